// Runs modules one after the other and tells, as JSON, what each of them shows. Arguments: the runtime's folder, then the modules.
import { setImmediate, setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const patience = 5000;

const [runtime, ...modules] = process.argv.slice(2);
const { hooks, settings } = await import(pathToFileURL(`${runtime}/index.mjs`).href);
settings.language = "en";

let shown = "";
const show = (prefix) => (text) => {
  shown += prefix + text.replaceAll("\r\n", "\n") + "\n";
};
for (const name of ["trace", "info", "toast", "status", "write"]) hooks[name] = show("");
for (const name of ["error", "warn", "writeError"]) hooks[name] = show("! ");

// A program has ended when its module has run and nothing of it is left that something could follow.
const pending = new Set();
const { setInterval, clearInterval, clearTimeout } = globalThis;
const startTimeout = globalThis.setTimeout;
let changed = () => {};
const begun = (one) => {
  pending.add(one);
  return one;
};
const over = (one) => {
  if (pending.delete(one)) changed();
};
globalThis.setInterval = (...parts) => begun(setInterval(...parts));
globalThis.setTimeout = (action, ...parts) => {
  const timer = begun(startTimeout(() => {
    try {
      action();
    } finally {
      over(timer);
    }
  }, ...parts));
  return timer;
};
globalThis.clearInterval = (timer) => {
  clearInterval(timer);
  over(timer);
};
globalThis.clearTimeout = (timer) => {
  clearTimeout(timer);
  over(timer);
};

// What ends may begin another thing in the same turn: so each end is looked at in the next one.
async function untilEnded() {
  const late = setTimeout(patience, true, { ref: false });
  let isLate = false;
  while (pending.size > 0 && !isLate) {
    isLate = (await Promise.race([new Promise((resolve) => (changed = resolve)), late])) === true;
    await setImmediate();
  }

  // One that does not end keeps nothing for the next program.
  for (const one of pending) clearInterval(one);
  pending.clear();
}

const results = {};
for (const module of modules) {
  shown = "";
  settings.unicodeStrings = false;
  try {
    await import(pathToFileURL(module).href);
    await untilEnded();
  } catch (error) {
    shown += `! ${error.message}\n`;
  }

  results[module] = shown;
}

console.log(JSON.stringify(results));
