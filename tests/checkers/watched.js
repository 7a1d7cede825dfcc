// Opens a site's preview in Chromium and leaves it alone, as a person does who looks on: prints the
// words of the page in its frame, and once it has loaded itself again with other words, these.
// usage: node watched.js CHROMIUM PROFILE_FOLDER ADDRESS WORDS

import puppeteer from "puppeteer-core";
import { started } from "./chromium.js";

const [chromium, profile, address, words] = process.argv.slice(2);
const browser = await started(puppeteer, chromium, profile);

try {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(address, { waitUntil: "load" });
  // The frame is another document after each load, so it is asked from the page around it.
  const shows = (wanted) => page.waitForFunction((some) => {
    const text = document.querySelector("#site").contentDocument?.querySelector("main")?.innerText;
    return text?.includes(some) ? text : null;
  }, { polling: 50 }, wanted);
  const tell = async (handle) => console.log(JSON.stringify({ text: await handle.jsonValue(), said }));
  await tell(await shows(""));
  await tell(await shows(words));
} finally {
  await browser.close();
}
