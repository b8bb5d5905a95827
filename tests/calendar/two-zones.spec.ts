import { scheduleBlock } from "@/lib/calendar/block-commands";
import { changeProfile, planTrip } from "@/lib/couple/commands";
import { findings } from "@/tests/support/axe";
import { newId } from "@/lib/ids";
import { blockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, openCalendar } from "@/tests/support/grid";

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
  const beside = ada.page.getByRole("button", { name: "Ben’s time in New York beside yours" });
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
  await expect(ada.page.getByRole("button", { name: /until Sunday 8 March, when one of the clocks/ })).toBeVisible();
});

test("on a trip my days are in the time there, and a week that holds its beginning says where I am", async ({
  couple,
}) => {
  const { ada } = couple;
  await ada.run(planTrip, { id: newId(), fromDate: "2026-06-12", toDate: "2026-06-20", zone: "Asia/Tokyo" });
  await ada.run(scheduleBlock, blockInput({ ...CALL, sharing: "time", title: "Call" }));
  await openCalendar(ada.page, "?view=day&date=2026-06-13");
  await expect(blockNamed(ada.page, /^Call, 1:00 – 2:00, Saturday 13 June/)).toBeVisible();
  await openCalendar(ada.page, "?view=three&date=2026-06-11");
  await expect(blockNamed(ada.page, /^Call, 18:00 – 19:00, Friday 12 June/)).toBeVisible();
  await expect(ada.page.getByRole("rowheader", { name: "Friday 12 June, you are in Tokyo" })).toBeVisible();
  // Its sheet is by the clock that she will have then.
  await blockNamed(ada.page, /^Call/).click();
  await expect(ada.page.getByLabel("Starts")).toHaveValue("2026-06-13T01:00");
});

test("of partners in one zone nothing more is shown", async ({ couple: { ada } }) => {
  await ada.run(scheduleBlock, blockInput({ ...CALL, title: "Call" }));
  await openCalendar(ada.page, "?view=day&date=2026-06-12");
  await expect(blockNamed(ada.page, /^Call, 18:00 – 19:00, Friday/)).toBeVisible();
  await expect(ada.page.getByRole("button", { name: /beside yours/ })).toHaveCount(0);
});
