// Opens a page and tells what its messages say as soon as the wanted number is there. Arguments: Chromium, the address, the number,
// and, for a page that talks to an address elsewhere, what stands for it and the key to be trusted (browser.mjs).
import assert from "node:assert/strict";
import { axe, visit } from "./browser.mjs";

const [executablePath, site, count, elsewhere, trusted] = process.argv.slice(2);
const conduct = async (context) => {
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(site);
  await page.locator(".liaison-message").nth(Number(count) - 1).waitFor();
  const messages = await page.locator(".liaison-message").evaluateAll((all) => all.map((one) => one.firstChild.textContent));
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  // Each message goes away by its button.
  while ((await page.getByRole("button", { name: "Fermer" }).count()) > 0) await page.getByRole("button", { name: "Fermer" }).first().click();
  assert.equal(await page.locator(".liaison-message").count(), 0);
  assert.deepEqual(problems, []);
  console.log(JSON.stringify(messages));
};
await visit(executablePath, conduct, elsewhere, trusted);
