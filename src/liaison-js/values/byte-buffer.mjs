import { fatal } from "../errors/liaison-error.mjs";
import { byteOfUnit, characterOfByte } from "../strings/character-table.mjs";
import { copyable } from "./copying.mjs";
import { clip } from "./slices.mjs";

/** Bytes that grow and change in place; positions count from 1. */
export class ByteBuffer {
  static typeName = "TypeBuffer";

  /** Text functions take it as it is. */
  isText = true;

  #bytes;
  #length;

  /** @param {ArrayLike<number>} [bytes] They are copied. */
  constructor(bytes = []) {
    this.#bytes = Uint8Array.from(bytes);
    this.#length = bytes.length;
  }

  /** The bytes of a text, one for each character. @param {string} text */
  static ofText(text) {
    const buffer = new ByteBuffer();
    buffer.append(text);
    return buffer;
  }

  get length() {
    return this.#length;
  }

  /** The bytes themselves, until the next change. @returns {Uint8Array<ArrayBuffer>} */
  get bytes() {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Adds bytes, or a byte for each character of a text. @param {ByteBuffer | string} value */
  append(value) {
    const start = this.#extend(value.length);
    if (typeof value === "string") for (let i = 0; i < value.length; i++) this.#bytes[start + i] = byteOfUnit(value.charCodeAt(i));
    else this.#bytes.set(value.bytes.subarray(0, this.#length - start), start);
    return this;
  }

  /** A buffer with these bytes and others. @param {ByteBuffer | string} value */
  plus(value) {
    return this.copy().append(value);
  }

  /** A byte; 0 outside. @param {number} position */
  byteAt(position) {
    return position >= 1 && position <= this.#length ? this.#bytes[position - 1] : 0;
  }

  /** @param {number} from @param {number} to */
  slice(from, to) {
    const [start, end] = clip(from, to, this.#length);
    return new ByteBuffer(this.#bytes.subarray(start, end));
  }

  /** @param {number} position */
  sliceAt(position) {
    return this.slice(position, position);
  }

  /** @param {number} from */
  sliceFrom(from) {
    return this.slice(from, this.#length);
  }

  /** @param {number} to */
  sliceTo(to) {
    return this.slice(1, to);
  }

  /** @param {number} from @param {number} count */
  sliceOn(from, count) {
    return this.slice(from, from + count - 1);
  }

  /** Sets one byte to the first one of a value; zeros fill a gap. @param {number} position @param {ByteBuffer | string} value */
  setSliceAt(position, value) {
    if (position < 1) throw fatal(5003, { value: position });
    if (value.length === 0) return;
    if (position > this.#length) this.#extend(position - this.#length);
    this.#bytes[position - 1] = typeof value === "string" ? byteOfUnit(value.charCodeAt(0)) : value.byteAt(1);
  }

  /** Puts bytes where others were; zeros fill a gap. @param {number} from @param {number} to @param {ByteBuffer | string} value */
  setSlice(from, to, value) {
    if (from < 1) throw fatal(5003, { value: from });
    const tail = this.sliceFrom(Math.max(to, from - 1) + 1);
    const given = typeof value === "string" ? ByteBuffer.ofText(value) : value.copy();
    if (from - 1 > this.#length) this.#extend(from - 1 - this.#length);
    this.#length = from - 1;
    this.append(given).append(tail);
  }

  /** @param {number} from @param {ByteBuffer | string} value */
  setSliceFrom(from, value) {
    this.setSlice(from, this.#length, value);
  }

  /** @param {number} to @param {ByteBuffer | string} value */
  setSliceTo(to, value) {
    this.setSlice(1, to, value);
  }

  /** @param {number} from @param {number} count @param {ByteBuffer | string} value */
  setSliceOn(from, count, value) {
    this.setSlice(from, from + count - 1, value);
  }

  /** Negative, 0 or positive. @param {ByteBuffer} other */
  compareTo(other) {
    const [left, right] = [this.bytes, other.bytes];
    for (let i = 0; i < left.length && i < right.length; i++) if (left[i] !== right[i]) return left[i] - right[i];
    return left.length - right.length;
  }

  get [copyable]() {
    return true;
  }

  copy() {
    return new ByteBuffer(this.bytes);
  }

  toBoolean() {
    return this.#length > 0;
  }

  /** The text of the bytes, a character for each. */
  toString() {
    let text = "";
    for (const byte of this.bytes) text += characterOfByte(byte);
    return text;
  }

  /** Makes room for bytes, all zero. Returns where they start. @param {number} count */
  #extend(count) {
    const start = this.#length;
    if (start + count > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(start + count, 16, 2 * start));
      larger.set(this.bytes);
      this.#bytes = larger;
    }

    this.#bytes.fill(0, start, start + count);
    this.#length += count;
    return start;
  }
}
