import { readNumber } from "../values/number-text.mjs";

const oneSecond = 1000;
const oneMinute = 60 * oneSecond;
const oneHour = 60 * oneMinute;
const oneDay = 24 * oneHour;

/** @param {number} number @param {number} width */
export const padded = (number, width) => String(number).padStart(width, "0");

/** A length of time. It never changes. */
export class Duration {
  static typeName = "TypeDuration";

  /** Text functions take it as it is. */
  isText = true;

  /** @param {number | bigint} milliseconds */
  constructor(milliseconds) {
    this.milliseconds = Math.trunc(Number(milliseconds));
  }

  /** @param {any} value A duration, a text of one, or milliseconds. */
  static of(value) {
    if (value instanceof Duration) return value;
    const text = String(value ?? "").trim();
    const match = /^([+-])(\d+)(\d\d)(\d\d)(\d\d)(\d\d\d)$/.exec(text);
    if (match === null) return new Duration(typeof value === "number" || typeof value === "bigint" ? value : readNumber(text));
    const [days, hours, minutes, seconds, rest] = match.slice(2).map(Number);
    const total = days * oneDay + hours * oneHour + minutes * oneMinute + seconds * oneSecond + rest;
    return new Duration(match[1] === "-" ? -total : total);
  }

  get day() {
    return Math.trunc(this.milliseconds / oneDay);
  }

  get hour() {
    return Math.trunc(this.milliseconds / oneHour) % 24;
  }

  get minute() {
    return Math.trunc(this.milliseconds / oneMinute) % 60;
  }

  get second() {
    return Math.trunc(this.milliseconds / oneSecond) % 60;
  }

  get millisecond() {
    return this.milliseconds % oneSecond;
  }

  get inDays() {
    return BigInt(this.day);
  }

  get inHours() {
    return BigInt(Math.trunc(this.milliseconds / oneHour));
  }

  get inMinutes() {
    return BigInt(Math.trunc(this.milliseconds / oneMinute));
  }

  get inSeconds() {
    return BigInt(Math.trunc(this.milliseconds / oneSecond));
  }

  get inMilliseconds() {
    return BigInt(this.milliseconds);
  }

  /** The duration with other parts. @param {{ day?: number, hour?: number, minute?: number, second?: number, millisecond?: number }} parts */
  with({ day = this.day, hour = this.hour, minute = this.minute, second = this.second, millisecond = this.millisecond }) {
    return new Duration(day * oneDay + hour * oneHour + minute * oneMinute + second * oneSecond + millisecond);
  }

  /** @param {any} other */
  plus(other) {
    return new Duration(this.milliseconds + Duration.of(other).milliseconds);
  }

  /** @param {any} other */
  minus(other) {
    return new Duration(this.milliseconds - Duration.of(other).milliseconds);
  }

  /** @param {number} factor */
  times(factor) {
    return new Duration(this.milliseconds * factor);
  }

  toBoolean() {
    return this.milliseconds !== 0;
  }

  toNumber() {
    return this.milliseconds;
  }

  toString() {
    const size = new Duration(Math.abs(this.milliseconds));
    return (this.milliseconds < 0 ? "-" : "+") + size.day + padded(size.hour, 2) + padded(size.minute, 2) + padded(size.second, 2) + padded(size.millisecond, 3);
  }

  /** The milliseconds, so that durations compare. */
  valueOf() {
    return this.milliseconds;
  }
}
