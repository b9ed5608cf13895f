import { details } from "../generated/messages.g.mjs";
import { Failure } from "./failure.mjs";

/** An exception of the language. */
export class LiaisonError extends Error {
  /** @param {Failure} failure */
  constructor(failure) {
    super(failure.message);
    this.name = "LiaisonError";
    this.failure = failure;
  }

  /** The number that programs test. */
  get code() {
    return this.failure.code;
  }
}

/** What leaves a procedure because it has set the error of its caller; nothing but its end catches it. */
export class ErrorJump extends Error {}

/**
 * A mistake of the program.
 *
 * @param {number} code
 * @param {import("./failure.mjs").Values} [values]
 * @param {string} [attempt]
 */
export const fatal = (code, values = {}, attempt = "Evaluate") => new LiaisonError(new Failure(code, attempt, values));

/** A value that does not become one of another type. @param {unknown} value @param {string} type */
export const conversionError = (value, type) => fatal(5005, { value, type: details[type] });

/** What a program gets that calls a function which is not provided. @param {string} name @returns {never} */
export function notProvided(name) {
  throw fatal(5008, { function: name });
}
