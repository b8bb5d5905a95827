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

  await expect(trips.getByRole("listitem").filter({ hasText: "Tokyo" })).toBeFocused();

  // It is changed, and one that overlaps says which counts; the partner reads both.
  await trips.getByRole("button", { name: "Change the trip to Tokyo" }).click();
  await expect(trips.getByLabel("First day")).toBeFocused();
  await trips.getByLabel("Last day").fill("2099-12-31");
  await trips.getByRole("button", { name: "Keep" }).click();
  await expect(trips.getByText(/to Thursday,? 31 December 2099/)).toBeVisible();
  await trips.getByRole("button", { name: "Add a trip" }).click();
  await trips.getByRole("button", { name: "Cancel" }).click();
  await expect(trips.getByRole("button", { name: "Add a trip" })).toBeFocused();
  await trips.getByRole("button", { name: "Add a trip" }).click();
  await trips.getByLabel("First day").fill("2099-03-26");
  await trips.getByLabel("In the time of").selectOption({ label: "Kathmandu" });
  await trips.getByRole("button", { name: "Keep" }).click();
  await expect(trips.getByText(/From Thursday,? 26 March 2099 Kathmandu counts\./)).toBeVisible();
  await ben.page.goto("/calendar");
  await ben.page.getByRole("button", { name: "More", exact: true }).click();
  await ben.page.getByRole("link", { name: "Trips" }).click();
  const theirs = ben.page.getByRole("region", { name: "Ada’s trips" });
  await expect(theirs.getByText(/From Thursday,? 26 March 2099 Kathmandu counts\./)).toBeInViewport();
  await expect(ben.page.getByRole("heading", { name: "Trips", exact: true })).toBeFocused();
  expect(await findings(ben.page)).toEqual([]);

  await trips.getByRole("button", { name: "Remove the trip to Tokyo" }).click();
  await expect(trips.getByRole("heading", { name: "Trips", exact: true })).toBeFocused();
  await ben.page.goto("/today");
  await expect(ben.page.getByRole("region", { name: "Ada" })).not.toContainText("in Tokyo");
});
