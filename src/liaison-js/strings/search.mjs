import { PieceRank, StringOption } from "../generated/constants.g.mjs";
import { upper } from "../values/alike.mjs";
import { toText } from "../values/conversion.mjs";
import { DynamicArray } from "../values/dynamic-array.mjs";
import { piecesOf } from "../values/slices.mjs";

// The end marker: a text of the one character 0.
const end = "\0";

/** @param {number} options */
const ignoresCase = (options) => (options & (StringOption.ignoreCase | StringOption.compareIgnoreCase)) !== 0;

/** @param {string} text @param {number} options */
const comparable = (text, options) => (ignoresCase(options) ? upper(text) : text);

/** @param {string} text @param {number} place @param {string} sought @param {number} options */
const isWord = (text, place, sought, options) =>
  (options & StringOption.word) === 0 || !(/[\p{L}\p{Nd}]$/u.test(text.slice(0, place)) || /^[\p{L}\p{Nd}]/u.test(text.slice(place + sought.length)));

/** Where a text is found, from 0. @param {string} text @param {string} sought @param {number} options @param {number} [start] @param {number} [step] */
function places(text, sought, options, start = 0, step = 1) {
  /** @type {number[]} */
  const found = [];
  if (text === "" || sought === "") return found;
  const [whole, part] = [comparable(text, options), comparable(sought, options)];
  for (let place = whole.indexOf(part, start); place >= 0 && start < text.length; place = whole.indexOf(part, start)) {
    const counts = isWord(text, place, sought, options);
    if (counts) found.push(place);
    start = place + (counts ? Math.max(step, 1) : 1);
  }

  return found;
}

/** @param {string} text @param {string} sought @param {number} [from] @param {number} [options] */
export function position(text, sought, from, options = 0) {
  if ((options & StringOption.backward) === 0) return (places(text, sought, options, Math.max(from ?? 1, 1) - 1)[0] ?? -1) + 1;
  return (places(text, sought, options).filter((place) => place < (from ?? text.length)).at(-1) ?? -1) + 1;
}

/** @param {string} text @param {string} sought @param {number} rank @param {number} [options] */
export function positionOf(text, sought, rank, options = 0) {
  const found = places(text, sought, options);
  if (options & StringOption.backward) found.reverse();
  return (found[rank - 1] ?? -1) + 1;
}

/** @param {string} text @param {string} sought @param {number} [options] */
export const countOf = (text, sought, options = 0) => places(text, sought, options, 0, sought.length).length;

/** @param {string} text @param {string} sought @param {number} [options] */
export const contains = (text, sought, options = 0) => sought === "" || places(text, sought, options).length > 0;

/** @param {string} text @param {string} sought @param {number} [options] */
export const startsWith = (text, sought, options = 0) => comparable(text, options).startsWith(comparable(sought, options)) && isWord(text, 0, sought, options);

/** @param {string} text @param {string} sought @param {number} [options] */
export const endsWith = (text, sought, options = 0) =>
  comparable(text, options).endsWith(comparable(sought, options)) && isWord(text, text.length - sought.length, sought, options);

/** -1, 0 or 1. @param {string} text @param {string} other @param {number} [options] */
export function compare(text, other, options = 0) {
  const [one, two] = [comparable(text, options), comparable(other, options)];
  return one < two ? -1 : one > two ? 1 : 0;
}

/** @param {string} text @param {string} old @param {string} replacement @param {number} [options] */
export function replace(text, old, replacement, options = 0) {
  let [replaced, done] = ["", 0];
  for (const place of places(text, old, options, 0, old.length)) {
    replaced += text.slice(done, place) + replacement;
    done = place + old.length;
  }

  return replaced + text.slice(done);
}

/** The pieces between any of several separators; none for "". @param {string} text @param {string[]} separators @returns {string[]} */
function piecesAt(text, separators) {
  const pattern = separators.filter((one) => one !== "").sort((one, other) => other.length - one.length).map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  return text === "" ? [] : pattern === "" ? [text] : text.split(new RegExp(pattern));
}

/** @param {string} text @param {number} rank @param {string | DynamicArray<string>} [separator] @param {number} [direction] */
export function piece(text, rank, separator = "\t", direction = 0) {
  const separators = typeof separator === "string" ? [separator] : [...separator];
  if (rank <= PieceRank.first && rank >= PieceRank.last) return walked(text, separators, direction, rank);
  return ranked(piecesAt(text, separators), rank, direction);
}

/**
 * Where the program is in texts that it goes through from piece to piece, each cut once for the whole way; walks that nobody
 * ends are not kept for ever.
 *
 * @type {{ text: string, how: string, pieces: string[], rank: number }[]}
 */
const walks = [];
const mostWalks = 16;

/** The piece that a step leads to. @param {string} text @param {string[]} separators @param {number} direction @param {number} step */
function walked(text, separators, direction, step) {
  const how = JSON.stringify([separators, direction]);
  const known = walks.findIndex((one) => one.how === how && one.text === text);
  const walk = known < 0 ? { text, how, pieces: piecesAt(text, separators), rank: 0 } : walks.splice(known, 1)[0];
  const count = Math.max(walk.pieces.length, 1);
  walk.rank = step === PieceRank.first ? 1 : step === PieceRank.next ? walk.rank + 1 : step === PieceRank.last ? count : walk.rank - 1;
  if (walk.rank < 1 || walk.rank > count) return end;
  if (walks.length === mostWalks) walks.shift();
  walks.push(walk);
  return ranked(walk.pieces, walk.rank, direction);
}

/** @param {string} text @param {number} rank @param {string} start @param {string} [close] @param {number} [options] */
export function between(text, rank, start, close = start, options = 0) {
  const behind = close === "" ? start : close;
  const [whole, opening, closing] = [text, start, behind].map((one) => comparable(one, options));
  const found = [];
  for (let place = whole.indexOf(opening); place >= 0 && opening !== ""; ) {
    const from = place + opening.length;
    const to = whole.indexOf(closing, from);
    if (to < 0) break;
    found.push(text.slice(from, to));
    place = whole.indexOf(opening, to + closing.length);
  }

  return ranked(found, rank, options);
}

/** @param {string[]} pieces @param {number} rank @param {number} direction */
function ranked(pieces, rank, direction) {
  if (rank < 1) return "";
  if (pieces.length === 0) return rank === 1 ? "" : end;
  return pieces[direction & StringOption.backward ? pieces.length - rank : rank - 1] ?? end;
}

/**
 * The pieces of a text: as an array, or put into the one given.
 *
 * @param {string} text
 * @param {string | DynamicArray<string>} [target] The array to fill, or the separator.
 * @param {string} [separator]
 * @returns {any} The array, or how many pieces there are.
 */
export function toArray(text, target = "\r\n", separator = "\r\n") {
  if (typeof target === "string") return DynamicArray.of(() => "", piecesOf(text, target).map(([piece]) => piece));
  target.clear();
  for (const [piece] of piecesOf(text, separator)) target.add(piece);
  return target.count;
}

/** @param {string} text @param {string} [separator] @param {any[]} others */
export const split = (text, separator = "\t", ...others) => (others.length === 0 ? toArray(text, separator) : DynamicArray.of(() => "", piecesAt(text, [separator, ...others.map(toText)])));

/** @param {DynamicArray<any>} array @param {string} [separator] */
export const join = (array, separator = "\r\n") => Array.from(array, toText).join(separator);
