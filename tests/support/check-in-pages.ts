import type { Page } from "playwright/test";
import { writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady } from "@/lib/checkin/readiness-commands";
import type { ConversationKind, JottingKind } from "@/lib/checkin/schema";
import { openCheckIn } from "@/lib/checkin/session-commands";
import { newId, type Id } from "@/lib/ids";
import { expect, type Couple, type Someone } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";

/** A check-in as two see it: opening its page, noting on it, and coming to its reveal without clicking. */

export async function openCheckInPage(page: Page): Promise<void> {
  await page.goto("/check-in");
  await page.getByRole("heading", { level: 1, name: "Check-in" }).waitFor();
  await live(page);
}

/** Notes something by the button of its kind. */
export async function jotOn(page: Page, kind: string, words: string): Promise<void> {
  await page.getByRole("button", { name: kind, exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Note for the check-in" });
  await sheet.getByRole("textbox").first().fill(words);
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText(words)).toBeVisible();
}

/** A check-in to which each brings these, revealed, without clicking. */
export async function revealed(
  { ada, ben }: Couple,
  brings: { ada: readonly [JottingKind, string][]; ben: readonly [JottingKind, string][] },
): Promise<Id> {
  const id = newId();
  await ada.run(openCheckIn, { id, conversation: "weekly" });
  for (const [someone, list] of [
    [ada, brings.ada],
    [ben, brings.ben],
  ] as const) {
    const bring: Id[] = [];
    for (const [kind, words] of list) bring.push(await noted(someone, kind, words));
    expect(await someone.run(beReady, { id, bring })).toMatchObject({ ok: true });
  }
  return id;
}

export async function noted(
  someone: Someone,
  kind: JottingKind,
  words: string,
  conversation: ConversationKind = "weekly",
): Promise<Id> {
  const id = newId();
  await someone.run(writeJotting, { id, conversation, kind, words });
  return id;
}
