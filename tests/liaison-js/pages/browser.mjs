import { createRequire } from "node:module";

const require = createRequire(new URL("../../peers/node/package.json", import.meta.url));
const { chromium } = require("playwright-core");

/** The source of axe, which finds what keeps people from using a page. */
export const axe = require.resolve("axe-core/axe.min.js");

/** Opens Chromium, gives it to a visit and closes it. Nothing but this machine is to be had. */
export async function visit(executablePath, conduct) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] });
  try {
    const context = await browser.newContext({ viewport: { width: 720, height: 560 }, locale: "fr-FR" });
    context.setDefaultTimeout(20_000);
    return await conduct(context);
  } finally {
    await browser.close();
  }
}
