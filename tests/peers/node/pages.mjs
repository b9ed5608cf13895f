// Pages of a talk in Chromium: commands open them, write into them and close them; each line that a page shows comes back.
import { chromium } from "playwright-core";
import { obey, report } from "./lines.mjs";

const [executablePath] = process.argv.slice(2);

// Far more than a busy machine needs.
const patience = 120_000;

// Nothing but the loop-back is to be had, and nothing else is to be tried.
const browser = await chromium.launch({
  executablePath,
  timeout: patience,
  args: ["--no-sandbox", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});
const pages = new Map();

await obey({
  async open({ id, address }) {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    pages.set(id, page);
    page.on("pageerror", (error) => report(id, "error", { text: error.message }));
    await page.exposeFunction("tell", (text) => report(id, "line", { text }));
    await page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => {
        new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((line) => globalThis.tell(line.textContent))))
          .observe(document.querySelector("#lines"), { childList: true });
      });
    });
    await page.goto(address);
  },
  async say({ id, text }) {
    const words = pages.get(id).locator("#words:enabled");
    await words.fill(text);
    await words.press("Enter");
  },
  async close({ id }) {
    await pages.get(id).close();
  },
});
await browser.close();
process.exit();
