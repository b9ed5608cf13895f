import { ByteBuffer } from "./byte-buffer.mjs";

/** What was received: text, or bytes. Bytes where bytes are wanted, else text. */
export class Message {
  static typeName = "TypeString";

  /** Text functions take it as it is. */
  isText = true;

  #content;

  /** @param {string | ByteBuffer} content */
  constructor(content) {
    this.#content = content;
  }

  /** How many characters a text has, or bytes. */
  get length() {
    return this.#content.length;
  }

  toBuffer() {
    return typeof this.#content === "string" ? new ByteBuffer(new TextEncoder().encode(this.#content)) : this.#content;
  }

  toBoolean() {
    const text = this.toString();
    return text !== "" && text !== "0";
  }

  toString() {
    return this.#content.toString();
  }
}
