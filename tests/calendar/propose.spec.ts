import type { Page } from "playwright/test";
import { Temporal } from "temporal-polyfill";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { withdrawProposal } from "@/lib/calendar/proposal-commands";
import { derivedId, newId, type Id } from "@/lib/ids";
import { findings } from "@/tests/support/axe";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { expect, test, type Someone } from "@/tests/support/couple";
import { blockNamed, openCalendar } from "@/tests/support/grid";

const ZONE = "Europe/Berlin";
/** Far enough from today that no test runs into the present, and near enough to be held. */
const DAY = Temporal.Now.plainDateISO(ZONE).add({ days: 20 });

function hours(from: number, to: number, days = 0): Pick<BlockInput, "localStart" | "localEnd" | "zone"> {
  const at = (hour: number) => DAY.add({ days }).toPlainDateTime({ hour }).toString({ smallestUnit: "second" });
  return { localStart: at(from), localEnd: at(to), zone: ZONE };
}

/** Proposed by that person; answers the ids of the block and its proposal. */
async function proposed(by: Someone, changes: Partial<BlockInput> = {}): Promise<{ blockId: Id; id: Id }> {
  const input = blockInput({ ...hours(19, 21), title: "Supper", ...changes });
  const commandId = newId();
  expect(await by.run(scheduleBlock, input, commandId)).toMatchObject({ ok: true });
  return { blockId: input.id, id: derivedId(commandId, 0) };
}

const onTheDay = (page: Page, days = 0) => openCalendar(page, `?view=day&date=${DAY.add({ days }).toString()}`);

async function opened(page: Page, title: RegExp) {
  await blockNamed(page, title).click();
  return page.getByRole("dialog").first();
}

test("what one proposes looks unfinished to both, and is firm for both once the other accepts it", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  await proposed(ada);
  await onTheDay(ada.page);
  await onTheDay(ben.page);
  await expect(blockNamed(ada.page, /^Supper.*proposed by you, waits for Ben/)).toBeVisible();
  const theirs = blockNamed(ben.page, /^Supper.*proposed by Ada, waits for you/);
  await expect(theirs).toHaveCSS("border-style", "dashed");
  const sheet = await opened(ben.page, /^Supper/);
  const panel = sheet.getByRole("region", { name: "Proposal" });
  await expect(panel).toContainText("Ada proposes this to you.");
  expect(await findings(ben.page)).toEqual([]);
  await panel.getByRole("button", { name: "Accept" }).dblclick();
  await expect(sheet).toHaveCount(0);
  await expect(ben.page.getByText("Supper is agreed.").last()).toBeVisible();
  for (const { page } of [ada, ben]) {
    await expect(blockNamed(page, /^Supper/)).not.toHaveAccessibleName(/proposed/);
    await expect(page.getByRole("region", { name: "What was not done" })).toHaveCount(0);
  }
  await ben.page.getByRole("button", { name: "Undo" }).last().click();
  await expect(blockNamed(ada.page, /^Supper.*proposed by you, waits for Ben/)).toBeVisible();
});

test("what is taken back while the other looks at it says so, and nothing is lost", async ({
  couple: { ada, ben },
}) => {
  const { id, blockId } = await proposed(ada);
  await onTheDay(ben.page);
  const sheet = await opened(ben.page, /^Supper/);
  await sheet.getByRole("button", { name: "Decline" }).click();
  await sheet.getByLabel("A word to Ada").fill("I am away");
  await ada.run(withdrawProposal, { id, blockId });
  await expect(sheet.getByText("This block is not there any more.")).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Decline" })).toHaveCount(0);
});
