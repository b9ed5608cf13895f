import { fatal } from "../errors/liaison-error.mjs";

/** Parts of texts; positions count from 1. Reading never fails: positions outside give less, or nothing. */

/** Where a part starts and ends inside a length. @param {number} from @param {number} to @param {number} length @returns {[number, number]} */
export function clip(from, to, length) {
  const start = Math.max(from, 1) - 1;
  return [Math.min(start, length), Math.max(start, Math.min(to, length))];
}

/** @param {string} text @param {number} from @param {number} to */
export const slice = (text, from, to) => text.slice(...clip(from, to, text.length));

/** @param {string} text @param {number} position */
export const sliceAt = (text, position) => text.charAt(position - 1);

/** @param {string} text @param {number} from */
export const sliceFrom = (text, from) => slice(text, from, text.length);

/** @param {string} text @param {number} to */
export const sliceTo = (text, to) => slice(text, 1, to);

/** @param {string} text @param {number} from @param {number} count */
export const sliceOn = (text, from, count) => slice(text, from, from + count - 1);

/** The text with one character replaced. @param {string} text @param {number} position @param {string} value */
export function withSliceAt(text, position, value) {
  if (position < 1) throw fatal(5003, { value: position });
  return value === "" ? text : withSlice(text, position, position, value.charAt(0));
}

/** The text with a part replaced; blanks fill a gap. @param {string} text @param {number} from @param {number} to @param {string} value */
export function withSlice(text, from, to, value) {
  if (from < 1) throw fatal(5003, { value: from });
  return text.slice(0, from - 1).padEnd(from - 1) + value + text.slice(Math.max(to, from - 1));
}

/** @param {string} text @param {number} from @param {string} value */
export const withSliceFrom = (text, from, value) => withSlice(text, from, text.length, value);

/** @param {string} text @param {number} to @param {string} value */
export const withSliceTo = (text, to, value) => withSlice(text, 1, to, value);

/** @param {string} text @param {number} from @param {number} count @param {string} value */
export const withSliceOn = (text, from, count, value) => withSlice(text, from, from + count - 1, value);

/** The text with a separator behind it, unless it is empty or ends with it already. @param {string} text @param {string} separator */
export const withSeparator = (text, separator) => (text === "" || text.endsWith(separator) ? text : text + separator);

/**
 * The pieces of a text between separators, with the position and the rank of each; none of an empty text.
 *
 * @param {string} text
 * @param {string} [separator]
 * @returns {[piece: string, position: number, rank: number][]}
 */
export function piecesOf(text, separator = "\t") {
  if (text === "") return [];
  let position = 1;
  return (separator === "" ? [text] : text.split(separator)).map((piece, i) => {
    const start = position;
    position += piece.length + separator.length;
    return [piece, start, i + 1];
  });
}
