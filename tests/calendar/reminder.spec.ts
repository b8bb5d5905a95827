import { scheduleBlock } from "@/lib/calendar/block-commands";
import { localText } from "@/lib/calendar/time";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, openCalendar } from "@/tests/support/grid";

const ZONE = "Europe/Berlin";
const MINUTE = 60_000;

test("I am told before our block begins, and my partner, who did not ask, is not", async ({ couple }) => {
  const { ada, ben } = couple;
  const startMs = Math.ceil(Date.now() / MINUTE) * MINUTE + 20 * MINUTE;
  const times = { localStart: localText(startMs, ZONE), localEnd: localText(startMs + 60 * MINUTE, ZONE), zone: ZONE };
  await ada.run(scheduleBlock, blockInput({ ...times, sharing: "open", title: "Train to the sea" }));
  await ben.page.goto("/today");
  await openCalendar(ada.page, "?view=day");
  await blockNamed(ada.page, /^Train to the sea/).click();
  await ada.page.getByLabel("Remind me").selectOption("30 minutes before");
  await ada.page.keyboard.press("Escape");
  const told = ada.page.getByRole("status").filter({ hasText: "Train to the sea" });
  await expect(told).toBeVisible();
  expect(await findings(ada.page)).toEqual([]);
  await ada.page.goto("/today");
  await expect(told).toBeVisible();
  await told.getByRole("button", { name: "Close" }).click();
  await expect(told).toBeHidden();
  await ada.page.reload();
  await expect(ada.page.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
  await expect(told).toBeHidden();
  await expect(ben.page.getByRole("region", { name: "Ada" })).toContainText("Train to the sea");
  await expect(ben.page.getByRole("status").filter({ hasText: "Train to the sea" })).toBeHidden();
});

test("it is asked for while a block is being made, and taken back with it", async ({ couple: { ada } }) => {
  await openCalendar(ada.page, "?view=day");
  await ada.page.getByRole("button", { name: "New" }).click();
  const sheet = ada.page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill("Dentist");
  await sheet.getByLabel("Remind me").selectOption("A day before");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await blockNamed(ada.page, /^Dentist/).click();
  await expect(ada.page.getByLabel("Remind me")).toHaveValue("1440");
  await ada.page.keyboard.press("Escape");
  await ada.page.getByRole("button", { name: "Undo" }).first().click();
  await expect(blockNamed(ada.page, /^Dentist/)).toHaveCount(0);
});
