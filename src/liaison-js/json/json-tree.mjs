import { conversionError, fatal } from "../errors/liaison-error.mjs";
import { AssociativeArray } from "../values/associative-array.mjs";
import { hasText, shown, toBoolean, toNumber, toText } from "../values/conversion.mjs";
import { Decimal } from "../values/decimal.mjs";
import { DynamicArray } from "../values/dynamic-array.mjs";
import { noMember } from "../values/members.mjs";

const mostElements = 1 << 24;

/**
 * A JSON value that is built by writing to its members. Names are found without regard to case; a member that is missing is
 * Null, and comes into being when something is written below it.
 */
export class JsonTree {
  static typeName = "TypeJson";

  /** Text functions take it as it is. */
  isText = true;

  /** @type {Map<string, { name: string, node: JsonTree }> | null} */
  #members = null;
  /** @type {JsonTree[] | null} */
  #elements = null;
  /** @type {((node: JsonTree) => void) | null} */
  #attach = null;
  /** The number, text or truth value; null for none. @type {any} */
  content = null;

  /** The tree of a value; of one of which a member is wanted, with the member's name. @param {any} value @param {string} [member] @returns {JsonTree} @throws 5005, 5013: an object or a structure. */
  static of(value, member = undefined) {
    if (value instanceof JsonTree) return value;
    const node = new JsonTree();
    if (value instanceof DynamicArray) node.#elements = Array.from(value, (element) => JsonTree.of(element));
    else if (value instanceof AssociativeArray && member === undefined) {
      node.#becomeObject();
      for (const [key, kept] of value) node.setMember(key, JsonTree.of(kept));
    } else if (member !== undefined && !hasText(value)) noMember(value, member);
    else node.content = value === null || value === undefined ? null : typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" || value instanceof Decimal ? value : toText(value);
    return node;
  }

  /** @param {string} text @returns {JsonTree} @throws 5005: it is no JSON. */
  static parse(text) {
    if (text.trim() === "") return new JsonTree();
    try {
      return JsonTree.#from(JSON.parse(text));
    } catch (error) {
      throw conversionError(/** @type {Error} */ (error).message, "TypeJson");
    }
  }

  /** @param {any} parsed */
  static #from(parsed) {
    const node = new JsonTree();
    if (Array.isArray(parsed)) node.#elements = parsed.map(JsonTree.#from);
    else if (typeof parsed === "object" && parsed !== null) for (const [name, value] of Object.entries(parsed)) node.setMember(name, JsonTree.#from(value));
    else node.content = parsed;
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) node.#becomeObject();
    return node;
  }

  get exists() {
    return this.#attach === null;
  }

  get isArray() {
    return this.#elements !== null;
  }

  get isObject() {
    return this.#members !== null;
  }

  get count() {
    return this.#elements?.length ?? this.#members?.size ?? 0;
  }

  /** @param {string} name */
  member(name) {
    return this.#members?.get(name.toUpperCase())?.node ?? this.#missing((node) => this.setMember(name, node));
  }

  /** @param {string} name @param {JsonTree} node */
  setMember(name, node) {
    const members = this.#becomeObject();
    const key = name.toUpperCase();
    members.set(key, { name: members.get(key)?.name ?? name, node });
  }

  /** @param {string} name */
  remove(name) {
    this.#members?.delete(name.toUpperCase());
  }

  /** @param {any} subscript From 1, or the name of a member. */
  get(subscript) {
    if (typeof subscript === "string") return this.member(subscript);
    return this.#elements?.[Number(subscript) - 1] ?? this.#missing((node) => this.set(subscript, node));
  }

  /** @param {any} subscript From 1, or the name of a member. @param {JsonTree} node @throws 5002 */
  set(subscript, node) {
    if (typeof subscript === "string") return this.setMember(subscript, node);
    if (subscript < 1 || subscript > mostElements) throw fatal(5002, { value: subscript, limit: this.count });
    this.#become();
    this.#members = null;
    this.#elements ??= [];
    while (this.#elements.length < subscript) this.#elements.push(new JsonTree());
    this.#elements[Number(subscript) - 1] = node;
  }

  toNumber() {
    return toNumber(this.content);
  }

  toBoolean() {
    return toBoolean(this.content);
  }

  /** The elements, or the values of the members, as they are now. */
  [Symbol.iterator]() {
    return [...(this.#elements ?? Array.from(this.#members?.values() ?? [], (member) => member.node))][Symbol.iterator]();
  }

  /** The JSON text. @param {boolean} isIndented @returns {string} */
  toJson(isIndented) {
    return this.#write(isIndented ? "\r\n" : "");
  }

  toString() {
    if (this.isArray || this.isObject) return this.toJson(false);
    return typeof this.content === "boolean" ? String(this.content) : shown(this.content);
  }

  /** @param {string} lineBreak @returns {string} */
  #write(lineBreak) {
    const inner = lineBreak === "" ? "" : lineBreak + "  ";
    const block = (/** @type {string} */ open, /** @type {string[]} */ items, /** @type {string} */ close) =>
      items.length === 0 ? open + close : open + items.map((item) => inner + item).join(",") + lineBreak + close;
    if (this.#elements) return block("[", this.#elements.map((node) => node.#write(inner)), "]");
    const colon = lineBreak === "" ? ":" : ": ";
    if (this.#members) return block("{", Array.from(this.#members.values(), ({ name, node }) => JSON.stringify(name) + colon + node.#write(inner)), "}");
    if (this.content === null || (typeof this.content === "number" && !Number.isFinite(this.content))) return "null";
    return typeof this.content === "string" ? JSON.stringify(this.content) : typeof this.content === "boolean" ? String(this.content) : shown(this.content);
  }

  /** @param {(node: JsonTree) => void} attach */
  #missing(attach) {
    const node = new JsonTree();
    node.#attach = attach;
    return node;
  }

  #becomeObject() {
    this.#become();
    this.#elements = null;
    return (this.#members ??= new Map());
  }

  // What is written to comes into being, and so does what it is a member of.
  #become() {
    this.content = null;
    const attach = this.#attach;
    this.#attach = null;
    attach?.(this);
  }
}
