import { readFile } from "node:fs/promises";
import type { Page } from "playwright/test";
import { findings } from "@/tests/support/axe";
import { newId } from "@/lib/ids";
import { setGoal } from "@/lib/vision/goal-commands";
import { expect, test } from "@/tests/support/couple";

const writing = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const saved = (page: Page) => page.getByRole("main").getByRole("status").getByText("Saved", { exact: true });
const toast = (page: Page) =>
  page.getByRole("status").filter({ has: page.getByRole("button", { name: "Close this message" }) });
const section = (page: Page, name: string) => page.getByRole("main").getByRole("region", { name, exact: true });

async function write(page: Page, name: string, words: string): Promise<void> {
  await page.goto("/vision/document");
  await writing(page, name).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
  await expect(saved(page)).toBeVisible();
}

test("what was written is looked at, compared and brought back while the other types", async ({
  couple: { ada, ben },
}) => {
  await write(ada.page, "Our core values", "Kindness before being right.");
  await write(ben.page, "Our core values", "\nA door that can be closed.");
  await ada.page.goto("/vision/document");
  await expect(writing(ada.page, "Our core values")).toContainText("A door");
  await writing(ada.page, "Our core values").getByText("Kindness before being right.").click({ clickCount: 3 });
  await ada.page.keyboard.type("Being right before kindness.");
  await expect(saved(ada.page)).toBeVisible();

  const { page } = ada;
  await page.getByRole("link", { name: "History" }).click();
  const sessions = page.getByRole("region", { name: "What was written when" }).getByRole("link");
  await expect(sessions.filter({ hasText: "Ben" })).toHaveCount(1);
  expect(await findings(page)).toEqual([]);
  await sessions.filter({ hasText: "Ben" }).click();
  await expect(page).toHaveURL(/at=at-\d+$/);
  const then = new URL(page.url()).searchParams.get("at");
  await expect(section(page, "Our core values")).toContainText("Kindness before being right.");
  await page.getByRole("button", { name: "What changed then" }).click();
  await expect(section(page, "Our core values").locator("ins")).toContainText("A door that can be closed.");
  await expect(section(page, "Our core values").locator("del")).toHaveCount(0);
  await expect(page.getByText(/^Unchanged: Our 3-year horizon/)).toBeVisible();
  expect(await findings(page)).toEqual([]);

  // He types where she brings back: what he has not sent yet comes together with it.
  await ben.page.goto("/vision/document");
  await writing(ben.page, "Our core values").getByText("A door that can be closed.").click();
  await ben.page.keyboard.press("End");
  await ben.context.setOffline(true);
  await ben.page.keyboard.type(" And a");
  await page.getByRole("button", { name: "As it reads" }).click();
  await page.getByRole("button", { name: "Bring back Our core values" }).click();
  await ben.context.setOffline(false);
  await ben.page.keyboard.type(" table.");
  await expect(writing(ben.page, "Our core values").getByRole("paragraph")).toHaveText([
    "Kindness before being right.",
    "A door that can be closed. And a table.",
  ]);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(writing(ben.page, "Our core values").getByRole("paragraph")).toHaveText([
    "Being right before kindness.",
    "A door that can be closed. And a table.",
  ]);

  // Two moments beside each other.
  await page.goto("/vision/document/history");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "Compared", level: 1 })).toBeVisible();
  await page.goto(`/vision/document/history?from=${then}&to=now`);
  await expect(section(page, "Our core values").locator("del").first()).toContainText("Kindness");
  expect(await findings(page)).toEqual([]);
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBe(room);
});

test("a version is signed by both as both see it, stays for good, and goes on paper and into files", async ({
  couple: { ada, ben },
}) => {
  await write(ada.page, "Our core values", "Kindness *first*.");
  const goal = {
    id: newId(),
    horizon: "three-years",
    whose: ben.userId,
    words: "A half marathon",
    by: "2029",
  } as const;
  expect(await ben.run(setGoal, { ...goal, state: "begun" })).toMatchObject({ ok: true });
  const propose = async () => {
    await ada.page.goto("/vision/document/signed");
    await ada.page.getByRole("textbox", { name: "A name for this version" }).fill("Summer 2027");
  };
  const ask = ada.page.getByRole("button", { name: "Sign it, and ask Ben to" });
  await propose();
  await expect(section(ada.page, "Our core values")).toContainText("Kindness *first*.");
  expect(await findings(ada.page)).toEqual([]);

  // He writes before she signs, and again before he does: neither is signed unseen.
  await write(ben.page, "Our core values", " Always.");
  await expect(ada.page.getByRole("main").getByRole("alert")).toContainText(
    "This has changed since: look at it again.",
  );
  await expect(ask).toBeDisabled();
  await ada.page.getByRole("button", { name: "Look at it again" }).click();
  await expect(section(ada.page, "Our core values")).toContainText("Kindness *first*. Always.");
  await ask.click();
  await expect(toast(ada.page)).toContainText("You have signed it. It is now before Ben.");
  await write(ben.page, "Our core values", " Nearly");
  await ben.page.getByRole("link", { name: "Signed versions" }).click();
  await ben.page.getByRole("link", { name: "Read it" }).click();
  await expect(section(ben.page, "Our core values")).toContainText("Kindness *first*. Always.");
  await expect(ben.page.getByRole("main").getByRole("alert")).toContainText(
    "This has changed since: look at it again.",
  );
  await expect(ben.page.getByRole("button", { name: "Sign it" })).toHaveCount(0);
  expect(await findings(ben.page)).toEqual([]);

  // As it read then, he signs it.
  const address = ben.page.url();
  await ben.page.goto("/vision/document");
  await writing(ben.page, "Our core values").click();
  await ben.page.keyboard.press("Control+End");
  for (let n = 0; n < " Nearly".length; n++) await ben.page.keyboard.press("Backspace");
  await expect(saved(ben.page)).toBeVisible();
  await ben.page.goto(address);
  await ben.page.getByRole("button", { name: "Sign it" }).click();
  const signatures = (page: Page) => page.getByRole("region", { name: "Signatures" }).getByRole("listitem");
  await expect(signatures(ben.page)).toContainText(["Ada", "Ben"]);
  await expect(ben.page.getByRole("button", { name: "Set it aside" })).toHaveCount(0);
  expect(await findings(ben.page)).toEqual([]);

  // She is led there too, and has it on paper and as files, whatever is written since.
  await write(ben.page, "Our core values", " And on we go.");
  await ada.page.goto("/vision/document/signed");
  await ada.page.getByRole("link", { name: /^Summer 2027/ }).click();
  await expect(section(ada.page, "Our core values")).not.toContainText("on we go");
  await ada.page.emulateMedia({ media: "print" });
  const paper = ada.page.locator(".signed-paper");
  await expect(paper).toBeVisible();
  await expect(paper).toContainText("Kindness *first*. Always.");
  await expect(paper).toContainText(/What we want to have come to.*Ben.*A half marathon.*by 2029, on the way/s);
  await expect(paper.locator("footer strong")).toHaveText(["Ada", "Ben"]);
  await expect(ada.page.getByRole("button", { name: "Print" })).toBeHidden();
  await ada.page.emulateMedia({ media: "screen" });
  await expect(paper).toHaveCount(0);
  const markdown = await savedAs(ada.page, "Save as Markdown", "Summer-2027.md");
  expect(markdown).toContain("# Summer 2027\n\n## Our core values\n\nKindness \\*first\\*. Always.\n");
  expect(markdown).toContain("- A half marathon\\\n  In three years, by 2029, on the way\n");
  const html = await savedAs(ada.page, "Save as a web page", "Summer-2027.html");
  expect(html).toContain(`<p dir="auto">Kindness *first*. Always.</p>`);
  expect(html).toMatch(/<p dir="auto">Ben, .*<\/p>\n<p>SHA-256: <code>[0-9a-f]{64}<\/code><\/p>/);
});

async function savedAs(page: Page, button: string, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  return readFile(await download.path(), "utf8");
}
