import type { Page } from "playwright/test";
import { acknowledgeBoundary } from "@/lib/boundaries/acknowledge-commands";
import { makeBoundary } from "@/lib/boundaries/boundary-commands";
import { writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady } from "@/lib/checkin/readiness-commands";
import { openCheckIn } from "@/lib/checkin/session-commands";
import { newId } from "@/lib/ids";
import { findings } from "@/tests/support/axe";
import { boundaryInput } from "@/tests/support/boundaries";
import { expect, test, type Couple } from "@/tests/support/couple";
import { blockNamed, live } from "@/tests/support/grid";

async function openBoundaries(page: Page): Promise<void> {
  await page.goto("/us/boundaries");
  await page.getByRole("heading", { level: 1, name: "Boundaries" }).waitFor();
  await live(page);
}

/** A boundary as it reads, and what can be done with it. */
const card = (page: Page, words: string | RegExp) => page.getByRole("listitem").filter({ hasText: words });
const sheet = (page: Page) => page.getByRole("dialog", { name: /boundary/ });

test("a boundary is one’s own until it is shared; then the other says that they have read it", async ({
  couple: { ada, ben },
}) => {
  await ada.page.goto("/us");
  await ada.page.getByRole("link", { name: "Open the boundaries" }).click();
  await ada.page.getByRole("button", { name: "Write one down" }).click();
  await sheet(ada.page).getByRole("button", { name: "Keep", exact: true }).click();
  await expect(sheet(ada.page).getByText("Choose what it is about.")).toBeVisible();
  await expect(sheet(ada.page).getByText(/what comes after “If”/)).toBeVisible();
  await sheet(ada.page).getByRole("radio", { name: "Digital" }).check();
  await sheet(ada.page).getByLabel("If …").fill("the phone rings at supper");
  await sheet(ada.page).getByLabel("I will …", { exact: true }).fill("let it ring");
  expect(await findings(ada.page)).toEqual([]);
  await sheet(ada.page).getByRole("button", { name: "Keep", exact: true }).dblclick();
  const hers = card(ada.page, "If the phone rings at supper, I will let it ring.");
  await expect(hers).toHaveCount(1);
  await expect(hers.getByText("only you")).toBeVisible();

  await openBoundaries(ben.page);
  expect(await ben.page.content()).not.toContain("let it ring");
  await hers.getByRole("button", { name: /^Share with Ben/ }).click();
  const his = card(ben.page, "let it ring");
  await expect(his).toBeVisible();
  await expect(his.getByRole("button", { name: /^Change/ })).toHaveCount(0);
  await ben.page.goto("/today");
  await expect(ben.page.getByText("Ada has a boundary for you to read.")).toBeVisible();
  await ben.page.getByRole("link", { name: "Read it" }).click();
  await his.getByRole("button", { name: /I have read this/ }).dblclick();
  await expect(hers.getByText("Ben has read this, and keeps it in mind.")).toBeVisible();
  await expect(his.getByText("You have read this, and keep it in mind.")).toBeVisible();
  expect(await findings(ben.page)).toEqual([]);
});

test("what was read was read in the words it had then; kept to oneself again, it is read anew", async ({ couple }) => {
  const { ada, ben } = couple;
  const input = boundaryInput();
  await ada.run(makeBoundary, input);
  await ben.run(acknowledgeBoundary, { id: input.id, version: 1 });
  await openBoundaries(ada.page);
  await openBoundaries(ben.page);
  await card(ada.page, "let it ring")
    .getByRole("button", { name: /^Change/ })
    .click();
  await sheet(ada.page).getByLabel("I will …", { exact: true }).fill("switch it off");
  await sheet(ada.page).getByRole("button", { name: "Share with Ben" }).click();
  await expect(card(ada.page, "switch it off").getByText("Ben has read it in earlier words.")).toBeVisible();
  await expect(card(ben.page, "switch it off").getByText(/It has changed since/)).toBeVisible();
  await card(ben.page, "switch it off")
    .getByRole("button", { name: /I have read this/ })
    .click();
  await expect(card(ada.page, "switch it off").getByText("Ben has read this, and keeps it in mind.")).toBeVisible();

  await card(ada.page, "switch it off")
    .getByRole("button", { name: /^Keep to myself/ })
    .click();
  await expect(card(ben.page, "switch it off")).toHaveCount(0);
  await expect(card(ada.page, "switch it off").getByText("only you")).toBeVisible();
  // Taken back, it is shared again, and read anew.
  await ada.page.getByRole("button", { name: "Undo" }).click();
  await expect(card(ben.page, "switch it off").getByRole("button", { name: /I have read this/ })).toBeVisible();
  expect(await findings(ada.page)).toEqual([]);
});

test("a boundary of time is shown in the calendar in one step, and outlives its block", async ({ couple }) => {
  const { ada, ben } = couple;
  const words = { statement: "I need every Saturday from 9 to 12 for the workshop.", willWords: "be in the workshop" };
  await ada.run(makeBoundary, boundaryInput({ kind: "time", ifWords: "it is Saturday", ...words }));
  await openBoundaries(ada.page);
  await openBoundaries(ben.page);
  await ada.page.getByRole("button", { name: /^Show it in the calendar/ }).click();
  // Words that can mean two times are asked about.
  await ada.page
    .getByRole("dialog", { name: "Which do you mean?" })
    .getByRole("button", { name: /9:00 – 12:00/ })
    .click();
  const block = ada.page.getByRole("dialog", { name: "New block" });
  await expect(block.getByLabel("Title")).toHaveValue("Be in the workshop");
  await expect(block.getByLabel("Starts")).toHaveValue(/T09:00/);
  await expect(block.getByLabel("Ends")).toHaveValue(/T12:00/);
  await block.getByRole("button", { name: /Share with Ben/ }).click();
  for (const { page } of [ada, ben]) {
    await expect(card(page, "be in the workshop").getByText(/In the calendar, next on Saturday/)).toBeVisible();
  }
  await expect(ada.page.getByRole("button", { name: /^Show it in the calendar/ })).toHaveCount(0);
  await card(ben.page, "be in the workshop").getByRole("link", { name: "See it there" }).click();
  await blockNamed(ben.page, /Be in the workshop/).click();
  await expect(ben.page.getByRole("dialog", { name: "Be in the workshop" })).toContainText(
    "A boundary of Ada: If it is Saturday, I will be in the workshop.",
  );
  await openBoundaries(ben.page);

  await card(ada.page, "be in the workshop")
    .getByRole("button", { name: /^Change/ })
    .click();
  await sheet(ada.page).getByRole("button", { name: "End it" }).click();
  await expect(card(ben.page, "be in the workshop")).toBeHidden();
  await ben.page.getByText("Ended", { exact: true }).click();
  await expect(card(ben.page, "be in the workshop")).toBeVisible();
  await ada.page.getByText("Ended", { exact: true }).click();
  await ada.page.getByRole("button", { name: /^It holds again/ }).click();
  await expect(ada.page.getByRole("button", { name: /^Show it in the calendar/ })).toBeVisible();
  await expect(card(ben.page, "be in the workshop").getByRole("button", { name: /I have read this/ })).toBeVisible();
});

/** A check-in at Ada's need for herself, which is heard. */
async function heard({ ada, ben }: Couple, words: string): Promise<void> {
  const [id, need] = [newId(), newId()];
  await ada.run(openCheckIn, { id, conversation: "weekly" });
  await ada.run(writeJotting, { id: need, conversation: "weekly", kind: "independence", words });
  await ada.run(beReady, { id, bring: [need] });
  expect(await ben.run(beReady, { id, bring: [] })).toMatchObject({ ok: true });
  await ada.page.goto("/check-in");
  await live(ada.page);
  await ben.page.goto("/check-in");
  await live(ben.page);
  await ben.page.getByLabel("What I understood").fill("You would like to draw");
  await ben.page.getByRole("button", { name: "Share with Ada" }).click();
  await ada.page.getByRole("button", { name: /that’s it/ }).click();
}

test("of a need that is heard, a ritual and a boundary come in one step each, and are in what both keep", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  await heard(couple, "an hour to draw every Tuesday at 18:00");
  await ada.page.getByRole("button", { name: "Make it a ritual" }).click();
  const ritual = ada.page.getByRole("dialog", { name: "Begin a ritual" });
  await expect(ritual.getByLabel("Name")).toHaveValue("an hour to draw every Tuesday at 18:00");
  await expect(ritual.getByRole("button", { name: "Tuesday" })).toHaveAttribute("aria-pressed", "true");
  await expect(ritual.getByLabel(/how many minutes/)).toHaveValue("60");
  await expect(ritual.getByLabel("Begins at")).toHaveValue("18:00");
  await ritual.getByLabel("Name").fill("Drawing");
  await ritual.getByRole("button", { name: "Share with Ben" }).click();
  await expect(ben.page.getByText(/It is a ritual: “Drawing”/)).toBeVisible();

  await ada.page.getByRole("button", { name: "A boundary of mine" }).click();
  await expect(sheet(ada.page).getByText("I need an hour to draw every Tuesday at 18:00.").first()).toBeVisible();
  await sheet(ada.page).getByRole("radio", { name: "Time", exact: true }).check();
  await sheet(ada.page).getByLabel("If …").fill("it is Tuesday at six");
  await sheet(ada.page).getByLabel("I will …", { exact: true }).fill("close the door and draw");
  expect(await findings(ada.page)).toEqual([]);
  await sheet(ada.page).getByRole("button", { name: "Share with Ben" }).click();
  for (const { page } of [ada, ben]) {
    await expect(page.getByText("If it is Tuesday at six, I will close the door and draw.")).toBeVisible();
  }
  expect(await findings(ben.page)).toEqual([]);

  await ben.page.getByRole("button", { name: "Go on together" }).click();
  await expect(ben.page.getByRole("heading", { name: "Boundaries from this talk" })).toBeVisible();
  await expect(ada.page.getByText(/It is a ritual: “Drawing”/)).toBeVisible();
  await openBoundaries(ben.page);
  await expect(
    card(ben.page, "close the door and draw").getByRole("button", { name: /I have read this/ }),
  ).toBeVisible();
});
