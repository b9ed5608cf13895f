// Three pages chat. Arguments: Chromium, the address of the site, the file for a picture ("" for none).
import assert from "node:assert/strict";
import { axe, visit } from "./browser.mjs";

const [executablePath, site, picture] = process.argv.slice(2);
const said = [
  ["Ada", "Bonjour à tous"],
  ["Grace", "Bonjour Ada ! <b>ça</b> marche ?"],
  ["Alan", "Oui, des trois côtés."],
];
const lines = said.map(([name, text]) => `${name} : ${text}`);

await visit(executablePath, async (context) => {
  const pages = [];
  for (const _ of said) {
    const page = await context.newPage();
    await page.goto(site);
    await page.getByRole("status").filter({ hasText: "Connecté" }).waitFor();
    pages.push(page);
  }

  for (const [i, [name, text]] of said.entries()) {
    const page = pages[i];
    // By the keyboard alone: name, message, Enter.
    await page.getByLabel("Nom").focus();
    await page.keyboard.type(name);
    await page.keyboard.press("Tab");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    for (const other of pages) await other.getByRole("log").getByText(lines[i], { exact: true }).waitFor();
  }

  for (const page of pages) assert.deepEqual(await page.locator("#log p").allTextContents(), lines);
  await pages[0].addScriptTag({ path: axe });
  const { violations } = await pages[0].evaluate(() => globalThis.axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  if (picture) await pages[2].screenshot({ path: picture });
});
