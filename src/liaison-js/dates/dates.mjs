import { CalendarDate } from "./calendar-date.mjs";
import { Duration, padded } from "./duration.mjs";
import { read, write } from "./mask.mjs";
import { Moment } from "./moment.mjs";
import { TimeOfDay } from "./time-of-day.mjs";

const dateMask = "DD/MM/YYYY";
const timeMask = "HH:MM:SS";

/** @type {Map<string, number>} */
const chronometers = new Map();

export const currentDate = () => CalendarDate.today().toString();

export const currentTime = () => TimeOfDay.now().toString();

export const currentMoment = () => Moment.now().toString();

/** @param {any} date @param {string} [mask] */
export function formatDate(date, mask = "") {
  const moment = Moment.of(date);
  return moment.isValid ? write(moment, mask || dateMask) : "";
}

/** @param {any} time @param {string} [mask] */
export const formatTime = (time, mask = "") => write(new Moment(new CalendarDate(0), TimeOfDay.of(time)), mask || timeMask);

/** @param {any} moment @param {string} [mask] */
export const formatMoment = (moment, mask = "") => formatDate(moment, mask || `${dateMask} ${timeMask}`);

/** @param {string} text @param {string} [mask] */
export const parseDate = (text, mask = "") => read(text, mask || dateMask)?.date.toString() ?? "";

/** @param {string} text @param {string} [mask] */
export const parseTime = (text, mask = "") => read(text, mask || timeMask)?.time.toString() ?? "";

/** @param {any} date */
export const isDate = (date) => CalendarDate.of(date).isValid;

/** @param {any} time */
export const isTime = (time) => time instanceof TimeOfDay || time instanceof Moment || TimeOfDay.parse(String(time ?? "")) !== null;

/** @param {any} first @param {any} second */
export function days(first, second) {
  const [one, other] = [CalendarDate.of(first), CalendarDate.of(second)];
  return one.isValid && other.isValid ? other.number - one.number : 0;
}

/** @param {any} first @param {any} second */
export function difference(first, second) {
  const { milliseconds } = Moment.of(second).minus(Moment.of(first));
  const size = new Duration(Math.abs(milliseconds));
  const time = [size.hour, size.minute, size.second, Math.trunc(size.millisecond / 10)].map((part) => padded(part, 2)).join("");
  return (milliseconds < 0 ? "-" : "+") + padded(size.day, 7) + time;
}

/** @param {string} [chronometer] */
export function startChronometer(chronometer = "") {
  chronometers.set(chronometer, performance.now());
}

/** @param {string} [chronometer] @returns {bigint} */
export function readChronometer(chronometer = "") {
  const start = chronometers.get(chronometer);
  return start === undefined ? 0n : BigInt(Math.trunc(performance.now() - start));
}

/** @param {number | bigint} seconds */
export function fromEpoch(seconds) {
  const epoch = new Moment(CalendarDate.from(1970, 1, 1));
  return epoch.plus(new Duration(Number(seconds) * 1000)).toString();
}

/** @param {any} moment @returns {bigint} */
export const toEpoch = (moment) => Moment.of(moment).minus(new Moment(CalendarDate.from(1970, 1, 1))).inSeconds;
