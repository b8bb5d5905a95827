import type { Page } from "playwright/test";
import { findings } from "@/tests/support/axe";
import { expect, test, type Couple } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";

const both = ({ ada, ben }: Couple): readonly [Page, Page] => [ada.page, ben.page];
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const says = (page: Page, words: string | RegExp) =>
  expect(page.getByRole("main").getByText(words).first()).toBeVisible();

async function open(page: Page, part: "settled" | "sharing" | "board" | "compass"): Promise<void> {
  await page.goto(`/vision/${part}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await live(page);
}

test("what seems settled is opened in one moment; then the two share their dreams, turn by turn", async ({
  couple,
}) => {
  test.slow();
  const [ada, ben] = both(couple);
  await ada.goto("/today");
  await ada.getByRole("link", { name: "Vision", exact: true }).click();
  await ada.getByRole("link", { name: /Settled between us/ }).click();
  await live(ada);
  await open(ben, "settled");
  const home = (page: Page) => page.getByRole("region", { name: "Where and how we live" });
  const write = async (page: Page, words: string) => {
    await home(page).getByRole("textbox").first().fill(words);
    await home(page).getByRole("button", { name: "Keep" }).click();
    await expect(home(page).getByText(words)).toBeVisible();
  };
  await write(ada, "We stay in this town");
  await write(ada, "Kept to myself");
  await write(ben, "אנחנו עוברים לים");
  // Half a sentence outlives a reload.
  await ada.getByRole("region", { name: "Money" }).getByRole("textbox").fill("One account, of");
  await ada.reload();
  await expect(ada.getByRole("region", { name: "Money" }).getByRole("textbox")).toHaveValue("One account, of");
  await press(ada, "Ask Ben to open it together");
  await ada.getByRole("checkbox", { name: "Kept to myself" }).uncheck();
  await says(ada, /This stays with you: “Kept to myself”/);
  await ada.getByRole("button", { name: "I am ready to share with Ben" }).dblclick();
  await says(ben, "Ada is ready. It opens when you are, too.");
  await says(ada, "You are ready.");
  expect(await ben.content()).not.toContain("We stay in this town");
  expect(await findings(ben)).toEqual([]);
  await ben.getByRole("button", { name: "I am ready to share with Ada" }).dblclick();
  for (const page of [ada, ben]) {
    await says(page, /^Opened on /);
    await says(page, "We stay in this town");
    await says(page, "אנחנו עוברים לים");
    await expect(page.getByRole("region", { name: "What was not done" })).toHaveCount(0);
  }
  expect(await ben.content()).not.toContain("Kept to myself");
  expect(await findings(ada)).toEqual([]);

  for (const page of [ada, ben]) await open(page, "sharing");
  await press(ada, "Propose to Ben");
  await says(ada, "Choose at least one area to open.");
  await ada.getByRole("checkbox", { name: "Place and lifestyle" }).check();
  await press(ada, "Propose to Ben");
  await press(ben, "Propose something else");
  await ben.getByRole("checkbox", { name: "Growth and adventure" }).check();
  await press(ben, "Propose to Ada");
  await says(ada, "Ben proposes");
  expect(await findings(ada)).toEqual([]);
  await press(ada, "Agree, and begin");
  // Ada begins, as both have agreed; Ben has nothing to write in before she has shared.
  await expect(ada.getByRole("heading", { name: "Your turn: Place and lifestyle" })).toBeVisible();
  await expect(ben.getByRole("heading", { name: "Ada’s turn: Place and lifestyle" })).toBeVisible();
  await expect(ben.getByRole("main").getByRole("textbox")).toHaveCount(0);
  await press(ada, "Share with Ben");
  await says(ada, "There is nothing here to share yet.");
  const field = ada.getByLabel("What I want to share of this");
  await field.fill("A house by the water.\n- a table for eight\n- no car");
  await ada.reload();
  await expect(field).toHaveValue(/a table for eight/);
  expect(await ben.content()).not.toContain("table for eight");
  await press(ada, "Share with Ben");
  await expect(ben.getByRole("listitem").filter({ hasText: "a table for eight" })).toBeVisible();
  await ben.getByLabel("A question, to understand").fill("Who sits there?");
  await press(ben, "Ask Ada");
  await says(ada, "Who sits there?");
  await ben.getByLabel("What I understood").fill("You want guests");
  await press(ben, "Share with Ada");
  await expect(ada.getByRole("heading", { name: /Is that it\?/ })).toBeVisible();
  await press(ada, "There is more");
  await ada.getByLabel("What is missing").fill("The water");
  await ada.getByRole("button", { name: "There is more" }).click();
  await says(ben, "The water");
  await ben.getByLabel("What I understood").fill("You want guests, by the water");
  await press(ben, "Share with Ada");
  expect(await findings(ada)).toEqual([]);
  await press(ada, /that’s it/);
  await says(ben, /Ada said: yes/);

  // A pause comes back to the same turn, also after a reload; a double click goes on once.
  await press(ben, "Pause");
  await press(ben, /In 20 minutes/);
  await says(ada, /Paused until/);
  await ada.reload();
  await press(ada, "Go on where you were");
  await says(ben, /turn 1 of 4/);
  await ada.getByRole("button", { name: "Go on together" }).dblclick();
  for (const page of [ada, ben]) await says(page, /turn 2 of 4/);
  await expect(ben.getByRole("heading", { name: "Your turn: Place and lifestyle" })).toBeVisible();
  expect(await findings(ben)).toEqual([]);
  await press(ben, "End it here");
  // Only once her page, too, shows what was shared.
  await ada.getByRole("region", { name: "What you have shared" }).getByText("Place and lifestyle").click();
  await says(ada, "You want guests, by the water");
  await press(ada, /^Take back what I shared/);
  await expect(ben.getByRole("heading", { name: "What you have shared" })).toHaveCount(0);
  await ada.getByRole("button", { name: "Undo" }).click();
  await expect(ben.getByRole("heading", { name: "What you have shared" })).toBeVisible();
});

test("cards on a board, ways for both, and a decision that each weighs alone", async ({ couple }) => {
  test.slow();
  const [ada, ben] = both(couple);
  for (const page of [ada, ben]) await open(page, "board");
  await press(ada, "Place a card: We differ …");
  const sheet = ada.getByRole("dialog", { name: "Place a card" });
  await sheet.getByLabel("What it says").fill("Town or country");
  await sheet.getByRole("button", { name: "Share with Ben" }).click();
  const side = (page: Page, name: string) => page.getByRole("region", { name });
  await expect(side(ben, "We differ …").getByText("Town or country")).toBeVisible();
  await expect(ben.getByRole("button", { name: /^Change: Town/ })).toHaveCount(0);
  await ben.getByText(/^Room for both/).click();
  await press(ben, /^By turns: /);
  await ben.getByLabel("A way: By turns").fill("Summers out there");
  await press(ben, "Add it");
  await ada.getByText(/^Room for both/).click();
  await press(ada, "I like this: Summers out there");
  await says(ben, "Ada likes this");
  await press(ben, "I like this: Summers out there");
  await press(ben, "For our document: Summers out there");
  await says(ada, /You both like this/);
  await expect(side(ada, "To carry into your document").getByText("Summers out there")).toBeVisible();
  expect(await findings(ada)).toEqual([]);
  await press(ada, /^Move to “We both …”/);
  await expect(side(ben, "We both …").getByText("Town or country")).toBeVisible();
  await ada.getByRole("button", { name: "Undo" }).click();
  await expect(side(ben, "We differ …").getByText("Town or country")).toBeVisible();

  for (const page of [ada, ben]) await open(page, "compass");
  await press(ada, "Weigh a decision");
  const made = ada.getByRole("dialog", { name: "Weigh a decision" });
  await made.getByRole("button", { name: "Share with Ben" }).click();
  await expect(made.getByText("Say what is to be decided.")).toBeVisible();
  expect(await findings(ada)).toEqual([]);
  await made.getByLabel("What is to be decided").fill("Do we take the allotment?");
  await made.getByLabel("Option 1").fill("We take it");
  await made.getByLabel("Option 2").fill("We wait");
  await made.getByRole("button", { name: "Share with Ben" }).click();
  const option = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
  const weigh = async (page: Page, leaning: string, why: string) => {
    await option(page, "We take it").getByRole("radio", { name: leaning }).check();
    await option(page, "We take it").getByLabel("A word why").fill(why);
    await option(page, "We wait").getByRole("radio", { name: "Neither" }).check();
  };
  await weigh(ada, "Toward it", "My hands in the earth");
  await ada.reload();
  await expect(option(ada, "We take it").getByLabel("A word why")).toHaveValue("My hands in the earth");
  await press(ada, "I am ready to share with Ben");
  await says(ben, "Ada has answered. It opens when you have, too.");
  expect(await ben.content()).not.toContain("My hands in the earth");
  await ben.goto("/today");
  await says(ben, /Ada has answered: /);
  await ben.getByRole("link", { name: "Answer, too" }).click();
  await press(ben, "I am ready to share with Ada");
  await says(ben, "Say of this one, too, whether it moves you toward your vision.");
  await weigh(ben, "Away from it", "Each Saturday");
  expect(await findings(ben)).toEqual([]);
  await ben.getByRole("button", { name: "I am ready to share with Ada" }).dblclick();
  for (const page of [ada, ben]) {
    await expect(option(page, "We take it").getByText("My hands in the earth")).toBeVisible();
    await expect(option(page, "We take it").getByText("Away from our vision")).toBeVisible();
  }
  expect(await findings(ada)).toEqual([]);
  await ada.getByLabel("When you look back on it").fill("2100-06-01");
  await press(ada, "Set the date");
  await says(ben, /You look back on .*2100/);
  for (const [page, words] of [
    [ada, "We take it, and I do the digging"],
    [ben, "We take it for a year"],
  ] as const) {
    await page.getByLabel("What we decide, in my words").fill(words);
    await page.getByRole("button", { name: /^Share with/ }).click();
  }
  await ben.getByRole("heading", { name: "Do we take the allotment?" }).click();
  await says(ben, "We take it, and I do the digging");
  await says(ben, "We take it for a year");
  expect(await findings(ben)).toEqual([]);
});
