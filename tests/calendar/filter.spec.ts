import { scheduleBlock } from "@/lib/calendar/block-commands";
import { expect, test, type Couple } from "@/tests/support/couple";
import { blockInput } from "@/tests/support/blocks";
import { blockNamed, lineNamed, onPhone, openCalendar } from "@/tests/support/grid";

const DAY = "2026-06-10";
const on = (from: number, to: number) => ({
  localStart: `${DAY}T${String(from).padStart(2, "0")}:00:00`,
  localEnd: `${DAY}T${String(to).padStart(2, "0")}:00:00`,
});

async function threeBlocks({ ada, ben }: Couple) {
  await ada.run(scheduleBlock, blockInput({ ...on(9, 10), sharing: "time", title: "Writing" }));
  await ben.run(scheduleBlock, blockInput({ ...on(12, 13), sharing: "open", title: "Choir" }));
  await ada.run(scheduleBlock, blockInput({ ...on(14, 15), title: "Supper" }));
}

test("one shows only whose blocks one wants to see; it is said, kept in the address, and taken back in one tap", async ({
  couple,
}) => {
  await threeBlocks(couple);
  const { page } = couple.ada;
  await openCalendar(page, `?view=three&date=${DAY}`);
  await expect(blockNamed(page, /./)).toHaveCount(3);
  await page.getByRole("button", { name: "What is seen" }).click();
  await page.getByRole("switch", { name: "Ben’s" }).click();
  await expect(page.getByText("Only yours and ours are shown.")).toBeVisible();
  await expect(page).toHaveURL(/show=mine-we/);
  await expect(blockNamed(page, /Choir/)).toHaveCount(0);
  await expect(blockNamed(page, /./)).toHaveCount(2);
  await page.getByRole("switch", { name: "Yours", exact: true }).click();
  const ours = page.getByRole("switch", { name: "Ours", exact: true });
  await expect(ours).toHaveAccessibleDescription(/something has to be/);
  await ours.click();
  await expect(ours).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "What is seen" })).toBeFocused();
  // It goes along to other days and views, and comes back with the page.
  await page.keyboard.press("a");
  await expect(lineNamed(page, /Supper/)).toBeVisible();
  await expect(lineNamed(page, /./)).toHaveCount(1);
  await page.reload();
  await expect(page.getByText("Only ours are shown.")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(lineNamed(page, /./)).toHaveCount(3);
  await expect(page).not.toHaveURL(/show=/);
});

test("a day shows no lane of whom one does not want to see", async ({ couple }) => {
  await threeBlocks(couple);
  const { page } = couple.ada;
  await openCalendar(page, `?view=day&date=${DAY}&show=mine-we`);
  await expect(blockNamed(page, /Supper/)).toBeVisible();
  const heading = page.getByRole("rowheader");
  await expect(heading).toContainText("You");
  await expect(heading).not.toContainText("Ben");
});

test("what is made while its kind is not shown is seen all the same", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, `?view=three&date=${DAY}&show=we`);
  await page.getByRole("button", { name: "New", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill("Pottery");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(blockNamed(page, /Pottery/)).toBeVisible();
});

test("one who is alone has nobody to tell apart, and no such choice", async ({ someone }) => {
  const { page } = await someone("Ada");
  await openCalendar(page, `?view=three&date=${DAY}&show=theirs`);
  await page.getByRole("button", { name: "What is seen" }).click();
  await expect(page.getByRole("button", { name: "Taller hours" })).toBeVisible();
  await expect(page.getByRole("switch")).toHaveCount(0);
  await expect(page.getByText(/are shown/)).toHaveCount(0);
});

test("the toolbar takes two rows on a phone, and folds where text is large or the window low", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  await openCalendar(page, `?view=week&date=${DAY}`);
  const header = page.locator("main > header");
  const height = async () => (await header.boundingBox())!.height;
  expect(await height()).toBeLessThan(onPhone() ? 110 : 70);
  const fold = page.getByRole("button", { name: "Dates and views" });
  await expect(fold).toBeHidden();
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  await expect(fold).toBeVisible();
  await expect(page.getByRole("button", { name: "Previous week" })).toBeHidden();
  const [toolbar, whole] = [await height(), (await page.getByRole("main").boundingBox())!.height];
  expect(toolbar).toBeLessThan(whole / 3);
  await fold.click();
  await page.getByRole("button", { name: "Previous week" }).click();
  await expect(page).toHaveURL(/date=2026-06-03/);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
