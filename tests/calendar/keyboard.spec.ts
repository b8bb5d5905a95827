import type { Page } from "playwright/test";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { blockInput } from "@/tests/support/blocks";
import { agree, expect, test, type Couple } from "@/tests/support/couple";
import { blockNamed, lineNamed, openCalendar } from "@/tests/support/grid";

const DAY = "2027-06-09";
const at = (from: string, to: string, date = DAY) => ({
  localStart: `${date}T${from}:00`,
  localEnd: `${date}T${to}:00`,
});

async function life(couple: Couple) {
  const { ada, ben } = couple;
  const days = { localStart: `${DAY}T00:00:00`, localEnd: "2027-06-11T00:00:00", zone: null, allDay: true };
  await ada.run(scheduleBlock, blockInput({ ...days, title: "Fair", sharing: "open" }));
  const writing = { ...at("09:00", "11:00"), title: "Writing", sharing: "time" as const, protected: true };
  await ada.run(scheduleBlock, blockInput({ ...writing, rrule: "FREQ=WEEKLY" }));
  await ben.run(scheduleBlock, blockInput({ ...at("12:00", "13:00"), title: "Choir", sharing: "time" }));
  await agree(couple, blockInput({ ...at("15:00", "16:00"), title: "Walk" }));
  await ben.run(scheduleBlock, blockInput({ ...at("19:00", "21:00"), title: "Supper" }));
}

/** What is read out without being seen. */
const spoken = (page: Page) => page.locator("#place ~ *, aside").locator("[aria-live=polite].sr-only");

const NAMES = [
  /^Fair, all day, Wednesday 9 June to Thursday 10 June, yours, Ben sees this$/,
  /^Writing, 9:00 – 11:00, Wednesday 9 June, yours, repeats, protected, Ben sees only the time$/,
  /^Taken, 12:00 – 13:00, Wednesday 9 June, Ben’s$/,
  /^Walk, 15:00 – 16:00, Wednesday 9 June, ours$/,
  /^Supper, 19:00 – 21:00, Wednesday 9 June, ours, proposed by Ben, waits for you$/,
];

for (const view of ["day", "three", "week"] as const) {
  test(`each block says its day, time, whose and what, and keys go from one to the next: ${view}`, async ({
    couple,
  }) => {
    await life(couple);
    const { page } = couple.ada;
    await openCalendar(page, `?view=${view}&date=${DAY}`);
    await page.getByRole("grid").locator("[data-slot]").focus();
    await page.keyboard.press("Home");
    for (const name of NAMES) {
      const block = page.locator("[data-block-id]:focus");
      await expect(block).toHaveAccessibleName(name);
      await page.keyboard.press("Control+ArrowDown");
    }
    await page.keyboard.press("Control+ArrowUp");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("gridcell", { name: /Wednesday 9 June, 15:30, / })).toBeFocused();
  });
}

test("each block says the same in an agenda and in a month", async ({ couple }) => {
  await life(couple);
  const { page } = couple.ada;
  await openCalendar(page, `?view=agenda&date=${DAY}`);
  for (const name of NAMES) await expect(lineNamed(page, name).first()).toBeVisible();
  await lineNamed(page, NAMES[3]!).focus();
  await page.keyboard.press("ArrowDown");
  await expect(lineNamed(page, NAMES[4]!)).toBeFocused();
  await page.keyboard.press("m");
  await page.locator(`[data-date="${DAY}"] [data-day]`).focus();
  await expect(page.getByRole("button", { name: "Wednesday 9 June, 5 blocks" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-block-id]:focus")).toHaveAccessibleName(NAMES[0]!);
});

test("what keys move and resize is said, and so is taking it back", async ({ couple }) => {
  await life(couple);
  const { page } = couple.ada;
  await openCalendar(page, `?view=three&date=${DAY}`);
  const walk = blockNamed(page, /^Walk/);
  await walk.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(spoken(page)).toHaveText("Moved to Wednesday 9 June, 15:15 – 16:15");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(spoken(page)).toHaveText("Moved to Wednesday 9 June, 15:15 – 16:30");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("status").getByText("Taken back: what you did with “Walk”.")).toBeVisible();
  await expect(walk).toHaveAccessibleName(/15:15 – 16:15/);
  await expect(walk).toBeFocused();
  await blockNamed(page, /^Fair/).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(spoken(page)).toHaveText("Moved to Thursday 10 June to Friday 11 June, all day");
});

test("what was said offers to take back that, though something else was done since", async ({ couple }) => {
  await life(couple);
  const { page } = couple.ada;
  await openCalendar(page, `?view=three&date=${DAY}`);
  await blockNamed(page, /^Fair/).focus();
  await page.keyboard.press("Delete");
  const removed = page.getByRole("status").filter({ hasText: "Fair is removed." });
  await expect(removed).toBeVisible();
  await blockNamed(page, /^Walk/).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await removed.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").getByText("Taken back: “Fair” is there again.")).toBeVisible();
  await expect(blockNamed(page, /^Fair/)).toBeVisible();
  await expect(blockNamed(page, /^Walk.*15:15 – 16:15/)).toBeVisible();
});

test("steps count, however fast they come", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, `?view=week&date=${DAY}`);
  await page.getByRole("button", { name: "Next week" }).evaluate(async (button) => {
    for (let step = 0; step < 3; step++) {
      (button as HTMLElement).click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await expect(page).toHaveURL(/date=2027-06-30/);
  await expect(page.getByRole("grid", { name: /28 June/ })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/date=2027-06-23/);
  await expect(page.getByRole("grid", { name: /21 June/ })).toBeVisible();
  await page.getByRole("button", { name: "Next week" }).click();
  await expect(page.getByRole("grid", { name: /28 June/ })).toBeVisible();
});

test("a date is typed and gone to when it is whole; today is a key away", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, `?view=week&date=${DAY}`);
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  const jump = page.getByLabel("Go to a date");
  await jump.focus();
  await page.keyboard.type("12122028");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/date=2028-12-12/);
  expect(await entries()).toBe(before + 1);
  await page.getByRole("grid").locator("[tabindex='0']").focus();
  await page.keyboard.press("t");
  await expect(page.locator("[data-now]")).toBeAttached();
});
