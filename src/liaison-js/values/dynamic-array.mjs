import { fatal } from "../errors/liaison-error.mjs";
import { shown } from "./conversion.mjs";
import { copied, copyable } from "./copying.mjs";

/**
 * An array that grows; subscripts count from 1.
 *
 * @template T
 */
export class DynamicArray {
  static typeName = "TypeArray";

  /** @type {T[]} */
  #elements = [];
  #cell;
  #growth;

  /**
   * @param {() => T} cell Makes an element that nobody has given a value.
   * @param {number} [count] How many there are at first.
   * @param {number} [growth] By how much the array grows when one is written behind its end; 0: not at all.
   */
  constructor(cell, count = 0, growth = 0) {
    this.#cell = cell;
    this.#growth = growth;
    this.resize(count);
  }

  /** An array of elements. @template T @param {() => T} cell @param {Iterable<T>} elements */
  static of(cell, elements) {
    const array = new DynamicArray(cell);
    array.#elements = [...elements];
    return array;
  }

  /** Gives the first elements values. @param {T[]} elements @throws 5002 */
  fill(...elements) {
    elements.forEach((element, i) => this.set(i + 1, element));
    return this;
  }

  get [copyable]() {
    return true;
  }

  get count() {
    return this.#elements.length;
  }

  get isEmpty() {
    return this.#elements.length === 0;
  }

  /** @param {number | bigint} subscript @returns {T} @throws 5002 */
  get(subscript) {
    return this.#elements[this.#place(subscript, this.count)];
  }

  /** @param {number | bigint} subscript @param {T} value @throws 5002 */
  set(subscript, value) {
    if (this.#growth > 0 && subscript > this.count) this.resize(Math.max(Number(subscript), this.count + this.#growth));
    this.#elements[this.#place(subscript, this.count)] = value;
  }

  /** Adds an element, one that nobody has given a value without argument. @param {[T?]} element */
  add(...element) {
    this.#elements.push(element.length > 0 ? /** @type {T} */ (element[0]) : this.#cell());
  }

  /** @param {number} subscript @param {T} element @throws 5002 */
  insertAt(subscript, element) {
    this.#elements.splice(this.#place(subscript, this.count + 1), 0, element);
  }

  /** @param {number} subscript @throws 5002 */
  removeAt(subscript) {
    this.#elements.splice(this.#place(subscript, this.count), 1);
  }

  clear() {
    this.#elements.length = 0;
  }

  /** @param {number | bigint} count @throws 5002: it is negative or larger than any array. */
  resize(count) {
    const wanted = Number(count);
    if (wanted < 0 || wanted > 0x7fffffc7) throw fatal(5002, { value: count, limit: this.count });
    if (wanted < this.count) this.#elements.length = wanted;
    while (this.count < wanted) this.#elements.push(this.#cell());
  }

  /** Sorts the elements; equal ones stay in their order. @param {(one: T, other: T) => number} comparison */
  sort(comparison) {
    this.#elements.sort(comparison);
  }

  /** @param {(element: T) => T} [copyOf] Makes the copy of an element. @returns {DynamicArray<T>} */
  copy(copyOf = copied) {
    const copy = new DynamicArray(this.#cell, 0, this.#growth);
    copy.#elements = this.#elements.map((element) => copyOf(element));
    return copy;
  }

  /** The elements by live subscript: some may be added or removed meanwhile. */
  *[Symbol.iterator]() {
    for (let i = 0; i < this.#elements.length; i++) yield this.#elements[i];
  }

  toString() {
    return this.#elements.map(shown).join("\t");
  }

  /** @param {number | bigint} subscript @param {number} last */
  #place(subscript, last) {
    if (subscript < 1 || subscript > last) throw fatal(5002, { value: subscript, limit: this.count });
    return Number(subscript) - 1;
  }
}
