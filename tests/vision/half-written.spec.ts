import type { Page } from "playwright/test";
import { expect, test } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";

/** Words that one is in the middle of are not lost by what the other does, nor by a page that is loaded anew. */

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

async function open(page: Page, part: "settled" | "sharing" | "compass"): Promise<void> {
  await page.goto(`/vision/${part}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await live(page);
}

test("what is being said anew is there after a reload, and its field has the focus at once", async ({ couple }) => {
  const { page } = couple.ada;
  await open(page, "settled");
  const money = page.getByRole("region", { name: "Money" });
  await money.getByRole("textbox").fill("One account");
  await money.getByRole("button", { name: "Keep" }).click();
  await press(page, "Change: One account");
  const anew = page.getByLabel("Say it anew");
  await expect(anew).toBeFocused();
  await anew.fill("Two accounts, of which");
  await page.reload();
  await expect(anew).toHaveValue("Two accounts, of which");
  await anew.fill("");
  await anew.fill("Two accounts");
  await money.getByRole("button", { name: "Keep" }).first().click();
  await expect(money.getByText("Two accounts")).toBeVisible();
  await expect(anew).toHaveCount(0);
});

test("the other ends a sharing, or opens a dream again that they had taken back", async ({ couple }) => {
  const [ada, ben] = [couple.ada.page, couple.ben.page];
  for (const page of [ada, ben]) await open(page, "sharing");
  const begin = async () => {
    await ada.getByRole("checkbox", { name: "Place and lifestyle" }).check();
    await press(ada, "Propose to Ben");
    await press(ben, "Agree, and begin");
  };
  await begin();
  const field = ada.getByLabel("What I want to share of this");
  await field.fill("A house by the");
  await press(ben, "End it here");
  await begin();
  await expect(field).toHaveValue("A house by the");
  await field.fill("A house by the water");
  await press(ada, "Share with Ben");
  const understood = ben.getByLabel("What I understood");
  await understood.fill("You want to hear");
  await press(ada, "Take back what I shared");
  await expect(understood).toHaveCount(0);
  await press(ada, "Undo");
  await expect(understood).toHaveValue("You want to hear");
});

test("the other puts a decision otherwise: the words why stay, what leads where is said anew", async ({ couple }) => {
  const [ada, ben] = [couple.ada.page, couple.ben.page];
  for (const page of [ada, ben]) await open(page, "compass");
  await press(ada, "Weigh a decision");
  const sheet = ada.getByRole("dialog");
  await sheet.getByLabel("What is to be decided").fill("Do we mvoe?");
  await sheet.getByLabel("Option 1").fill("We move");
  await sheet.getByLabel("Option 2").fill("We stay");
  await press(ada, "Share with Ben");
  const move = ben.getByRole("group", { name: "We move" });
  await move.getByRole("radio", { name: "Toward it" }).check();
  await move.getByLabel("A word why").fill("The sea, and");
  await press(ada, "Put it otherwise");
  await sheet.getByLabel("What is to be decided").fill("Do we move?");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(ben.getByRole("heading", { name: "Do we move?" })).toBeVisible();
  await expect(move.getByLabel("A word why")).toHaveValue("The sea, and");
  await expect(move.getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a goal half named is there after a reload, until it is thrown away", async ({ couple }) => {
  const { page } = couple.ada;
  await page.goto("/vision/document");
  const name = () => page.getByRole("button", { name: "Name a goal: In ten years" }).click();
  await name();
  const words = page.getByLabel("What will have come about");
  await words.fill("A house with two");
  await page.reload();
  await name();
  await expect(words).toHaveValue("A house with two");
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Throw it away" }).click();
  await name();
  await expect(words).toHaveValue("");
});
