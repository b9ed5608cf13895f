/** @typedef {{ copy(): any }} Copyable */

/** What can be copied: values that change in place, but no objects of classes. */
export const copyable = Symbol("copyable");

/** A copy of what changes in place; everything else as it is. @template T @param {T} value @returns {T} */
export const copied = (value) => (/** @type {any} */ (value)?.[copyable] ? /** @type {any} */ (value).copy() : value);
