import { ErrorJump, LiaisonError, fatal } from "./liaison-error.mjs";

/** @typedef {import("./failure.mjs").Failure} Failure */

/** The last error and the exception that is being handled. */
export const state = {
  occurred: false,
  /** @type {Failure | null} */
  last: null,
  /** @type {LiaisonError | null} */
  exception: null,
  /** Whether its handler has asked to handle what it raises itself. */
  isArmedAgain: false,
};

/** What a function that can fail says when it did not. @template T @param {T} result */
export function succeed(result) {
  state.occurred = false;
  return result;
}

/** What a function says when it failed. @template T @param {Failure} failure @param {T} result */
export function fail(failure, result) {
  state.occurred = true;
  state.last = failure;
  return result;
}

/**
 * Keeps an exception of the language for its handler; throws any other one again.
 *
 * @param {unknown} error
 */
export function caught(error) {
  state.exception = asExceptionOfTheLanguage(error);
  state.isArmedAgain = false;
}

/**
 * The same for an exception that its handler has raised itself: throws it again unless the handler has asked for it.
 *
 * @param {unknown} error
 */
export function caughtAgain(error) {
  if (!state.isArmedAgain) throw error;
  caught(error);
}

/** Lets the jump out of a procedure end there; throws anything else again. @param {unknown} error */
export function landed(error) {
  if (!(error instanceof ErrorJump)) throw error;
}

/** @param {unknown} error */
function asExceptionOfTheLanguage(error) {
  if (error instanceof LiaisonError) return error;
  // A member of an object that is Null: JavaScript has its own exception for it, with "null" in every engine's text.
  if (error instanceof TypeError && error.message.includes("null")) return fatal(5004);
  throw error;
}
