import type { Page } from "playwright/test";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, hourAt, hourHeight, openCalendar, placeOf } from "@/tests/support/grid";

const DAY = "2026-06-10";

async function middle(page: Page): Promise<number> {
  return page.getByRole("grid").evaluate((grid) => {
    const { top, height } = grid.parentElement!.getBoundingClientRect();
    return top + height / 2;
  });
}

test("hours get taller and shorter by buttons and by keys, and the middle stays where it is", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  await ada.run(
    scheduleBlock,
    blockInput({ localStart: `${DAY}T12:00:00`, localEnd: `${DAY}T12:15:00`, title: "Call home" }),
  );
  await openCalendar(page, `?view=three&date=${DAY}`);
  await placeOf(page, DAY, 10);
  const was = await hourHeight(page);
  const hour = await hourAt(page, await middle(page));
  const stays = async () => expect(Math.abs((await hourAt(page, await middle(page))) - hour)).toBeLessThan(0.1);
  await page.keyboard.press("+");
  await expect.poll(() => hourHeight(page)).toBeGreaterThan(was);
  await stays();
  await page.keyboard.press("-");
  await expect.poll(() => hourHeight(page)).toBeCloseTo(was, 0);
  await page.getByRole("button", { name: "What is seen" }).click();
  const shorter = page.getByRole("button", { name: "Shorter hours" });
  await shorter.click();
  await expect(page.getByText("Hours are shorter now.")).toBeAttached();
  await stays();
  await shorter.click();
  // What is short can still be seen and hit.
  const box = (await blockNamed(page, /Call home/).boundingBox())!;
  expect(box.height).toBeGreaterThanOrEqual(20);
  expect(await findings(page)).toEqual([]);
  for (let i = 0; i < 4; i++) await shorter.focus().then(() => page.keyboard.press("Enter"));
  await expect(shorter).toBeDisabled();
  await expect(page.getByText("Hours cannot get shorter.")).toBeAttached();
  await page.keyboard.press("Escape");
  await page.keyboard.press("m");
  // A month has no hours to make taller; whom one sees is still chosen there.
  await page.getByRole("button", { name: "What is seen" }).click();
  await expect(page.getByRole("switch", { name: "Ours", exact: true })).toBeVisible();
  await expect(shorter).toHaveCount(0);
});
