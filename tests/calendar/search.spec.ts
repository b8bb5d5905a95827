import type { Page } from "playwright/test";
import { scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { describeOccurrence } from "@/lib/calendar/occurrence-commands";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, openCalendar } from "@/tests/support/grid";

async function openSearch(page: Page) {
  await openCalendar(page);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Search" }).click();
  return page.getByRole("dialog", { name: "Search" });
}

const on = (date: string, hours = 1) => ({
  localStart: `${date}T10:00:00`,
  localEnd: `${date}T${String(10 + hours)}:00:00`,
});

test("words are found whenever they are, and lead to their block", async ({ couple: { ada } }) => {
  const notes = "Tickets are in the drawer\nGate opens at noon";
  await ada.run(scheduleBlock, blockInput({ ...on("2031-05-14"), title: "Opéra in Verona", place: "Arena", notes }));
  await ada.run(scheduleBlock, blockInput({ ...on("2019-05-14"), title: "Opera at school" }));
  const choir = blockInput({ ...on("2026-01-07"), title: "Choir", rrule: "FREQ=WEEKLY", sharing: "hidden" });
  await ada.run(scheduleBlock, choir);
  await ada.run(describeOccurrence, {
    id: choir.id,
    original: "2032-01-07T10:00:00",
    title: "Opera night with the choir",
  });
  const sheet = await openSearch(ada.page);
  const field = sheet.getByRole("searchbox");
  await expect(field).toBeFocused();
  await field.fill("opera");
  const coming = sheet.getByRole("region", { name: "Now and to come" }).getByRole("button");
  await expect(coming).toContainText(["Opéra in Verona", "Opera night with the choir"]);
  await expect(sheet.getByRole("region", { name: "Past" }).getByRole("button")).toContainText(["Opera at school"]);
  await expect(coming.first()).toContainText(/14 May 2031/);
  expect(await findings(ada.page)).toEqual([]);
  await field.fill("OPERA drawer");
  await expect(coming).toHaveCount(1);
  await expect(coming).toContainText("Tickets are in the drawer");
  await coming.click();
  await expect(sheet).toHaveCount(0);
  await expect(blockNamed(ada.page, /Opéra in Verona/)).toBeFocused();
  await expect(ada.page).toHaveURL(/date=2031-05-14/);
  // What was looked for is there again, and in no address.
  await ada.page.keyboard.press("/");
  await expect(field).toHaveValue("OPERA drawer");
  expect(ada.page.url()).not.toContain("drawer");
  await field.fill("nowhere to be found");
  await expect(sheet).toContainText("Nothing has these words.");
});

test("of the partner's time only open words are found, and they go at once when they are closed", async ({
  couple: { ada, ben },
}) => {
  const open = blockInput({ ...on("2031-05-14"), title: "Aikido", sharing: "open" });
  await ada.run(scheduleBlock, open);
  await ada.run(scheduleBlock, blockInput({ ...on("2031-05-15"), title: "Aikido in secret", sharing: "hidden" }));
  await ada.run(scheduleBlock, blockInput({ ...on("2031-05-16"), title: "Aikido unsaid", sharing: "time" }));
  const sheet = await openSearch(ben.page);
  await sheet.getByRole("searchbox").fill("aikido");
  await expect(sheet.getByRole("listitem")).toHaveCount(1);
  await expect(sheet.getByRole("listitem")).toContainText("Aikido");
  await ada.run(shareBlock, { id: open.id, sharing: "time" });
  await expect(sheet.getByRole("listitem")).toHaveCount(0);
  await expect(sheet).toContainText("Nothing has these words.");
});

test("without a connection the search says so, and finds when it is back", async ({ couple: { ada } }) => {
  await ada.run(
    scheduleBlock,
    blockInput({ ...on("2031-05-14"), title: "שלום Kreta ".repeat(18).trim(), sharing: "hidden" }),
  );
  const sheet = await openSearch(ada.page);
  await ada.context.setOffline(true);
  await sheet.getByRole("searchbox").fill("שלום");
  await expect(sheet).toContainText("Search needs a connection.");
  await ada.context.setOffline(false);
  await sheet.getByRole("searchbox").fill("שלום kreta");
  await expect(sheet.getByRole("listitem")).toHaveCount(1);
  const { width } = (await sheet.boundingBox())!;
  expect((await sheet.getByRole("listitem").boundingBox())!.width).toBeLessThanOrEqual(width);
});
