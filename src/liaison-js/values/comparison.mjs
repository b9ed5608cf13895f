import { CalendarDate } from "../dates/calendar-date.mjs";
import { Duration } from "../dates/duration.mjs";
import { Moment } from "../dates/moment.mjs";
import { TimeOfDay } from "../dates/time-of-day.mjs";
import { JsonTree } from "../json/json-tree.mjs";
import { ByteBuffer } from "./byte-buffer.mjs";
import { toBuffer, toNumber, toText } from "./conversion.mjs";
import { Decimal } from "./decimal.mjs";
import { Message } from "./message.mjs";

const tolerance = 0.000001;

/** Whether two real numbers are equal, but for a millionth. @param {number} left @param {number} right */
export const areClose = (left, right) => left === right || Math.abs(left - right) < tolerance;

/** Whether a number is less than another one, by a millionth at least. @param {number} left @param {number} right */
export const isLess = (left, right) => left < right && !areClose(left, right);

/** Whether a number is less than another one or equal to it. @param {number} left @param {number} right */
export const isLessOrEqual = (left, right) => left < right || areClose(left, right);

/** Whether two values are equal, as the language compares them. @param {any} left @param {any} right @returns {boolean} */
export function areEqual(left, right) {
  if (left instanceof JsonTree) return areEqual(left.content, right);
  if (right instanceof JsonTree) return areEqual(left, right.content);
  left ??= null;
  right ??= null;
  if (left === null && right === null) return true;
  if (typeof left === "string" && typeof right === "string") return left === right;
  return isComparable(left) && isComparable(right) ? compare(left, right) === 0 : left === right;
}

/** Negative, 0 or positive. @param {any} left @param {any} right @returns {number} */
export function compare(left, right) {
  if (left instanceof ByteBuffer || right instanceof ByteBuffer) return toBuffer(left).compareTo(toBuffer(right));
  if (isNumeric(left) || isNumeric(right)) return compareNumbers(toNumber(left), toNumber(right));
  if (left instanceof Duration || right instanceof Duration) return sign(Duration.of(left).milliseconds, Duration.of(right).milliseconds);
  if (isDay(left) && isDay(right)) return sign(Moment.of(left).toString(), Moment.of(right).toString());
  return sign(toText(left), toText(right));
}

/** Whether a value is one of several. @param {any} value @param {any[]} candidates */
export const isAmong = (value, ...candidates) => candidates.some((candidate) => areEqual(value, candidate));

/** @template T @param {T} left @param {T} right */
const sign = (left, right) => (left < right ? -1 : left > right ? 1 : 0);

/** @param {unknown} value */
const isDay = (value) => value instanceof CalendarDate || value instanceof Moment;

/** @param {unknown} value */
const isNumeric = (value) => typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" || value instanceof Decimal;

/** @param {unknown} value */
const isComparable = (value) =>
  value === null || isNumeric(value) || typeof value === "string" || value instanceof Message || value instanceof ByteBuffer || isDay(value) || value instanceof TimeOfDay || value instanceof Duration;

/** @param {number | bigint | Decimal} left @param {number | bigint | Decimal} right */
function compareNumbers(left, right) {
  if (left instanceof Decimal || right instanceof Decimal) return Decimal.from(left).compareTo(Decimal.from(right));
  const areReal = typeof left === "number" && typeof right === "number";
  return areReal && areClose(left, right) && !(Number.isInteger(left) && Number.isInteger(right)) ? 0 : left < right ? -1 : left > right ? 1 : 0;
}
