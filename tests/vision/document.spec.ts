import type { Page } from "playwright/test";
import { findings } from "@/tests/support/axe";
import { expect, test } from "@/tests/support/couple";

const writing = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const saved = (page: Page) => page.getByRole("main").getByRole("status").getByText("Saved");

test("a private page is written as one types, on any device, and what is shared of it begins with its words", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  await page.goto("/vision/dream");
  await page.getByRole("link", { name: /^Place and lifestyle/ }).click();
  const text = writing(page, "Place and lifestyle");
  await text.click();
  await page.keyboard.type("# A house with a garden\nNot too far from the sea.\n- apple trees\nbees");
  await expect(text.getByRole("heading", { name: "A house with a garden", level: 3 })).toBeVisible();
  await expect(text.getByRole("listitem")).toHaveCount(2);
  await expect(saved(page)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.reload();
  await expect(writing(page, "Place and lifestyle")).toContainText("Not too far from the sea.");
  await expect(writing(page, "Place and lifestyle").getByRole("listitem")).toHaveText(["apple trees", "bees"]);
});

test("both write one document at once, see where the other is, and undo takes back only one's own", async ({
  couple: { ada, ben },
}) => {
  for (const { page } of [ada, ben]) {
    await page.goto("/vision/document");
    await expect(writing(page, "Our core values")).toBeVisible();
  }
  await expect(ada.page.locator("[data-section]")).toHaveCount(4);
  const values = writing(ada.page, "Our core values");
  await values.click();
  await ada.page.keyboard.type("Kindness before being right.");
  await expect(writing(ben.page, "Our core values")).toContainText("Kindness before being right.");
  await expect(ben.page.locator(".caret")).toHaveAttribute("data-name", "Ada");
  await expect(saved(ada.page)).toBeVisible();

  // At once, in one paragraph and in another section.
  await writing(ben.page, "Our core values").click();
  await ben.page.keyboard.press("Control+End");
  await ben.page.keyboard.press("Enter");
  await Promise.all([
    ben.page.keyboard.type("A door that can be closed."),
    ada.page.keyboard.type(" And a table for all."),
  ]);
  for (const { page } of [ada, ben]) {
    await expect(writing(page, "Our core values").getByRole("paragraph")).toHaveText([
      /^Kindness before being right\. And a table for all\./,
      "A door that can be closed.",
    ]);
  }
  await ada.page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(writing(ben.page, "Our core values")).not.toContainText("And a table for all");
  await expect(writing(ben.page, "Our core values")).toContainText("A door that can be closed.");

  // As Markdown is typed: a checklist is one also where a list has begun.
  await writing(ada.page, "Our 3-year horizon").click();
  await ada.page.keyboard.type("# By then\n- Bread\n[x] Flour\n[ ] Salt");
  const then = writing(ben.page, "Our 3-year horizon");
  await expect(then.getByRole("heading", { name: "By then", level: 3 })).toBeVisible();
  await expect(then.getByRole("listitem").getByRole("paragraph")).toHaveText(["Bread", "Flour", "Salt"]);
  await expect(then.getByRole("checkbox")).toHaveCount(2);
  await expect(then.getByRole("checkbox", { name: "Flour", exact: true })).toBeChecked();
  // What is read from the right has its signs there.
  await ada.page.keyboard.press("Enter");
  await ada.page.keyboard.press("Enter");
  await ada.page.keyboard.type("- לחם");
  await expect(then.getByRole("listitem").filter({ hasText: "לחם" })).toHaveCSS("direction", "rtl");
  await expect(then.getByRole("listitem").filter({ hasText: "Bread" })).toHaveCSS("direction", "ltr");

  // Sections of their own, which are renamed and move while the other writes in them.
  await ada.page.getByRole("button", { name: "Add a section" }).click();
  const title = ada.page.getByRole("textbox", { name: "Title of the section" }).last();
  await title.fill("Our home");
  await title.press("Enter");
  await writing(ben.page, "Our home").click();
  await ben.page.keyboard.type("Two desks");
  await title.fill("Our house");
  await title.press("Enter");
  await expect(writing(ben.page, "Our house")).toBeFocused();
  await ada.page.getByRole("button", { name: "Move Our house up" }).press("Enter");
  await expect(ada.page.getByRole("button", { name: "Move Our house up" })).toBeFocused();
  await ben.page.keyboard.type(", one kitchen.");
  for (const { page } of [ada, ben]) {
    await expect(page.locator("[data-section]").nth(3)).toHaveAccessibleName("Our house");
    await expect(writing(page, "Our house")).toContainText("Two desks, one kitchen.");
  }
  expect(await findings(ada.page)).toEqual([]);
  await ada.page.getByRole("button", { name: "Take out Our house" }).click();
  await expect(ben.page.locator("[data-section]")).toHaveCount(4);
  // Taken back also once she has left the document.
  await ada.page.getByRole("link", { name: "Vision" }).first().click();
  await expect(ada.page).toHaveURL(/\/vision$/);
  await ada.page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(writing(ben.page, "Our house")).toContainText("Two desks, one kitchen.");
});
