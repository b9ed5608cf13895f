// A WebSocket peer made of Chromium: the commands go to a page, which Playwright opens; the page's events come back.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { chromium } from "playwright-core";
import { obey, report } from "./lines.mjs";

const [executablePath] = process.argv.slice(2);

// Far more than a busy machine needs.
const patience = 120_000;
const script = await readFile(new URL("page.js", import.meta.url));
const site = createServer((request, response) => {
  const isScript = request.url === "/page.js";
  response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html; charset=utf-8");
  response.end(isScript ? script : "<!doctype html><title>Peer</title><script src=page.js></script>");
});
await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));

// Nothing but the loop-back is to be had, and nothing else is to be tried.
const browser = await chromium.launch({
  executablePath,
  timeout: patience,
  args: ["--no-sandbox", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});
const context = await browser.newContext();
await context.exposeFunction("tell", (events) => events.forEach(({ id, event, ...more }) => report(id, event, more)));
let page = await openPage();

async function openPage() {
  const opened = await context.newPage();
  opened.setDefaultTimeout(patience);
  await opened.goto(`http://127.0.0.1:${site.address().port}/`);
  return opened;
}

const inPage = (command) => page.evaluate((given) => globalThis.commands[given.do](given), command);

await obey({
  connect: inPage,
  send: inPage,
  number: inPage,
  close: inPage,
  async leave() {
    await page.close();
    page = await openPage();
  },
});
await browser.close();
process.exit();
