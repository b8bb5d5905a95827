import type { Page } from "playwright/test";
import { Temporal } from "temporal-polyfill";
import { protectBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { datedText } from "@/lib/calendar/format";
import { changeRhythm } from "@/lib/calendar/rhythm-command";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { agree, expect, test } from "@/tests/support/couple";
import { blockNamed, carry, drag, hourHeight, live, onPhone, openCalendar, placeOf } from "@/tests/support/grid";

/** A Wednesday three or four weeks from now, on which clocks go as usual at the hours of these tests. */
const soon = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 21 });
const wednesday = soon.add({ days: (10 - soon.dayOfWeek) % 7 });
const DAY = wednesday.toString();
/** Told in this year, and so with its year where it is in the next one. */
const reader = { locale: "en-GB", year: String(Temporal.Now.plainDateISO("Europe/Berlin").year) };
const said = (weeks = 0) => datedText(wednesday.add({ weeks }).toString(), reader);
const QUERY = `?view=three&date=${DAY}`;
const at = (from: number, to: number, date = DAY) => ({
  localStart: `${date}T${String(from).padStart(2, "0")}:00:00`,
  localEnd: `${date}T${String(to).padStart(2, "0")}:00:00`,
});

const stop = (page: Page) => page.getByRole("dialog", { name: "That time is protected" });

/** Opens the sheet of a new block at two in the afternoon, as ours or mine. */
async function newBlock(page: Page, title: string, whose: RegExp, repeats?: string) {
  await page.getByRole("button", { name: "New", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill(title);
  await sheet.getByLabel("Start").fill(`${DAY}T14:00`);
  await sheet.getByLabel("End").fill(`${DAY}T15:00`);
  await sheet.getByRole("radio", { name: whose }).check();
  if (repeats) await sheet.getByLabel("Repeats").selectOption(repeats);
  await sheet.getByRole("button", { name: /^(Share with|Propose to|Keep)/ }).click();
  return sheet;
}

test("protected is switched on in the sheet, seen by both, and not for what is over", async ({
  couple: { ada, ben },
}) => {
  await ada.run(scheduleBlock, blockInput({ ...at(10, 12), sharing: "time", title: "Writing" }));
  await openCalendar(ada.page, QUERY);
  await blockNamed(ada.page, /Writing/).click();
  const sheet = ada.page.getByRole("dialog", { name: "Change block" });
  const protects = sheet.getByRole("switch", { name: "Protected" });
  await expect(sheet.getByText("Ben cannot plan over it: only propose, and you answer.")).toBeVisible();
  await protects.check();
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(blockNamed(ada.page, /Writing.*protected/).getByTitle("Protected")).toBeVisible();
  await live(ada.page);
  await openCalendar(ben.page, QUERY);
  await expect(blockNamed(ben.page, /Taken.*Ada’s, protected/)).toBeVisible();

  await ada.run(scheduleBlock, blockInput({ ...at(10, 12, "2026-03-04"), sharing: "time", title: "Long ago" }));
  await openCalendar(ada.page, "?view=three&date=2026-03-04");
  await blockNamed(ada.page, /Long ago/).click();
  await protects.check();
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(sheet.getByRole("alert")).toHaveText("What is over cannot be protected. Choose a time to come.");
});

test("whoever plans ours over the other’s time is stopped, loses nothing, and can propose it anyway", async ({
  couple: { ada, ben },
}) => {
  const input = blockInput({ ...at(13, 16), sharing: "time", title: "Secret supper plans", protected: true });
  await ada.run(scheduleBlock, input);
  await openCalendar(ben.page, QUERY);
  const sheet = await newBlock(ben.page, "Lake", /^Ours/);
  const dialog = stop(ben.page);
  await expect(dialog).toContainText(`Ada has protected this time: ${said()}, 13:00 – 16:00.`);
  await expect(dialog).not.toContainText("Secret");
  expect(await findings(ben.page)).toEqual([]);
  await dialog.getByRole("button", { name: "Leave it" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(sheet.getByLabel("Title")).toHaveValue("Lake");
  await sheet.getByRole("button", { name: "Propose to Ada" }).click();
  await dialog.getByRole("button", { name: "Propose it anyway" }).click();
  await expect(sheet).toHaveCount(0);
  await expect(blockNamed(ben.page, /Lake.*14:00.*waits for Ada/)).toBeVisible();
  await expect(ben.page.getByText("Ada is asked, and it is settled with their yes.")).toBeVisible();
  await live(ben.page);
  await openCalendar(ada.page, QUERY);
  await expect(blockNamed(ada.page, /Lake.*14:00.*waits for you/)).toBeVisible();
});

test("of a series the dates that clash are listed, also those that the page did not hold", async ({
  couple: { ada, ben },
}) => {
  const weekly = { ...at(13, 16), rrule: "FREQ=WEEKLY;COUNT=8" };
  await ada.run(scheduleBlock, blockInput({ ...weekly, sharing: "open", title: "Writing", protected: true }));
  await openCalendar(ben.page, QUERY);
  await newBlock(ben.page, "Lake", /^Ours/, "Every Wednesday");
  const dialog = stop(ben.page);
  await expect(dialog).toContainText("Ada has protected Writing.");
  await expect(dialog).toContainText("8 of the dates lie over protected time:");
  await expect(dialog.getByRole("listitem")).toHaveCount(6);
  await expect(dialog.getByRole("listitem").nth(1)).toHaveText(`${said(1)}, 13:00 – 16:00`);
  await expect(dialog.getByRole("listitem").last()).toHaveText(`and 3 more, the last on ${said(7)}, 13:00 – 16:00`);
  expect(await findings(ben.page)).toEqual([]);
});

test("what is dragged over our protected time stays where it was put until it is answered, and goes back", async ({
  couple,
}) => {
  const { ada } = couple;
  await agree(couple, blockInput({ ...at(14, 16), title: "Date night", protected: true }));
  await ada.run(scheduleBlock, blockInput({ ...at(10, 11), sharing: "open", title: "Writing" }));
  const { page } = ada;
  await openCalendar(page, QUERY);
  const from = await placeOf(page, DAY, 10.5);
  const to = { x: from.x, y: from.y + 4.25 * (await hourHeight(page)) };
  await (onPhone() ? carry : drag)(page, from, to);
  const dialog = stop(page);
  await expect(dialog).toContainText(`Date night is protected for you both: ${said()}, 14:00 – 16:00.`);
  await expect(page.locator("[data-ghost]").first()).toBeVisible();
  await dialog.getByRole("button", { name: "Leave it" }).click();
  await expect(page.locator("[data-ghost]")).toHaveCount(0);
  await expect(blockNamed(page, /Writing.*10:00 – 11:00/)).toBeVisible();
});

test("by keys alone, over one’s own protected time: done anyway, and taken back", async ({ couple: { ada } }) => {
  await ada.run(scheduleBlock, blockInput({ ...at(9, 10), sharing: "hidden", title: "Gift", protected: true }));
  await ada.run(scheduleBlock, blockInput({ ...at(10, 11), sharing: "open", title: "Run" }));
  const { page } = ada;
  await openCalendar(page, QUERY);
  await blockNamed(page, /Run/).focus();
  await page.keyboard.press("Alt+ArrowUp");
  const dialog = stop(page);
  await expect(dialog).toContainText(`You have protected Gift: ${said()}, 9:00 – 10:00.`);
  await expect(dialog).toContainText("only you know");
  await expect(dialog.getByRole("button", { name: "Do it anyway" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(blockNamed(page, /Run.*10:00 – 11:00/)).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(dialog.getByRole("button", { name: "Do it anyway" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(blockNamed(page, /Run.*9:45 – 10:45/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(blockNamed(page, /Run.*10:00 – 11:00/)).toBeVisible();
});

test("what is ours and protected moves with a yes from both, or to another time that is free", async ({ couple }) => {
  const { ada, ben } = couple;
  await agree(couple, blockInput({ ...at(10, 12), title: "Date night", protected: true }));
  const { page } = ben;
  await openCalendar(page, QUERY);
  await blockNamed(page, /Date night/).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(stop(page)).toContainText(
    "Date night is protected for you both, and so it moves only with a yes from you both.",
  );
  await stop(page).getByRole("button", { name: "Propose it anyway" }).click();
  await expect(blockNamed(page, /Date night.*10:00 – 12:00.*another time proposed by you/)).toBeVisible();
  await live(page);
  await openCalendar(ada.page, QUERY);
  await expect(blockNamed(ada.page, /Date night.*another time proposed by Ben/)).toBeVisible();
});

test("another time is found in place of what was stopped, and the words go there", async ({ couple: { ada, ben } }) => {
  await ada.run(scheduleBlock, blockInput({ ...at(13, 16), sharing: "time", title: "Writing", protected: true }));
  const { page } = ben;
  await openCalendar(page, QUERY);
  await newBlock(page, "Lake", /^Ours/);
  await stop(page).getByRole("button", { name: "Find another time" }).click();
  const finding = page.getByRole("dialog", { name: "Find another time" });
  await expect(finding.getByText("An hour together")).toBeVisible();
  await finding
    .getByRole("button", { name: /^Propose to Ada/ })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(blockNamed(page, /Lake/)).toBeVisible();
});

test("both in the same moment: what only the server could see is taken back, and asked all the same", async ({
  couple: { ada, ben },
}) => {
  const input = blockInput({ ...at(13, 16), sharing: "time", title: "Writing" });
  await ada.run(scheduleBlock, input);
  const { page } = ben;
  await openCalendar(page, QUERY);
  // His page hears nothing while she protects her time: he plans upon what he last saw.
  await page.context().setOffline(true);
  await expect(page.getByRole("status").getByText("Saved")).toHaveCount(0);
  await newBlock(page, "Lake", /^Ours/);
  await expect(blockNamed(page, /Lake.*14:00/)).toBeVisible();
  await ada.run(protectBlock, { id: input.id, protected: true });
  await page.context().setOffline(false);
  const dialog = stop(page);
  await expect(dialog).toContainText(`Ada has protected this time: ${said()}, 13:00 – 16:00.`);
  await expect(blockNamed(page, /Lake/)).toHaveCount(0);
  await dialog.getByRole("button", { name: "Leave it" }).click();
  await expect(page.getByRole("region", { name: "What was not done" })).toContainText("Lake");
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await newBlock(page, "Lake", /^Ours/);
  await dialog.getByRole("button", { name: "Propose it anyway" }).click();
  await expect(blockNamed(page, /Lake.*waits for Ada/)).toBeVisible();
});

test("what both let go straight in is not proposed: the smaller of both limits counts", async ({
  couple: { ada, ben },
}) => {
  const { page } = ada;
  await page.goto("/us");
  await live(page);
  const days = page.getByRole("form", { name: "How your days go" });
  await expect(days).toContainText("Ben has not said yet. So everything new of yours both is proposed first.");
  await days.getByLabel("What goes straight in").selectOption("Up to two hours");
  await days.getByLabel("Awake from").fill("09:30");
  await days.getByRole("button", { name: "Share with Ben" }).click();
  await live(page);
  await ben.run(changeRhythm, { straightIn: 60 });
  await expect(days).toContainText("Ben says: up to an hour. So what lasts up to an hour goes straight in.");
  expect(await findings(page)).toEqual([]);
  await days.getByLabel("Asleep from").fill("09:30");
  await days.getByRole("button", { name: "Share with Ben" }).click();
  await expect(days).toContainText("Waking and sleeping cannot be at the same time.");
  await openCalendar(page, QUERY);
  await newBlock(page, "Lake", /^Ours/);
  await expect(blockNamed(page, /Lake.*14:00/)).not.toHaveAccessibleName(/proposed/);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Find time" }).click();
  const finding = page.getByRole("dialog", { name: "Find time" });
  await finding.getByText("Choose yourself").click();
  await finding.getByLabel("How soon").selectOption("within two weeks");
  await finding.getByRole("button", { name: "Evenings", exact: true }).click();
  await finding.getByRole("button", { name: "Mornings", exact: true }).click();
  await expect(finding.getByRole("listitem").first()).toContainText(/(9:30|10:00|10:30) – /);
});

test("what goes straight in over what only I see is told to me alone, with another time ready", async ({
  couple: { ada, ben },
}) => {
  for (const one of [ada, ben]) await one.run(changeRhythm, { straightIn: 60 });
  await ada.run(scheduleBlock, blockInput({ ...at(14, 16), sharing: "hidden", title: "Doctor", protected: true }));
  await ben.run(scheduleBlock, blockInput({ ...at(15, 16), title: "Tea" }));
  await ben.page.goto("/calendar/proposals");
  await expect(ben.page.getByText("Nothing waits for an answer.")).toBeVisible();
  const { page } = ada;
  await page.goto("/calendar/proposals");
  await live(page);
  const told = page.getByRole("article", { name: "Tea" });
  await expect(told).toContainText("Ben put it straight in, and doesn’t know what of yours is there.");
  await expect(told).toContainText("It lies overDoctor");
  expect(await findings(page)).toEqual([]);
  await told.getByRole("button", { name: "Another time" }).click();
  const sheet = page.getByRole("dialog", { name: "Another time for Tea" });
  await sheet.getByRole("region", { name: "Free times" }).getByRole("button").first().click();
  await sheet.getByRole("button", { name: "Propose to Ben" }).click();
  await expect(page.getByRole("heading", { name: "Waiting for Ben" })).toBeVisible();
  await expect(ben.page.getByText("Ada proposes another time.")).toBeVisible();
  await expect(ben.page.getByText("Doctor")).toHaveCount(0);
  await told.getByRole("button", { name: "Take it back" }).click();
  await told.getByRole("button", { name: "Leave both" }).click();
  await expect(page.getByText("Nothing waits for an answer.")).toBeVisible();
});
