import { removeBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { expect, test } from "@/tests/support/couple";
import { blockInput, today } from "@/tests/support/blocks";
import { chooseView, lineNamed, openCalendar } from "@/tests/support/grid";

const QUERY = "?view=agenda&date=2026-06-10";
const on = (day: string, from: number, to: number) => ({
  localStart: `2026-${day}T${String(from).padStart(2, "0")}:00:00`,
  localEnd: `2026-${day}T${String(to).padStart(2, "0")}:00:00`,
});

test("an agenda lists days by heading, with time, title, whose and where, and says where there is nothing", async ({
  couple: { ada, ben },
}) => {
  await ada.run(scheduleBlock, blockInput({ ...on("06-10", 9, 11), sharing: "hidden", title: "Writing" }));
  await ada.run(scheduleBlock, blockInput({ ...on("06-10", 19, 21), title: "Supper", place: "At Mona’s" }));
  await ben.run(scheduleBlock, blockInput({ ...on("06-12", 12, 13), sharing: "time", title: "Secret of Ben" }));
  const days = { localStart: "2026-06-18T00:00:00", localEnd: "2026-06-20T00:00:00", zone: null, allDay: true };
  await ada.run(scheduleBlock, blockInput({ ...days, title: "By the sea" }));
  const { page } = ada;
  await openCalendar(page, QUERY);
  await expect(lineNamed(page, /Supper/)).toBeVisible();
  await expect(page.getByRole("region", { name: /^Agenda/ }).getByRole("heading")).toHaveText([
    "Wednesday 10 June",
    "Friday 12 June",
    "Thursday 18 June",
    "Friday 19 June",
  ]);
  const wednesday = page.getByRole("list", { name: "Wednesday 10 June" });
  await expect(wednesday.getByRole("button")).toHaveText([/Writing.*only you/, /Supper.*ours.*At Mona’s/]);
  await expect(lineNamed(page, /Taken.*12:00.*Ben’s/)).toBeVisible();
  await expect(page.getByText("Nothing planned: Thu 11 Jun.")).toBeVisible();
  await expect(page.getByText(/^Nothing planned: Sat 13\b.*Wed 17 Jun\.$/)).toBeVisible();
  expect(await page.content()).not.toContain("Secret of Ben");
});

test("today has its line, also with nothing planned; what comes is below it", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, "?view=agenda");
  await expect(page.getByRole("heading", { name: /Today/ })).toBeVisible();
  await expect(page.getByText("Nothing is planned today.")).toBeVisible();
  await expect(page.getByText(/^Now, /)).toBeVisible();
  await ada.run(scheduleBlock, blockInput({ ...today(0, 24), title: "All of today" }));
  await expect(page.getByRole("list").filter({ hasText: "Now" }).getByRole("listitem")).toHaveText([
    /All of today/,
    /^Now, /,
  ]);
});

test("arrow keys go from block to block; opened, removed and made by keys", async ({ couple: { ada } }) => {
  const { page } = ada;
  const dates = ["06-10", "06-11", "06-25", "07-14"];
  for (const day of dates) await ada.run(scheduleBlock, blockInput({ ...on(day, 9, 10), title: `On ${day}` }));
  const daily = blockInput({ ...on("06-11", 8, 9), title: "Swim", sharing: "hidden", rrule: "FREQ=DAILY;COUNT=3" });
  await ada.run(scheduleBlock, daily);
  await openCalendar(page, QUERY);
  await lineNamed(page, /On 06-10/).focus();
  await page.keyboard.press("ArrowDown");
  await expect(lineNamed(page, /Swim/).first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(lineNamed(page, /On 06-25/)).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Change block" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(lineNamed(page, /On 06-10/)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(lineNamed(page, /On 06-10/)).toHaveCount(0);
  // Of a series it is asked which dates are meant; the focus is at the next afterwards.
  await expect(lineNamed(page, /Swim.*11 June/)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("dialog", { name: "Which dates do you mean?" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(lineNamed(page, /Swim.*11 June/)).toHaveCount(0);
  await expect(lineNamed(page, /On 06-11/)).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Alt+ArrowRight");
  await expect(lineNamed(page, /On 06-11, 9:15 – 10:30, Friday 12 June/)).toBeFocused();
  await page.keyboard.press("m");
  await expect(page.locator("[data-block-id], [data-day]").and(page.locator(":focus"))).toBeInViewport();
  await page.keyboard.press("a");
  await expect(page).toHaveURL(/view=agenda&date=2026-06-12/);
  await expect(page.locator("[data-stop]:focus")).toBeInViewport();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/view=agenda&date=2026-06-10/);
  await page.keyboard.press("n");
  const sheet = page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill("Tea");
  await page.keyboard.press("Enter");
  await expect(lineNamed(page, /Tea.*Wednesday 10 June/)).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/date=2026-07-10/);
  await expect(lineNamed(page, /On 07-14/)).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("region", { name: /^Agenda/ })).toBeFocused();
});

test("more days are shown as far as one asks", async ({ couple: { ada } }) => {
  const { page } = ada;
  await ada.run(scheduleBlock, blockInput({ ...on("08-01", 9, 10), title: "In August" }));
  await openCalendar(page, QUERY);
  await expect(page.getByText(/^Nothing planned: .*9 Jul\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(lineNamed(page, /In August/)).toBeVisible();
});

test("what the partner plans and takes away shows at once", async ({ couple: { ada, ben } }) => {
  await openCalendar(ben.page, QUERY);
  const input = blockInput({ ...on("06-12", 19, 21), title: "Supper" });
  await ada.run(scheduleBlock, input);
  await expect(lineNamed(ben.page, /Supper.*ours/)).toBeVisible();
  await ada.run(removeBlock, { id: input.id });
  await expect(lineNamed(ben.page, /Supper/)).toHaveCount(0);
});

test("the agenda is chosen by hand or key", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, "?view=week&date=2026-06-10");
  await chooseView(page, "Agenda");
  await expect(page).toHaveURL(/view=agenda&date=2026-06-10/);
  await page.keyboard.press("w");
  await expect(page).toHaveURL(/view=week/);
  await page.keyboard.press("a");
  await expect(page).toHaveURL(/view=agenda/);
});
