// The one way the tests start Chromium.

/** Start it with a profile of its own, by whichever Puppeteer the caller has. */
export const started = (puppeteer, chromium, profile, ...more) =>
  puppeteer.launch({
    executablePath: chromium,
    userDataDir: profile,
    headless: true,
    // The runner's own limit counts: a loaded machine takes its time.
    timeout: 0,
    // Without the background flags Chromium asks for Google's hosts at every start.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
