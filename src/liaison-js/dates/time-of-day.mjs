import { Duration, padded } from "./duration.mjs";

const oneDay = 86_400_000;

/** A time of the day. It never changes. */
export class TimeOfDay {
  static typeName = "TypeDate";

  /** Text functions take it as it is. */
  isText = true;

  /** @param {number} milliseconds Since midnight; whole days are left out. */
  constructor(milliseconds) {
    this.milliseconds = ((milliseconds % oneDay) + oneDay) % oneDay;
  }

  static now() {
    const now = new Date();
    return new TimeOfDay(((now.getHours() * 60 + now.getMinutes()) * 60 + now.getSeconds()) * 1000 + now.getMilliseconds());
  }

  /** @param {any} value A time, a date-time or a text; midnight when the text is none. */
  static of(value) {
    if (value instanceof TimeOfDay) return value;
    if (value?.time instanceof TimeOfDay) return value.time;
    return TimeOfDay.parse(String(value ?? "")) ?? new TimeOfDay(0);
  }

  /** @param {string} text @returns {TimeOfDay | null} Null when the text is no time. */
  static parse(text) {
    if (!/^\d{4,9}$/.test(text)) return null;
    const [hour, minute, second, rest] = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6).padEnd(2, "0"), text.slice(6).padEnd(3, "0")].map(Number);
    return hour > 23 || minute > 59 || second > 59 ? null : new TimeOfDay(((hour * 60 + minute) * 60 + second) * 1000 + rest);
  }

  get hour() {
    return Math.trunc(this.milliseconds / 3_600_000);
  }

  get minute() {
    return Math.trunc(this.milliseconds / 60_000) % 60;
  }

  get second() {
    return Math.trunc(this.milliseconds / 1000) % 60;
  }

  get millisecond() {
    return this.milliseconds % 1000;
  }

  /** The time with other parts. @param {{ hour?: number, minute?: number, second?: number, millisecond?: number }} parts */
  with({ hour = this.hour, minute = this.minute, second = this.second, millisecond = this.millisecond }) {
    return new TimeOfDay(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
  }

  /** @param {any} duration */
  plus(duration) {
    return new TimeOfDay(this.milliseconds + (Duration.of(duration).milliseconds % oneDay));
  }

  /** The duration since another time, or the time a duration before. @param {any} other @returns {any} */
  minus(other) {
    return other instanceof TimeOfDay ? new Duration(this.milliseconds - other.milliseconds) : new TimeOfDay(this.milliseconds - (Duration.of(other).milliseconds % oneDay));
  }

  toString() {
    return padded(this.hour, 2) + padded(this.minute, 2) + padded(this.second, 2) + padded(Math.trunc(this.millisecond / 10), 2);
  }

  /** The milliseconds, so that times compare. */
  valueOf() {
    return this.milliseconds;
  }
}
