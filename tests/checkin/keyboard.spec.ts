import type { Locator, Page } from "playwright/test";
import { expect, test } from "@/tests/support/couple";
import { openCheckInPage } from "@/tests/support/check-in-pages";

/** A check-in from the first note to its end, by two who use keys alone, and one of whom listens. */

/** A page has fewer places than that to be at. */
const MOST = 90;

/** Goes on with Tab until the focus is there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible();
  await expect(place).toBeEnabled();
  for (let pressed = 0; pressed < MOST; pressed++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(place).toBeFocused();
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press("Enter");
}

async function write(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(words);
}

async function note(page: Page, kind: string, words: string): Promise<void> {
  await press(page, kind);
  const sheet = page.getByRole("dialog", { name: "Note for the check-in" });
  await expect(sheet.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.type(words);
  await press(page, "Keep");
  await expect(sheet).toHaveCount(0);
}

/** What is read out to whoever listens. */
const heard = (page: Page) => page.locator("[aria-live=polite]").first();

test("by keys alone, from the first note to the end; and who listens is told whose turn it is and what changed", async ({
  couple: { ada, ben },
}) => {
  for (const { page } of [ada, ben]) await openCheckInPage(page);
  await note(ada.page, "Appreciations", "The soup on Tuesday");
  await note(ada.page, "A need for closeness", "Saturday at the lake, just us");
  await note(ben.page, "Adjustments", "The dishes late at night");

  await press(ada.page, "Begin it with Ben");
  await press(ada.page, "I am ready to share with Ben");
  await expect(heard(ben.page)).toHaveText("Ada is ready.");
  await press(ben.page, "I am ready to share with Ada");

  await expect(heard(ada.page)).toHaveText("Your turn: tell Ben what you appreciated");
  await expect(heard(ben.page)).toHaveText("Ada’s turn: what Ada appreciated");
  await press(ada.page, "Go on together");

  await expect(heard(ben.page)).toHaveText("Your turn to listen: Ada’s need for closeness");
  await write(ben.page, "What I understood", "You would like a day with me");
  await press(ben.page, "Share with Ada");
  await expect(heard(ada.page)).toHaveText("Is that it? Ben says what they understood");
  await press(ada.page, "Yes, that’s it");
  await expect(heard(ben.page)).toHaveText("Ada’s need for closeness is heard");

  await press(ben.page, "Pause");
  await press(ben.page, /In 20 minutes/);
  await expect(heard(ada.page)).toHaveText(/^Paused until/);
  await press(ada.page, "Go on where you were");
  await expect(heard(ben.page)).toHaveText("Ada’s need for closeness is heard");

  await write(ada.page, "What you will try", "Saturday, from two on");
  await press(ada.page, "Agree to try it");
  await expect(heard(ben.page)).toHaveText("Ada wrote what you try: Saturday, from two on");
  await press(ben.page, "Go on together");
  await expect(heard(ada.page)).toHaveText("Something Ben would adjust");
  await press(ada.page, "Go on together");

  for (const { page } of [ada, ben]) await expect(heard(page)).toHaveText("That was it, for today");
  // The arrows go through the answers.
  await tabTo(ben.page, ben.page.getByRole("radio", { name: "Hard" }));
  for (const _ of ["Heavy", "All right", "Good"]) await ben.page.keyboard.press("ArrowRight");
  await expect(ben.page.getByRole("radio", { name: "Good", exact: true })).toBeChecked();
  await press(ada.page, "Close the check-in");
  await expect(heard(ben.page)).toHaveText("The check-in is closed");
  await press(ben.page, "Done");
  await expect(button(ben.page, "Begin it with Ada")).toBeVisible();
});
