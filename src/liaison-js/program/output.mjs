import { state } from "../errors/state.mjs";
import { ToastOption } from "../generated/constants.g.mjs";
import { shown } from "../values/conversion.mjs";
import { hooks } from "./hooks.mjs";

/** One line: the values with a tabulation between them. @param {unknown[]} values */
const line = (values) => values.map(shown).join("\t");

/** @param {unknown[]} values */
export const trace = (...values) => hooks.trace(line(values));

/** @param {unknown[]} values */
export const info = (...values) => hooks.info(line(values));

/** Without values, the last error. @param {unknown[]} values */
export const error = (...values) => hooks.error(values.length === 0 ? (state.last?.details ?? "") : line(values));

/** @param {unknown[]} values */
export const warn = (...values) => hooks.warn(line(values));

/** @type {ReadonlyMap<number, any>} */
const places = new Map([
  [ToastOption.top, "top"],
  [ToastOption.middle, "middle"],
  [ToastOption.bottom, "bottom"],
  [ToastOption.left, "left"],
  [ToastOption.center, "center"],
  [ToastOption.right, "right"],
]);

/** @param {string} message @param {number} [duration] @param {number} [vertical] @param {number} [horizontal] @param {number} [colour] */
export function toast(message, duration = 0, vertical = 0, horizontal = 0, colour = 0) {
  const milliseconds = duration === ToastOption.long ? 7000 : 4000;
  hooks.toast(message, { milliseconds, vertical: places.get(vertical) ?? "bottom", horizontal: places.get(horizontal) ?? "center", colour });
}

/** @param {string} message */
export function status(message) {
  if (message !== "") hooks.status(message);
}

/** @param {unknown[]} values */
export const write = (...values) => hooks.write(line(values));

/** @param {unknown[]} values */
export const writeError = (...values) => hooks.writeError(line(values));

/** @param {unknown[]} values */
export const ask = (...values) => hooks.ask(line(values));

/** @param {string} question @param {unknown[]} answers @returns {number} */
export const choose = (question, ...answers) => Math.min(Math.max(Math.trunc(hooks.choose(question, answers.map(shown)) || 1), 1), Math.max(answers.length, 1));

/** @param {string} question */
export const input = (question) => hooks.input(question);
