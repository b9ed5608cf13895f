// A mistake in a program is shown in its page, and goes when it is corrected. Arguments: Chromium, the address, the program.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { visit } from "./browser.mjs";

const [executablePath, site, program] = process.argv.slice(2);
await visit(executablePath, async (context) => {
  const page = await context.newPage();
  await page.goto(site);
  await page.getByRole("alert").filter({ hasText: "LIA3001" }).waitFor();
  assert.match(await page.getByRole("alert").textContent(), /SocketLit.*\n.*client\.wl:1:7/);
  const shown = page.waitForEvent("console", (message) => message.text() === "corrigé");
  await writeFile(program, 'Trace("corrigé")\n');
  await shown;
  assert.equal(await page.getByRole("alert").count(), 0);
});
