import { ErrorDetail } from "../generated/constants.g.mjs";
import { error as showError, info as showInfo } from "../program/output.mjs";
import { settings } from "../settings.mjs";
import { Failure } from "./failure.mjs";
import { ErrorJump, LiaisonError, fatal } from "./liaison-error.mjs";
import { fail, state } from "./state.mjs";

/** Whether the last function that could fail did. */
export const occurred = () => state.occurred;

/** What the last error was. @param {number} [what] */
export const info = (what = ErrorDetail.message) => tell(state.last, what);

/** What the exception was that is being handled. @param {number} [what] */
export const exceptionInfo = (what = ErrorDetail.message) => (what === ErrorDetail.stack ? (state.exception?.stack ?? "") : tell(state.exception?.failure ?? null, what));

/** Raises an exception of the program. @param {number} code @param {string} message @returns {never} */
export function raiseException(code, message) {
  throw new LiaisonError(own(code, message));
}

/** Sets the error and leaves the procedure. @param {number} code @param {string} message @returns {never} */
export function raiseError(code, message) {
  fail(own(code, message), null);
  throw new ErrorJump();
}

/** Leaves the procedure with the error that there is. @returns {never} */
export function passError() {
  state.occurred = state.last !== null;
  throw new ErrorJump();
}

/** From here on the handler of an exception handles what it raises itself. */
export function rearm() {
  state.isArmedAgain = true;
}

/** Raises the exception that is being handled once more. @returns {never} */
export function passException() {
  throw state.exception ?? fatal(5012, { detail: "" });
}

/** Raises an exception while a program is tested. @param {boolean} condition @param {string} [message] */
export function assert(condition, message = "") {
  if (!condition && settings.isTest) raiseException(1, message);
}

/** Shows an error while a program is tested. @param {unknown[]} values */
export function debugError(...values) {
  if (settings.isTest) showError(...values);
}

/** Shows values while a program is tested. @param {unknown[]} values */
export function debugInfo(...values) {
  if (settings.isTest) showInfo(...values);
}

/** @param {number} code @param {string} message */
function own(code, message) {
  const failure = new Failure(code, "", {});
  failure.text = message;
  return failure;
}

/** @param {Failure | null} failure @param {number} what */
function tell(failure, what) {
  switch (what) {
    case ErrorDetail.code:
      return String(failure?.code ?? 0);
    case ErrorDetail.systemCode:
      return "0";
    case ErrorDetail.message:
    case ErrorDetail.summary:
      return failure?.message ?? "";
    case ErrorDetail.fullDetails:
      return failure?.details ?? "";
    default:
      return "";
  }
}
