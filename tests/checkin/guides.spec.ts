import { Temporal } from "temporal-polyfill";
import { removeBlock } from "@/lib/calendar/block-commands";
import { datedText } from "@/lib/calendar/format";
import { makeAgreement } from "@/lib/checkin/agreement-commands";
import { endCheckIn } from "@/lib/checkin/session-commands";
import { newId } from "@/lib/ids";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { openCheckInPage, revealed } from "@/tests/support/check-in-pages";
import { agree, expect, test } from "@/tests/support/couple";

test("words that blame and needs that are vague are met with better ones beside them, and kept as they are if one likes", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  await openCheckInPage(page);
  const sheet = page.getByRole("dialog", { name: "Note for the check-in" });
  const field = sheet.getByRole("textbox").first();
  const hints = sheet.getByRole("status").first();

  await page.getByRole("button", { name: "Adjustments", exact: true }).click();
  await field.fill("You never listen to me. The dishes, too.");
  await expect(hints).toContainText("may be heard as blame");
  expect(await findings(page)).toEqual([]);
  const offer = hints.getByRole("button").first();
  const softer = (await offer.textContent())!;
  await offer.click();
  await expect(field).toHaveValue(`${softer} The dishes, too.`);
  await field.fill("You never listen to me.");
  await hints.getByRole("button", { name: "Keep my words" }).click();
  await expect(hints).toBeEmpty();
  await sheet.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.getByText("You never listen to me.")).toBeVisible();

  await page.getByRole("button", { name: "A need for independence", exact: true }).click();
  await field.fill("I need more space");
  await expect(hints).toContainText("is still open. For example:");
  await hints.getByRole("button").first().click();
  await expect(field).not.toHaveValue("I need more space");
  await expect(hints).toBeEmpty();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("an agreement whose block was removed from the calendar says so when it is looked back on, and stays", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  // Further off than a page holds by itself.
  const today = Temporal.Now.plainDateISO("Europe/Berlin");
  const date = today.add({ weeks: 20 }).toString();
  const reader = { locale: "en-GB", year: String(today.year) };
  const block = blockInput({ title: "Lake", localStart: `${date}T14:00:00`, localEnd: `${date}T18:00:00` });
  await agree(couple, block);
  const first = await revealed(couple, { ada: [["adjustment", "Too little water"]], ben: [] });
  const agreement = { id: newId(), checkInId: first, broughtId: null, words: "An afternoon at the lake" };
  expect(await ada.run(makeAgreement, { ...agreement, blockId: block.id })).toMatchObject({ ok: true });
  await ada.run(endCheckIn, { id: first });
  await revealed(couple, { ada: [["appreciation", "The bread"]], ben: [] });
  await openCheckInPage(ada.page);
  await expect(ada.page.getByText(`It is in the calendar for ${datedText(date, reader)}`)).toBeVisible();
  expect(await ben.run(removeBlock, { id: block.id })).toMatchObject({ ok: true });
  await expect(ada.page.getByText("It is not in the calendar any more, or more than a year off.")).toBeVisible();
  await ada.page.getByRole("radio", { name: "Not this time" }).check();
  await expect(ada.page.getByText("An afternoon at the lake")).toBeVisible();
});
