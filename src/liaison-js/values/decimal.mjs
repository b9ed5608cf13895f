import { conversionError, fatal } from "../errors/liaison-error.mjs";
import { numberToText } from "./number-text.mjs";

const mostDigits = 28;

/** A number with up to 28 decimal digits: what amounts of money are kept in. It never changes. */
export class Decimal {
  static typeName = "TypeNumber";

  /** Text functions take it as it is. */
  isText = true;

  /** @param {bigint} units How many times the smallest unit. @param {number} scale How many decimals that unit has. */
  constructor(units, scale) {
    while (scale > 0 && (scale > mostDigits || units.toString().replace("-", "").length > mostDigits)) {
      units = roundedTenth(units);
      scale--;
    }

    this.units = units;
    this.scale = scale;
  }

  /** @param {number | bigint | Decimal} number @throws 5005: it has more than 28 digits. */
  static from(number) {
    if (number instanceof Decimal) return number;
    if (typeof number === "bigint") return new Decimal(number, 0);
    if (!(Math.abs(number) < 7.9e28)) throw conversionError(number, "TypeNumber");
    return Decimal.parse(numberToText(number));
  }

  /** @param {string} text A number, with an exponent or not. */
  static parse(text) {
    const [mantissa, power] = text.toLowerCase().split("e");
    const [whole, decimals = ""] = mantissa.split(".");
    const scale = decimals.length - Number(power ?? 0);
    const units = BigInt(whole + decimals);
    return scale < 0 ? new Decimal(units * 10n ** BigInt(-scale), 0) : new Decimal(units, scale);
  }

  /** @param {Decimal} other */
  plus(other) {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.#at(scale) + other.#at(scale), scale);
  }

  /** @param {Decimal} other */
  minus(other) {
    return this.plus(new Decimal(-other.units, other.scale));
  }

  /** @param {Decimal} other */
  times(other) {
    return new Decimal(this.units * other.units, this.scale + other.scale);
  }

  /** @param {Decimal} other @throws 5001: a division by zero. */
  dividedBy(other) {
    if (other.units === 0n) throw fatal(5001, { value: this });
    const scale = mostDigits + other.scale;
    return new Decimal(this.#at(Math.max(scale, this.scale)) / other.units, Math.max(scale, this.scale) - other.scale);
  }

  /** @param {Decimal} other @throws 5001: a division by zero. */
  modulo(other) {
    if (other.units === 0n) throw fatal(5001, { value: this });
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.#at(scale) % other.#at(scale), scale);
  }

  /** Negative, 0 or positive. @param {Decimal} other */
  compareTo(other) {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.#at(scale) - other.#at(scale);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** Without decimals. @returns {bigint} */
  truncated() {
    return this.units / 10n ** BigInt(this.scale);
  }

  toBoolean() {
    return this.units !== 0n;
  }

  /** With a number of decimals, halves away from zero. @param {number} decimals */
  toFixed(decimals) {
    let { units, scale } = this;
    if (scale > decimals) {
      const unit = 10n ** BigInt(scale - decimals);
      const half = units < 0n ? -unit / 2n : unit / 2n;
      units = (units + half) / unit;
      scale = decimals;
    }

    return withPoint(units * 10n ** BigInt(decimals - scale), decimals);
  }

  /** With a number of decimals, as an amount of so many digits is kept. @param {number} digits @param {number} decimals @throws 5005: it has more digits. */
  fitted(digits, decimals) {
    const rounded = this.scale > decimals ? Decimal.parse(this.toFixed(decimals)) : this;
    const whole = rounded.truncated();
    if ((whole < 0n ? -whole : whole) >= 10n ** BigInt(digits - decimals)) throw conversionError(this, "TypeNumber");
    return rounded;
  }

  toString() {
    const text = withPoint(this.units, this.scale);
    return this.scale === 0 ? text : text.replace(/\.?0+$/, "");
  }

  valueOf() {
    return Number(this.toString());
  }

  /** @param {number} scale */
  #at(scale) {
    return this.units * 10n ** BigInt(scale - this.scale);
  }
}

/** @param {bigint} units */
const roundedTenth = (units) => (units + (units < 0n ? -5n : 5n)) / 10n;

/** @param {bigint} units @param {number} decimals */
function withPoint(units, decimals) {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, "0");
  const place = digits.length - decimals;
  return (units < 0n ? "-" : "") + digits.slice(0, place) + (decimals > 0 ? "." + digits.slice(place) : "");
}
