// Opens pages in Chromium and prints axe-core's violations of each as JSON, by address.
// usage: node axe.js CHROMIUM PROFILE_FOLDER URL…

import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";
import { started } from "./chromium.js";

const [chromium, profile, ...urls] = process.argv.slice(2);

const browser = await started(puppeteer, chromium, profile);

try {
  const page = await browser.newPage();
  // A slow machine is no bug; who started this ends it when it lasts too long.
  page.setDefaultTimeout(0);
  // A page that carries a content security policy would refuse the checker's own script.
  await page.setBypassCSP(true);
  const found = {};
  for (const url of urls) {
    await page.goto(url, { waitUntil: "load" });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core") });
    const report = await page.evaluate(() => globalThis.axe.run(document));
    found[url] = report.violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      places: nodes.map((node) => node.target.join(" ")),
    }));
  }
  console.log(JSON.stringify(found));
} finally {
  await browser.close();
}
