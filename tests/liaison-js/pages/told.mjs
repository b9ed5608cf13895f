// Opens a page and passes on what it writes to its console, a line each, until there is no more input. Arguments: Chromium, the address.
import { once } from "node:events";
import { visit } from "./browser.mjs";

const [executablePath, site] = process.argv.slice(2);
await visit(executablePath, async (context) => {
  const page = await context.newPage();
  page.on("pageerror", (error) => console.log(error.message));
  // What the browser itself has to say, of a server that is not there for example, is an "error".
  page.on("console", (message) => message.type() === "log" && console.log(message.text()));
  await page.goto(site);
  await once(process.stdin.resume(), "end");
});
