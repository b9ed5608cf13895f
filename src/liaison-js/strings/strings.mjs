import { SpacePlace, ValueType } from "../generated/constants.g.mjs";
import { CalendarDate } from "../dates/calendar-date.mjs";
import { Duration } from "../dates/duration.mjs";
import { Moment } from "../dates/moment.mjs";
import { TimeOfDay } from "../dates/time-of-day.mjs";
import { JsonTree } from "../json/json-tree.mjs";
import { trimmedEnd, trimmedStart, upper } from "../values/alike.mjs";
import { AssociativeArray } from "../values/associative-array.mjs";
import { ByteBuffer } from "../values/byte-buffer.mjs";
import { shown, toText } from "../values/conversion.mjs";
import { Decimal } from "../values/decimal.mjs";
import { DynamicArray } from "../values/dynamic-array.mjs";
import { Message } from "../values/message.mjs";
import { isBlank, readNumber } from "../values/number-text.mjs";
import { sliceFrom, sliceOn, sliceTo } from "../values/slices.mjs";
import { characterOf, codeOf } from "./character-table.mjs";
import { formatted } from "./number-format.mjs";

/** Characters of a text, bytes of a buffer. @param {any} text */
export const length = (text) => (text instanceof ByteBuffer || text instanceof Message ? text.length : toText(text).length);

/** @param {string} text @param {number} [count] */
export const left = (text, count = 1) => sliceTo(text, count);

/** @param {string} text @param {number} [count] */
export const right = (text, count = 1) => sliceFrom(text, text.length - Math.max(count, 0) + 1);

/** @param {string} text @param {number} position @param {number} [count] */
export const middle = (text, position, count) => (count === undefined ? sliceFrom(text, position) : sliceOn(text, Math.max(position, 1), count));

export { upper };

/** @param {string} text */
export const lower = (text) => text.replace(/\P{Ll}/gu, (character) => (character.toLowerCase().length === character.length ? character.toLowerCase() : character));

/** @param {string} text @param {number} [place] */
export function noSpace(text, place = SpacePlace.outside) {
  const start = text.length - trimmedStart(text).length;
  const inside = trimmedStart(trimmedEnd(text));
  const before = place & SpacePlace.left ? "" : text.slice(0, start);
  const behind = place & SpacePlace.right ? "" : text.slice(start + inside.length);
  return before + (place & SpacePlace.inside ? Array.from(inside).filter((character) => !isBlank(character)).join("") : inside) + behind;
}

/** @param {string} text @param {number} length @param {string} [filling] */
export const complete = (text, length, filling = " ") => text.slice(0, Math.max(length, 0)).padEnd(length, filling.charAt(0) || " ");

/** @param {string} text @param {number} count */
export const repeat = (text, count) => text.repeat(Math.max(count, 0));

/** The code of the first character or byte. @param {string | ByteBuffer} text */
export const code = (text) => (text instanceof ByteBuffer ? text.byteAt(1) : text === "" ? 0 : codeOf(text));

/** @param {number} code */
export const character = (code) => characterOf(code);

/** The number that a text begins with. @param {any} text @returns {any} */
export const value = (text) => (typeof text === "number" ? text : readNumber(toText(text)));

/** @param {any} number @param {string} [format] */
export const format = (number, format = "") => (typeof number === "string" || number instanceof Message || format === "" ? toText(number) : formatted(number, format));

/** The model with %1, %2 … replaced by values. @param {string} model @param {any[]} values */
export function build(model, ...values) {
  return model.replace(/%(%|\d+)/g, (whole, mark) => {
    if (mark === "%") return "%";
    // The longest number that is not above that of the values.
    let [rank, used] = [0, 0];
    while (used < mark.length && rank * 10 + Number(mark[used]) >= 1 && rank * 10 + Number(mark[used]) <= values.length) rank = rank * 10 + Number(mark[used++]);
    return rank === 0 ? whole : shown(values[rank - 1]) + mark.slice(used);
  });
}

/** The type of a value, as a constant. @param {any} value */
export function typeOf(value) {
  if (value === null || value === undefined) return ValueType.nothing;
  switch (typeof value) {
    case "boolean":
      return ValueType.boolean;
    case "number":
      if (!Number.isInteger(value)) return ValueType.real;
      return value === (value | 0) ? ValueType.integer : ValueType.longInteger;
    case "bigint":
      return ValueType.longInteger;
    case "string":
      return ValueType.string;
    case "function":
      return ValueType.procedure;
  }

  return kinds.find(([type]) => value instanceof type)?.[1] ?? ValueType.object;
}

/** @type {[Function, number][]} */
const kinds = [
  [Decimal, ValueType.currency],
  [Message, ValueType.string],
  [ByteBuffer, ValueType.buffer],
  [CalendarDate, ValueType.date],
  [TimeOfDay, ValueType.time],
  [Moment, ValueType.moment],
  [Duration, ValueType.duration],
  [JsonTree, ValueType.json],
  [DynamicArray, ValueType.array],
  [AssociativeArray, ValueType.array],
];
