import { Duration } from "../dates/duration.mjs";
import { call } from "../values/procedure.mjs";

/** @type {Map<number, ReturnType<typeof setInterval>>} */
const timers = new Map();
let last = 0;
let current = 0;

/** Calls a procedure again and again. @param {any} procedure @param {number | bigint | Duration} delay In hundredths of a second. @param {number} [timer] @returns {number} */
export function start(procedure, delay, timer = ++last) {
  end(timer);
  const hundredths = delay instanceof Duration ? Math.ceil(delay.milliseconds / 10) : Number(delay);
  timers.set(timer, setInterval(() => run(timer, procedure), Math.max(hundredths, 1) * 10));
  return timer;
}

/** Ends a timer; without a number the one whose procedure is running. @param {number} [timer] */
export function end(timer = current) {
  clearInterval(timers.get(timer));
  timers.delete(timer);
}

/** A page cannot wait: this does nothing. */
export function pause() {}

/** A page cannot wait: this does nothing. */
export function yield_() {}

export { yield_ as yield };

/** @param {number} timer @param {any} procedure */
function run(timer, procedure) {
  const previous = current;
  current = timer;
  try {
    call(procedure);
  } finally {
    current = previous;
  }
}
