import { Temporal } from "temporal-polyfill";
import { findings } from "@/tests/support/axe";
import { expect, test } from "@/tests/support/couple";

test("a trip that begins today puts my day into the time there, and my partner sees it", async ({ couple }) => {
  const { ada, ben } = couple;
  await ben.page.goto("/today");
  await ada.page.goto("/us");
  const trips = ada.page.getByRole("region", { name: "Trips" });
  await trips.getByRole("button", { name: "Add a trip" }).click();
  await trips.getByLabel("First day").fill("2026-06-12");
  await trips.getByLabel("Last day").fill("2026-06-10");
  await trips.getByRole("button", { name: "Keep" }).click();
  await expect(trips.getByText("cannot come before its first")).toBeVisible();
  // Tokyo is ahead of Berlin: its today may be our tomorrow.
  const today = Temporal.Now.plainDateISO("Asia/Tokyo");
  await trips.getByLabel("First day").fill(today.subtract({ days: 1 }).toString());
  await trips.getByLabel("Last day").fill(today.add({ days: 3 }).toString());
  await trips.getByLabel("In the time of").selectOption("Asia/Tokyo");
  expect(await findings(ada.page)).toEqual([]);
  await trips.getByRole("button", { name: "Keep" }).click();
  await expect(trips.getByText("Tokyo")).toBeVisible();
  await expect(ben.page.getByRole("region", { name: "Ada" })).toContainText("in Tokyo");
  await expect(ada.page.getByRole("region", { name: "The two of you" })).toContainText("Tokyo");
  await expect(ada.page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");

  await trips.getByRole("button", { name: "Remove the trip to Tokyo" }).click();
  await expect(ben.page.getByRole("region", { name: "Ada" })).not.toContainText("in Tokyo");
});
