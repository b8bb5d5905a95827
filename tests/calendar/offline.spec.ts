import { Temporal } from "temporal-polyfill";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { expect, test } from "@/tests/support/couple";
import { blockInput } from "@/tests/support/blocks";
import { blockNamed, live, openCalendar } from "@/tests/support/grid";
import { calendarOf } from "@/tests/support/ical";
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

test("a calendar’s file is brought in without a connection, and sent when there is one", async ({
  couple: { ada, ben },
}) => {
  const { page } = ada;
  const line = await holdLine(page);
  const soon = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 40 });
  const date = soon.toString().replaceAll("-", "");
  const walk = `DTSTART;TZID=Europe/Berlin:${date}T100000\nDTEND;TZID=Europe/Berlin:${date}T110000\nSUMMARY:Walk`;
  await openCalendar(page, `?view=day&date=${soon.toString()}`);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Bring in a file" }).click();
  const sheet = page.getByRole("dialog", { name: "Bring in a file" });
  await line.cut();
  await expect(page.getByText(/No connection/)).toBeVisible();
  const buffer = Buffer.from(calendarOf([walk, `${walk}s\nRRULE:FREQ=YEARLY`]));
  await sheet.getByLabel("Choose an .ics file").setInputFiles({ name: "a.ics", mimeType: "text/calendar", buffer });
  await sheet.getByRole("radio", { name: "Mine: open" }).check();
  await expect(sheet.getByText(/^There is no connection. What is protected further away/)).toBeVisible();
  await sheet.getByRole("button", { name: "Share 2 with Ben" }).click();
  await expect(blockNamed(page, /Walk/)).toHaveCount(2);
  line.mend();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await live(page);
  await openCalendar(ben.page, `?view=day&date=${soon.toString()}`);
  await expect(blockNamed(ben.page, /Walk/)).toHaveCount(2);
});
