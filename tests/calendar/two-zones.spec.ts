import { scheduleBlock } from "@/lib/calendar/block-commands";
import { changeProfile, planTrip } from "@/lib/couple/commands";
import { findings } from "@/tests/support/axe";
import { newId } from "@/lib/ids";
import { blockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, openCalendar, placeOf } from "@/tests/support/grid";

const CALL = { localStart: "2026-06-12T18:00:00", localEnd: "2026-06-12T19:00:00", zone: "Europe/Berlin" };

test("each sees their own time, and the other's on what touches them and beside the hours", async ({ couple }) => {
  const { ada, ben } = couple;
  await ben.run(changeProfile, { zone: "America/New_York" });
  await ada.run(scheduleBlock, blockInput({ ...CALL, title: "Call" }));
  await openCalendar(ada.page, "?view=day&date=2026-06-12");
  await openCalendar(ben.page, "?view=day&date=2026-06-12");
  await expect(blockNamed(ada.page, /^Call, 18:00 – 19:00, 12:00 for Ben/)).toBeVisible();
  await expect(blockNamed(ben.page, /^Call, 12:00 – 13:00, 18:00 for Ada/)).toBeVisible();

  const hours = ada.page.getByText("03:00", { exact: true }).or(ada.page.getByText("3:00", { exact: true }));
  await expect(hours).toHaveCount(1);
  const beside = ada.page.getByRole("button", { name: "Ben’s time in New York beside yours", exact: true });
  await beside.click();
  await expect(beside).toHaveAttribute("aria-pressed", "true");
  await expect(hours).toHaveCount(2);
  expect(await findings(ada.page)).toEqual([]);
  await ada.page.reload();
  await expect(hours).toHaveCount(2);
  await beside.click();
  await expect(hours).toHaveCount(1);
});

test("in weeks when one clock has changed and the other not, it is said", async ({ couple }) => {
  const { ada, ben } = couple;
  await ben.run(changeProfile, { zone: "America/New_York" });
  await openCalendar(ada.page, "?view=three&date=2026-03-07");
  await expect(
    ada.page.getByRole("button", { name: "Ben’s time in New York beside yours, on Saturday 7 March" }),
  ).toBeVisible();
});

test("on a trip each of my days is in the time where I am on it, also in a week that holds its beginning or its end", async ({
  couple,
}) => {
  const { ada } = couple;
  await ada.run(planTrip, { id: newId(), fromDate: "2026-06-12", toDate: "2026-06-20", zone: "Asia/Tokyo" });
  await ada.run(scheduleBlock, blockInput({ ...CALL, sharing: "time", title: "Call" }));
  await openCalendar(ada.page, "?view=day&date=2026-06-13");
  await expect(blockNamed(ada.page, /^Call, 1:00 – 2:00, Saturday 13 June/)).toBeVisible();
  await openCalendar(ada.page, "?view=three&date=2026-06-11");
  await expect(blockNamed(ada.page, /^Call, 1:00 – 2:00, Saturday 13 June/)).toBeVisible();
  await expect(
    ada.page.getByRole("rowheader", { name: "Friday 12 June, 17 hours, as you travel east, you are in Tokyo" }),
  ).toBeVisible();
  // Its sheet is by the clock that she will have then, and arrow keys keep to it.
  await blockNamed(ada.page, /^Call/).click();
  await expect(ada.page.getByLabel("Starts")).toHaveValue("2026-06-13T01:00");
  await ada.page.keyboard.press("Escape");
  await blockNamed(ada.page, /^Call/).press("Alt+ArrowDown");
  await expect(blockNamed(ada.page, /^Call, 1:15 – 2:15, Saturday 13 June/)).toBeVisible();
  // The day she comes home from the west begins later, and what is made on it is by the clock there.
  await ada.run(planTrip, { id: newId(), fromDate: "2026-06-24", toDate: "2026-06-26", zone: "America/New_York" });
  await openCalendar(ada.page, "?view=three&date=2026-06-25");
  const home = ada.page.locator('[data-day-body="2026-06-27"]');
  await expect(home.locator("[data-void]")).toHaveCount(1);
  const { x, y } = await placeOf(ada.page, "2026-06-27", 17);
  await ada.page.mouse.click(x, y + 2);
  await expect(home.getByRole("button", { name: "New block 17:00 – 18:00" })).toBeVisible();
  await home.getByRole("button", { name: "New block 17:00 – 18:00" }).click();
  await expect(ada.page.getByLabel("Starts")).toHaveValue("2026-06-27T17:00");
});

test("of partners in one zone nothing more is shown", async ({ couple: { ada } }) => {
  await ada.run(scheduleBlock, blockInput({ ...CALL, title: "Call" }));
  await openCalendar(ada.page, "?view=day&date=2026-06-12");
  await expect(blockNamed(ada.page, /^Call, 18:00 – 19:00, Friday/)).toBeVisible();
  await expect(ada.page.getByRole("button", { name: /beside yours/ })).toHaveCount(0);
});
