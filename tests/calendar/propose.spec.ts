import type { Page } from "playwright/test";
import { Temporal } from "temporal-polyfill";
import { acceptProposal, counterProposal, declineProposal } from "@/lib/calendar/answer-commands";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { makeProposal, withdrawProposal } from "@/lib/calendar/proposal-commands";
import { changeProfile } from "@/lib/couple/commands";
import { derivedId, newId, type Id } from "@/lib/ids";
import { findings } from "@/tests/support/axe";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { agree, expect, test, type Someone } from "@/tests/support/couple";
import { blockNamed, live, openCalendar } from "@/tests/support/grid";

const ZONE = "Europe/Berlin";
/** Far enough from today that no test runs into the present, and near enough to be held. */
const DAY = Temporal.Now.plainDateISO(ZONE).add({ days: 20 });

function hours(from: number, to: number, days = 0): Pick<BlockInput, "localStart" | "localEnd" | "zone"> {
  const at = (hour: number) => DAY.add({ days }).toPlainDateTime({ hour }).toString({ smallestUnit: "second" });
  return { localStart: at(from), localEnd: at(to), zone: ZONE };
}

/** Proposed by that person; answers the ids of the block and its proposal. */
async function proposed(by: Someone, changes: Partial<BlockInput> = {}): Promise<{ blockId: Id; id: Id }> {
  const input = blockInput({ ...hours(19, 21), title: "Supper", ...changes });
  const commandId = newId();
  expect(await by.run(scheduleBlock, { ...input, propose: true }, commandId)).toMatchObject({ ok: true });
  return { blockId: input.id, id: derivedId(commandId, 0) };
}

const onTheDay = (page: Page, days = 0) => openCalendar(page, `?view=day&date=${DAY.add({ days }).toString()}`);

async function thePlace(page: Page) {
  await page.goto("/calendar/proposals");
  await live(page);
}

const card = (page: Page, title: string) => page.getByRole("article", { name: title });
const act = (page: Page, title: string, name: string) => card(page, title).getByRole("button", { name, exact: true });

async function opened(page: Page, title: RegExp) {
  await blockNamed(page, title).click();
  return page.getByRole("dialog").first();
}

async function nothingRefused({ page }: Someone) {
  await expect(page.getByRole("region", { name: "What was not done" })).toHaveCount(0);
}

test("what one proposes looks unfinished to both, and is firm for both once the other accepts it", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  await proposed(ada);
  await onTheDay(ada.page);
  await onTheDay(ben.page);
  await expect(blockNamed(ada.page, /^Supper.*proposed by you, waits for Ben/)).toBeVisible();
  await expect(blockNamed(ben.page, /^Supper.*proposed by Ada, waits for you/)).toHaveCSS("border-style", "dashed");
  const sheet = await opened(ben.page, /^Supper/);
  const panel = sheet.getByRole("region", { name: "Proposal" });
  await expect(panel).toContainText("Ada proposes this to you.");
  expect(await findings(ben.page)).toEqual([]);
  await panel.getByRole("button", { name: "Accept" }).dblclick();
  await expect(sheet).toHaveCount(0);
  await expect(ben.page.getByText("Supper is agreed.").last()).toBeVisible();
  for (const one of [ada, ben]) {
    await expect(blockNamed(one.page, /^Supper/)).not.toHaveAccessibleName(/proposed/);
    await nothingRefused(one);
  }
  await ben.page.getByRole("button", { name: "Undo" }).last().click();
  await expect(blockNamed(ada.page, /^Supper.*proposed by you, waits for Ben/)).toBeVisible();
});

test("in the place of proposals: declined with a word, read with it, and put away", async ({
  couple: { ada, ben },
}) => {
  await proposed(ada);
  await proposed(ben, { ...hours(10, 11), title: "Market" });
  await thePlace(ada.page);
  await openCalendar(ben.page);
  await ben.page.getByRole("link", { name: "1 proposal waits for you" }).click();
  await expect(ben.page.getByRole("heading", { name: "For you to answer" })).toBeVisible();
  await expect(act(ben.page, "Market", "Take it back")).toBeVisible();
  await expect(act(ben.page, "Market", "Accept")).toHaveCount(0);
  expect(await findings(ben.page)).toEqual([]);
  // All of it by keys.
  await act(ben.page, "Supper", "Decline").focus();
  await ben.page.keyboard.press("Enter");
  await ben.page.keyboard.type("I am away\nthat week");
  await ben.page.keyboard.press("Tab");
  await ben.page.keyboard.press("Enter");
  await expect(ben.page.getByRole("heading", { name: "Proposals" })).toBeFocused();
  await expect(card(ada.page, "Supper")).toContainText("Ben can’t");
  await expect(card(ada.page, "Supper").getByText("I am away that week")).toBeVisible();
  expect(await findings(ada.page)).toEqual([]);
  await ben.page.getByText("What you said no to").click();
  await act(ben.page, "Supper", "Think again").click();
  await expect(act(ben.page, "Supper", "Accept")).toBeVisible();
  await expect(act(ada.page, "Supper", "Put away")).toHaveCount(0);
  await act(ben.page, "Supper", "Decline").click();
  await card(ben.page, "Supper").getByRole("button", { name: "Decline", exact: true }).click();
  await ada.page.goto("/today");
  await act(ada.page, "Supper", "Put away").click();
  await expect(ada.page.getByRole("heading", { name: "Waits for you" })).toBeVisible();
  await expect(card(ada.page, "Supper")).toHaveCount(0);
  await expect(card(ben.page, "Supper")).toHaveCount(0);
});

test("answered with another time and a word, in two zones; and the answer accepted", async ({
  couple: { ada, ben },
}) => {
  await ben.run(changeProfile, { zone: "America/New_York" });
  await proposed(ada, { title: "משפחה" });
  await thePlace(ada.page);
  await thePlace(ben.page);
  const title = "משפחה";
  const clock = (zone: string, hour: number, days = 0) => {
    const at = DAY.add({ days }).toPlainDateTime({ hour }).toZonedDateTime(ZONE).withTimeZone(zone);
    return `${at.hour}:00`;
  };
  await expect(card(ben.page, title)).toContainText(
    `${clock("America/New_York", 19)} – ${clock("America/New_York", 21)}`,
  );
  await act(ben.page, title, "Another time").click();
  const sheet = ben.page.getByRole("dialog", { name: /^Another time for/ });
  await expect(sheet.getByRole("region", { name: "Free times" })).toBeVisible();
  // The same time is no other one.
  await sheet.getByRole("button", { name: "Propose to Ada" }).click();
  await expect(sheet.getByText("This is the time that was proposed. Choose another one.")).toBeVisible();
  const there = DAY.add({ days: 1 })
    .toPlainDateTime({ hour: 20 })
    .toZonedDateTime(ZONE)
    .withTimeZone("America/New_York");
  await sheet.getByLabel("Starts").fill(there.toPlainDateTime().toString({ smallestUnit: "minute" }));
  await sheet.getByLabel("A word to Ada").fill("Rather the day after");
  expect(await findings(ben.page)).toEqual([]);
  await sheet.getByRole("button", { name: "Propose to Ada" }).click();
  await expect(sheet).toHaveCount(0);
  await expect(act(ben.page, title, "Take it back")).toBeVisible();
  const answer = card(ada.page, title);
  await expect(answer).toContainText("Ben proposes another time");
  await expect(answer).toContainText("Rather the day after");
  await expect(answer).toContainText(/Before.*19:00 – 21:00.*Proposed.*20:00 – 22:00/s);
  await act(ada.page, title, "Accept").click();
  await expect(card(ben.page, title)).toHaveCount(0);
  await onTheDay(ada.page, 1);
  await expect(blockNamed(ada.page, new RegExp(`^${title}, 20:00 – 22:00`))).not.toHaveAccessibleName(/proposed/);
});

test("a series as a whole, and one date of it that is offered at another time", async ({ couple }) => {
  const { ada, ben } = couple;
  await proposed(ada, { title: "Yoga", rrule: "FREQ=WEEKLY" });
  await thePlace(ben.page);
  await expect(card(ben.page, "Yoga")).toContainText(/Every \w+day, 19:00 – 21:00, from/);
  await act(ben.page, "Yoga", "Accept").click();
  await onTheDay(ben.page, 7);
  await expect(blockNamed(ben.page, /^Yoga/)).not.toHaveAccessibleName(/proposed/);
  await nothingRefused(ben);

  const walk = blockInput({ ...hours(9, 10), title: "Walk", rrule: "FREQ=WEEKLY" });
  await agree(couple, walk);
  const other = { id: newId(), blockId: walk.id, original: hours(9, 10, 7).localStart, ...hours(15, 16, 8) };
  expect(await ada.run(makeProposal, other)).toMatchObject({ ok: true });
  await expect(blockNamed(ben.page, /^Walk.*another time proposed by Ada, waits for you/)).toBeVisible();
  await onTheDay(ben.page, 8);
  // What is offered stands in its place there, and is answered there.
  const sheet = await opened(ben.page, /^Walk, 15:00 – 16:00.*proposed by Ada, waits for you/);
  await expect(sheet).toContainText(/Only.*Now.*9:00 – 10:00.*Proposed.*15:00 – 16:00/s);
  await sheet.getByRole("button", { name: "Accept" }).click();
  await expect(blockNamed(ben.page, /^Walk, 15:00 – 16:00/)).not.toHaveAccessibleName(/proposed/);
  await onTheDay(ben.page, 14);
  await expect(blockNamed(ben.page, /^Walk, 9:00 – 10:00/)).not.toHaveAccessibleName(/proposed/);
});

test("of a series that is proposed one date is answered by itself, in its sheet, by keys and in the list", async ({
  couple: { ada, ben },
}) => {
  await proposed(ada, { title: "Choir", rrule: "FREQ=WEEKLY;COUNT=4" });
  const dated = (days: number) =>
    new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" })
      .format(new Date(`${DAY.add({ days }).toString()}T12:00:00Z`))
      .replace(",", "");
  const dates = (within: Page | ReturnType<typeof card>) => within.getByLabel("Which dates");
  const option = (days: number) => ({ label: `Only ${dated(days)}` });
  // No to the second date alone, in its sheet, with a word; the others still wait.
  await onTheDay(ben.page, 7);
  const sheet = await opened(ben.page, /^Choir.*proposed by Ada, waits for you/);
  await dates(sheet).selectOption(option(7));
  await expect(sheet.getByRole("button", { name: "Accept this date" })).toBeVisible();
  expect(await findings(ben.page)).toEqual([]);
  await sheet.getByRole("button", { name: "Decline" }).click();
  await sheet.getByLabel("A word to Ada").fill("I am away");
  await sheet.getByRole("button", { name: "Decline" }).click();
  await expect(ben.page.getByText(/^You said no to this date of Choir/).last()).toBeVisible();
  await expect(blockNamed(ben.page, /^Choir/)).toHaveCount(0);
  await thePlace(ada.page);
  await expect(card(ada.page, "Choir").filter({ hasText: "Ben can’t" })).toContainText("I am away");
  await expect(card(ada.page, "Choir").filter({ hasText: "Without" })).toContainText(`Without ${dated(7)}`);
  // Taken back in one go, it is a date among the others again.
  await ben.page.getByRole("button", { name: "Undo" }).last().click();
  await expect(blockNamed(ben.page, /^Choir.*proposed by Ada, waits for you/)).toBeVisible();
  await expect(card(ada.page, "Choir")).toHaveCount(1);
  await expect(card(ada.page, "Choir")).not.toContainText("Without");
  // Moved by keys, it is asked which dates are meant.
  await blockNamed(ben.page, /^Choir/).focus();
  await ben.page.keyboard.press("Alt+ArrowDown");
  const question = ben.page.getByRole("dialog", { name: "Which dates do you mean?" });
  await expect(question.getByRole("radio", { name: /^Only this one/ })).toBeChecked();
  expect(await findings(ben.page)).toEqual([]);
  // Held a little too long, the key that answers opens nothing.
  await ben.page.keyboard.down("Enter");
  await expect(blockNamed(ben.page, /^Choir, 19:15 – 21:15.*proposed by you, waits for Ada/)).toBeFocused();
  await ben.page.keyboard.down("Enter");
  await ben.page.keyboard.up("Enter");
  await expect(ben.page.getByRole("dialog")).toHaveCount(0);
  await act(ada.page, "Choir", "Accept").click();
  await expect(blockNamed(ben.page, /^Choir, 19:15 – 21:15/)).not.toHaveAccessibleName(/proposed/);
  // Whoever proposed them takes one back in the list; and what is left is agreed to as a whole.
  await dates(card(ada.page, "Choir")).selectOption(option(14));
  // The second click of a double one is not meant for the others.
  await act(ada.page, "Choir", "Take it back").dblclick({ delay: 60 });
  await expect(card(ada.page, "Choir")).toContainText(`Without ${dated(7)}; ${dated(14)}`);
  // What was chosen goes along to the calendar.
  await dates(card(ada.page, "Choir")).selectOption({ index: 2 });
  await card(ada.page, "Choir").getByRole("link", { name: "Move it in the calendar" }).click();
  const bar = ada.page.getByRole("region", { name: "Another time" });
  await expect(bar).toContainText(/^Choir: (?!Every).*, 19:00 – 21:00/);
  await bar.getByRole("button", { name: "Leave it" }).click();
  await thePlace(ben.page);
  await act(ben.page, "Choir", "Accept").click();
  await expect(card(ada.page, "Choir")).toHaveCount(0);
  for (const [days, count] of [
    [0, 1],
    [7, 1],
    [14, 0],
    [21, 1],
  ] as const) {
    await onTheDay(ada.page, days);
    await expect(blockNamed(ada.page, /^Choir/)).toHaveCount(count);
  }
  await nothingRefused(ada);
  await nothingRefused(ben);
});

test("what it would lie over is said to the one whose it is, and accepting it all the same takes a word", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  await ben.run(scheduleBlock, blockInput({ ...hours(20, 22), sharing: "hidden", title: "Doctor" }));
  await ben.run(scheduleBlock, blockInput({ ...hours(18, 20), sharing: "time", title: "Guitar", protected: true }));
  await proposed(ada);
  await thePlace(ada.page);
  await thePlace(ben.page);
  await expect(card(ben.page, "Supper")).toContainText(
    /It would lie over.*Guitar.*yours, protected.*Doctor.*only you see this/s,
  );
  await expect(card(ada.page, "Supper")).toBeVisible();
  await expect(ada.page.getByText(/Doctor|Guitar|lie over/)).toHaveCount(0);
  await act(ben.page, "Supper", "Accept all the same").click();
  await expect(card(ada.page, "Supper")).toHaveCount(0);
  await nothingRefused(ben);
});

test("one’s own over what is ours and protected is the other’s to give", async ({ couple }) => {
  const { ada, ben } = couple;
  await agree(couple, blockInput({ ...hours(19, 22), title: "Date night", protected: true }));
  await proposed(ada, { title: "Choir", sharing: "open" });
  await onTheDay(ada.page);
  await expect(blockNamed(ada.page, /^Choir.*proposed by you, waits for Ben/)).toBeVisible();
  await onTheDay(ben.page);
  const sheet = await opened(ben.page, /^Choir.*proposed by Ada, waits for you/);
  await expect(sheet).toContainText("Ada asks for this time, which belongs to you both.");
  await expect(sheet).toContainText(/It would lie over.*Date night.*ours, protected/s);
  // Another time is looked at in the same way.
  await sheet.getByRole("button", { name: "Another time", exact: true }).click();
  const other = ben.page.getByRole("dialog", { name: /^Another time for/ });
  await expect(other).toContainText(/It would lie over.*Date night/s);
  await other.getByRole("button", { name: "Take" }).first().click();
  await expect(other.getByText("It would lie over")).toHaveCount(0);
  await other.getByRole("button", { name: "Leave it" }).click();
  await sheet.getByRole("button", { name: "Accept all the same" }).click();
  await expect(blockNamed(ada.page, /^Choir/)).not.toHaveAccessibleName(/proposed/);
  await nothingRefused(ben);
});

test("moved by keys in the calendar, and proposed there", async ({ couple: { ada, ben } }) => {
  await proposed(ada);
  await thePlace(ada.page);
  await thePlace(ben.page);
  await card(ben.page, "Supper").getByRole("link", { name: "Move it in the calendar" }).click();
  const bar = ben.page.getByRole("region", { name: "Another time" });
  await expect(bar.getByRole("button", { name: "Propose to Ada" })).toBeDisabled();
  await blockNamed(ben.page, /^Supper/).focus();
  await ben.page.keyboard.press("Alt+ArrowDown");
  await expect(bar).toContainText("19:15 – 21:15");
  expect(await findings(ben.page)).toEqual([]);
  await bar.getByRole("button", { name: "Propose to Ada" }).click();
  await expect(bar).toHaveCount(0);
  await expect(card(ada.page, "Supper")).toContainText(/Before.*19:00 – 21:00.*Proposed.*19:15 – 21:15/s);
  // What waits for an answer is answered by being moved, too.
  await onTheDay(ada.page);
  await blockNamed(ada.page, /^Supper/).focus();
  await ada.page.keyboard.press("Alt+ArrowDown");
  await expect(blockNamed(ben.page, /^Supper, 19:30 – 21:30.*proposed by Ada, waits for you/)).toBeVisible();
  // Taken out, it is declined: whoever proposed it reads so.
  await blockNamed(ben.page, /^Supper/).focus();
  await ben.page.keyboard.press("Delete");
  await expect(ben.page.getByText("You said no to Supper.").last()).toBeVisible();
  await thePlace(ada.page);
  await expect(card(ada.page, "Supper")).toContainText("Ben can’t");
});

test("what is taken back while the other looks at it says so, and nothing is lost", async ({
  couple: { ada, ben },
}) => {
  const { id, blockId } = await proposed(ada);
  await onTheDay(ben.page);
  const sheet = await opened(ben.page, /^Supper/);
  await sheet.getByRole("button", { name: "Decline" }).click();
  await sheet.getByLabel("A word to Ada").fill("I am away");
  await ada.run(withdrawProposal, { id, blockId });
  await expect(sheet.getByText("This block is not there any more.")).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Decline" })).toHaveCount(0);
  await sheet.getByRole("button", { name: "Close" }).click();
  const kept = ben.page.getByText("I am away");
  await expect(kept).toBeVisible();
  await ben.page.getByRole("status").filter({ has: kept }).getByRole("button", { name: "Close" }).click();
  await expect(kept).toHaveCount(0);
});

test("answered without a connection, while it was taken back: said in words, with what was written", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  const { id, blockId } = await proposed(ada);
  await thePlace(ben.page);
  await ben.context.setOffline(true);
  await expect(ben.page.getByText("No connection.")).toBeVisible();
  await act(ben.page, "Supper", "Decline").click();
  await ben.page.getByLabel("A word to Ada").fill("I am away");
  await card(ben.page, "Supper").getByRole("button", { name: "Decline", exact: true }).click();
  await expect(card(ben.page, "Supper")).toHaveCount(0);
  await ada.run(withdrawProposal, { id, blockId });
  await ben.context.setOffline(false);
  const refused = ben.page.getByRole("region", { name: "What was not done" });
  await expect(refused).toContainText("The proposal was not declined. Ada took “Supper” back in the same moment.");
  await expect(refused).toContainText("I am away");
});

test("accepted while it was taken back: nobody is told that it is agreed, but that it is not and why", async ({
  couple: { ada, ben },
}) => {
  const { id, blockId } = await proposed(ada);
  await thePlace(ben.page);
  await ben.context.setOffline(true);
  await expect(ben.page.getByText("No connection.")).toBeVisible();
  await act(ben.page, "Supper", "Accept").click();
  await expect(ben.page.getByText("Supper is agreed.")).toBeVisible();
  await ada.run(withdrawProposal, { id, blockId });
  await ben.context.setOffline(false);
  const refused = ben.page.getByRole("region", { name: "What was not done" });
  await expect(refused).toContainText("The proposal was not accepted. Ada took “Supper” back in the same moment.");
  await expect(ben.page.getByText("Supper is agreed.")).toHaveCount(0);
});

test("one date, while all of it is answered: another time is asked of what stands, and what is refused is told once", async ({
  couple: { ada, ben },
}) => {
  const rrule = "FREQ=WEEKLY;COUNT=4";
  const first = await proposed(ada, { title: "Choir", rrule });
  const second = await proposed(ada, { ...hours(10, 11), title: "Market", rrule });
  const dates = (page: Page, title: string) => card(page, title).getByLabel("Which dates");
  await thePlace(ada.page);
  await thePlace(ben.page);
  await dates(ada.page, "Choir").selectOption({ index: 2 });
  await act(ada.page, "Choir", "Another time").click();
  const sheet = ada.page.getByRole("dialog", { name: /^Another time for Choir/ });
  const at = (hour: number) => DAY.add({ days: 7 }).toPlainDateTime({ hour }).toString({ smallestUnit: "minute" });
  await sheet.getByLabel("Starts").fill(at(18));
  expect(await ben.run(acceptProposal, { ...first, seen: { ...hours(19, 21), rrule } })).toMatchObject({ ok: true });
  await expect(sheet.getByText(/Ben has said yes meanwhile/)).toBeVisible();
  await sheet.getByRole("button", { name: "Propose to Ben" }).click();
  await expect(card(ben.page, "Choir")).toContainText(/Only .*Now.*19:00 – 21:00.*Proposed.*18:00 – 20:00/s);
  await nothingRefused(ada);
  // A no to one date, that arrives once all of it was taken back.
  await ben.context.setOffline(true);
  await expect(ben.page.getByText("No connection.")).toBeVisible();
  await dates(ben.page, "Market").selectOption({ index: 2 });
  await act(ben.page, "Market", "Decline").click();
  await ben.page.getByLabel("A word to Ada").fill("I am away");
  // Of a double click the second is not meant for the others, which go on waiting in its place.
  await act(ben.page, "Market", "Decline").dblclick({ delay: 60 });
  await expect(act(ben.page, "Market", "Accept")).toBeVisible();
  await ada.run(withdrawProposal, second);
  await ben.context.setOffline(false);
  const refused = ben.page.getByRole("region", { name: "What was not done" }).getByRole("alert");
  await expect(refused).toHaveCount(1);
  await expect(refused).toContainText(
    "The date of “Market” was not declined. Ada took “Market” back in the same moment.",
  );
  await expect(refused).toContainText("I am away");
});

test("both at the same moment: one of the two is done, and both see the same", async ({ couple: { ada, ben } }) => {
  const { id, blockId } = await proposed(ada);
  const { localStart, localEnd, zone } = hours(19, 21);
  await thePlace(ada.page);
  await thePlace(ben.page);
  const answers = await Promise.all([
    ben.run(acceptProposal, { id, blockId, seen: { localStart, localEnd, zone, rrule: null } }),
    ada.run(withdrawProposal, { id, blockId }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const { page } of [ada, ben]) await expect(card(page, "Supper")).toHaveCount(0);
  // One's own is not countered, nor declined.
  const own = await proposed(ada, hours(10, 11, 2));
  const time = { ...own, newId: newId(), ...hours(11, 12, 2), word: "" };
  expect(await ada.run(counterProposal, time)).toMatchObject({ ok: false, code: "proposal-own" });
  expect(await ada.run(declineProposal, { ...own, word: "" })).toMatchObject({ ok: false, code: "proposal-own" });
});
