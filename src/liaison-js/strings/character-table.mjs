import { settings } from "../settings.mjs";

// Windows-1252: bytes 0x80 to 0x9F, the five undefined ones standing for themselves.
const upper = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
const questionMark = 63;

/** The byte of a UTF-16 unit; a question mark where the table has none. @param {number} unit */
export function byteOfUnit(unit) {
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit;
  const place = upper.indexOf(String.fromCharCode(unit));
  return place < 0 ? questionMark : 0x80 + place;
}

/** The character of a byte. @param {number} byte */
export const characterOfByte = (byte) => (byte >= 0x80 && byte < 0xa0 ? upper[byte - 0x80] : String.fromCharCode(byte));

/** The code of a character: its byte, or in Unicode mode its UTF-16 unit. @param {string} character */
export const codeOf = (character) => (settings.unicodeStrings ? character.charCodeAt(0) : byteOfUnit(character.charCodeAt(0)));

/** The character of a code: of its low byte, or in Unicode mode of its UTF-16 unit. @param {number} code */
export const characterOf = (code) => (settings.unicodeStrings ? String.fromCharCode(code & 0xffff) : characterOfByte(code & 0xff));
