import { fatal } from "../errors/liaison-error.mjs";

/** @typedef {(...args: any[]) => any} Procedure */

/** The procedures that a program finds by name. @type {Map<string, Procedure>} */
const procedures = new Map();

/** The form under which two spellings are one name. @param {string} name */
export const fold = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Lets a program find its procedures by name. @param {Record<string, Procedure>} named */
export function register(named) {
  for (const [name, procedure] of Object.entries(named)) procedures.set(fold(name), procedure);
}

/**
 * The procedure that a text names, or the procedure itself.
 *
 * @param {any} value
 * @param {string} [element] The element whose procedures come first.
 * @param {object} [object] The object whose methods come last, but first for a text that begins with a colon.
 * @returns {Procedure}
 * @throws 5006
 */
export function toProcedure(value, element = "", object = undefined) {
  if (typeof value === "function" || value === null) return value;
  const text = fold(String(value));
  const name = text.replace(/^:+/, "");
  const plain = procedures.get(`${fold(element)}.${name}`) ?? procedures.get(name);
  const found = (text === name ? plain : undefined) ?? methodOf(object, name) ?? plain;
  if (found === undefined) throw fatal(5006, { procedure: value });
  return found;
}

/** @param {any} object @param {string} name Folded. @returns {Procedure | undefined} */
function methodOf(object, name) {
  for (let type = object && Object.getPrototypeOf(object); type && type !== Object.prototype; type = Object.getPrototypeOf(type)) {
    const found = Object.getOwnPropertyNames(type).find((key) => key !== "constructor" && fold(key) === name);
    if (found !== undefined) return object[found].bind(object);
  }

  return undefined;
}

/** Calls a procedure that a variable holds; arguments that it does not take are dropped. @param {any} procedure @param {unknown[]} args */
export function call(procedure, ...args) {
  if (procedure === null || procedure === undefined) throw fatal(5004);
  const target = toProcedure(procedure);
  if (target.length > args.length) throw fatal(5011, { procedure: target.name, count: target.length, given: args.length });
  return target(...args);
}

/**
 * A procedure that converts what it is given to the types of its parameters.
 *
 * @param {Procedure} procedure
 * @param {((value: any) => any)[]} conversions
 */
export function typed(procedure, ...conversions) {
  const converting = (/** @type {unknown[]} */ ...args) => procedure(...args.slice(0, conversions.length).map((argument, i) => conversions[i](argument)));
  return Object.defineProperties(converting, { name: { value: procedure.name }, length: { value: procedure.length } });
}
