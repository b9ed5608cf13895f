import { Duration, padded } from "./duration.mjs";

const oneDay = 86_400_000;
// Days are counted from 1 January of the year 1, which is day 1; day 0 is no date.
const dayZero = Math.round(Date.UTC(2000, 0, 1) / oneDay) - 730_120;
const lastDay = 3_652_059;

/** A date of the calendar, or none. It never changes. */
export class CalendarDate {
  static typeName = "TypeDate";

  /** Text functions take it as it is. */
  isText = true;

  /** @param {number} number Its day, counted from 1; 0 for none. */
  constructor(number) {
    this.number = Math.min(Math.max(number, 0), lastDay);
  }

  /** The day of the week, from 1 for Monday to 7. */
  get dayOfWeek() {
    return ((this.number + 6) % 7) + 1;
  }

  static today() {
    const now = new Date();
    return CalendarDate.from(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }

  /** A day by its parts; parts beyond their range carry over. @param {number} year @param {number} month @param {number} day */
  static from(year, month, day) {
    const months = year * 12 + month - 1;
    if (months < 12 || months >= 120_000) return new CalendarDate(0);
    const first = new Date(0);
    first.setUTCFullYear(Math.floor(months / 12), months % 12, 1);
    return new CalendarDate(Math.round(first.getTime() / oneDay) - dayZero + day - 1);
  }

  /** @param {any} value A date, a date-time or a text; no date when the text is none. */
  static of(value) {
    if (value instanceof CalendarDate) return value;
    if (value?.date instanceof CalendarDate) return value.date;
    const match = /^(\d{4})(\d\d)(\d\d)/.exec(String(value ?? ""));
    if (match === null) return new CalendarDate(0);
    const date = CalendarDate.from(Number(match[1]), Number(match[2]), Number(match[3]));
    return date.toString() === match[0] ? date : new CalendarDate(0);
  }

  get isValid() {
    return this.number > 0;
  }

  get year() {
    return this.isValid ? this.#calendar.getUTCFullYear() : 0;
  }

  get month() {
    return this.isValid ? this.#calendar.getUTCMonth() + 1 : 0;
  }

  get day() {
    return this.isValid ? this.#calendar.getUTCDate() : 0;
  }

  /** The date with other parts. @param {{ year?: number, month?: number, day?: number }} parts */
  with({ year = this.year, month = this.month, day = this.day }) {
    return CalendarDate.from(year, month, day);
  }

  /** The date days later. @param {any} days A number of days, or a duration. */
  plus(days) {
    const count = days instanceof Duration ? days.day : Number(days);
    return this.isValid ? new CalendarDate(Math.max(this.number + count, 1)) : this;
  }

  /** The duration since another date, or the date days before. @param {any} other @returns {any} */
  minus(other) {
    if (other instanceof CalendarDate) return new Duration((this.number - other.number) * oneDay);
    return this.plus(other instanceof Duration ? new Duration(-other.milliseconds) : -Number(other));
  }

  toString() {
    return this.isValid ? padded(this.year, 4) + padded(this.month, 2) + padded(this.day, 2) : "";
  }

  /** The day, so that dates compare. */
  valueOf() {
    return this.number;
  }

  get #calendar() {
    return new Date((this.number + dayZero) * oneDay);
  }
}
