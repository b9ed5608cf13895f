import { toInt64, toNumber, toText } from "../values/conversion.mjs";
import { Decimal } from "../values/decimal.mjs";

const form = /^(?<flags>[-+0S ]*)(?<width>[0-9]*)(?:(?<point>[.,])(?<decimals>[0-9]*))?(?<letter>[dfxX]?)(?<more>S?)$/;
const mostDecimals = 28;

/** A number by a format: signs, width, decimals and a letter. @param {any} number @param {string} format */
export function formatted(number, format) {
  const groups = form.exec(format)?.groups;
  if (groups === undefined) return toText(number);
  const flags = groups.flags + groups.more;
  let text = digits(number, groups, flags.includes("S"));
  if (flags.includes("+") && !text.startsWith("-")) text = "+" + text;
  const width = groups.width.length < 4 ? Number(groups.width) : 0;
  if (flags.includes("-")) return text.padEnd(width);
  if (!flags.includes("0")) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(width - sign.length, "0");
}

/** @param {any} number @param {Record<string, string>} groups @param {boolean} isGrouped */
function digits(number, { letter, decimals, point }, isGrouped) {
  if (letter === "x" || letter === "X") {
    const hexadecimal = BigInt.asUintN(64, toInt64(number)).toString(16);
    return letter === "x" ? hexadecimal : hexadecimal.toUpperCase();
  }

  if (letter === "d") return grouped(toInt64(number).toString(), isGrouped);
  if (!decimals || decimals.length > 2) return grouped(toText(toNumber(number)), isGrouped);
  const text = grouped(Decimal.from(toNumber(number)).toFixed(Math.min(Number(decimals), mostDecimals)), isGrouped);
  return point === "," ? text.replace(".", ",") : text;
}

/** @param {string} digits @param {boolean} isGrouped */
const grouped = (digits, isGrouped) => (isGrouped ? digits.replace(/\d(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, "$& ") : digits);
