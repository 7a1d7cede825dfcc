// Opens pages in Chromium as a reader does, with their security policy in force, and prints what
// came of it as JSON, by address: what was run, asked of other hosts, refused, and said.
// usage: node opened.js CHROMIUM PROFILE_FOLDER HOST URL…
// A page that runs a stranger's script sets `globalThis.seized`; an alert does the same.

import puppeteer from "puppeteer-core";

const [chromium, profile, host, ...urls] = process.argv.slice(2);

const browser = await puppeteer.launch({
  executablePath: chromium,
  userDataDir: profile,
  headless: true,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

try {
  const found = {};
  for (const url of urls) {
    const page = await browser.newPage();
    const seen = { seized: false, strangers: [], said: [] };
    page.on("dialog", async (dialog) => { seen.seized = true; await dialog.dismiss(); });
    page.on("request", (request) => {
      if (new URL(request.url()).host !== host) seen.strangers.push(request.url());
    });
    page.on("console", (message) => seen.said.push(message.text()));
    page.on("pageerror", (error) => seen.said.push(error.message));
    const answer = await page.goto(url, { waitUntil: "networkidle0" });
    seen.status = answer.status();
    seen.seized ||= await page.evaluate(() => "seized" in globalThis);
    seen.overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    seen.text = await page.evaluate(() => document.querySelector("main").innerText);
    found[url] = seen;
    await page.close();
  }
  console.log(JSON.stringify(found));
} finally {
  await browser.close();
}
