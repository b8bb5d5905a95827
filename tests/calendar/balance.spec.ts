import type { Page } from "playwright/test";
import { describeBlock, protectBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, live, openCalendar } from "@/tests/support/grid";

const at = (day: number, from: number, to: number) => {
  const time = (hour: number) => `2026-06-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00`;
  return { localStart: time(from), localEnd: time(to) };
};

async function openBalance(page: Page, query = "?span=week&date=2026-06-10") {
  await page.goto(`/calendar/balance${query}`);
  await page.getByRole("table").waitFor();
  await live(page);
}

/** What the table says of whose time: hours, of them protected, wished for. */
async function row(page: Page, whose: string): Promise<string[]> {
  const cells = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: whose, exact: true }) });
  return (await cells.getByRole("cell").allTextContents()).map((text) => text.replaceAll("\u00a0", " "));
}

test("a week is seen by both: mine, ours, side by side and theirs, protected apart; hidden counts for its owner", async ({
  couple: { ada, ben },
}) => {
  await ada.run(scheduleBlock, blockInput({ ...at(8, 9, 12), sharing: "time", title: "Writing", protected: true }));
  await ada.run(scheduleBlock, blockInput({ ...at(9, 9, 10), sharing: "hidden", title: "Surprise" }));
  await ada.run(scheduleBlock, blockInput({ ...at(9, 19, 21), sharing: "we", title: "Supper" }));
  await ada.run(scheduleBlock, { ...blockInput({ ...at(10, 20, 22), title: "Reading" }), sideBySide: true });
  await ben.run(scheduleBlock, blockInput({ ...at(11, 10, 11), sharing: "time", title: "Run" }));
  await ben.run(scheduleBlock, { ...blockInput({ ...at(11, 12, 18), sharing: "time", title: "Office" }), duty: true });
  // Of a whole day, and of another week: not counted.
  const day = { localStart: "2026-06-12T00:00:00", localEnd: "2026-06-13T00:00:00", zone: null, allDay: true };
  await ben.run(scheduleBlock, blockInput({ ...day, sharing: "time", title: "Birthday" }));
  await ben.run(scheduleBlock, blockInput({ ...at(16, 10, 11), sharing: "time", title: "Next week" }));

  await openBalance(ada.page);
  // It is a part of the calendar, which is where one is.
  await expect(ada.page.getByRole("navigation").getByRole("link", { name: "Calendar" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  expect(await row(ada.page, "You")).toEqual(["4 h", "3 h", "not said"]);
  expect(await row(ada.page, "Us")).toEqual(["2 h", "0 h", "not said"]);
  expect(await row(ada.page, "Us, side by side")).toEqual(["2 h", "0 h", "not said"]);
  expect(await row(ada.page, "Ben")).toEqual(["1 h", "0 h", "not said"]);
  expect(await row(ada.page, "Ben, work and duties")).toEqual(["6 h", "0 h", "not said"]);
  expect(await findings(ada.page)).toEqual([]);

  await openBalance(ben.page);
  expect(await row(ben.page, "You")).toEqual(["1 h", "0 h", "not said"]);
  expect(await row(ben.page, "Ada")).toEqual(["3 h", "3 h", "not said"]);
  await ben.page.getByRole("button", { name: "Month" }).click();
  await expect.poll(() => row(ben.page, "You")).toEqual(["2 h", "0 h", "not said"]);
  await ben.page.getByRole("button", { name: "Next month" }).click();
  await expect.poll(() => row(ben.page, "Us")).toEqual(["0 h", "0 h", "not said"]);
  await ben.page.goBack();
  await expect.poll(() => row(ben.page, "You")).toEqual(["2 h", "0 h", "not said"]);
});

test("time of ours is made side by side in its sheet; of a series one evening alone, too", async ({
  couple: { ada, ben },
}) => {
  const weekly = { ...at(9, 19, 21), rrule: "FREQ=WEEKLY;COUNT=2", title: "Reading" };
  await ada.run(scheduleBlock, blockInput(weekly));
  await openCalendar(ada.page, "?view=day&date=2026-06-09");
  await blockNamed(ada.page, /Reading/).click();
  const sheet = ada.page.getByRole("dialog", { name: "Change block" });
  await sheet.getByRole("switch", { name: "Side by side" }).check();
  await sheet.getByRole("button", { name: "Share with Ben" }).click();
  const question = ada.page.getByRole("dialog", { name: "Which dates do you mean?" });
  await question.getByRole("radio", { name: "Only this one" }).check();
  await question.getByRole("button", { name: "Share with Ben" }).click();
  await expect(blockNamed(ada.page, /Reading.*ours, side by side/)).toBeVisible();
  await live(ada.page);
  await openBalance(ben.page);
  expect(await row(ben.page, "Us, side by side")).toEqual(["2 h", "0 h", "not said"]);
  expect(await row(ben.page, "Us")).toEqual(["0 h", "0 h", "not said"]);
  await openBalance(ben.page, "?span=month&date=2026-06-10");
  expect(await row(ben.page, "Us")).toEqual(["2 h", "0 h", "not said"]);
});

test("a wish is said, marked, private until it is shared, and taken back", async ({ couple: { ada, ben } }) => {
  await openBalance(ada.page);
  await openBalance(ben.page);
  const mine = ada.page.getByRole("form", { name: "My wish" });
  await mine.getByLabel(/^For me/).fill("6");
  await mine.getByLabel(/^For us/).fill("200");
  await mine.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(mine.getByLabel(/^For us/)).toHaveAccessibleDescription(/168 hours/);
  await mine.getByLabel(/^For us/).fill("-5");
  await expect(mine.getByLabel(/^For us/)).toHaveAccessibleDescription(/from 0 to 168/);
  await mine.getByLabel(/^For us/).fill("8.5");
  await mine.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(mine.getByText("only you")).toBeVisible();
  expect(await row(ada.page, "You")).toEqual(["0 h", "0 h", "about 6 h (your wish)"]);
  await live(ada.page);
  await ben.page.reload();
  await live(ben.page);
  await expect(ben.page.getByText("What Ben wishes")).toHaveCount(0);
  await expect(ben.page.getByText("What Ada wishes for is theirs to share.")).toBeVisible();
  expect(await ben.page.content()).not.toContain("8 h 30");

  await mine.getByRole("button", { name: "Share with Ben" }).click();
  await expect(
    ben.page.getByText("Ada wishes for about 6 h for themselves and about 8 h 30 min for you both"),
  ).toBeVisible();
  expect(await row(ben.page, "Ada")).toEqual(["0 h", "0 h", "about 6 h (Ada’s wish)"]);
  await mine.getByRole("button", { name: "Keep it to myself" }).click();
  await expect(ben.page.getByText("What Ada wishes for is theirs to share.")).toBeVisible();
  await expect(mine.getByLabel(/^For me/)).toHaveValue("6");
  await expect(mine.getByText("only you")).toBeVisible();
});

test("kinds of solo time are their owner’s, but for what is open", async ({ couple: { ada, ben } }) => {
  const kept = blockInput({ ...at(8, 9, 11), sharing: "time", soloKind: "inner-life" });
  const open = blockInput({ ...at(9, 9, 10), sharing: "open", soloKind: "friends" });
  await ada.run(scheduleBlock, kept);
  await ada.run(scheduleBlock, open);
  await ada.run(scheduleBlock, blockInput({ ...at(10, 9, 10), sharing: "time" }));
  await openBalance(ada.page);
  const kinds = ada.page.getByRole("region", { name: "Kinds of one’s own time" });
  await expect(kinds.getByRole("listitem").filter({ hasText: "Inner life" })).toContainText("2 h");
  await expect(kinds.getByRole("listitem").filter({ hasText: "Friends" })).toContainText("1 h");
  await expect(kinds.getByRole("listitem").filter({ hasText: "Not said" })).toContainText("1 h");
  await openBalance(ben.page);
  const hers = ben.page.getByRole("region", { name: "Kinds of one’s own time" });
  await expect(hers.getByRole("listitem")).toHaveCount(1);
  await expect(hers).toContainText("What Ada has opened");
  await expect(hers.getByRole("listitem")).toContainText("Friends");
  await ada.run(describeBlock, { id: kept.id, soloKind: "rest" });
  await ada.run(protectBlock, { id: open.id, protected: false });
  await expect(kinds.getByRole("listitem").filter({ hasText: "Rest" })).toContainText("2 h");
  // Said in its sheet to be a duty, it is nobody's time for themself, on either's screen.
  await openCalendar(ada.page, "?view=day&date=2026-06-08");
  await blockNamed(ada.page, /9:00 – 11:00/).click();
  const sheet = ada.page.getByRole("dialog", { name: "Change block" });
  await sheet.getByLabel("What kind of time").selectOption("Work and duties");
  await expect(sheet.getByLabel("What kind of time")).toHaveAccessibleDescription(/Ben sees that it is a duty/);
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(blockNamed(ada.page, /yours, a duty/)).toBeVisible();
  await expect.poll(() => row(ben.page, "Ada, work and duties")).toEqual(["2 h", "0 h", "not said"]);
  expect(await row(ben.page, "Ada")).toEqual(["2 h", "0 h", "not said"]);
});

test("it is reached from the calendar, and by one who is alone", async ({ someone }) => {
  const { page } = await someone("Ada");
  await openCalendar(page);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("link", { name: "Balance" }).click();
  await expect(page.getByRole("heading", { name: "Balance" })).toBeVisible();
  await expect(page.getByRole("rowheader")).toHaveCount(1);
  await expect(page.getByRole("button", { name: /Share with/ })).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
});
