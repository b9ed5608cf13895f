import { attempts, errors, labels } from "../generated/messages.g.mjs";
import { settings } from "../settings.mjs";

/** @typedef {Readonly<Record<string, unknown>>} Values */

/** What went wrong: what was tried, what happened and what can be done, in the language of the settings. */
export class Failure {
  /** When it happened. */
  when = new Date();

  /** What the program itself says happened; else null. @type {string | null} */
  text = null;

  /**
   * @param {number} code The number that programs test.
   * @param {string} attempt What was tried; "" for nothing that has a name.
   * @param {Values} values What the placeholders of the message stand for; a value may be in both languages.
   */
  constructor(code, attempt, values) {
    this.code = code;
    this.attempt = attempt;
    this.values = values;
  }

  /** What was tried and what happened. */
  get message() {
    const what = this.text ?? this.#fill(errors[this.code] ?? errors[5012]);
    return this.attempt === "" ? what : this.#fill(attempts[this.attempt]) + colon() + what;
  }

  /** What can be done about it; "" if the program raised it. */
  get hint() {
    return this.text === null ? (errors[this.code]?.hint[settings.language] ?? "") : "";
  }

  /** All of it, one item a line. */
  get details() {
    return [this.message, item("Hint", this.hint), item("Code", String(this.code)), item("Date", this.when.toISOString())].join("\r\n");
  }

  /** @param {import("../generated/messages.g.mjs").Bilingual} template */
  #fill(template) {
    return template[settings.language].replace(/\{([A-Za-z]+)\}/g, (whole, name) => (name in this.values ? shown(this.values[name]) : whole));
  }
}

const colon = () => (settings.language === "fr" ? " : " : ": ");

/** @param {string} label @param {string} content */
const item = (label, content) => labels[label][settings.language] + colon() + content;

/** @param {any} value */
function shown(value) {
  const text = String(value?.[settings.language] ?? value);
  return text.slice(0, 200).replace(/[\u0000-\u001f\u007f-\u009f]/g, (character) => "\\u" + character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0"));
}
