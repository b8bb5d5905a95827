import { makeAgreement } from "@/lib/checkin/agreement-commands";
import { beReady } from "@/lib/checkin/readiness-commands";
import { endCheckIn, openCheckIn } from "@/lib/checkin/session-commands";
import { newId } from "@/lib/ids";
import { findings } from "@/tests/support/axe";
import { noted, openCheckInPage, revealed } from "@/tests/support/check-in-pages";
import { expect, test } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";

/** What one sees of check-ins while none is being held: on Today, before the next one, and looking back. */

test("what is open comes first on Today, each with where it stands, and is marked among the conversations", async ({
  couple: { ada, ben },
}) => {
  const [weekly, monthly] = [newId(), newId()];
  await ada.run(openCheckIn, { id: weekly, conversation: "weekly" });
  await ada.run(openCheckIn, { id: monthly, conversation: "monthly" });
  await ada.page.goto("/today");
  await live(ada.page);
  const open = ada.page.getByRole("region", { name: "Check-in", exact: true });
  await expect(open.getByRole("heading")).toHaveText(["Weekly check-in", "Monthly, about independence"]);
  await expect(open.getByText("It is open, for you both to get ready.")).toHaveCount(2);
  await ben.run(beReady, { id: monthly, bring: [] });
  await expect(open.getByText("Ben is ready. It opens when you are, too.")).toBeVisible();
  await expect(ada.page.getByRole("main").getByRole("heading", { level: 2 }).first()).toHaveText("Weekly check-in");
  expect(await findings(ada.page)).toEqual([]);
  await open.getByRole("link", { name: "Get ready" }).last().click();
  await expect(ada.page.getByRole("heading", { level: 1, name: "Monthly, about independence" })).toBeVisible();
  const talks = ada.page.getByRole("navigation", { name: "Conversations" });
  await expect(talks.getByRole("link", { name: /open/ })).toHaveText(["Each week · open", "Each month · open"]);
});

test("what was not reached is there, with its kind, before the next one begins", async ({ couple }) => {
  const { ada } = couple;
  const id = await revealed(couple, { ada: [["closeness", "A walk by the river"]], ben: [["adjustment", "The keys"]] });
  await ada.run(endCheckIn, { id });
  await openCheckInPage(ada.page);
  const left = ada.page.getByRole("region", { name: "Left from last time" });
  await expect(left.getByRole("region", { name: "A need for closeness" })).toContainText("A walk by the river");
  await expect(left).not.toContainText("The keys");
  await ada.page.getByRole("button", { name: /Begin it with Ben/ }).click();
  await expect(left.getByRole("checkbox", { name: "A walk by the river" })).toBeChecked();
  await expect(left.getByRole("heading", { level: 3 })).toHaveText(["A need for closeness"]);
  expect(await findings(ada.page)).toEqual([]);
});

test("all that is open of before is looked back on at one station, and each answers as much as they like", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  const first = await revealed(couple, { ada: [], ben: [] });
  for (const words of ["Phones out of the bedroom", "Sunday walks", "Bills on Mondays"]) {
    await ada.run(makeAgreement, { id: newId(), checkInId: first, broughtId: null, words, blockId: null });
  }
  await ada.run(endCheckIn, { id: first });
  await revealed(couple, { ada: [["appreciation", "The bread"]], ben: [] });
  for (const { page } of [ada, ben]) await openCheckInPage(page);
  for (const words of ["Phones out of the bedroom", "Sunday walks", "Bills on Mondays"]) {
    await expect(ada.page.getByRole("region", { name: words })).toBeVisible();
  }
  await ada.page
    .getByRole("group", { name: /^Sunday walks/ })
    .getByRole("radio", { name: "Kept" })
    .check();
  await expect(ben.page.getByRole("region", { name: "Sunday walks" })).toContainText("Ada: Kept");
  await expect(ben.page.getByRole("region", { name: "Bills on Mondays" })).not.toContainText("Ada:");
  expect(await findings(ben.page)).toEqual([]);
  await ben.page.getByRole("button", { name: "Go on together" }).click();
  await expect(ada.page.getByText("The bread")).toBeVisible();
});

test("past check-ins are told apart, and found by what was understood", async ({ couple }) => {
  const { ada, ben } = couple;
  const first = await revealed(couple, { ada: [["closeness", "An evening, just us"]], ben: [] });
  await openCheckInPage(ben.page);
  await ben.page.getByLabel("What I understood").fill("You miss how quiet it was");
  await ben.page.getByRole("button", { name: "Share with Ada" }).click();
  await openCheckInPage(ada.page);
  await ada.page.getByRole("button", { name: /that’s it/ }).click();
  await expect(ben.page.getByText(/Ada said: yes/)).toBeVisible();
  await ada.run(endCheckIn, { id: first });
  const second = await revealed(couple, { ada: [], ben: [["appreciation", "The bread"]] });
  await ada.run(endCheckIn, { id: second });
  await ada.page.goto("/check-in/past");
  const rows = ada.page.getByRole("main").locator("summary");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText(/at \d{1,2}:\d\d/);
  await expect(rows.first()).toContainText("The bread");
  await expect(rows.last()).toContainText("An evening, just us");
  await ada.page.getByLabel("Search").fill("how QUIET");
  await expect(rows).toHaveCount(1);
  await rows.click();
  await expect(ada.page.getByText("You miss how quiet it was")).toBeVisible();
  expect(await findings(ada.page)).toEqual([]);
});

test("a note that was sealed on another device meanwhile is not said to be kept, and what is written stays", async ({
  couple: { ada },
}) => {
  const note = await noted(ada, "closeness", "A walk");
  await openCheckInPage(ada.page);
  await ada.page.getByRole("button", { name: /Change: A walk/ }).click();
  const sheet = ada.page.getByRole("dialog", { name: "Change the note" });
  await sheet.getByRole("textbox").first().fill("A long walk");
  const id = newId();
  await ada.run(openCheckIn, { id, conversation: "weekly" });
  await ada.run(beReady, { id, bring: [note] });
  await expect(ada.page.getByText("You are ready.")).toBeAttached();
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(sheet.getByText(/You have said that you are ready with this/)).toBeVisible();
  await expect(sheet.getByRole("textbox").first()).toHaveValue("A long walk");
  await expect(ada.page.getByText("Kept for your check-in")).toHaveCount(0);
});
