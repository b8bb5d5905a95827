import { jotOn, openCheckInPage, revealed } from "@/tests/support/check-in-pages";
import { expect, test } from "@/tests/support/couple";

test("what is taken out stays out, through a reload and once it was taken back to be ready, and is named", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  await openCheckInPage(page);
  await jotOn(page, "Appreciations", "The soup");
  await jotOn(page, "A need for closeness", "Not for tonight");
  await page.getByRole("button", { name: /Begin it with Ben/ }).click();
  const notTonight = page.getByRole("checkbox", { name: "Not for tonight" });
  await notTonight.uncheck();
  await expect(page.getByText("This stays with you: “Not for tonight”")).toBeVisible();
  await page.reload();
  await expect(notTonight).not.toBeChecked();
  await page.getByRole("link", { name: "Today", exact: true }).click();
  await page.getByRole("link", { name: "Check-in", exact: true }).click();
  await expect(notTonight).not.toBeChecked();
  await page.getByRole("button", { name: /I am ready to share/ }).click();
  await expect(page.getByText("You are ready.")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Not yet, change something" }).click();
  await expect(notTonight).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "The soup" })).toBeChecked();
});

test("of many notes all can be taken out, or in, at once", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCheckInPage(page);
  for (const words of ["The bread", "The lake", "The letter", "The soup"]) await jotOn(page, "Appreciations", words);
  await page.getByRole("button", { name: /Begin it with Ben/ }).click();
  await page.getByRole("button", { name: "None of these" }).click();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await page.getByRole("button", { name: "All of these" }).click();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(4);
});

test("what is being written is there after a reload, and gone once it is given on or thrown away", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  await openCheckInPage(ben.page);
  const note = ben.page.getByRole("dialog", { name: "Note for the check-in" });
  const begin = () => ben.page.getByRole("button", { name: "Appreciations", exact: true }).click();
  await begin();
  await note.getByRole("textbox").first().fill("The way you");
  ben.page.once("dialog", (dialog) => void dialog.accept());
  await openCheckInPage(ben.page);
  await begin();
  await expect(note.getByRole("textbox").first()).toHaveValue("The way you");
  await note.getByRole("button", { name: "Keep" }).click();
  await expect(ben.page.getByText("The way you")).toBeVisible();
  await begin();
  await expect(note.getByRole("textbox").first()).toHaveValue("");
  await note.getByRole("button", { name: "Close" }).click();

  await revealed(couple, { ada: [["closeness", "An evening without phones"]], ben: [] });
  const understood = ben.page.getByLabel("What I understood");
  await understood.fill("You would like");
  await openCheckInPage(ben.page);
  await expect(understood).toHaveValue("You would like");
  await ben.page.getByRole("button", { name: "Share with Ada" }).click();
  await openCheckInPage(ada.page);
  await ada.page.getByRole("button", { name: "There is more" }).click();
  await expect(understood).toHaveValue("");
});
