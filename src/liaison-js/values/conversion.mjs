import { conversionError } from "../errors/liaison-error.mjs";
import { settings } from "../settings.mjs";
import { toUnicode } from "../strings/encodings.mjs";
import { ByteBuffer } from "./byte-buffer.mjs";
import { Decimal } from "./decimal.mjs";
import { numberToText, readNumber } from "./number-text.mjs";

/**
 * The implicit conversions of the language. From text they never fail; where a number does not fit, they raise 5005.
 */

/** The text of a value as a function shows it: arrays show their elements. @param {any} value @returns {string} */
export function shown(value) {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberToText(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  if (value === null || value === undefined) return "";
  if (typeof value === "function") return value.name;
  // What says nothing itself is told by its type.
  return value.toString === Object.prototype.toString ? value.constructor.name : String(value);
}

/** Whether a text stands for a value. @param {any} value */
export const hasText = (value) => typeof value !== "function" && (typeof value !== "object" || value === null || Boolean(value.isText));

/** The text of a value. @param {any} value @returns {string} @throws 5005: an array, a structure, an object. */
export function toText(value) {
  if (typeof value === "string") return value;
  if (!hasText(value)) throw conversionError(shown(value), "TypeString");
  return shown(value);
}

/** Whether a value is neither empty nor zero. @param {any} value */
export function toBoolean(value) {
  if (typeof value === "object" && value !== null) return typeof value.toBoolean === "function" ? value.toBoolean() : true;
  return typeof value === "string" ? value !== "" && value !== "0" : Boolean(value);
}

/** The number of a value, whole numbers of 8 bytes as BigInt where they need it. @param {any} value @returns {number | bigint | Decimal} */
export function toNumber(value) {
  switch (typeof value) {
    case "number":
    case "bigint":
      return value;
    case "boolean":
      return value ? 1 : 0;
    case "object":
      if (value === null) return 0;
      if (value instanceof Decimal) return value;
      if (typeof value.toNumber === "function") return value.toNumber();
  }

  return value === undefined ? 0 : readNumber(toText(value));
}

/** A real number. @param {any} value */
export const toReal = (value) => Number(toNumber(value));

/** A number with all its decimals. @param {any} value */
export function toDecimal(value) {
  return Decimal.from(toNumber(value));
}

/** The whole part, of 8 bytes. @param {any} value @returns {bigint} @throws 5005: it does not fit. */
export function toInt64(value) {
  const number = toNumber(value);
  if (typeof number === "bigint") return number;
  const real = number instanceof Decimal ? number.truncated() : Math.trunc(number);
  if (typeof real === "bigint") return real;
  if (real >= -9223372036854775808 && real < 9223372036854775808) return BigInt(real);
  if (typeof value === "string") return real > 0 ? 9223372036854775807n : -9223372036854775808n;
  throw conversionError(shown(value), "TypeInteger");
}

/** The whole part, wrapped to 4 bytes. @param {any} value @returns {number} */
export function toInt32(value) {
  return typeof value === "number" && Math.abs(value) < 2 ** 53 ? value | 0 : Number(BigInt.asIntN(32, toInt64(value)));
}

/** The whole part, wrapped. @param {any} value @param {number} bits @param {boolean} [isUnsigned] @returns {number} */
export function wrap(value, bits, isUnsigned = false) {
  const whole = toInt64(value);
  return Number(isUnsigned ? BigInt.asUintN(bits, whole) : BigInt.asIntN(bits, whole));
}

/** The whole part of 8 bytes without sign. @param {any} value */
export const toUInt64 = (value) => BigInt.asUintN(64, toInt64(value));

/** The whole part. @param {any} value @param {number} bits @param {boolean} [isUnsigned] @throws 5005: it does not fit. */
export function fit(value, bits, isUnsigned = false) {
  const whole = toInt64(value);
  if (whole !== (isUnsigned ? BigInt.asUintN(bits, whole) : BigInt.asIntN(bits, whole))) throw conversionError(shown(value), "TypeInteger");
  return bits === 64 ? whole : Number(whole);
}

/** The first character, character 0 without one. @param {any} value */
export const toCharacter = (value) => toText(value).charAt(0) || "\0";

/** The bytes of a value. @param {any} value @returns {ByteBuffer} */
export function toBuffer(value) {
  if (value instanceof ByteBuffer) return value;
  if (typeof value === "string") return settings.unicodeStrings ? toUnicode(value) : ByteBuffer.ofText(value);
  if (value === null || value === undefined) return new ByteBuffer();
  if (typeof value === "object" && typeof value.toBuffer === "function") return value.toBuffer();
  if (typeof value === "object" && value.isText && typeof value.toNumber !== "function") return ByteBuffer.ofText(String(value));
  throw conversionError(shown(value), "TypeBuffer");
}
