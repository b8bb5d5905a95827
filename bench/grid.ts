import { execFileSync } from "node:child_process";
import { chromium, type Browser, type Page } from "playwright";
import { makeCouple, wallTime } from "@/bench/couple";
import { mixedSeries } from "@/bench/calendar/mixed-series";
import { longestTask } from "@/bench/grid/longest-task";
import { barePage } from "@/bench/grid/bare-page";
import { rowOf, type Row } from "@/bench/measure";
import type { Found } from "@/bench/run";
import { findBrowser } from "@/scripts/browser.mjs";
import { startProduct } from "@/tests/support/product";

const BLOCKS = 2_000;
const ROUNDS = 5;
const SLOW_DOWN = 4;
const DAY = 86_400_000;

/** Over how many days the blocks lie, from how many days before this week's Monday. */
const CASES = [
  { name: "2,000 in the 12 weeks around, one week shown", days: 84, before: 28, series: [] },
  {
    name: "2,000 in the 12 weeks around and 200 series, one week shown",
    days: 84,
    before: 28,
    series: mixedSeries(30),
  },
  { name: "2,000 in the one week that is shown", days: 7, before: 0, series: [] },
] as const;

/**
 * The longest task of the page's main thread while the week is scrolled and while a block is dragged, with the processor
 * slowed down, in the whole product; the reference is a page of as many bare boxes, scrolled and dragged by the same hand.
 */
export async function grid(): Promise<Found> {
  execFileSync(process.execPath, ["scripts/start.mjs", "--prepare"], { stdio: "inherit" });
  const product = await startProduct();
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    ],
  });
  try {
    const rows: Row[] = [];
    for (const one of CASES) rows.push(...(await measure(browser, product.url, one)));
    const notes = [`Tasks of the main thread, by the browser's own trace, at ${SLOW_DOWN}× CPU slow-down.`];
    return { rows, notes };
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function measure(
  browser: Browser,
  url: string,
  { name, days, before, series }: (typeof CASES)[number],
): Promise<Row[]> {
  const starts = Array.from({ length: BLOCKS }, (_, n) => startOf(n, days, before));
  const { people } = await makeCouple(starts, series);
  const [cookieName = "", value = ""] = people[0].cookie.split(/=(.*)/s);
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 800 } });
  await context.addCookies([{ name: cookieName, value, url }]);
  const ours = await context.newPage();
  await ours.goto("/calendar?view=week");
  await ours.getByText("Saved").waitFor({ state: "attached" });
  const reference = await context.newPage();
  await reference.setContent(barePage(BLOCKS));
  const found = {
    scroll: { ours: [] as number[], reference: [] as number[] },
    drag: { ours: [] as number[], reference: [] as number[] },
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [side, page] of [
      ["ours", ours],
      ["reference", reference],
    ] as const) {
      found.scroll[side].push(await slowly(browser, page, () => scroll(page)));
      found.drag[side].push(await slowly(browser, page, () => drag(page)));
    }
    console.log(`${name}, round ${round + 1} of ${ROUNDS}`);
  }
  await context.close();
  return (["scroll", "drag"] as const).map((act) =>
    rowOf(
      { bench: "grid", case: name, metric: `longest task, ${act}`, unit: "ms" },
      found[act].ours,
      found[act].reference,
    ),
  );
}

/** The longest task, in milliseconds, while something is done on a page that is slowed down. */
async function slowly(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await page.bringToFront();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOW_DOWN });
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "__metadata"] });
  await act();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const trace = await browser.stopTracing();
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await devtools.detach();
  return longestTask(trace.toString());
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(700, 400);
  for (const by of [...Array<number>(12).fill(120), ...Array<number>(12).fill(-120)]) await page.mouse.wheel(0, by);
}

/** Takes the block that lies at one place, carries it about, and lets go of it where it was: nothing changes. */
async function drag(page: Page): Promise<void> {
  const block = await page.evaluate(() => {
    const at = [...document.querySelectorAll("[data-block-id]")].map((element) => element.getBoundingClientRect());
    const box = at.find(({ top, bottom, left, width }) => top > 200 && bottom < 600 && left > 400 && width > 8)!;
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  await page.mouse.move(block.x, block.y);
  await page.mouse.down();
  await page.mouse.move(block.x + 150, block.y + 120, { steps: 20 });
  await page.mouse.move(block.x - 150, block.y - 60, { steps: 20 });
  await page.mouse.move(block.x, block.y, { steps: 20 });
  await page.mouse.up();
}

/** Block `n` of so many days, hour after hour of each, from the Monday of this week less some days. */
function startOf(n: number, days: number, before: number): string {
  const now = Date.now();
  const monday = now - (now % DAY) - ((new Date(now).getUTCDay() + 6) % 7) * DAY;
  const minutes = (Math.floor(n / days) * 60) % 1_380;
  return wallTime(monday + ((n % days) - before) * DAY + minutes * 60_000);
}
