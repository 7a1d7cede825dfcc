// Opens pages in Chromium as a reader does, with their security policy in force, and prints what
// came of it as JSON, by address: what was run, asked of other hosts, refused, and said; then what
// axe-core has against the page, where it is asked (`axe`, else `-`). Axe's source is evaluated by
// the browser's debugger, which no page's policy is asked about.
// usage: node opened.js CHROMIUM PROFILE_FOLDER HOST axe|- URL…
// A page that runs a stranger's script sets `globalThis.seized`; an alert does the same.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";
import { started } from "./chromium.js";

const [chromium, profile, host, judge, ...urls] = process.argv.slice(2);
const axe = judge === "axe"
  ? readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf-8") : null;

const browser = await started(puppeteer, chromium, profile);

try {
  const found = {};
  for (const url of urls) {
    const page = await browser.newPage();
    // A slow machine is no bug; who started this ends it when it lasts too long.
    page.setDefaultTimeout(0);
    const seen = { seized: false, strangers: [], said: [] };
    page.on("dialog", async (dialog) => { seen.seized = true; await dialog.dismiss(); });
    page.on("request", (request) => {
      if (new URL(request.url()).host !== host) seen.strangers.push(request.url());
    });
    page.on("console", (message) => seen.said.push(message.text()));
    page.on("pageerror", (error) => seen.said.push(error.message));
    // Asked beside the browser, which forgets the page when it goes on.
    const leads = (await (await fetch(url)).text()).includes('http-equiv="refresh"');
    const answer = await page.goto(url, { waitUntil: leads ? "networkidle0" : "load" });
    seen.status = answer.status();
    // The search asks for more when it is there, and says when it has done so.
    while (!leads && url.includes("?q=") && !(await page.evaluate(() => {
      const box = document.querySelector("#found");
      const tally = box.querySelector(".tally");
      return tally !== null && tally.textContent !== box.dataset.busy;
    }))) await new Promise((later) => setTimeout(later, 50));
    if (!leads) await page.waitForNetworkIdle({ idleTime: 100 });
    seen.seized ||= await page.evaluate(() => "seized" in globalThis);
    seen.overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    seen.text = await page.evaluate(() => document.querySelector("main").innerText);
    if (axe && !leads) {
      await page.evaluate(axe);
      const report = await page.evaluate(() => globalThis.axe.run(document));
      seen.axe = report.violations.map(({ id, help, nodes }) => ({
        id,
        help,
        places: nodes.map((node) => node.target.join(" ")),
      }));
    }
    found[url] = seen;
    await page.close();
  }
  console.log(JSON.stringify(found));
} finally {
  await browser.close();
}
