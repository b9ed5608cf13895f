import { createRequire } from "node:module";

const require = createRequire(new URL("../../peers/node/package.json", import.meta.url));
const { chromium } = require("playwright-core");

// Far more than a busy machine needs.
const patience = 120_000;

/** The source of axe, which finds what keeps people from using a page. */
export const axe = require.resolve("axe-core/axe.min.js");

/**
 * Opens Chromium, gives it to a visit and closes it. Nothing but this machine is to be had.
 *
 * @param {string} executablePath
 * @param {(context: any) => Promise<void>} conduct
 * @param {string} [elsewhere] An address, and one of this machine that stands for it: "example.org:443 127.0.0.1:50443".
 * @param {string} [trusted] The SHA-256 digest of a public key, in Base64: who has the key may have any name.
 */
export async function visit(executablePath, conduct, elsewhere = "", trusted = "") {
  const rules = [...(elsewhere ? [`MAP ${elsewhere}`] : []), "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"];
  const args = ["--no-sandbox", "--disable-background-networking", `--host-resolver-rules=${rules.join(", ")}`];
  if (trusted) args.push(`--ignore-certificate-errors-spki-list=${trusted}`);
  const browser = await chromium.launch({ executablePath, args, timeout: patience });
  try {
    const context = await browser.newContext({ viewport: { width: 720, height: 560 }, locale: "fr-FR" });
    context.setDefaultTimeout(patience);
    return await conduct(context);
  } finally {
    await browser.close();
  }
}
