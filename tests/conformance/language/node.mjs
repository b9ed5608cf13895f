// Runs modules one after the other and tells, as JSON, what each of them shows. Arguments: the runtime's folder, then the modules.
import { setTimeout } from "node:timers/promises";
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

// A program has ended when its module has run and no timer of it is left.
const timers = new Set();
const { setInterval, clearInterval } = globalThis;
let ended = () => {};
globalThis.setInterval = (...parts) => {
  const timer = setInterval(...parts);
  timers.add(timer);
  return timer;
};
globalThis.clearInterval = (timer) => {
  clearInterval(timer);
  if (timers.delete(timer) && timers.size === 0) ended();
};

const results = {};
for (const module of modules) {
  shown = "";
  try {
    await import(pathToFileURL(module).href);
    if (timers.size > 0) await Promise.race([new Promise((resolve) => (ended = resolve)), setTimeout(patience)]);
    // One that does not end keeps its timers from the next program.
    for (const timer of timers) globalThis.clearInterval(timer);
  } catch (error) {
    shown += `! ${error.message}\n`;
  }

  results[module] = shown;
}

console.log(JSON.stringify(results));
