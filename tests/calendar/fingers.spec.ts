import type { Page } from "playwright/test";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { blockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, hourAt, hourHeight, openCalendar, placeOf } from "@/tests/support/grid";

const DAY = "2026-06-10";

interface Point {
  x: number;
  y: number;
}

/** Puts fingers down, takes them along in steps, and lifts them. */
async function fingers(page: Page, from: Point[], to: Point[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", from);
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await touch(
      "touchMove",
      from.map(({ x, y }, i) => ({ x: x + (to[i]!.x - x) * part, y: y + (to[i]!.y - y) * part })),
    );
  }
  await touch("touchEnd", []);
  await devtools.detach();
}

for (const [view, next, before] of [
  ["day", "2026-06-11", "2026-06-10"],
  ["three", "2026-06-13", "2026-06-10"],
  ["week", "2026-06-17", "2026-06-10"],
] as const) {
  test(`a finger that goes across brings the days after and before: ${view}`, async ({ couple: { ada } }) => {
    const { page } = ada;
    await openCalendar(page, `?view=${view}&date=${DAY}`);
    const { y } = await placeOf(page, DAY, 12);
    const entries = () => page.evaluate(() => history.length);
    const begun = await entries();
    await fingers(page, [{ x: 340, y }], [{ x: 80, y: y + 20 }]);
    await expect(page).toHaveURL(new RegExp(`date=${next}`));
    await expect(page.locator(`[data-day-body="${next}"]`)).toBeVisible();
    await fingers(page, [{ x: 80, y }], [{ x: 340, y: y + 20 }]);
    await expect(page).toHaveURL(new RegExp(`date=${before}`));
    await expect(page.locator(`[data-day-body="${before}"]`)).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    // Each is a step that the back button comes back from.
    expect(await entries()).toBe(begun + 2);
  });
}

test("a finger that goes across brings other months, and other days of an agenda", async ({ couple: { ada } }) => {
  const { page } = ada;
  const across = (from: number, to: number) => fingers(page, [{ x: from, y: 500 }], [{ x: to, y: 510 }]);
  await openCalendar(page, `?view=month&date=${DAY}`);
  await across(340, 80);
  await expect(page.getByRole("grid", { name: "Calendar, July 2026" })).toBeVisible();
  await across(80, 340);
  await expect(page.getByRole("grid", { name: "Calendar, June 2026" })).toBeVisible();
  await openCalendar(page, `?view=agenda&date=${DAY}`);
  await across(340, 80);
  await expect(page).toHaveURL(/view=agenda&date=2026-07-10/);
  await across(80, 340);
  await expect(page).toHaveURL(new RegExp(`view=agenda&date=${DAY}`));
});

test("a finger that goes up and down scrolls, and one that rests makes a block", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, `?view=three&date=${DAY}`);
  const at = await placeOf(page, DAY, 14);
  const top = () => page.getByRole("grid").evaluate((grid) => grid.parentElement!.scrollTop);
  const was = await top();
  await fingers(page, [at], [{ x: at.x - 30, y: at.y - 150 }]);
  await expect.poll(top).toBeGreaterThan(was);
  await expect(page).toHaveURL(new RegExp(`date=${DAY}`));

  const from = await placeOf(page, DAY, 10);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
  await page.locator("[data-ghost]").first().waitFor();
  // What is lifted is carried, also across.
  const to = { x: from.x + 20, y: from.y + (await hourHeight(page)) };
  await devtools.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [to] });
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  const sheet = page.getByRole("dialog", { name: "New block" });
  await expect(sheet.getByLabel("Starts")).toHaveValue(`${DAY}T10:00`);
  await expect(page).toHaveURL(new RegExp(`date=${DAY}`));
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(page.locator("[data-ghost]")).toHaveCount(0);
  // One that rests and goes nowhere makes an hour, as New does.
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
  await page.locator("[data-ghost]").first().waitFor();
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(sheet.getByLabel("Ends")).toHaveValue(`${DAY}T11:00`);
});

test("two fingers make hours taller, what is between them stays there, and the device remembers", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  await openCalendar(page, `?view=three&date=${DAY}`);
  const { y } = await placeOf(page, DAY, 12);
  const [was, hour] = [await hourHeight(page), await hourAt(page, y)];
  const apart = (by: number) => [
    { x: 150, y: y - by },
    { x: 240, y: y + by },
  ];
  await fingers(page, apart(60), apart(110));
  const is = await hourHeight(page);
  expect(is).toBeGreaterThan(was * 1.4);
  expect(Math.abs((await hourAt(page, y)) - hour)).toBeLessThan(0.1);
  expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
  await page.reload();
  await expect.poll(() => hourHeight(page)).toBe(is);
  await fingers(page, apart(150), apart(15));
  expect(await hourHeight(page)).toBeLessThan(was);
});

test("what is too narrow for a finger to be sure of is looked at closer first", async ({ couple: { ada } }) => {
  const { page } = ada;
  for (const title of ["Tea", "Call", "Walk", "Post"]) {
    await ada.run(
      scheduleBlock,
      blockInput({ title, localStart: `${DAY}T20:00:00`, localEnd: `${DAY}T21:00:00`, sharing: "open" }),
    );
  }
  await openCalendar(page, `?view=week&date=${DAY}`);
  await blockNamed(page, /^Walk/).tap();
  await expect(page).toHaveURL(new RegExp(`view=day&date=${DAY}`));
  await expect(blockNamed(page, /^Walk/)).toBeFocused();
  await blockNamed(page, /^Walk/).tap();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Walk");
});
