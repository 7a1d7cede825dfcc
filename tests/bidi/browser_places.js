// Opens a page in Chromium and prints where every letter of its blocks is seen, as JSON.
// usage: node browser_places.js PUPPETEER_FOLDER CHROMIUM PROFILE_FOLDER URL

import { createRequire } from "node:module";
import { started } from "../checkers/chromium.js";

const [modules, chromium, profile, url] = process.argv.slice(2);
const puppeteer = createRequire(modules + "/")("puppeteer-core");

const browser = await started(puppeteer, chromium, profile);

try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const places = await page.evaluate(() => {
    const found = {};
    for (const block of document.querySelectorAll("article [id]")) {
      const letters = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < node.length; at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getClientRects()[0];
          letters.push([node.data[at], box ? box.left + box.width / 2 : null]);
        }
      }
      found[block.id] = letters;
    }
    return found;
  });
  console.log(JSON.stringify(places));
} finally {
  await browser.close();
}
