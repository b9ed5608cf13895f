const mostDigits = 15;

/** Whether a character is a blank: up to the space, or the space that does not break. @param {string} character */
export const isBlank = (character) => character <= " " || character === "\u00a0";

/** A number as the language writes it: 15 significant digits, an exponent below 1e-5 and from 1e15 on. @param {number} number */
export function numberToText(number) {
  if (!Number.isFinite(number)) return String(number);
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number);
  const [mantissa, power] = Math.abs(number).toExponential(mostDigits - 1).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  const exponent = Number(power);
  return (number < 0 ? "-" : "") + (exponent < -5 || exponent >= mostDigits ? withExponent(digits, exponent) : plain(digits, exponent));
}

/** @param {string} digits @param {number} exponent */
const withExponent = (digits, exponent) => digits[0] + (digits.length > 1 ? "." + digits.slice(1) : "") + "e" + exponent;

/** @param {string} digits @param {number} exponent */
function plain(digits, exponent) {
  if (exponent < 0) return "0." + "0".repeat(-exponent - 1) + digits;
  const whole = exponent + 1;
  return digits.length <= whole ? digits.padEnd(whole, "0") : digits.slice(0, whole) + "." + digits.slice(whole);
}

/** The longest number that a text begins with, after blanks; "" without one. @param {string} text */
export const numberPrefix = (text) => /^[\0- \u00a0]*([+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)/.exec(text)?.[1] ?? "";

/**
 * The number that a text begins with: a BigInt when it is whole and too large for a number to be exact.
 *
 * @param {string} text
 * @returns {number | bigint}
 */
export function readNumber(text) {
  const prefix = numberPrefix(text);
  const number = Number(prefix);
  if (Number.isSafeInteger(number) || !/^[+-]?[0-9]+$/.test(prefix)) return number;
  const whole = BigInt(prefix.replace("+", ""));
  return whole === BigInt.asIntN(64, whole) ? whole : number;
}
