/** The Chromium that the browser tests run in: one of the system's, or one that Playwright fetched. */
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright";
import { run, runPackage, StepFailed } from "./run.mjs";

const SYSTEM = [
  // Debian's Chromium without a window: the same engine, and the tests take six tenths of the time.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium on this machine; `null` where there is none. TWOFOLD_CHROMIUM names one. */
export function findBrowser() {
  const named = process.env.TWOFOLD_CHROMIUM;
  if (named) return named;
  return [...SYSTEM, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

/** Finds a browser or gets one, saying how. */
export async function ensureBrowser() {
  if (findBrowser() !== null) return false;
  if (isDebianRoot()) {
    console.log("No Chromium here: installing Debian's …");
    const apt = { env: { DEBIAN_FRONTEND: "noninteractive" }, quiet: true };
    await run("apt-get", ["update"], apt);
    await run(
      "apt-get",
      ["install", "-y", "--no-install-recommends", "chromium-headless-shell", "fonts-liberation"],
      apt,
    );
  }
  if (findBrowser() === null) {
    console.log("No Chromium here: letting Playwright fetch one …");
    await runPackage("playwright/cli.js", ["install", "chromium"]);
  }
  if (findBrowser() === null) {
    throw new StepFailed("The browser tests need Chromium or Chrome. Install one, or name it with TWOFOLD_CHROMIUM.");
  }
}

/** Ubuntu's package is only a pointer to a snap, so it has to be Debian itself. */
function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
