import type { Page } from "playwright/test";
import { findings } from "@/tests/support/axe";
import { openCheckInPage } from "@/tests/support/check-in-pages";
import { expect, test } from "@/tests/support/couple";

test("the check-in has a time that both agree on; one tap moves one or leaves it out, for both, and is taken back", async ({
  couple: { ada, ben },
}) => {
  for (const { page } of [ada, ben]) await openCheckInPage(page);
  await ada.page.getByRole("button", { name: "Give it a time" }).click();
  const sheet = ada.page.getByRole("dialog", { name: "New block" });
  await expect(sheet.getByLabel("Starts")).toHaveValue(/T19:00/);
  await expect(sheet.getByRole("switch", { name: "Protected" })).toBeChecked();
  await sheet.getByRole("button", { name: "Propose to Ben" }).click();
  await expect(ben.page.getByText(/^Proposed for Sunday/)).toBeVisible();
  // What is only proposed has nothing to be left out of.
  await expect(ben.page.getByRole("button", { name: "Leave it out this once" })).toHaveCount(0);
  await ben.page.goto("/calendar/proposals");
  await ben.page.getByRole("button", { name: /^Accept/ }).click();
  await openCheckInPage(ben.page);

  const next = ada.page.getByText(/^The next one is/);
  await expect(next).toContainText("Sunday");
  const first = await next.textContent();
  const later = (page: Page) => page.getByRole("button", { name: "A day later this once" });
  await later(ada.page).click();
  await expect(ada.page.getByText(/^Ben is asked about Monday/).first()).toBeVisible();
  await expect(ben.page.getByText("Ada proposes another time for it.")).toBeVisible();
  await ada.page.getByRole("button", { name: "Undo" }).click();
  await expect(ben.page.getByText("Ada proposes another time for it.")).toHaveCount(0);
  await later(ben.page).click();
  await ada.page.getByRole("link", { name: "See the proposal" }).click();
  await ada.page.getByRole("button", { name: /^Accept/ }).click();
  await openCheckInPage(ada.page);
  for (const { page } of [ada, ben]) await expect(page.getByText(/^The next one is/)).toContainText("Monday");

  await ben.page.getByRole("button", { name: "Leave it out this once" }).click();
  await expect(next).toContainText("Sunday");
  await expect(next).not.toHaveText(first!);
  expect(await findings(ada.page)).toEqual([]);
});
