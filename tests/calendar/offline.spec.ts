import { scheduleBlock } from "@/lib/calendar/block-commands";
import { expect, test } from "@/tests/support/couple";
import { blockInput } from "@/tests/support/blocks";
import { blockNamed, live, openCalendar } from "@/tests/support/grid";
import { holdLine } from "@/tests/support/line";

const DAY = "2026-06-10";

test("without a connection a link takes nobody away from what waits to be sent", async ({ couple: { ada, ben } }) => {
  const times = { localStart: `${DAY}T10:00:00`, localEnd: `${DAY}T11:00:00` };
  await ada.run(scheduleBlock, blockInput({ ...times, title: "Walk" }));
  const line = await holdLine(ada.page);
  await openCalendar(ada.page, `?view=three&date=${DAY}`);
  await openCalendar(ben.page, `?view=three&date=${DAY}`);
  await line.cut();
  await expect(ada.page.getByText(/No connection/)).toBeVisible();
  await blockNamed(ada.page, /Walk/).focus();
  await ada.page.keyboard.press("Alt+ArrowDown");
  await ada.page.getByRole("link", { name: "Us" }).click();
  await expect(ada.page.getByText(/This page stays/)).toBeVisible();
  await expect(blockNamed(ada.page, /10:15/)).toBeVisible();
  line.mend();
  await ada.page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(blockNamed(ben.page, /Walk.*10:15.*11:15/)).toBeVisible({ timeout: 20_000 });
  await live(ada.page);
  await ada.page.getByRole("link", { name: "Us" }).click();
  await expect(ada.page).toHaveURL(/\/us$/);
});
