import type { Page } from "playwright/test";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { moveOccurrence } from "@/lib/calendar/occurrence-commands";
import { changeProfile } from "@/lib/couple/commands";
import { findings } from "@/tests/support/axe";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { agree, expect, test } from "@/tests/support/couple";
import { blockNamed, carry, drag, hourHeight, onPhone, openCalendar, placeOf } from "@/tests/support/grid";

/** Fridays of June 2026. */
const FIRST = "2026-06-05";
const SECOND = "2026-06-12";
const THIRD = "2026-06-19";

const weekly = (changes: Partial<BlockInput> = {}) =>
  blockInput({
    localStart: `${FIRST}T19:00:00`,
    localEnd: `${FIRST}T21:00:00`,
    rrule: "FREQ=WEEKLY;BYDAY=FR",
    title: "Date night",
    ...changes,
  });

const question = (page: Page) => page.getByRole("dialog", { name: "Which dates do you mean?" });

async function answer(page: Page, choice: string, act: string): Promise<void> {
  await question(page).getByRole("radio", { name: choice, exact: true }).check();
  await question(page).getByRole("button", { name: act, exact: true }).click();
  await expect(question(page)).toHaveCount(0);
}

const see = (page: Page, date: string) => openCalendar(page, `?view=day&date=${date}`);

/** What is on that day, as it is read out. */
async function expectOn(page: Page, date: string, ...names: RegExp[]): Promise<void> {
  await see(page, date);
  for (const name of names) await expect(blockNamed(page, name)).toBeVisible();
  await expect(blockNamed(page, /./)).toHaveCount(names.length);
}

test("every Friday is chosen in the sheet, said back, and there on the other's screen", async ({
  couple: { ada, ben },
}) => {
  await openCalendar(ben.page, `?view=day&date=${SECOND}`);
  await openCalendar(ada.page, `?view=day&date=${FIRST}`);
  await ada.page.getByRole("button", { name: "New", exact: true }).click();
  const sheet = ada.page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill("Date night");
  await sheet.getByLabel("Starts").fill(`${FIRST}T19:00`);
  await sheet.getByLabel("Repeats").selectOption("Every Friday");
  await expect(sheet).toContainText("Every Friday");
  await sheet.getByRole("radio", { name: /^Ours/ }).check();
  await sheet.getByRole("button", { name: "Propose to Ben" }).click();
  await expect(blockNamed(ada.page, /Date night, 19:00 – 20:00, Friday 5 June, ours, repeats/)).toBeFocused();
  await expect(blockNamed(ben.page, /Date night.*Friday 12 June.*repeats/)).toBeVisible();
  await expectOn(ben.page, THIRD, /Date night, 19:00/);
  await expectOn(ben.page, "2026-06-18");
});

test("what is moved by hand stays in the air until it is said which dates are meant", async ({ couple }) => {
  const { ada, ben } = couple;
  const { page } = ada;
  await agree(couple, weekly({ localStart: `${FIRST}T10:00:00`, localEnd: `${FIRST}T12:00:00` }));
  const moveByTwoHours = async () => {
    const from = await placeOf(page, SECOND, 11);
    await (onPhone() ? carry : drag)(page, from, { x: from.x, y: from.y + 2 * (await hourHeight(page)) });
  };
  await see(page, SECOND);
  await moveByTwoHours();
  await expect(question(page)).toContainText("Date night repeats");
  await expect(question(page).getByRole("radio", { name: "Only this one" })).toBeFocused();
  await expect(page.locator("[data-ghost]")).toContainText("12:00 – 14:00");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-ghost]")).toHaveCount(0);
  await expect(blockNamed(page, /Date night, 10:00/)).toBeVisible();

  await moveByTwoHours();
  await answer(page, "Only this one", "Move");
  await expect(blockNamed(page, /Date night, 12:00 – 14:00, Friday 12 June/)).toBeVisible();
  await expectOn(ben.page, SECOND, /Date night, 12:00 – 14:00/);
  await expectOn(ben.page, THIRD, /Date night, 10:00 – 12:00/);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(blockNamed(page, /Date night, 10:00 – 12:00/)).toBeVisible();
});

test("all of them move, and what was said of one date alone stays with that date", async ({ couple }) => {
  const { ada, ben } = couple;
  const input = weekly();
  await agree(couple, input);
  const moved = { localStart: "2026-06-11T18:00:00", localEnd: "2026-06-11T20:00:00" };
  await ben.run(moveOccurrence, { id: input.id, original: `${SECOND}T19:00:00`, ...moved });
  await see(ada.page, THIRD);
  await blockNamed(ada.page, /Date night/).click();
  const sheet = ada.page.getByRole("dialog", { name: "Change block" });
  await sheet.getByLabel("Starts").fill("2026-06-20T20:00");
  await sheet.getByLabel("Title").fill("Dinner");
  await sheet.getByRole("button", { name: "Share with Ben" }).click();
  await answer(ada.page, "All of them", "Share with Ben");
  await expect(blockNamed(ada.page, /Dinner, 20:00 – 22:00, Saturday 20 June/)).toBeFocused();
  await expectOn(ben.page, "2026-06-06", /Dinner, 20:00 – 22:00/);
  await expectOn(ben.page, "2026-06-11", /Dinner, 18:00 – 20:00/);
  await expectOn(ben.page, "2026-06-13");
  await expectOn(ben.page, "2026-06-27", /Dinner, 20:00/);
  await ada.page.getByRole("button", { name: "Undo" }).first().click();
  await expectOn(ben.page, FIRST, /Date night, 19:00/);
  await expectOn(ben.page, "2026-06-11", /Date night, 18:00/);
});

test("this one and those after it become another series; the first one leaves no such choice", async ({ couple }) => {
  const { ada, ben } = couple;
  await agree(couple, weekly());
  await see(ada.page, SECOND);
  await blockNamed(ada.page, /Date night/).click();
  const sheet = ada.page.getByRole("dialog", { name: "Change block" });
  await sheet.getByLabel("Repeats").selectOption("Every second Friday");
  await sheet.getByRole("button", { name: "Share with Ben" }).click();
  await expect(question(ada.page).getByRole("radio", { name: "Only this one" })).toHaveCount(0);
  await answer(ada.page, "This one and those after it", "Share with Ben");
  await expectOn(ben.page, FIRST, /Date night/);
  await expectOn(ben.page, SECOND, /Date night/);
  await expectOn(ben.page, THIRD);
  await expectOn(ben.page, "2026-06-26", /Date night/);

  await see(ada.page, FIRST);
  await blockNamed(ada.page, /Date night/).click();
  await sheet.getByLabel("Repeats").selectOption("Does not repeat");
  await sheet.getByRole("button", { name: "Share with Ben" }).click();
  await expect(sheet).toHaveCount(0);
  await expect(blockNamed(ada.page, /repeats/)).toHaveCount(0);
});

test("one date is removed, then those after another, then all; each can be taken back", async ({ couple }) => {
  const { ada } = couple;
  const { page } = ada;
  await agree(couple, weekly());
  await openCalendar(page, `?view=month&date=${FIRST}`);
  const dates = async (...expected: string[]) => {
    for (const date of [FIRST, SECOND, THIRD, "2026-06-26"]) {
      await expectOn(page, date, ...(expected.includes(date) ? [/Date night/] : []));
    }
  };
  const remove = async (date: string, choice: string, said: RegExp) => {
    await see(page, date);
    await blockNamed(page, /Date night/).focus();
    await page.keyboard.press("Delete");
    await answer(page, choice, "Remove");
    await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
    await expect(blockNamed(page, /Date night/)).toHaveCount(0);
  };
  await remove(SECOND, "Only this one", /Date night on Friday 12 June is removed/);
  await dates(FIRST, THIRD, "2026-06-26");
  await remove(THIRD, "This one and those after it", /removed from Friday 19 June on/);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(blockNamed(page, /Date night/)).toBeVisible();
  await remove(THIRD, "This one and those after it", /removed from Friday 19 June on/);
  await dates(FIRST);
  await see(page, FIRST);
  await blockNamed(page, /Date night/).focus();
});

test("one date becomes mine, and the words then written are nobody else's", async ({ couple }) => {
  const { ada, ben } = couple;
  await agree(couple, weekly());
  await see(ada.page, SECOND);
  await see(ben.page, SECOND);
  await expect(blockNamed(ben.page, /Date night/)).toBeVisible();
  const received: string[] = [];
  ben.page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => received.push(String(payload))));
  await ben.page.reload();
  await blockNamed(ada.page, /Date night/).click();
  const sheet = ada.page.getByRole("dialog", { name: "Change block" });
  await sheet.getByLabel("Title").fill("Order the ring");
  await sheet.getByRole("radio", { name: /only you/ }).check();
  await sheet.getByRole("button", { name: "Keep", exact: true }).click();
  await answer(ada.page, "Only this one", "Keep");
  await expect(blockNamed(ada.page, /Order the ring, 19:00 – 21:00, only you/)).toBeVisible();
  await expect(blockNamed(ben.page, /./)).toHaveCount(0);
  await ada.page.getByRole("button", { name: "Undo" }).first().click();
  await expect(blockNamed(ben.page, /Date night/)).toBeVisible();
  expect(received.join()).not.toContain("Order the ring");
  await expectOn(ada.page, THIRD, /Date night.*ours/);
});

test("a series keeps its wall time when a clock changes, and each sees it by their own", async ({ couple }) => {
  const { ada, ben } = couple;
  await ben.run(changeProfile, { zone: "America/New_York" });
  const start = { localStart: "2026-03-13T19:00:00", localEnd: "2026-03-13T21:00:00" };
  await agree(couple, weekly(start));
  await expectOn(ada.page, "2026-03-27", /Date night, 19:00 – 21:00/);
  await expectOn(ada.page, "2026-04-03", /Date night, 19:00 – 21:00/);
  await expectOn(ben.page, "2026-03-27", /Date night, 14:00 – 16:00/);
  await expectOn(ben.page, "2026-04-03", /Date night, 13:00 – 15:00/);
  // Moved by the one who is elsewhere, it still is by the clock of those who made it.
  await blockNamed(ben.page, /Date night/).focus();
  await ben.page.keyboard.press("Alt+ArrowDown");
  await answer(ben.page, "All of them", "Move");
  await expect(blockNamed(ben.page, /Date night, 13:15/)).toBeVisible();
  await expectOn(ada.page, "2026-03-27", /Date night, 19:15/);
});

test("with keys alone: carried as far as wanted, asked once, answered, and found again", async ({ couple }) => {
  const { ada, ben } = couple;
  const { page } = ada;
  await agree(couple, weekly());
  await openCalendar(page, `?view=three&date=${SECOND}`);
  await blockNamed(page, /Date night/).focus();
  await page.keyboard.down("Alt");
  for (const key of ["ArrowRight", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await expect(page.locator("[data-ghost]")).toContainText("19:30 – 21:30");
  await page.keyboard.up("Alt");
  await expect(question(page).getByRole("radio", { name: "Only this one" })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const moved = blockNamed(page, /Date night, 19:30 – 21:30, Saturday 13 June, ours, repeats/);
  await expect(moved).toBeFocused();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Escape");
  await expect(moved).toBeFocused();
  await expectOn(ben.page, FIRST, /Date night, 19:00/);
  await expectOn(ben.page, "2026-06-20", /Date night, 19:30/);
});

test("a series of the other's is there to be read", async ({ couple: { ada, ben } }) => {
  await ada.run(scheduleBlock, weekly({ sharing: "open", title: "Choir", link: "https://example.org/choir" }));
  await see(ben.page, SECOND);
  await blockNamed(ben.page, /Choir/).focus();
  await ben.page.keyboard.press("Alt+ArrowDown");
  await ben.page.keyboard.press("Delete");
  await expect(question(ben.page)).toHaveCount(0);
  await ben.page.keyboard.press("Enter");
  const sheet = ben.page.getByRole("dialog", { name: "Choir" });
  await expect(sheet).toContainText("Every Friday");
  const link = sheet.getByRole("link", { name: /example.org\/choir/ });
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  expect(await findings(ben.page)).toEqual([]);
});

test("of a block of ours, one can read who changed it last", async ({ couple }) => {
  const { ada, ben } = couple;
  await agree(couple, weekly());
  await see(ben.page, SECOND);
  await blockNamed(ben.page, /Date night/).focus();
  await ben.page.keyboard.press("Alt+ArrowDown");
  await answer(ben.page, "All of them", "Move");
  await see(ada.page, SECOND);
  await blockNamed(ada.page, /Date night, 19:15/).click();
  await expect(ada.page.getByRole("dialog", { name: "Change block" })).toContainText(/Ben changed this on/);
});
