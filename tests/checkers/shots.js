// Pictures of pages in Chromium, by a list of jobs as JSON on standard input:
// {url, file, width, height, dark, whole, pdf}. `whole`: from top to bottom; `pdf`: printed instead.
// usage: node shots.js CHROMIUM PROFILE_FOLDER < jobs.json

import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { started } from "./chromium.js";

const [chromium, profile] = process.argv.slice(2);
const jobs = JSON.parse(readFileSync(0, "utf-8"));

const browser = await started(puppeteer, chromium, profile, "--hide-scrollbars");

try {
  const page = await browser.newPage();
  for (const job of jobs) {
    await page.setViewport({ width: job.width, height: job.height });
    const theme = job.dark ? "dark" : "light";
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await page.goto(job.url, { waitUntil: "networkidle0" });
    if (job.pdf) {
      await page.pdf({ path: job.file, format: "A4", preferCSSPageSize: true });
      continue;
    }
    // Pictures below the fold are asked for when they come near. A window as high as the page, for
    // Chromium moves a page from right to left that is pictured beyond its window.
    if (job.whole) {
      const height = await page.evaluate(async () => {
        for (const image of document.images) image.loading = "eager";
        await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
        return document.documentElement.scrollHeight;
      });
      await page.setViewport({ width: job.width, height });
    }
    await page.screenshot({ path: job.file, captureBeyondViewport: false });
  }
} finally {
  await browser.close();
}
