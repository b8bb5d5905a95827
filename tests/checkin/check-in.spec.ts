import type { Page } from "playwright/test";
import { findings } from "@/tests/support/axe";
import { jotOn, noted, openCheckInPage, revealed } from "@/tests/support/check-in-pages";
import { expect, test } from "@/tests/support/couple";

test("what is noted through the week is only one’s own, and is opened by both in one moment", async ({
  couple: { ada, ben },
}) => {
  await ada.page.goto("/today");
  await ada.page.getByRole("link", { name: "Check-in", exact: true }).click();
  await ada.page.getByRole("heading", { level: 1, name: "Check-in" }).waitFor();
  await jotOn(ada.page, "Appreciations", "The soup on Tuesday");
  await jotOn(ada.page, "A need for independence", "Sunday morning for the workshop");
  await openCheckInPage(ben.page);
  await jotOn(ben.page, "A need for closeness", "An evening without phones");
  await expect(ben.page.getByText("The soup on Tuesday")).toHaveCount(0);

  await ada.page.getByRole("button", { name: /Begin it with Ben/ }).click();
  const ready = (page: Page) => page.getByRole("button", { name: /I am ready to share with/ });
  await expect(ready(ben.page)).toBeVisible();
  // She keeps one back.
  await ada.page.getByRole("checkbox", { name: /workshop/ }).uncheck();
  await ready(ada.page).click();
  await expect(ada.page.getByText("You are ready.")).toBeVisible();
  await expect(ben.page.getByText(/Ada is ready. What they bring/)).toBeVisible();
  await expect(ben.page.getByText("The soup on Tuesday")).toHaveCount(0);
  expect(await ben.page.content()).not.toContain("The soup");
  expect(await findings(ben.page)).toEqual([]);

  await ready(ben.page).dblclick();
  for (const { page } of [ada, ben]) await expect(page.getByText("The soup on Tuesday")).toBeVisible();
  expect(await ben.page.content()).not.toContain("workshop");
  await expect(ada.page.getByRole("heading", { name: /Your turn: tell Ben/ })).toBeVisible();
  await expect(ben.page.getByRole("heading", { name: /Ada’s turn/ })).toBeVisible();
  expect(await findings(ada.page)).toEqual([]);
});

test("a need is heard when its speaker says so, and ends in the calendar; both go on together", async ({ couple }) => {
  const { ada, ben } = couple;
  await revealed(couple, {
    ada: [["closeness", "Saturday afternoon at the lake"]],
    ben: [["adjustment", "The dishes, late at night"]],
  });
  for (const { page } of [ada, ben]) await openCheckInPage(page);
  await expect(ada.page.getByRole("heading", { name: "Your turn: a need for closeness" })).toBeVisible();
  await expect(ben.page.getByRole("heading", { name: /Your turn to listen/ })).toBeVisible();
  // Only the speaker can call it heard.
  await expect(ben.page.getByRole("button", { name: /that’s it/ })).toHaveCount(0);
  await ben.page.getByLabel("What I understood").fill("You would like a day off");
  await ben.page.getByRole("button", { name: "Share with Ada" }).click();
  await expect(ada.page.getByText("You would like a day off")).toBeVisible();
  await ada.page.getByRole("button", { name: "There is more" }).click();
  await ben.page.getByLabel("What I understood").fill("You would like to be at the lake with me");
  await ben.page.getByLabel("What I understood").press("Tab");
  await ben.page.keyboard.press("Enter");
  await expect(ada.page.getByText("You would like to be at the lake with me")).toBeVisible();
  await ada.page.getByRole("button", { name: /that’s it/ }).click();
  await expect(ben.page.getByText(/Ada said: yes/)).toBeVisible();
  expect(await findings(ben.page)).toEqual([]);

  await ada.page.getByRole("button", { name: "Put it in the calendar" }).click();
  const sheet = ada.page.getByRole("dialog", { name: "New block" });
  await expect(sheet.getByLabel("Title")).toHaveValue("Saturday afternoon at the lake");
  await expect(sheet.getByLabel("Starts")).toHaveValue(/T14:00/);
  await sheet.getByRole("button", { name: "Propose to Ben" }).click();
  await expect(ada.page.getByText(/It is proposed for .*, and waits for an answer/)).toBeVisible();
  await expect(ben.page.getByRole("region", { name: "Your answer" })).toBeVisible();

  // A double click goes on once.
  const next = (page: Page) => page.getByRole("button", { name: "Go on together" });
  await next(ada.page).dblclick();
  for (const { page } of [ada, ben]) await expect(page.getByText("The dishes, late at night")).toBeVisible();
  await ben.page.getByLabel("What you will try").fill("Before nine, with music");
  await ben.page.getByRole("button", { name: "Agree to try it" }).click();
  await expect(ada.page.getByRole("main").getByText("Before nine, with music")).toBeVisible();
  await next(ada.page).click();
  for (const { page } of [ada, ben]) {
    await expect(page.getByRole("heading", { name: "That was it, for today" })).toBeVisible();
    await expect(page.getByRole("main").getByText("Before nine, with music")).toBeVisible();
  }
  await ben.page.getByRole("radio", { name: "Very good" }).check();
  expect(await findings(ada.page)).toEqual([]);
  await ada.page.getByRole("button", { name: "Close the check-in" }).click();
  // Whoever was in it reads on until they are done; how it felt is each one's own.
  await expect(ben.page.getByRole("heading", { name: "The check-in is closed" })).toBeVisible();
  await expect(ben.page.getByRole("radio", { name: "Very good" })).toBeChecked();
  await expect(ada.page.getByRole("radio", { name: "Very good" })).not.toBeChecked();
  await ben.page.getByRole("button", { name: "Done" }).click();
  await expect(ben.page.getByRole("button", { name: /Begin it with Ada/ })).toBeVisible();
  await ben.page.goto("/calendar/proposals");
  await expect(ben.page.getByText("Saturday afternoon at the lake").first()).toBeVisible();
});

test("a pause says when, a reload comes back to the same place, and the next one opens with what was agreed", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  await revealed(couple, { ada: [["adjustment", "Sundays are too full"]], ben: [] });
  for (const { page } of [ada, ben]) await openCheckInPage(page);
  await ada.page.getByRole("button", { name: "Pause" }).click();
  await ada.page.getByRole("button", { name: /In 20 minutes/ }).click();
  await expect(ben.page.getByRole("main").getByText(/Paused until/)).toBeVisible();
  await ben.page.reload();
  await expect(ben.page.getByRole("main").getByText(/Paused until/)).toBeVisible();
  await ben.page.getByRole("button", { name: "Go on where you were" }).click();
  await expect(ada.page.getByText("Sundays are too full")).toBeVisible();
  await ada.page.getByLabel("What you will try").fill("Nothing before eleven");
  await ada.page.getByRole("button", { name: "Agree to try it" }).click();
  await ada.page.getByRole("button", { name: "Go on together" }).click();
  await ada.page.getByRole("button", { name: "Close the check-in" }).click();

  await revealed(couple, { ada: [["appreciation", "The bread"]], ben: [] });
  for (const { page } of [ada, ben]) {
    await expect(page.getByRole("heading", { name: "What you agreed on last time" })).toBeVisible();
    await expect(page.getByText("Nothing before eleven")).toBeVisible();
  }
  await ada.page.getByRole("radio", { name: "Kept" }).check();
  await expect(ben.page.getByText(/Ada: Kept/)).toBeVisible();
  expect(await findings(ben.page)).toEqual([]);
  await ben.page.getByRole("radio", { name: "Carry it over" }).check();
  await expect(ada.page.getByText(/Ben: Carry it over/)).toBeVisible();
  await ben.page.getByRole("button", { name: "Go on together" }).click();
  await expect(ada.page.getByText("The bread")).toBeVisible();
  await ada.page.getByRole("button", { name: "Go on together" }).click();
  await ada.page.getByRole("button", { name: "Close the check-in" }).click();

  await ben.page.getByRole("button", { name: "Done" }).click();
  await ben.page.getByRole("link", { name: /Past check-ins/ }).click();
  await expect(ben.page.getByRole("heading", { name: "What Ada appreciated" })).toBeVisible();
  await expect(ben.page.getByText("The bread").first()).toBeVisible();
  await ben.page.getByLabel("Search").fill("sundays");
  await expect(ben.page.getByText("1 found")).toBeVisible();
  expect(await findings(ben.page)).toEqual([]);
});

test("rather another time is said, agreed to, and nothing is opened", async ({ couple: { ada, ben } }) => {
  await openCheckInPage(ada.page);
  await jotOn(ada.page, "Adjustments", "The morning rush");
  await ada.page.getByRole("button", { name: /Begin it with Ben/ }).click();
  await ada.page.getByRole("button", { name: /I am ready to share/ }).click();
  await openCheckInPage(ben.page);
  await ben.page.getByRole("button", { name: "Rather another time" }).click();
  await ada.page.getByRole("button", { name: "Fine, another time" }).click();
  await expect(ben.page.getByRole("button", { name: /Begin it with Ada/ })).toBeVisible();
  await expect(ada.page.getByText("The morning rush")).toBeVisible();
  // What she had sealed for it is hers to change again.
  await ada.page.getByRole("button", { name: /Change: The morning rush/ }).click();
  const sheet = ada.page.getByRole("dialog", { name: "Change the note" });
  await sheet.getByRole("textbox").first().fill("Mornings, slower");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(ada.page.getByText("Mornings, slower")).toBeVisible();
  expect(await ben.page.content()).not.toContain("morning rush");
});

test("what one is writing stays, whatever the other does meanwhile", async ({ couple }) => {
  const { ada, ben } = couple;
  await openCheckInPage(ada.page);
  await ada.page.getByRole("button", { name: "Appreciations" }).click();
  const sheet = ada.page.getByRole("dialog", { name: "Note for the check-in" });
  await sheet.getByRole("textbox").first().fill("That you");
  await openCheckInPage(ben.page);
  await ben.page.getByRole("button", { name: /Begin it with Ada/ }).click();
  await expect(ada.page.getByText("Each of you alone, first.")).toBeAttached();
  await expect(sheet.getByRole("textbox").first()).toHaveValue("That you");
  await sheet.getByRole("textbox").first().fill("That you waited");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await ada.page.getByRole("button", { name: /I am ready to share/ }).click();
  await noted(ben, "closeness", "A walk by the river");
  await expect(ben.page.getByText("A walk by the river")).toBeVisible();
  await ben.page.getByRole("button", { name: /I am ready to share/ }).click();

  await ben.page.getByRole("button", { name: "Go on together" }).click();
  await ada.page.getByLabel("What I understood").fill("You would like to walk");
  // With words there, they are what is said.
  await expect(ada.page.getByRole("button", { name: "I said it aloud" })).toBeDisabled();
  await ben.page.getByRole("button", { name: "Leave it for next time" }).click();
  await expect(ada.page.getByRole("heading", { name: "That was it, for today" })).toBeVisible();
  await ben.page.getByRole("button", { name: "Back" }).click();
  await expect(ada.page.getByLabel("What I understood")).toHaveValue("You would like to walk");
});

test("what one is making of a need stays, whether the other goes on, pauses or closes the check-in", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  await revealed(couple, { ada: [["adjustment", "Sundays are too full"]], ben: [] });
  for (const { page } of [ada, ben]) await openCheckInPage(page);
  const field = ada.page.getByLabel("What you will try");
  await field.fill("An empty Sunday");
  await ada.page.getByRole("button", { name: "Put it in the calendar" }).click();
  const sheet = ada.page.getByRole("dialog", { name: "New block" });
  const title = sheet.getByLabel("Title");
  await title.fill("Nothing at all");
  const others = (name: string | RegExp) => ben.page.getByRole("button", { name });

  await others("Go on together").click();
  await expect(ada.page.getByRole("heading", { name: "That was it, for today" })).toBeAttached();
  await expect(title).toHaveValue("Nothing at all");
  await others("Back").click();
  await expect(field).toBeAttached();
  await others("Pause").click();
  await others(/In 20 minutes/).click();
  await expect(ada.page.getByRole("main").getByText(/Paused until/)).toBeAttached();
  await expect(title).toHaveValue("Nothing at all");
  await others("Go on where you were").click();
  await expect(field).toHaveValue("An empty Sunday");
  await sheet.getByRole("button", { name: "Propose to Ben" }).click();
  // The words are used, and it is answered where it is talked about.
  await expect(ada.page.getByLabel("And another thing to try")).toHaveValue("");
  await expect(ada.page.getByText(/It is proposed for .*, and waits for an answer/)).toBeVisible();
  const answer = ben.page.getByRole("region", { name: "Your answer" });
  await expect(answer.getByRole("button", { name: "Another time" })).toBeVisible();
  expect(await findings(ben.page)).toEqual([]);
  await answer.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(ada.page.getByText(/It is in the calendar for/)).toBeVisible();
  await expect(answer).toHaveCount(0);

  await ada.page.getByRole("button", { name: "Make it a ritual" }).click();
  const ritual = ada.page.getByRole("dialog", { name: "Begin a ritual" });
  await ritual.getByLabel("Name").fill("Slow Sundays");
  await others("Go on together").click();
  await others("Close the check-in").click();
  await expect(ada.page.getByRole("heading", { name: "The check-in is closed" })).toBeAttached();
  await expect(ritual.getByLabel("Name")).toHaveValue("Slow Sundays");
  await ritual.getByRole("button", { name: "Share with Ben" }).click();
  await expect(ada.page.getByText(/The check-in was closed meanwhile/).first()).toBeVisible();
  await expect(ada.page.getByRole("main").getByText("Slow Sundays")).toHaveCount(0);
  await ada.page.goto("/rituals");
  await expect(ada.page.getByText("Slow Sundays").first()).toBeVisible();
});
