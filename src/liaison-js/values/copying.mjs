/** @typedef {{ copy(): any }} Copyable */

/** What can be copied: values that change in place, but no objects of classes. */
export const copyable = Symbol("copyable");

/** A copy of what changes in place; everything else as it is. @template T @param {T} value @returns {T} */
export const copied = (value) => (/** @type {any} */ (value)?.[copyable] ? /** @type {any} */ (value).copy() : value);

/** An object of the same class whose members are copies where they change in place. @template {object} T @param {T} object @returns {T} */
export function duplicate(object) {
  const copy = Object.create(Object.getPrototypeOf(object));
  for (const [name, value] of Object.entries(object)) copy[name] = copied(value);
  return copy;
}

/** The object if it is one of the classes; else Null. @template T @param {unknown} object @param {(new () => T)[]} types @returns {T | null} */
export const asInstance = (object, ...types) => (types.some((type) => object instanceof type) ? /** @type {T} */ (object) : null);
