import type { Page } from "playwright/test";
import { Temporal } from "temporal-polyfill";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { changeProfile } from "@/lib/couple/commands";
import { findings } from "@/tests/support/axe";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, carry, drag, live, onPhone, openCalendar } from "@/tests/support/grid";

/** Whole days, from a date up to the one before another. */
function days(first: string, end: string, changes: Partial<BlockInput> = {}): BlockInput {
  const when = { localStart: `${first}T00:00:00`, localEnd: `${end}T00:00:00`, zone: null, allDay: true };
  return blockInput({ ...when, ...changes });
}

const WEEK = "?view=week&date=2026-06-10";

test("whole days are chosen in the sheet, and lie above the hours of both, whatever their clocks say", async ({
  couple: { ada, ben },
}) => {
  await ben.run(changeProfile, { zone: "Pacific/Auckland" });
  await openCalendar(ben.page, WEEK);
  await openCalendar(ada.page, WEEK);
  await ada.page.getByRole("button", { name: "New", exact: true }).click();
  const sheet = ada.page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill("Holiday");
  await sheet.getByLabel("Starts").fill("2026-06-08T10:00");
  await sheet.getByRole("switch", { name: "All day" }).click();
  await sheet.getByLabel("Last day").fill("2026-06-12");
  await sheet.getByRole("radio", { name: /^Ours/ }).check();
  expect(await findings(ada.page)).toEqual([]);
  await sheet.getByRole("button", { name: "Share with Ben" }).click();
  for (const { page } of [ada, ben]) {
    const bar = blockNamed(page, "Holiday, all day, Monday 8 June to Friday 12 June, ours");
    await expect(bar).toBeVisible();
    await expect(bar).toHaveCount(1);
    expect(await page.locator("[data-day-body] [data-block-id]").count()).toBe(0);
  }
  expect(await findings(ben.page)).toEqual([]);
  await expect(blockNamed(ada.page, /Holiday/)).toBeFocused();

  await ada.page.keyboard.press("Enter");
  const change = ada.page.getByRole("dialog", { name: "Change block" });
  await expect(change.getByLabel("Last day")).toHaveValue("2026-06-12");
  await change.getByLabel("Last day").fill("2026-06-09");
  await change.getByRole("switch", { name: "All day" }).click();
  await expect(change.getByLabel("Starts")).toHaveValue("2026-06-08T09:00");
  await change.getByLabel("Ends").fill("2026-06-08T17:00");
  await change.getByRole("button", { name: "Share with Ben" }).click();
  await expect(blockNamed(ada.page, /Holiday, 9:00 – 17:00.*Monday 8 June/)).toBeVisible();
  await expect(ada.page.getByRole("row", { name: "All day" })).toHaveCount(0);
});

test("what cannot be is answered, and nothing typed is lost", async ({ couple: { ada } }) => {
  await openCalendar(ada.page, WEEK);
  await ada.page.getByRole("button", { name: "New", exact: true }).click();
  const sheet = ada.page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill("Holiday");
  await sheet.getByRole("switch", { name: "All day" }).click();
  await sheet.getByLabel("First day").fill("2026-06-10");
  await sheet.getByLabel("Last day").fill("2026-06-09");
  await sheet.getByLabel("Link").fill("example");
  await sheet.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(sheet).toContainText("The last day cannot be before the first one.");
  await expect(sheet).toContainText("A link is an address such as example.org or https://example.org.");
  await sheet.getByLabel("Last day").fill("2026-06-10");
  await sheet.getByLabel("Link").fill("https://example.org");
  await sheet.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(blockNamed(ada.page, /Holiday, all day, Wednesday 10 June, yours/)).toBeVisible();
});

test("a bar is carried by days, by hand and by keys", async ({ couple: { ada } }) => {
  const { page } = ada;
  await ada.run(scheduleBlock, days("2026-06-09", "2026-06-11", { title: "Fair" }));
  await openCalendar(page, WEEK);
  const place = async (date: string) => {
    const [bar, day] = [blockNamed(page, /Fair/), page.locator(`[data-day-body="${date}"]`)];
    const [at, column] = [(await bar.boundingBox())!, (await day.boundingBox())!];
    return { x: column.x + column.width / 2, y: at.y + at.height / 2 };
  };
  const [from, to] = [await place("2026-06-09"), await place("2026-06-12")];
  await (onPhone() ? carry : drag)(page, from, to);
  const bar = blockNamed(page, /Fair/);
  await expect(bar).toHaveAccessibleName(/Friday 12 June to Saturday 13 June/);
  await bar.focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(bar).toHaveAccessibleName(/Thursday 11 June to Friday 12 June/);
  await page.keyboard.press("Shift+ArrowRight");
  await expect(bar).toHaveAccessibleName(/Thursday 11 June to Saturday 13 June/);
  await page.keyboard.press("Delete");
  await expect(bar).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(bar).toHaveAccessibleName(/Thursday 11 June to Saturday 13 June/);
});

test("arrow keys go up from the hours to the bars, over a bar at once, and down again", async ({ couple: { ada } }) => {
  const { page } = ada;
  await ada.run(scheduleBlock, days("2026-06-09", "2026-06-12", { title: "Fair" }));
  await ada.run(scheduleBlock, days("2026-06-10", "2026-06-11", { title: "Emi’s birthday", rrule: "FREQ=YEARLY" }));
  await openCalendar(page, WEEK);
  await page.getByRole("grid").locator("[data-slot]").focus();
  await page.keyboard.press("Home");
  await expect(blockNamed(page, /Fair/)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(blockNamed(page, /Emi’s birthday, all day, Wednesday 10 June, ours, repeats/)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("gridcell", { name: "Wednesday 10 June, 0:00, open" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(blockNamed(page, /Fair/)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("gridcell", { name: /Friday 12 June, 0:00/ })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await expect(blockNamed(page, /Fair/)).toBeFocused();
});

test("days with much above their hours say how much more there is, and show it as a day", async ({
  couple: { ada, ben },
}) => {
  for (const title of ["One", "Two", "Three"]) {
    await ada.run(scheduleBlock, days("2026-06-08", "2026-06-11", { title }));
  }
  for (const title of ["Four", "Five"]) {
    await ben.run(scheduleBlock, days("2026-06-10", "2026-06-12", { title, sharing: "open" }));
  }
  const { page } = ada;
  await openCalendar(page, WEEK);
  await expect(blockNamed(page, /Three/)).toHaveAccessibleName(/Monday 8 June to Wednesday 10 June/);
  const more = page.getByRole("gridcell", { name: "3 more, all day, Wednesday 10 June" });
  await expect(more).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await more.click();
  for (const title of ["One", "Two", "Three", "Four", "Five"]) {
    await expect(blockNamed(page, new RegExp(`${title}, all day`))).toBeVisible();
  }
  await expect(page.getByRole("heading", { name: /10 Jun/ })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test("what has hours but is as long as days lies there too, and says when it begins and ends", async ({
  couple: { ada, ben },
}) => {
  const away = { localStart: "2026-06-12T18:00:00", localEnd: "2026-06-14T12:00:00", title: "Away", sharing: "time" };
  await ada.run(scheduleBlock, blockInput(away as Partial<BlockInput>));
  await openCalendar(ben.page, WEEK);
  await expect(
    blockNamed(ben.page, /Taken, 18:00 – 12:00 Sun,? 14 Jun, Friday 12 June to Sunday 14 June, Ada’s/),
  ).toBeVisible();
  await openCalendar(ada.page, WEEK);
  await blockNamed(ada.page, /Away/).focus();
  await ada.page.keyboard.press("Alt+ArrowLeft");
  await expect(blockNamed(ben.page, /Taken, 18:00 – .*Thursday 11 June to Saturday 13 June/)).toBeVisible();
});

test("the bars stay in sight with the days while the hours scroll", async ({ couple: { ada } }) => {
  const { page } = ada;
  await ada.run(scheduleBlock, days("2026-06-10", "2026-06-11", { title: "Fair" }));
  await openCalendar(page, WEEK);
  const top = async () => (await blockNamed(page, /Fair/).boundingBox())!.y;
  const before = await top();
  await scrollTo(page, 0);
  expect(await top()).toBe(before);
  await scrollTo(page, 900);
  expect(await top()).toBe(before);
  await expect(blockNamed(page, /Fair/)).toBeInViewport({ ratio: 1 });
});

test("a block of the other's zone says so, and is put into another by hand", async ({ couple: { ada, ben } }) => {
  await ben.run(changeProfile, { zone: "Europe/Lisbon" });
  const call = { localStart: "2026-06-10T18:00:00", localEnd: "2026-06-10T19:00:00", title: "Call" };
  await ada.run(scheduleBlock, blockInput({ ...call, zone: "America/New_York" }));
  await openCalendar(ada.page, "?view=day&date=2026-06-11");
  await blockNamed(ada.page, /Call, 0:00 – 1:00/).click();
  const sheet = ada.page.getByRole("dialog", { name: "Change block" });
  await expect(sheet).toContainText("By the clock in New York: Wed 10 Jun, 18:00 – 19:00");
  await sheet.getByRole("button", { name: "Change the time zone" }).click();
  await expect(sheet.getByLabel("Starts")).toHaveValue("2026-06-10T18:00");
  await sheet.getByLabel("Time zone").selectOption({ label: "Lisbon" });
  await expect(sheet).toContainText("For you in Berlin: Wed 10 Jun, 19:00 – 20:00");
  await sheet.getByRole("button", { name: "Share with Ben" }).click();
  await live(ada.page);
  await openCalendar(ben.page, "?view=day&date=2026-06-10");
  await expect(blockNamed(ben.page, /Call, 18:00 – 19:00/)).toBeVisible();
});

test("today says of whole days that they are all day, and which is the last", async ({ couple: { ada } }) => {
  const now = Temporal.Now.plainDateISO("Europe/Berlin");
  const on = (from: number, to: number) => days(now.add({ days: from }).toString(), now.add({ days: to }).toString());
  await ada.run(scheduleBlock, { ...on(0, 1), title: "Fair", sharing: "hidden" });
  await ada.run(scheduleBlock, { ...on(1, 3), title: "Holiday", sharing: "hidden" });
  await ada.page.goto("/today");
  const me = ada.page.getByRole("region", { name: "You" });
  await expect(me).toContainText(/Fair.*all day.*Next:.*Holiday.*tomorrow, all day/);
  await expect(me).not.toContainText(/0:00/);
});

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.getByRole("grid").evaluate((grid, to) => grid.parentElement!.scrollTo({ top: to }), top);
}
