import { shown } from "./conversion.mjs";
import { copied, copyable } from "./copying.mjs";

/**
 * Values by key, in the order of their arrival. Reading a missing key gives the default and creates nothing.
 *
 * @template T
 */
export class AssociativeArray {
  static typeName = "TypeArray";

  /** @type {Map<string, T>} */
  #values = new Map();
  #cell;

  /** @param {() => T} cell Makes the value of a missing key. @param {Iterable<[unknown, T]>} [values] */
  constructor(cell, values = []) {
    this.#cell = cell;
    for (const [key, value] of values) this.set(key, value);
  }

  get [copyable]() {
    return true;
  }

  get count() {
    return this.#values.size;
  }

  get isEmpty() {
    return this.#values.size === 0;
  }

  /** @param {unknown} key @returns {T} */
  get(key) {
    const text = shown(key);
    return this.#values.has(text) ? /** @type {T} */ (this.#values.get(text)) : this.#cell();
  }

  /** The value of a key that is to be changed in place: a missing key is there from then on. @param {unknown} key @returns {T} */
  kept(key) {
    if (!this.exists(key)) this.set(key, this.#cell());
    return this.get(key);
  }

  /** @param {unknown} key @param {T} value */
  set(key, value) {
    this.#values.set(shown(key), value);
  }

  /** @param {unknown} key */
  exists(key) {
    return this.#values.has(shown(key));
  }

  /** @param {unknown} key */
  remove(key) {
    return this.#values.delete(shown(key));
  }

  clear() {
    this.#values.clear();
  }

  /** @param {(value: T) => T} [copyOf] Makes the copy of a value. @returns {AssociativeArray<T>} */
  copy(copyOf = copied) {
    return new AssociativeArray(this.#cell, [...this.#values].map(([key, value]) => [key, copyOf(value)]));
  }

  /** What is shown of it: the values. */
  toString() {
    return [...this.#values.values()].map(shown).join("\t");
  }

  /** Keys and values as they are now. */
  [Symbol.iterator]() {
    return [...this.#values][Symbol.iterator]();
  }
}
