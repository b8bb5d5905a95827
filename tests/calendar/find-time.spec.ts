import type { Locator, Page } from "playwright/test";
import { Temporal } from "temporal-polyfill";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { changeProfile } from "@/lib/couple/commands";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { findings } from "@/tests/support/axe";
import { blockNamed, live, openCalendar } from "@/tests/support/grid";

const ZONE = "Europe/Berlin";

/** Hours of the day so many days from today, in Berlin. */
function dayAt(days: number, from: number, to: number): Pick<BlockInput, "localStart" | "localEnd" | "zone"> {
  const day = Temporal.Now.plainDateISO(ZONE).add({ days });
  const at = (hour: number) =>
    day
      .add({ days: Math.floor(hour / 24) })
      .toPlainDateTime({ hour: hour % 24 })
      .toString({ smallestUnit: "second" });
  return { localStart: at(from), localEnd: at(to), zone: ZONE };
}

async function findTime(page: Page) {
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Find time" }).click();
  return page.getByRole("dialog", { name: "Find time" });
}

/** What is left of this week depends on today; a week from now on does not. */
async function lookAWeekAhead(sheet: Locator) {
  await sheet.getByText("Choose yourself").click();
  await sheet.getByLabel("How soon").selectOption("within a week");
}

test("two evening hours together: found where neither has anything, and proposed in one tap", async ({
  couple: { ada, ben },
}) => {
  // Every evening of the week is taken by one or the other, but the one in three days.
  for (const day of [0, 1, 2, 4, 5, 6, 7]) {
    const by = day % 2 === 0 ? ada : ben;
    await by.run(scheduleBlock, blockInput({ ...dayAt(day, 16, 24), sharing: day % 4 === 0 ? "hidden" : "time" }));
  }
  await openCalendar(ada.page);
  const sheet = await findTime(ada.page);
  await lookAWeekAhead(sheet);
  const only = sheet.getByRole("listitem");
  await expect(only).toHaveCount(3);
  await expect(only.first()).toContainText("19:00 – 21:00");
  // What goes for all of them is said once.
  await expect(sheet.getByText("You are both free.")).toHaveCount(1);
  await expect(only.filter({ hasText: "You are both free." })).toHaveCount(0);
  await sheet.getByLabel("What for").fill("Supper");
  await sheet
    .getByRole("button", { name: /Propose to Ben/ })
    .first()
    .click();
  await expect(sheet).toHaveCount(0);
  await expect(blockNamed(ada.page, /Supper.*19:00/)).toBeVisible();
  await live(ada.page);
  const when = Temporal.Now.plainDateISO(ZONE).add({ days: 3 }).toString();
  await openCalendar(ben.page, `?view=day&date=${when}`);
  await expect(blockNamed(ben.page, /Supper.*19:00/)).toBeVisible();
});

test("time for me may lie in the other’s time, and takes none of what is ours or mine", async ({
  couple: { ada, ben },
}) => {
  await ben.run(scheduleBlock, blockInput({ ...dayAt(0, 0, 24 * 9), sharing: "time", title: "Away" }));
  await ada.run(scheduleBlock, blockInput({ ...dayAt(0, 0, 24 * 5), sharing: "we", title: "Guests" }));
  await ada.run(scheduleBlock, blockInput({ ...dayAt(6, 0, 24 * 3), sharing: "hidden", title: "Surprise" }));
  await openCalendar(ada.page);
  const sheet = await findTime(ada.page);
  await sheet.getByRole("button", { name: "Two hours for me this week" }).click();
  await lookAWeekAhead(sheet);
  const date = Temporal.Now.plainDateISO(ZONE)
    .add({ days: 5 })
    .toLocaleString("en-GB", { day: "numeric", month: "short" });
  await expect(sheet.getByRole("listitem").first()).toBeVisible();
  for (const one of await sheet.getByRole("listitem").all()) await expect(one).toContainText(date);
  await expect(sheet).not.toContainText("Surprise");
  await expect(sheet.getByText("Ben sees that the time is taken, and no more.")).toBeVisible();
  await sheet.getByLabel("What for").fill("Clay");
  await sheet.getByRole("button", { name: /^Keep/ }).first().click();
  await expect(blockNamed(ada.page, /Clay.*Ben sees only the time/)).toBeVisible();
});

test("two in two zones read a suggestion in both their times, and why", async ({ couple: { ada, ben } }) => {
  await ben.run(changeProfile, { zone: "America/New_York" });
  await openCalendar(ada.page);
  const sheet = await findTime(ada.page);
  await lookAWeekAhead(sheet);
  const first = sheet.getByRole("listitem").first();
  await expect(first).toContainText("19:00 – 21:00");
  await expect(first).toContainText(/For Ben in New York: .*1[34]:00 – 1[56]:00/);
  await expect(sheet.getByText("Evening for both.")).toHaveCount(0);
  await ben.run(changeProfile, { zone: "Europe/London" });
  await expect(sheet.getByText("Evening for both.").first()).toBeVisible();
});

test("one’s own choices: shorter, at another part of the day; where nothing is free it says what to try", async ({
  couple: { ada },
}) => {
  await ada.run(scheduleBlock, blockInput({ ...dayAt(0, 0, 24 * 8), sharing: "we", title: "Guests" }));
  await openCalendar(ada.page);
  const sheet = await findTime(ada.page);
  await lookAWeekAhead(sheet);
  await expect(sheet.getByText("Nothing so long is free then.")).toBeVisible();
  await sheet.getByLabel("How soon").selectOption("within two weeks");
  await sheet.getByLabel("How long").selectOption("An hour");
  await sheet.getByRole("button", { name: "Evenings", exact: true }).click();
  await sheet.getByRole("button", { name: "Mornings", exact: true }).click();
  await expect(sheet.getByRole("listitem").first()).toContainText("9:00 – 10:00");
  expect(await findings(ada.page)).toEqual([]);
});

test("this week ends with the week: where nothing is left of it the next one is offered, and nothing later", async ({
  couple: { ada },
}) => {
  const today = Temporal.Now.plainDateISO(ZONE);
  const left = 8 - today.dayOfWeek;
  await ada.run(scheduleBlock, blockInput({ ...dayAt(0, 0, 24 * left), sharing: "we", title: "Guests" }));
  await openCalendar(ada.page);
  const sheet = await findTime(ada.page);
  await expect(sheet.getByText("Nothing so long is free any more this week.")).toBeVisible();
  await sheet.getByRole("button", { name: "Look at next week" }).click();
  const found = sheet.getByRole("listitem");
  await expect(found).toHaveCount(5);
  const next = Array.from({ length: 7 }, (_, i) =>
    today.add({ days: left + i }).toLocaleString("en-GB", { day: "numeric", month: "short" }),
  );
  await expect(found.filter({ hasText: new RegExp(next.map((date) => ` ${date},`).join("|")) })).toHaveCount(5);
});

test("one who is alone finds time for themselves", async ({ someone }) => {
  const { page } = await someone("Ada");
  await openCalendar(page);
  const sheet = await findTime(page);
  await expect(sheet.getByRole("button", { name: /together/ })).toHaveCount(0);
  await lookAWeekAhead(sheet);
  await sheet.getByRole("button", { name: /^Keep/ }).first().click();
  await expect(blockNamed(page, /Your time/)).toBeVisible();
});
