import type { Locator, Page } from "playwright/test";
import { describeBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { expect, test } from "@/tests/support/couple";
import { blockInput, today } from "@/tests/support/blocks";
import { chooseView, lineNamed, onPhone, openCalendar } from "@/tests/support/grid";

const QUERY = "?view=month&date=2026-06-10";
const on = (day: number, from: number, to: number) => ({
  localStart: `2026-06-${day}T${String(from).padStart(2, "0")}:00:00`,
  localEnd: `2026-06-${day}T${String(to).padStart(2, "0")}:00:00`,
});
const days = (from: string, to: string) => ({
  localStart: `${from}T00:00:00`,
  localEnd: `${to}T00:00:00`,
  zone: null,
  allDay: true,
});

function dayNamed(page: Page, name: string | RegExp): Locator {
  return page.getByRole("gridcell").getByRole("button", { name });
}

test("a month shows each day's blocks, mine, theirs as far as they show them, and ours", async ({ couple }) => {
  const { ada, ben } = couple;
  await ada.run(scheduleBlock, blockInput({ ...on(10, 9, 11), sharing: "time", title: "Writing" }));
  await ada.run(scheduleBlock, blockInput({ ...on(10, 19, 21), sharing: "we", title: "Supper" }));
  await ben.run(scheduleBlock, blockInput({ ...on(10, 12, 13), sharing: "time", title: "Secret of Ben" }));
  await ada.run(scheduleBlock, blockInput({ ...days("2026-06-18", "2026-06-24"), title: "By the sea" }));
  const { page } = ada;
  await openCalendar(page, QUERY);
  await expect(page.getByRole("heading", { name: "June 2026" })).toBeVisible();
  await expect(dayNamed(page, "Wednesday 10 June, 3 blocks")).toBeVisible();
  await expect(dayNamed(page, "Thursday 11 June, nothing planned")).toBeVisible();
  await expect(lineNamed(page, /Writing.*9:00.*11:00.*Wednesday 10 June.*yours/)).toBeVisible();
  await expect(lineNamed(page, /Taken.*12:00.*Ben’s/)).toBeVisible();
  await expect(lineNamed(page, /Supper.*ours/)).toBeVisible();
  expect(await page.content()).not.toContain("Secret of Ben");
  if (onPhone()) {
    await dayNamed(page, /^Friday 19 June/).tap();
    await expect(lineNamed(page, /By the sea.*ours/)).toBeVisible();
    await expect(lineNamed(page, /Writing/)).toHaveCount(0);
  } else {
    // Over two weeks, and so in two parts.
    await expect(lineNamed(page, /By the sea.*ours/)).toHaveCount(2);
  }
});

test("the server draws it already, before any script has run", async ({ couple: { ada } }) => {
  const input = blockInput({ ...today(19, 21), title: "Supper" });
  await ada.run(scheduleBlock, input);
  const html = await (await ada.context.request.get("/calendar?view=month")).text();
  expect(html.includes(`data-block-id="${input.id}"`)).toBe(true);
});

test("today is marked in words too, and days of other months belong to the grid", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, "?view=month");
  await expect(dayNamed(page, /, today,/)).toHaveAttribute("aria-current", "date");
  await openCalendar(page, QUERY);
  await expect(page.getByRole("row")).toHaveCount(6);
  await expect(page.getByRole("columnheader").first()).toHaveAccessibleName("Monday");
  await expect(dayNamed(page, /^Sunday 5 July/)).toBeVisible();
});

test("a day with more than fits says so, and leads to the day", async ({ couple: { ada } }) => {
  test.skip(onPhone(), "a phone lists the day below the month");
  const { page } = ada;
  for (let hour = 8; hour < 18; hour++) {
    await ada.run(scheduleBlock, blockInput({ ...on(10, hour, hour + 1), title: `Hour ${hour}` }));
  }
  await openCalendar(page, QUERY);
  await expect(dayNamed(page, "Wednesday 10 June, 10 blocks")).toBeVisible();
  // What is not a block is not copied, and nothing that was copied before stands for it.
  await lineNamed(page, /Hour 8/).focus();
  await page.keyboard.press("Control+c");
  await page.getByRole("button", { name: /more on Wednesday 10 June/ }).focus();
  await page.keyboard.press("Control+c");
  await expect(page.getByText("Nothing is copied. Go to the block that you mean.")).toBeVisible();
  await page.keyboard.press("Control+v");
  await expect(page.getByText(/^No block is copied\./)).toBeVisible();
  await expect(dayNamed(page, "Wednesday 10 June, 10 blocks")).toBeVisible();
  await page.getByRole("button", { name: /more on Wednesday 10 June/ }).click();
  await expect(page).toHaveURL(/view=day&date=2026-06-10/);
  await page.goBack();
  await expect(page).toHaveURL(/view=month/);
});

test("arrow keys go between days and blocks, and Enter opens or makes", async ({ couple: { ada } }) => {
  test.skip(onPhone(), "on a wide screen");
  const { page } = ada;
  await ada.run(scheduleBlock, blockInput({ ...on(10, 9, 11), sharing: "open", title: "Writing" }));
  await openCalendar(page, QUERY);
  const day = (name: RegExp) => dayNamed(page, name);
  await expect(lineNamed(page, /Writing/)).toBeVisible();
  await day(/^Wednesday 10 June/).focus();
  await page.keyboard.press("ArrowDown");
  await expect(lineNamed(page, /Writing/)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(day(/^Wednesday 17 June/)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(lineNamed(page, /Writing/)).toBeFocused();
  await page.keyboard.press("Alt+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(lineNamed(page, /Writing.*9:00.*11:15.*Thursday 11 June/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Change block" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(lineNamed(page, /Writing/)).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("heading", { name: "July 2026" })).toBeVisible();
  await expect(day(/^Saturday 11 July/)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(day(/^Monday 6 July/)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("heading", { name: "June 2026" })).toBeVisible();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill("Tea");
  await page.keyboard.press("Enter");
  await expect(lineNamed(page, /Tea.*Monday 22 June/)).toBeFocused();
  // The letter takes the day along that the arrow keys are on.
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/view=day&date=2026-06-22/);
});

test("on a phone a tap chooses a day, and New makes a block on it", async ({ couple: { ada } }) => {
  test.skip(!onPhone(), "on a phone");
  const { page } = ada;
  await openCalendar(page, QUERY);
  await dayNamed(page, /^Tuesday 23 June/).tap();
  await expect(page.getByRole("region", { name: "Tuesday 23 June" })).toContainText("Nothing is planned on this day.");
  await page.getByRole("button", { name: "New", exact: true }).tap();
  const sheet = page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill("Tea");
  await sheet.getByRole("button", { name: "Keep" }).tap();
  await lineNamed(page, /Tea.*Tuesday 23 June/).tap();
  await page.getByRole("dialog", { name: "Change block" }).getByRole("button", { name: "Close" }).tap();
  await dayNamed(page, /^Friday 3 July/).tap();
  await expect(page.getByRole("heading", { name: "July 2026" })).toBeVisible();
  await page.getByRole("button", { name: "See the day" }).tap();
  await expect(page).toHaveURL(/view=day&date=2026-07-03/);
});

test("what the partner changes shows in the month at once", async ({ couple: { ada, ben } }) => {
  const input = blockInput({ ...on(10, 19, 21), sharing: "we", title: "Supper" });
  await ada.run(scheduleBlock, input);
  await openCalendar(ben.page, QUERY);
  await ada.run(describeBlock, { id: input.id, title: "Picnic" });
  await expect(lineNamed(ben.page, /Picnic/)).toBeVisible();
});

test("each sees days of their own zone", async ({ couple: { ada }, someone }) => {
  const emi = await someone("Emi", { hue: 7, zone: "Asia/Tokyo" });
  for (const who of [ada, emi]) {
    await who.run(scheduleBlock, blockInput({ ...on(10, 19, 21), sharing: "hidden", title: "Call" }));
  }
  await openCalendar(ada.page, QUERY);
  await expect(dayNamed(ada.page, "Wednesday 10 June, 1 block")).toBeVisible();
  await openCalendar(emi.page, QUERY);
  await expect(dayNamed(emi.page, "Thursday 11 June, 1 block")).toBeVisible();
});

test("the month is chosen by hand or key, and the back button comes back", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, "?view=week&date=2026-06-10");
  await chooseView(page, "Month");
  await expect(page).toHaveURL(/view=month&date=2026-06-10/);
  await page.getByRole("button", { name: "Next month" }).click();
  await expect(page.getByRole("heading", { name: "July 2026" })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/view=week/);
  await page.keyboard.press("m");
  await expect(page).toHaveURL(/view=month/);
});
