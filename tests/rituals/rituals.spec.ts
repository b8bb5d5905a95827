import type { Page } from "playwright/test";
import { beginRitual } from "@/lib/calendar/rituals/commands";
import { newId } from "@/lib/ids";
import { findings } from "@/tests/support/axe";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, live } from "@/tests/support/grid";
import { ritualInput } from "@/tests/support/rituals";

async function open(page: Page, path: "/rituals" | "/today"): Promise<void> {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await live(page);
}

const did = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`did: ${name}`) });

test("a ritual of both is begun in two taps, and noted once by whoever is first", async ({ couple: { ada, ben } }) => {
  await open(ben.page, "/today");
  await ada.page.goto("/us");
  await ada.page.getByRole("link", { name: "Open the rituals" }).click();
  await live(ada.page);
  await ada.page.getByRole("button", { name: /^High and low of the day/ }).click();
  await ada.page.getByRole("button", { name: "Share with Ben" }).click();
  await expect(ada.page.getByRole("listitem").filter({ hasText: "High and low of the day" }).first()).toBeFocused();

  const [hers, his] = [did(ada.page, "High and low"), did(ben.page, "High and low")];
  await his.click();
  await expect(hers).toHaveAttribute("aria-pressed", "true");
  await ben.page.getByRole("button", { name: "Add a line" }).click();
  await ben.page.getByLabel("A line about it").fill("אור ראשון, and the swans");
  await ben.page.getByRole("button", { name: "Share with Ada" }).click();
  await ada.page.getByRole("button", { name: "What was: High and low" }).click();
  await expect(ada.page.getByRole("dialog").getByText("and the swans")).toBeVisible();
  await ada.page.getByRole("dialog").getByRole("button", { name: "Take back today" }).click();
  await ada.page.keyboard.press("Escape");
  await expect(his).toHaveAttribute("aria-pressed", "false");

  await Promise.all([hers.click(), his.click()]);
  await expect(hers).toHaveAttribute("aria-pressed", "true");
  await expect(his).toHaveAttribute("aria-pressed", "true");
  await expect(ada.page.getByRole("list", { name: "High and low of the day, done" }).getByRole("listitem")).toHaveText([
    "today",
  ]);
  expect(await findings(ben.page)).toEqual([]);
  expect(await findings(ada.page)).toEqual([]);
});

test("one’s own is only one’s own until it is shown", async ({ couple }) => {
  const { ada, ben } = couple;
  await open(ada.page, "/rituals");
  await open(ben.page, "/rituals");
  await ada.page.getByRole("button", { name: "One of your own" }).click();
  const sheet = ada.page.getByRole("dialog");
  await sheet.getByLabel("How often").selectOption("Each day");
  await sheet.getByRole("radio", { name: "Mine: only you" }).check();
  await sheet.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(sheet.getByText("Give the ritual a name.")).toBeVisible();
  await sheet.getByLabel("Name").fill("Three pages");
  await sheet.getByLabel("About how many minutes").fill("25");
  expect(await findings(ada.page)).toEqual([]);
  await sheet.getByRole("button", { name: "Begin", exact: true }).click();
  await did(ada.page, "Three pages").click();
  await expect(did(ada.page, "Three pages")).toHaveAttribute("aria-pressed", "true");
  await expect(ada.page.getByRole("region", { name: "Each day" })).toContainText("each day, in the evening, 25 min");

  await ada.page.getByRole("button", { name: "Change Three pages" }).click();
  await sheet.getByRole("radio", { name: "Mine: open" }).check();
  await sheet.getByRole("button", { name: "Share with Ben" }).click();
  // What came before it was shown, stays hers.
  const shown = ben.page.getByRole("listitem").filter({ hasText: "Three pages" });
  await expect(shown).toContainText("Ada’s");
  await expect(shown.getByRole("list")).toHaveCount(0);
  await expect(shown.getByRole("button")).toHaveCount(0);
});

test("a ritual rests and is taken up again; one that was let go comes back with its notes", async ({ couple }) => {
  const { ada, ben } = couple;
  await ada.run(beginRitual, ritualInput({ name: "Three pages", sharing: "open" }));
  await open(ada.page, "/rituals");
  await open(ben.page, "/rituals");
  const sheet = ada.page.getByRole("dialog");
  const shown = ben.page.getByRole("listitem").filter({ hasText: "Three pages" });
  await did(ada.page, "Three pages").click();
  await ada.page.getByRole("button", { name: "Change Three pages" }).click();
  await sheet.getByRole("button", { name: "Let it rest" }).click();
  await expect(ada.page.getByRole("region", { name: "Resting" })).toContainText("Three pages");
  // The focus goes along to where it stands now.
  const card = ada.page.locator("li:focus").filter({ hasText: "Three pages" });
  await expect(card).toBeInViewport();
  await ada.page.getByRole("button", { name: "Take up again: Three pages" }).click();
  await expect(did(ada.page, "Three pages")).toBeVisible();
  await expect(card).toBeInViewport();

  await ada.page.getByRole("button", { name: "Change Three pages" }).click();
  await sheet.getByRole("button", { name: "Let it go" }).click();
  await expect(shown).toHaveCount(0);
  await ada.page.getByRole("button", { name: "Undo" }).click();
  await expect(did(ada.page, "Three pages")).toHaveAttribute("aria-pressed", "true");
  await expect(shown.first()).toBeVisible();
});

test("a protected time is proposed, stands once accepted, and may be taken out again", async ({ couple }) => {
  const { ada, ben } = couple;
  await open(ada.page, "/rituals");
  await ada.page.getByRole("button", { name: /^Date night/ }).click();
  await ada.page.getByRole("switch", { name: "A protected time in the calendar" }).check();
  await ada.page.getByLabel("Begins at").fill("20:00");
  await ada.page.getByRole("button", { name: "Share with Ben" }).click();
  const card = ada.page.getByRole("listitem").filter({ hasText: "Date night" }).first();
  await expect(card).toContainText("waits for Ben’s answer");
  await ada.page.getByRole("button", { name: "Change Date night" }).click();
  await expect(ada.page.getByText("Its time is proposed, and waits for an answer.")).toBeVisible();
  await ada.page.keyboard.press("Escape");

  await open(ben.page, "/rituals");
  await expect(ben.page.getByText("waits for your answer")).toBeVisible();
  await ben.page.getByRole("link", { name: /^Every Friday/ }).click();
  await live(ben.page);
  await blockNamed(ben.page, /^Date night/).click();
  await ben.page.getByRole("button", { name: /^Accept/ }).click();
  await expect(card).toContainText("protected");

  await ada.page.getByRole("button", { name: "Change Date night" }).click();
  await ada.page.getByRole("button", { name: "Take it out of the calendar" }).click();
  await expect(card).toContainText("Friday, in the evening, 3 h");
  await ada.page.getByRole("button", { name: "Undo" }).click();
  await expect(card).toContainText("Every Friday");
});

test("a ritual whose block is gone says so, and goes by its place in the day", async ({ couple: { ada } }) => {
  await ada.run(beginRitual, ritualInput({ name: "Tea", blockId: newId() }));
  await open(ada.page, "/rituals");
  await expect(ada.page.getByText("It has no time in the calendar any more.")).toBeVisible();
  await open(ada.page, "/today");
  await did(ada.page, "Tea").dblclick();
  await expect(did(ada.page, "Tea")).toHaveAttribute("aria-pressed", "true");
});
