import { conversionError } from "../errors/liaison-error.mjs";
import { divide } from "../values/arithmetic.mjs";
import { compare } from "../values/comparison.mjs";
import { Decimal } from "../values/decimal.mjs";
import { numberToText } from "../values/number-text.mjs";

/** @typedef {number | bigint} Whole */

/** Both numbers with 8 bytes when one of them has them. @param {Whole} one @param {Whole} other @param {(one: any, other: any) => any} operate */
const bitwise = (one, other, operate) => (typeof one === typeof other ? operate(one, other) : operate(BigInt(one), BigInt(other)));

/** @param {Whole} number @param {Whole} other */
export const and = (number, other) => bitwise(number, other, (a, b) => a & b);

/** @param {Whole} number @param {Whole} other */
export const or = (number, other) => bitwise(number, other, (a, b) => a | b);

/** @param {Whole} number @param {Whole} other */
export const xor = (number, other) => bitwise(number, other, (a, b) => a ^ b);

/** @param {any} number */
export const not = (number) => ~number;

/** The bits moved up; 0 when they leave the width. @param {Whole} number @param {number} places @returns {Whole} */
export function shiftLeft(number, places) {
  if (typeof number === "bigint") return places >= 0 && places < 64 ? BigInt.asIntN(64, number << BigInt(places)) : 0n;
  return places >= 0 && places < 32 ? number << places : 0;
}

/** The bits moved down, zeros following; 0 when they leave the width. @param {Whole} number @param {number} places @returns {Whole} */
export function shiftRight(number, places) {
  if (typeof number === "bigint") return places >= 0 && places < 64 ? BigInt.asIntN(64, BigInt.asUintN(64, number) >> BigInt(places)) : 0n;
  return places >= 0 && places < 32 ? (number >>> places) | 0 : 0;
}

/** The state of the generator of a program that wants the same numbers each time; null: those of the platform. @type {number | null} */
let seed = null;

/** @param {number} [value] */
export function seedRandom(value) {
  seed = value ?? null;
}

/** A number between two, both included; from 1 when only the larger one is given. @param {number} least @param {number} [most] */
export function random(least, most) {
  const [low, high] = most === undefined ? [1, Math.max(least, 1)] : [Math.min(least, most), Math.max(least, most)];
  return low + Math.floor(next() * (high - low + 1));
}

function next() {
  if (seed === null) return Math.random();
  // Mulberry32.
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** @param {number} number @param {number} [decimals] */
export function round(number, decimals = 0) {
  if (!Number.isFinite(number) || Math.abs(number) > 7e27) return number;
  if (decimals >= 0) return Number(Decimal.from(number).toFixed(Math.min(decimals, 28)));
  const unit = 10 ** -decimals;
  return Number(Decimal.from(number / unit).toFixed(0)) * unit;
}

/** @param {number} number */
export const wholePart = (number) => Math.trunc(number) + 0;

/** @param {number} number */
export const decimalPart = (number) => Number(numberToText(number - Math.trunc(number)));

/** @param {Whole} number */
export function abs(number) {
  if (typeof number === "number") return Math.abs(number);
  if (number === -9223372036854775808n) throw conversionError(number, "TypeInteger");
  return number < 0n ? -number : number;
}

/** @param {any[]} values */
export const min = (...values) => values.reduce((least, value) => (compare(value, least) < 0 ? value : least));

/** @param {any[]} values */
export const max = (...values) => values.reduce((most, value) => (compare(value, most) > 0 ? value : most));

/** @param {number} number @param {number} [degree] */
export const root = (number, degree = 2) => (degree === 2 ? Math.sqrt(number) : number ** divide(1, degree));

/** @param {number} number @param {number} exponent */
export const power = (number, exponent) => number ** exponent;

export function identifier() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("").toUpperCase();
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
