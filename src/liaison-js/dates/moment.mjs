import { CalendarDate } from "./calendar-date.mjs";
import { Duration, padded } from "./duration.mjs";
import { TimeOfDay } from "./time-of-day.mjs";

const oneDay = 86_400_000;

/** A date with a time. It never changes. */
export class Moment {
  static typeName = "TypeDate";

  /** Text functions take it as it is. */
  isText = true;

  /** @param {CalendarDate} date @param {TimeOfDay} [time] */
  constructor(date, time = new TimeOfDay(0)) {
    this.date = date;
    this.time = time;
  }

  static now() {
    return new Moment(CalendarDate.today(), TimeOfDay.now());
  }

  /** @param {any} value A date-time, a date or a text. */
  static of(value) {
    if (value instanceof Moment) return value;
    if (value instanceof CalendarDate) return new Moment(value);
    const text = String(value ?? "");
    return new Moment(CalendarDate.of(text), TimeOfDay.of(text.slice(8, 17)));
  }

  get isValid() {
    return this.date.isValid;
  }

  get year() {
    return this.date.year;
  }

  get month() {
    return this.date.month;
  }

  get day() {
    return this.date.day;
  }

  get hour() {
    return this.time.hour;
  }

  get minute() {
    return this.time.minute;
  }

  get second() {
    return this.time.second;
  }

  get millisecond() {
    return this.time.millisecond;
  }

  /** The moment with other parts. @param {Record<string, number>} parts */
  with({ hour = this.hour, minute = this.minute, second = this.second, millisecond = this.millisecond, ...days }) {
    const midnight = new Moment(this.date.with(days));
    return midnight.plus(new Duration(((hour * 60 + minute) * 60 + second) * 1000 + millisecond));
  }

  /** The moment later. @param {any} value A duration, or a number of days. */
  plus(value) {
    if (!(value instanceof Duration)) return new Moment(this.date.plus(value), this.time);
    const whole = this.time.milliseconds + value.milliseconds;
    return new Moment(this.date.plus(Math.floor(whole / oneDay)), new TimeOfDay(whole));
  }

  /** The duration since another moment, or the moment before. @param {any} other @returns {any} */
  minus(other) {
    if (other instanceof Moment || other instanceof CalendarDate) {
      const since = Moment.of(other);
      return this.date.minus(since.date).plus(this.time.minus(since.time));
    }

    return this.plus(other instanceof Duration ? new Duration(-other.milliseconds) : -Number(other));
  }

  toString() {
    return this.isValid ? `${this.date}${padded(this.hour, 2)}${padded(this.minute, 2)}${padded(this.second, 2)}${padded(this.millisecond, 3)}` : "";
  }

  /** A number that grows with time, so that moments compare. */
  valueOf() {
    return this.date.number * oneDay + this.time.milliseconds;
  }
}
