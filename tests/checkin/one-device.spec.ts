import type { Page } from "playwright/test";
import { findings } from "@/tests/support/axe";
import { jotOn, openCheckInPage, revealed } from "@/tests/support/check-in-pages";
import { expect, PASSWORD, test, type Someone } from "@/tests/support/couple";

const ready = (page: Page) => page.getByRole("button", { name: /I am ready to share with/ });

/** Whether a page's script holds these words anywhere in its memory. */
async function holdsInMemory(page: Page, words: string): Promise<boolean> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }: { chunk: string }) => void chunks.push(chunk));
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await devtools.detach();
  return chunks.join("").includes(words);
}

/** The one at the screen hands it over, and the other signs in to it. */
async function handOver(page: Page, to: Someone): Promise<void> {
  const by = page.getByRole("button", { name: `Hand over to ${to.name}` });
  if (!(await by.isVisible())) await page.getByText("Both of you at one screen?").click();
  await by.click();
  await page.getByRole("heading", { name: `It is your turn, ${to.name}` }).waitFor();
}

async function signIn(page: Page, { email }: Someone): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "Check-in" }).waitFor();
}

test("at one screen, each prepares alone: what the one wrote is gone from page and memory before the other is there", async ({
  couple: { ada, ben },
}) => {
  const { page, context } = ada;
  await openCheckInPage(page);
  await jotOn(page, "A need for closeness", "An evening without phones");
  await jotOn(page, "A need for independence", "Sunday in the workshop");
  await page.getByRole("button", { name: /Begin it with Ben/ }).click();
  await page.getByRole("checkbox", { name: /workshop/ }).uncheck();
  await ready(page).click();
  await expect(page.getByText("You are ready.")).toBeVisible();
  expect(await holdsInMemory(page, "Sunday in the workshop")).toBe(true);
  const other = await context.newPage();
  await openCheckInPage(other);

  await handOver(page, ben);
  expect(await findings(page)).toEqual([]);
  // Another tab of hers is signed out as well, and there is no way back to what was here.
  await other.waitForURL(/sign-in/);
  await page.goBack();
  await expect(page.getByText("workshop")).toHaveCount(0);
  await page.goto("/check-in");
  await page.waitForURL(/sign-in/);
  await page.goto("/hand-over");
  await signIn(page, ben);
  await expect(page.getByText(/Ada is ready. What they bring/)).toBeVisible();
  for (const words of ["Sunday in the workshop", "An evening without phones"]) {
    expect(await page.content()).not.toContain(words);
    expect(await holdsInMemory(page, words)).toBe(false);
  }
  await ready(page).click();
  await expect(page.getByText("An evening without phones")).toBeVisible();
  expect(await holdsInMemory(page, "Sunday in the workshop")).toBe(false);
});

test("once all is on the table both go on at it, each in their own name; and the seat ends with the talk", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  const { page, context } = ada;
  await revealed(couple, {
    ada: [["closeness", "An evening without phones"]],
    ben: [
      ["independence", "Mondays at the choir"],
      ["adjustment", "The dishes, late at night"],
    ],
  });
  await openCheckInPage(page);
  await handOver(page, ben);
  await signIn(page, ben);

  // Hers: he listens, and she says that it is heard.
  await page.getByRole("button", { name: "I said it aloud" }).click();
  const hers = page.getByRole("region", { name: "Ada" });
  await hers.getByRole("button", { name: "Yes, that’s it" }).click();
  await expect(page.getByText("Ada said: yes, that’s it.")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: "Go on together" }).click();

  // His: she listens.
  await hers.getByLabel("What I understood").fill("You want to sing");
  await hers.getByRole("button", { name: "Share with Ben" }).click();
  await expect(page.getByText("You want to sing")).toBeVisible();
  await page.getByRole("button", { name: "Yes, that’s it" }).click();
  await page.getByRole("button", { name: "Go on together" }).click();

  await page.getByText("Stuck? Look at what is beneath it").click();
  await page.getByLabel("What I need beneath it", { exact: true }).fill("An empty sink in the morning");
  await page.getByRole("button", { name: "Share with Ada" }).nth(1).click();
  await page.getByLabel("Ada: What I need beneath it").fill("To sit down after supper");
  await page.getByRole("button", { name: "Share with Ben" }).nth(1).click();
  for (const words of ["An empty sink in the morning", "To sit down after supper"]) {
    await expect(page.locator("blockquote", { hasText: words })).toBeVisible();
  }
  await page.getByRole("button", { name: "By turns" }).click();
  await page.getByLabel("A way that gives both of you what you need").fill("By turns: this week I, next week you");
  await page.getByRole("button", { name: "Add it" }).click();
  const ways = page.getByRole("listitem").filter({ hasText: "By turns" });
  await ways.getByRole("button", { name: "Agree to try it" }).click();
  await expect(
    page.getByRole("region", { name: "What you try" }).getByText("By turns: this week I, next week you"),
  ).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  expect((await context.cookies()).map(({ name }) => name)).toContain("twofold.seat");
  await page.getByRole("button", { name: "Go on together" }).click();
  await page.getByRole("button", { name: "Close the check-in" }).click();
  await expect(page.getByRole("heading", { name: "The check-in is closed" })).toBeVisible();
  await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).not.toContain("twofold.seat");
  // It is her screen: he signs out of it, and leaves nothing.
  await expect(page.getByText("This screen is Ben’s until you sign out of it.")).toBeVisible();
  const left: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) left.push(new URL(request.url()).pathname);
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/sign-in/);
  // Once: the server's word that the session has ended does not send the page there as well.
  expect(left).toEqual(["/sign-in"]);
  const kept = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  expect((await page.evaluate(kept)).filter((key) => key.startsWith("twofold.mine."))).toEqual([]);
});
