import { defineConfig } from "playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

const browser = findBrowser();
const WITHOUT_WINDOW = "**/house/{start,demo}.spec.ts";
/**
 * What is the same in a window of any size runs in one: on the desk also what is done by keys, which a phone has none of; on
 * the phone what is done by fingers, or in sheets, which have the least room there.
 */
const ON_DESK =
  "**/{live,offline,keyboard,print,headers,trips,leaving,copy,sign-in,writing,propose,kept,guides,signing}.spec.ts";
const ON_PHONE =
  "**/{fingers,check-in,vision,repeat,repeat-field,protect,search,reminder,filter,boundaries,one-device,between,balance,find-time,pairing,rhythm,rituals,sheet}.spec.ts";

export default defineConfig({
  testDir: "tests",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  reporter: "list",
  // Each worker runs a server and a database of its own (tests/support/couple.ts).
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI === "true",
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // Without pictures of each moment: they cost a part of every test, and what the page was is in the snapshots.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      args: [
        // Chromium's sandbox does not work as root, as in containers and CI.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        // Nothing but the tests' own traffic.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
  projects: [
    // What has no window is run once.
    { name: "server", testMatch: WITHOUT_WINDOW },
    {
      name: "phone",
      testIgnore: [WITHOUT_WINDOW, ON_DESK],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    { name: "desk", testIgnore: [WITHOUT_WINDOW, ON_PHONE], use: { viewport: { width: 1280, height: 800 } } },
  ],
});
