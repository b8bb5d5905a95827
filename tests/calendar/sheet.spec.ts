import { removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { changeSeries } from "@/lib/calendar/series-commands";
import { agree, expect, test } from "@/tests/support/couple";
import { blockInput } from "@/tests/support/blocks";
import { blockNamed, live, openCalendar } from "@/tests/support/grid";

const DAY = "2026-06-10";
const QUERY = `?view=three&date=${DAY}`;
const times = { localStart: `${DAY}T10:00:00`, localEnd: `${DAY}T11:00:00` };

test("a block that goes while its notes are written: one sees it there, and loses nothing", async ({
  couple: { ada, ben },
}) => {
  const input = blockInput({ ...times, title: "Walk" });
  await ada.run(scheduleBlock, input);
  await openCalendar(ben.page, QUERY);
  await blockNamed(ben.page, /Walk/).click();
  await ben.page.getByLabel("Notes").fill("The long way round");
  await ada.run(removeBlock, { id: input.id });
  await expect(ben.page.getByText("This block is not there any more.")).toBeInViewport();
  await ben.page.keyboard.press("Escape");
  await expect(ben.page.getByText("What you changed here is not kept yet.")).toBeInViewport({ ratio: 1 });
  await ben.page.getByRole("button", { name: "Go on here" }).click();
  await expect(ben.page.getByLabel("Notes")).toHaveValue("The long way round");
  await ben.page.getByRole("button", { name: "Share with Ada" }).click();
  await expect(blockNamed(ben.page, /Walk.*10:00/)).toBeVisible();
});

test("a block that its owner hides while the other reads it leaves nothing to read, and nothing to change", async ({
  couple: { ada, ben },
}) => {
  const input = blockInput({ ...times, sharing: "open", title: "Walk" });
  await ada.run(scheduleBlock, input);
  await openCalendar(ben.page, QUERY);
  await blockNamed(ben.page, /Walk/).click();
  await expect(ben.page.getByRole("dialog", { name: "Walk" })).toBeVisible();
  await ada.run(shareBlock, { id: input.id, sharing: "hidden" });
  const sheet = ben.page.getByRole("dialog", { name: "Not there any more" });
  await expect(sheet).toBeVisible();
  await expect(sheet).not.toContainText("10:00");
  await expect(sheet.getByRole("textbox")).toHaveCount(0);
});

test("what is written while the other leaves can still be kept, as one's own", async ({
  couple: { ada, ben },
  baseURL,
}) => {
  await openCalendar(ben.page, QUERY);
  await ben.page.getByRole("button", { name: "New", exact: true }).click();
  await ben.page.getByLabel("Title").fill("A walk for two");
  await ben.page.getByRole("radio", { name: /^Ours/ }).check();
  const data = { password: ada.password };
  expect((await ada.context.request.post("/api/leave", { data, headers: { origin: baseURL! } })).ok()).toBe(true);
  await ben.page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(blockNamed(ben.page, /A walk for two/)).toBeVisible();
  await live(ben.page);
  await expect(ben.page.getByRole("region", { name: "What was not done" })).toHaveCount(0);
});

test("a sheet that refuses comes back up to what is wrong, and puts the writing there", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, QUERY);
  await page.getByRole("button", { name: "New", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Ends").fill(`${DAY}T08:00`);
  await sheet.getByLabel("Starts").fill(`${DAY}T10:00`);
  await sheet.getByLabel("Ends").fill(`${DAY}T08:00`);
  await sheet.getByLabel("Notes").fill("Long\n".repeat(40));
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(sheet.getByLabel("Ends")).toBeFocused();
  await expect(sheet.getByLabel("Ends")).toBeInViewport({ ratio: 1 });
});

test("a date of a series stays open while the other shifts all of it; a later one is not called the first", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  const input = blockInput({ ...times, title: "Walk", rrule: "FREQ=WEEKLY" });
  await agree(couple, input);
  await openCalendar(ben.page, "?view=three&date=2026-06-17");
  await blockNamed(ben.page, /Walk/).click();
  const sheet = ben.page.getByRole("dialog", { name: "Change block" });
  await expect(sheet).toContainText(/On Wed, 17 Jun 2026; then Wed 24 Jun/);
  await sheet.getByLabel("Notes").fill("The long way round");
  await ada.run(changeSeries, { id: input.id, localStart: `${DAY}T12:00:00`, localEnd: `${DAY}T13:00:00` });
  await expect(sheet.getByLabel("Starts")).toHaveValue("2026-06-17T12:00");
  await expect(sheet.getByLabel("Notes")).toHaveValue("The long way round");
  await expect(sheet.getByText("This block is not there any more.")).toHaveCount(0);
});
