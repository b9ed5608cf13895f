import { LiaisonError } from "../errors/liaison-error.mjs";
import { fail, succeed } from "../errors/state.mjs";
import { JsonLayout } from "../generated/constants.g.mjs";
import { JsonTree } from "./json-tree.mjs";

/** @param {any} value @param {number} [layout] */
export const write = (value, layout = JsonLayout.minified) => succeed(JsonTree.of(value).toJson(layout === JsonLayout.formatted));

/** @param {string} text @returns {any} */
export function read(text) {
  const tree = parse(text);
  return tree.isArray || tree.isObject ? tree : tree.content;
}

export const format = write;

/** @param {string} text */
export function parse(text) {
  try {
    return succeed(JsonTree.parse(text));
  } catch (error) {
    if (error instanceof LiaisonError) return fail(error.failure, new JsonTree());
    throw error;
  }
}
