import { fatal } from "../errors/liaison-error.mjs";
import { CalendarDate } from "../dates/calendar-date.mjs";
import { Duration } from "../dates/duration.mjs";
import { Moment } from "../dates/moment.mjs";
import { TimeOfDay } from "../dates/time-of-day.mjs";
import { ByteBuffer } from "./byte-buffer.mjs";
import { toBuffer, toNumber, toReal, toText } from "./conversion.mjs";
import { Decimal } from "./decimal.mjs";
import { Message } from "./message.mjs";

/** The quotient, always a real number. @param {number | bigint} dividend @param {number | bigint} divisor @throws 5001: a division by zero. */
export function divide(dividend, divisor) {
  if (Number(divisor) === 0) throw fatal(5001, { value: dividend });
  return Number(dividend) / Number(divisor);
}

/** The remainder, with the sign of the dividend. @template {number | bigint} T @param {T} dividend @param {T} divisor @returns {T} @throws 5001 */
export function modulo(dividend, divisor) {
  if (Number(divisor) === 0) throw fatal(5001, { value: dividend });
  // An integer has no negative zero.
  return typeof dividend === "bigint" ? /** @type {any} */ (dividend % /** @type {bigint} */ (divisor)) : /** @type {any} */ (Number(dividend) % Number(divisor) + 0);
}

/** The sum of values whose types are known only now, or their texts joined. @param {any} left @param {any} right @returns {any} */
export function add(left, right) {
  if (left instanceof ByteBuffer) return left.plus(toBuffer(right));
  if (isText(left) || isText(right) || right instanceof ByteBuffer) return toText(left) + toText(right);
  if (left instanceof CalendarDate || left instanceof Moment || left instanceof TimeOfDay || left instanceof Duration) return left.plus(right);
  if (right instanceof Duration) return Duration.of(left).plus(right);
  return numbers(left, right, (one, other) => one + other, (one, other) => one + other, (one, other) => one.plus(other));
}

/** @param {any} left @param {any} right @returns {any} */
export function subtract(left, right) {
  if (left instanceof CalendarDate || left instanceof Moment || left instanceof TimeOfDay || left instanceof Duration) return left.minus(right);
  return numbers(left, right, (one, other) => one - other, (one, other) => one - other, (one, other) => one.minus(other));
}

/** @param {any} left @param {any} right @returns {any} */
export function multiply(left, right) {
  if (left instanceof Duration) return left.times(toReal(right));
  if (right instanceof Duration) return right.times(toReal(left));
  return numbers(left, right, (one, other) => one * other, (one, other) => one * other, (one, other) => one.times(other));
}

/** A part of a duration is a duration. @param {any} left @param {any} right @returns {any} */
export const divideValues = (left, right) => left instanceof Duration && !(right instanceof Duration) ? new Duration(divide(left.milliseconds, toReal(right))) : numbers(left, right, divide, divide, (one, other) => one.dividedBy(other));

/** @param {any} left @param {any} right @returns {any} */
export const moduloOfValues = (left, right) => numbers(left, right, modulo, modulo, (one, other) => one.modulo(other));

/** @param {any} value @returns {any} */
export const negate = (value) => (value instanceof Duration ? new Duration(-value.milliseconds) : subtract(0, value));

/** @param {unknown} value */
const isText = (value) => typeof value === "string" || value instanceof Message;

/**
 * Whole numbers stay exact: a result that a number cannot hold is worked out with 8 bytes.
 *
 * @template T
 * @param {any} left
 * @param {any} right
 * @param {(one: number, other: number) => number} real
 * @param {(one: bigint, other: bigint) => number | bigint} whole
 * @param {(one: Decimal, other: Decimal) => Decimal} exact
 */
function numbers(left, right, real, whole, exact) {
  const [one, other] = [toNumber(left), toNumber(right)];
  if (one instanceof Decimal || other instanceof Decimal) {
    const isReal = [one, other].some((number) => typeof number === "number" && !Number.isInteger(number));
    return isReal ? real(toReal(one), toReal(other)) : exact(Decimal.from(one), Decimal.from(other));
  }

  if (typeof one === "number" && typeof other === "number") {
    const result = real(one, other);
    const isExact = Number.isSafeInteger(result) || !Number.isSafeInteger(one) || !Number.isSafeInteger(other) || whole === /** @type {any} */ (divide);
    return isExact ? result : wrapped(whole(BigInt(one), BigInt(other)));
  }

  const areWhole = [one, other].every((number) => typeof number === "bigint" || Number.isSafeInteger(number));
  return areWhole ? wrapped(whole(BigInt(one), BigInt(other))) : real(Number(one), Number(other));
}

/** @param {number | bigint} result */
const wrapped = (result) => (typeof result === "bigint" ? BigInt.asIntN(64, result) : result);
