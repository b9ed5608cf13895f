import { fatal } from "../errors/liaison-error.mjs";

/**
 * A queue, a stack or a list: elements that arrive at the end, and leave at one end or the other.
 *
 * @template T
 */
export class Collection {
  static typeName = "TypeObject";

  /** @type {T[]} */
  #elements = [];
  #cell;

  /** @param {() => T} cell Makes what an empty collection gives. */
  constructor(cell) {
    this.#cell = cell;
  }

  get count() {
    return this.#elements.length;
  }

  get isEmpty() {
    return this.#elements.length === 0;
  }

  /** @param {T} element */
  add(element) {
    this.#elements.push(element);
  }

  /** Takes the element that came first. @returns {T} */
  takeFirst() {
    return this.isEmpty ? this.#cell() : /** @type {T} */ (this.#elements.shift());
  }

  /** Takes the element that came last. @returns {T} */
  takeLast() {
    return this.isEmpty ? this.#cell() : /** @type {T} */ (this.#elements.pop());
  }

  /** Takes an element out, by its place counted from 1. @param {number | bigint} place @throws 5002 */
  remove(place) {
    if (place < 1 || place > this.count) throw fatal(5002, { value: place, limit: this.count });
    this.#elements.splice(Number(place) - 1, 1);
  }

  clear() {
    this.#elements.length = 0;
  }

  /** The elements as they are now. */
  [Symbol.iterator]() {
    return [...this.#elements][Symbol.iterator]();
  }
}
