import type { Page } from "playwright/test";
import { moveBlock, removeBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { expect, test } from "@/tests/support/couple";
import { blockInput } from "@/tests/support/blocks";
import { blockNamed, live, openCalendar } from "@/tests/support/grid";
import { holdLine } from "@/tests/support/line";

const DAY = "2026-06-10";
const QUERY = `?view=three&date=${DAY}`;
const times = { localStart: `${DAY}T10:00:00`, localEnd: `${DAY}T11:00:00` };

test("what one does appears on the other's screen at once, and glows in their hue", async ({
  couple: { ada, ben },
}) => {
  await ada.run(scheduleBlock, blockInput({ ...times, title: "Walk" }));
  await openCalendar(ada.page, QUERY);
  await openCalendar(ben.page, QUERY);
  await blockNamed(ada.page, /Walk/).focus();
  await ada.page.keyboard.press("Alt+ArrowDown");
  const bens = blockNamed(ben.page, /Walk.*10:15.*11:15/);
  await expect(bens).toBeVisible();
  await expect(bens).toHaveClass(/glows/);
  await expect(bens).not.toHaveClass(/glows/);
});

test("moving a block while the other renames it keeps both", async ({ couple: { ada, ben } }) => {
  await ada.run(scheduleBlock, blockInput({ ...times, title: "Walk" }));
  await openCalendar(ada.page, QUERY);
  await openCalendar(ben.page, QUERY);
  await blockNamed(ben.page, /Walk/).click();
  await ben.page.getByLabel("Title").fill("Long walk");
  await blockNamed(ada.page, /Walk/).focus();
  await ada.page.keyboard.press("Alt+ArrowDown");
  await ben.page.getByRole("button", { name: "Share with Ada" }).click();
  for (const { page } of [ada, ben]) await expect(blockNamed(page, /Long walk.*10:15.*11:15/)).toBeVisible();
});

test("both move the same date of a series at the same moment: whoever came first is told where it is now", async ({
  couple: { ada, ben },
}) => {
  const lesson = blockInput({ ...times, title: "Dance class", rrule: "FREQ=WEEKLY;COUNT=3" });
  await ada.run(scheduleBlock, lesson);
  const line = await holdLine(ben.page);
  await openCalendar(ada.page, QUERY);
  await openCalendar(ben.page, QUERY);
  // What Ben does is on its way while Ada does hers.
  const release = line.hold();
  await moveThisDate(ben.page, "Alt+ArrowRight");
  await moveThisDate(ada.page, "Alt+ArrowDown");
  await live(ada.page);
  await expect(blockNamed(ada.page, /Dance class.*10:15/)).toBeVisible();
  release();
  const told = ada.page.getByRole("status").filter({ hasText: "Ben moved “Dance class” after you did" });
  await expect(told).toContainText("it is now Thursday 11 June, 10:00 – 11:00.");
  await expect(told).toContainText("You had it on Wednesday 10 June, 10:15 – 11:15.");
  await expect(blockNamed(ada.page, /Dance class.*10:00.*Thursday 11 June/)).toBeVisible();
  await live(ben.page);
  await expect(ben.page.getByText("after you did")).toHaveCount(0);
});

async function moveThisDate(page: Page, key: string): Promise<void> {
  await blockNamed(page, /Dance class/).focus();
  await page.keyboard.press(key);
  // Only this one is what is offered first.
  await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
}

test("my own act shows before the server has even heard of it", async ({ couple: { ada } }) => {
  await ada.run(scheduleBlock, blockInput({ ...times, title: "Walk" }));
  const line = await holdLine(ada.page);
  await openCalendar(ada.page, QUERY);
  const release = line.hold();
  await blockNamed(ada.page, /Walk/).focus();
  const inOneFrame = await ada.page.evaluate(async () => {
    const key = new KeyboardEvent("keydown", { key: "ArrowDown", altKey: true, bubbles: true, cancelable: true });
    document.activeElement!.dispatchEvent(key);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.querySelector("[data-block-id]")?.getAttribute("aria-label");
  });
  expect(inOneFrame).toMatch(/10:15.*11:15/);
  await expect(ada.page.getByText("Sending…")).toBeAttached();
  release();
  await live(ada.page);
});

test("without a connection the screen says so, edits wait, and go when it is back", async ({
  couple: { ada, ben },
}) => {
  await ada.run(scheduleBlock, blockInput({ ...times, title: "Walk" }));
  const line = await holdLine(ada.page);
  await openCalendar(ada.page, QUERY);
  await openCalendar(ben.page, QUERY);
  await line.cut();
  await expect(ada.page.getByText(/No connection/)).toBeVisible();
  await blockNamed(ada.page, /Walk/).focus();
  await ada.page.keyboard.press("Alt+ArrowDown");
  await expect(blockNamed(ada.page, /10:15/)).toBeVisible();
  await expect(blockNamed(ben.page, /10:00/)).toBeVisible();
  line.mend();
  await expect(blockNamed(ben.page, /Walk.*10:15.*11:15/)).toBeVisible({ timeout: 20_000 });
  await live(ada.page);
});

test("a refusal takes the act back, says why, and offers what was written", async ({ couple: { ada, ben } }) => {
  const input = blockInput({ ...times, title: "Walk" });
  await ada.run(scheduleBlock, input);
  const line = await holdLine(ada.page);
  await openCalendar(ada.page, QUERY);
  await line.cut();
  await expect(ada.page.getByText(/No connection/)).toBeVisible();
  await ben.run(removeBlock, { id: input.id });
  await blockNamed(ada.page, /Walk/).click();
  await ada.page.getByLabel("Title").fill("Words not to be lost");
  await ada.page.getByRole("button", { name: "Share with Ben" }).click();
  await expect(blockNamed(ada.page, /Words not to be lost/)).toBeVisible();
  line.mend();
  await ada.page.evaluate(() => dispatchEvent(new Event("online")));
  const refused = ada.page.getByRole("region", { name: "What was not done" });
  await expect(refused).toContainText("Words not to be lost", { timeout: 20_000 });
  await expect(blockNamed(ada.page, /./)).toHaveCount(0);
});

test("a tab that slept catches up without reloading", async ({ couple: { ada, ben } }) => {
  const first = blockInput({ ...times, title: "Gone by then" });
  await ada.run(scheduleBlock, first);
  const line = await holdLine(ada.page);
  await openCalendar(ada.page, QUERY);
  await ada.page.evaluate(() => document.body.setAttribute("data-same-page", ""));
  await line.cut();
  await ben.run(removeBlock, { id: first.id });
  const later = blockInput({ ...times, title: "Made meanwhile" });
  await ben.run(scheduleBlock, later);
  await ben.run(moveBlock, { id: later.id, localStart: `${DAY}T08:00:00` });
  line.mend();
  await ada.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(blockNamed(ada.page, /Made meanwhile.*8:00.*11:00/)).toBeVisible({ timeout: 20_000 });
  await expect(blockNamed(ada.page, /Gone by then/)).toHaveCount(0);
  await expect(ada.page.locator("[data-same-page]")).toHaveCount(1);
});

test("two tabs of one person are one", async ({ couple: { ada } }) => {
  await ada.run(scheduleBlock, blockInput({ ...times, sharing: "hidden", title: "Walk" }));
  const other = await ada.context.newPage();
  await openCalendar(ada.page, QUERY);
  await openCalendar(other, QUERY);
  await blockNamed(other, /Walk/).focus();
  await other.keyboard.press("Delete");
  await expect(blockNamed(ada.page, /./)).toHaveCount(0);
});

test("the database or the server lost in the middle: edits wait, and all goes on when they are back", async ({
  couple: { ada, ben },
  product,
}) => {
  await ada.run(scheduleBlock, blockInput({ ...times, title: "Walk" }));
  await openCalendar(ada.page, QUERY);
  await openCalendar(ben.page, QUERY);
  process.kill(product.database.pid()!, "SIGKILL");
  await blockNamed(ada.page, /Walk/).focus();
  await ada.page.keyboard.press("Alt+ArrowDown");
  await expect(blockNamed(ben.page, /Walk.*10:15/)).toBeVisible({ timeout: 30_000 });
  await product.restart();
  await blockNamed(ada.page, /Walk/).focus();
  await ada.page.keyboard.press("Alt+ArrowDown");
  await expect(blockNamed(ben.page, /Walk.*10:30/)).toBeVisible({ timeout: 30_000 });
  await live(ada.page);
});
