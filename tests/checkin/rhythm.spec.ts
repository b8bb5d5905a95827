import type { Page } from "playwright/test";
import { findings } from "@/tests/support/axe";
import { openCheckInPage } from "@/tests/support/check-in-pages";
import { expect, test } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";

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
  // What is only proposed has nothing to be left out of, and can be answered here.
  await expect(ben.page.getByRole("button", { name: "Leave it out this once" })).toHaveCount(0);
  await expect(ada.page.getByText("It waits for Ben.")).toBeVisible();
  await expect(ben.page.getByText("Ada proposes this to you.")).toBeVisible();
  expect(await findings(ben.page)).toEqual([]);
  await ben.page.getByRole("button", { name: /^Accept/ }).click();

  const next = ada.page.getByText(/^The next one is/);
  await expect(next).toContainText("Sunday");
  const first = await next.textContent();
  const later = (page: Page) => page.getByRole("button", { name: "A day later this once" });
  await later(ada.page).click();
  await expect(ada.page.getByText(/^Ben is asked about Monday/).first()).toBeVisible();
  await expect(ben.page.getByText(/^Ada proposes another time\.$/)).toBeVisible();
  await ada.page.getByRole("button", { name: "Undo" }).click();
  await expect(ben.page.getByText(/^Ada proposes another time\.$/)).toHaveCount(0);
  await later(ben.page).click();
  const offered = ada.page.getByRole("region", { name: "Proposal" });
  await expect(offered.getByRole("button", { name: "Another time" })).toBeVisible();
  await offered.getByRole("button", { name: /^Accept/ }).click();
  for (const { page } of [ada, ben]) {
    await expect(page.getByText(/^The next one is/)).toContainText("Monday");
    await expect(page.getByText(/^It is moved this once, from Sunday/)).toBeVisible();
  }

  // A double tap leaves out one: the next date is not under the finger yet.
  await ben.page.getByRole("button", { name: "Leave it out this once" }).dblclick();
  await expect(ben.page.getByRole("status").getByText(/^Monday .* is left out\.$/)).toBeVisible();
  await expect(next).toContainText("Sunday");
  await expect(next).not.toHaveText(first!);
  const second = await next.textContent();
  await expect(ada.page.getByRole("main").getByText(/ is left out\.$/)).toHaveText(/^Monday/);
  expect(await findings(ada.page)).toEqual([]);

  // Either holds it after all, where it was.
  await ada.page.getByRole("button", { name: /^Hold it after all/ }).click();
  await expect(next).toContainText("Monday");
  await expect(next).not.toHaveText(second!);
  await expect(ben.page.getByRole("main").getByText(/ is left out\.$/)).toHaveCount(0);
});

test("each conversation is offered a time of its own, on a day that its rule names", async ({ couple: { ada } }) => {
  for (const [talk, time] of [
    ["monthly", /T10:00/],
    ["quarterly", /T15:00/],
  ] as const) {
    await ada.page.goto(`/check-in?talk=${talk}`);
    await live(ada.page);
    await ada.page.getByRole("button", { name: "Give it a time" }).click();
    const sheet = ada.page.getByRole("dialog", { name: "New block" });
    await expect(sheet.getByLabel("Starts")).toHaveValue(time);
    await expect(sheet.getByText(/^First on Sat/)).toBeVisible();
    await expect(sheet.getByText(/Also on the day it begins/)).toHaveCount(0);
  }
});
