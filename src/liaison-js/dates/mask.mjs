import { labels } from "../generated/messages.g.mjs";
import { CalendarDate } from "./calendar-date.mjs";
import { padded } from "./duration.mjs";
import { Moment } from "./moment.mjs";
import { TimeOfDay } from "./time-of-day.mjs";

/** @typedef {"year" | "month" | "day" | "hour" | "minute" | "second" | "hundredth" | null} Part */

/** @type {Readonly<Record<string, Part>>} */
const parts = { A: "year", Y: "year", J: "day", D: "day", M: "month", H: "hour", S: "second", C: "hundredth" };

/** A date-time by a mask of French or English letters. @param {Moment} moment @param {string} mask */
export const write = (moment, mask) => runs(mask).map(([part, run]) => written(moment, part, run, mask)).join("");

/** @param {Moment} moment @param {Part} part @param {string} run @param {string} mask */
function written(moment, part, run, mask) {
  if (part === null) return run;
  if (run.length > 2 && part === "month") return named("Month", moment.month, run, mask);
  if (run.length > 2 && part === "day") return named("Day", moment.date.dayOfWeek, run, mask);
  return padded(number(moment, part, run.length), run.length);
}

/** The name, in the language of the letters of the mask; with a capital when the first letter alone is one. @param {string} label @param {number} rank @param {string} run @param {string} mask */
function named(label, rank, run, mask) {
  const name = labels[label + rank + (run.length === 3 ? "Short" : "")][/[dy]/i.test(mask) ? "en" : "fr"];
  return /^[A-Z][a-z]/.test(run) ? name[0].toUpperCase() + name.slice(1) : name;
}

/** The date-time in a text, by a mask; null when the text is none. @param {string} text @param {string} mask @returns {Moment | null} */
export function read(text, mask) {
  const found = { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, hundredth: 0 };
  let place = 0;
  for (const [part, run] of runs(mask)) {
    const piece = text.slice(place, place + run.length);
    place += run.length;
    if (part === null) continue;
    if (piece.length < run.length || !/^\d+$/.test(piece)) return null;
    const value = Number(piece);
    found[part] = part === "year" && run.length <= 2 ? value + (value < 50 ? 2000 : 1900) : value;
  }

  const date = CalendarDate.of(padded(found.year, 4) + padded(found.month, 2) + padded(found.day, 2));
  const time = TimeOfDay.parse([found.hour, found.minute, found.second, found.hundredth].map((value) => padded(value, 2)).join(""));
  return date.isValid && time !== null ? new Moment(date, time) : null;
}

/** @param {Moment} moment @param {NonNullable<Part>} part @param {number} digits */
function number(moment, part, digits) {
  if (part === "year") return digits <= 2 ? moment.year % 100 : moment.year;
  if (part === "hundredth") return digits > 2 ? moment.millisecond : Math.trunc(moment.millisecond / 10);
  return moment[part];
}

/** @param {string} mask @returns {[Part, string][]} */
function runs(mask) {
  let isBehindHours = false;
  return (mask.match(/(.)\1*/gis) ?? []).map((run) => {
    // The letter of months is that of minutes behind hours.
    const part = parts[run[0].toUpperCase()] ?? null;
    const meant = part === "month" && isBehindHours ? "minute" : part;
    isBehindHours = meant === "hour" || (isBehindHours && meant === null);
    return [meant, run];
  });
}
