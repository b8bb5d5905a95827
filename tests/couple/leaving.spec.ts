import { scheduleBlock } from "@/lib/calendar/block-commands";
import { expect, test } from "@/tests/support/couple";
import { blockInput, tonight } from "@/tests/support/blocks";

test("one leaves with their password; both keep copies, and the other's open screen becomes their own", async ({
  couple: { ada, ben },
}) => {
  await ada.run(scheduleBlock, blockInput({ ...tonight(), sharing: "we", title: "Our supper" }));
  await ada.run(scheduleBlock, blockInput({ ...tonight(), sharing: "time", title: "Ada's own" }));
  await ben.page.goto("/vision/document");
  await ben.page.getByRole("textbox", { name: "Our core values", exact: true }).click();
  await ben.page.keyboard.type("Kindness before being right.");
  await expect(ben.page.getByRole("main").getByRole("status").getByText("Saved")).toBeVisible();
  await ben.page.goto("/calendar");
  await expect(ben.page.getByText("Our supper").first()).toBeVisible();

  await ada.page.goto("/us");
  await ada.page.getByRole("button", { name: "Leave this workspace" }).click();
  const sheet = ada.page.getByRole("dialog", { name: "Leave this workspace" });
  await expect(sheet.getByText(/a copy of everything that is ours/)).toBeVisible();
  await sheet.getByLabel("Your password").fill("not it, not at all");
  await sheet.getByRole("button", { name: "Leave for good" }).click();
  await expect(sheet.getByText(/password/i).last()).toBeVisible();
  await sheet.getByLabel("Your password").fill(ada.password);
  await sheet.getByRole("button", { name: "Leave for good" }).click();

  await expect(ada.page.getByRole("button", { name: "Make an invitation" })).toBeVisible();
  await expect(ben.page.getByText(/shared workspace has ended/i)).toBeVisible();
  await expect(ben.page.getByText("Our supper").first()).toBeVisible();
  await ben.page.goto("/us");
  await expect(ben.page.getByRole("button", { name: "Make an invitation" })).toBeVisible();
  expect(await ben.page.content()).not.toContain("Ada's own");
  // What they wrote together is there to be read, by each in a copy of their own.
  for (const { page } of [ada, ben]) {
    await page.goto("/vision/document");
    await expect(page.getByRole("region", { name: "Our core values" })).toContainText("Kindness before being right.");
    await expect(page.getByRole("textbox")).toHaveCount(0);
  }
  await ada.page.goto("/calendar");
  await expect(ada.page.getByText("Ada's own").first()).toBeVisible();
  await expect(ada.page.getByText("Our supper").first()).toBeVisible();
});
