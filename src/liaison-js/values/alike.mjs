import { isBlank } from "./number-text.mjs";

/** How alike two texts have to be: exactly, but for case and blanks around, or but for blanks, punctuation and accents too. @typedef {"exact" | "flexible" | "veryFlexible"} Likeness */

/** The text without blanks in front. @param {string} text */
export function trimmedStart(text) {
  let start = 0;
  while (start < text.length && isBlank(text[start])) start++;
  return text.slice(start);
}

/** The text without blanks behind. @param {string} text */
export function trimmedEnd(text) {
  let end = text.length;
  while (end > 0 && isBlank(text[end - 1])) end--;
  return text.slice(0, end);
}

/** Upper case as far as no character becomes several. @param {string} text */
export const upper = (text) => Array.from(text, (character) => (character.toUpperCase().length === character.length ? character.toUpperCase() : character)).join("");

/** @param {string} text @param {Likeness} likeness @param {(text: string) => string} trim */
const reduced = (text, likeness, trim) =>
  likeness === "exact" ? text : likeness === "flexible" ? upper(trim(text)) : upper(text.normalize("NFD").replace(/[^\p{L}\p{Nd}]/gu, ""));

/** @param {string} left @param {string} right @param {Likeness} likeness */
export const areAlike = (left, right, likeness) =>
  reduced(left, likeness, (text) => trimmedEnd(trimmedStart(text))) === reduced(right, likeness, (text) => trimmedEnd(trimmedStart(text)));

/** @param {string} text @param {string} beginning @param {Likeness} [likeness] */
export const startsWith = (text, beginning, likeness = "exact") => reduced(text, likeness, trimmedStart).startsWith(reduced(beginning, likeness, trimmedStart));

/** @param {string} text @param {string} part @param {Likeness} [likeness] */
export const contains = (text, part, likeness = "exact") => reduced(text, likeness, String).includes(reduced(part, likeness, String));

/** @param {string} text @param {string} ending @param {Likeness} [likeness] */
export const endsWith = (text, ending, likeness = "exact") => reduced(text, likeness, trimmedEnd).endsWith(reduced(ending, likeness, trimmedEnd));
