import type { Locator, Page } from "playwright/test";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, live, openCalendar } from "@/tests/support/grid";

/** A Sunday, the last of its month. */
const DAY = "2026-06-28";

/** The sheet of a new block that begins on that Sunday at 10:00. */
async function newBlock(page: Page, title: string): Promise<Locator> {
  await openCalendar(page, `?view=day&date=${DAY}`);
  await page.getByRole("button", { name: "New", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill(title);
  await sheet.getByLabel("Starts").fill(`${DAY}T10:00`);
  return sheet;
}

/** What is said back below the choices. */
function said(sheet: Locator, words: string | RegExp): Locator {
  return sheet.getByRole("paragraph").filter({ hasText: words });
}

test("the last Sunday of each month until a date: built by hand, said back with its dates, and seen by both", async ({
  couple: { ada, ben },
}) => {
  const sheet = await newBlock(ada.page, "Long walk");
  await sheet.getByLabel("Repeats").selectOption({ label: "Custom…" });
  await sheet.getByLabel("Days, weeks, months or years").selectOption("month");
  await expect(said(sheet, /^On the 28th of each month$/)).toBeVisible();
  await sheet.getByLabel("Which day").selectOption("By weekday");
  await sheet.getByLabel("On", { exact: true }).selectOption("the last");
  await expect(sheet.getByLabel("Weekday", { exact: true })).toHaveValue("7");
  await sheet.getByLabel("For how long").selectOption("Until a date");
  await sheet.getByLabel("Last date").fill("2026-09-27");
  await expect(said(sheet, "On the last Sunday of each month, until 27 September 2026")).toBeVisible();
  await expect(
    said(sheet, /First on Sun,? 28 Jun 2026; then Sun 26 Jul · Sun 30 Aug · Sun 27 Sept?, and no more\./),
  ).toBeVisible();
  expect(await findings(ada.page)).toEqual([]);
  await sheet.getByRole("radio", { name: /^Ours/ }).check();
  await sheet.getByRole("button", { name: "Propose to Ben" }).click();
  await expect(blockNamed(ada.page, /Long walk/)).toBeVisible();
  await live(ada.page);
  for (const [date, times] of [
    ["2026-07-26", 1],
    ["2026-08-23", 0],
    ["2026-09-27", 1],
    ["2026-10-25", 0],
  ] as const) {
    await openCalendar(ben.page, `?view=day&date=${date}`);
    await expect(blockNamed(ben.page, /Long walk/)).toHaveCount(times);
  }
});

test("what is half written changes nothing, says what is missing, and is not kept", async ({ couple: { ada } }) => {
  const sheet = await newBlock(ada.page, "Choir");
  await sheet.getByLabel("Repeats").selectOption("Every Sunday");
  await sheet.getByLabel("Repeats").selectOption("Custom…");
  const every = sheet.getByLabel("Every", { exact: true });
  for (const nothing of ["", "0", "-2"]) {
    await every.fill(nothing);
    await expect(said(sheet, "Write how often as a whole number from 1 to 999.")).toBeVisible();
    await expect(said(sheet, "Until that is put right, this holds: Every Sunday")).toBeVisible();
  }
  const keep = sheet.getByRole("button", { name: "Keep", exact: true });
  // What is wrong is said once, where it is.
  const wrong = sheet.locator('[id$="-error"]');
  await keep.click();
  await expect(every).toBeFocused();
  await expect(wrong).toHaveCount(1);
  await every.fill("2");
  await expect(wrong).toHaveCount(0);
  await sheet.getByLabel("For how long").selectOption("Until a date");
  await sheet.getByLabel("Last date").fill("2026-06-27");
  await keep.click();
  await expect(sheet.getByLabel("Last date")).toBeFocused();
  await expect(wrong).toHaveText([/^The repeating has to end after the block begins/]);
  await sheet.getByLabel("For how long").selectOption("Without an end");
  await expect(said(sheet, /^Every second Sunday$/)).toBeVisible();
  await sheet.getByRole("button", { name: "Sunday", exact: true }).click();
  await expect(said(sheet, "Choose at least one weekday.")).toBeVisible();
});

test("weekdays are pressed by keyboard, and a start that the rule does not give is said to be one", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  const sheet = await newBlock(page, "Choir");
  await sheet.getByLabel("Repeats").selectOption("Custom…");
  const tuesday = sheet.getByRole("button", { name: "Tuesday", exact: true });
  await tuesday.focus();
  await page.keyboard.press("Space");
  await expect(tuesday).toHaveAttribute("aria-pressed", "true");
  await expect(said(sheet, "Every Tuesday and Sunday")).toBeVisible();
  const sunday = sheet.getByRole("button", { name: "Sunday", exact: true });
  await sunday.focus();
  await page.keyboard.press("Enter");
  await expect(said(sheet, /^Also on the day it begins, Sun,? 28 Jun 2026; then Tue 30 Jun · Tue 7 Jul/)).toBeVisible();
});

test("a rule that the builder cannot say is said in words, stays as it is, and can be replaced and taken back", async ({
  couple: { ada },
}) => {
  const rrule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1";
  const times = { localStart: "2026-06-30T10:00:00", localEnd: "2026-06-30T11:00:00" };
  await ada.run(scheduleBlock, { ...blockInput({ ...times, sharing: "open", title: "Accounts" }), rrule });
  await openCalendar(ada.page, "?view=day&date=2026-06-30");
  await blockNamed(ada.page, /Accounts/).click();
  const sheet = ada.page.getByRole("dialog");
  const repeats = sheet.getByLabel("Repeats");
  await expect(repeats).toHaveValue("kept");
  await expect(said(sheet, "On the last weekday of each month")).toBeVisible();
  await repeats.selectOption("Every second Tuesday");
  await expect(said(sheet, "On the last weekday of each month")).toHaveCount(0);
  await repeats.selectOption("As it was");
  await expect(said(sheet, "On the last weekday of each month")).toBeVisible();
});
