import { scheduleBlock } from "@/lib/calendar/block-commands";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { agree, expect, test } from "@/tests/support/couple";
import { blockNamed, lineNamed, openCalendar } from "@/tests/support/grid";

const DAY = "2027-06-09";
const at = (from: number, to: number) => ({
  localStart: `${DAY}T${String(from).padStart(2, "0")}:00:00`,
  localEnd: `${DAY}T${String(to).padStart(2, "0")}:00:00`,
});

test("a block is duplicated by its sheet and by keys, with all its words, and undo takes it back", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  const words = { title: "Swim", place: "Lake", notes: "Towel", sharing: "time" as const };
  await ada.run(scheduleBlock, blockInput({ ...at(9, 10), ...words, protected: true }));
  await openCalendar(page, `?view=three&date=${DAY}`);
  await blockNamed(page, /Swim/).click();
  const sheet = page.getByRole("dialog", { name: "Change block" });
  const duplicate = sheet.getByRole("button", { name: "Duplicate" });
  await sheet.getByLabel("Place").fill("Sea");
  await expect(duplicate).toBeDisabled();
  await sheet.getByLabel("Place").fill("Lake");
  expect(await findings(page)).toEqual([]);
  await duplicate.click();
  await expect(blockNamed(page, /Swim, 9:00 – 10:00, Lake/)).toHaveCount(2);
  await expect(page.getByText("Swim is there a second time: Wednesday 9 June, 9:00 – 10:00.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(blockNamed(page, /Swim/)).toHaveCount(1);
  await blockNamed(page, /Swim/).focus();
  await page.keyboard.press("Control+d");
  await expect(blockNamed(page, /Swim/)).toHaveCount(2);
  // It has the focus, to be taken elsewhere at once.
  await page.keyboard.press("Alt+ArrowRight");
  await expect(blockNamed(page, /Swim.*Thursday 10 June.*yours, protected/)).toBeFocused();
});

test("a block is copied and put where the arrow keys are: at a time, on another day, in a month, and whole days", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  await ada.run(scheduleBlock, blockInput({ ...at(9, 11), title: "Pottery", sharing: "hidden" }));
  const days = { localStart: `${DAY}T00:00:00`, localEnd: "2027-06-11T00:00:00", zone: null, allDay: true };
  await ada.run(scheduleBlock, blockInput({ ...days, title: "Fair", sharing: "open" }));
  await openCalendar(page, `?view=three&date=${DAY}`);
  // Nothing is copied yet.
  await page.getByRole("grid").locator("[data-slot]").focus();
  await page.keyboard.press("Control+v");
  await blockNamed(page, /Pottery/).focus();
  await page.keyboard.press("Control+c");
  await expect(page.getByText(/^Pottery is copied/)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("gridcell", { name: /Thursday 10 June, 9:30/ })).toBeFocused();
  await page.keyboard.press("Control+v");
  await expect(blockNamed(page, /Pottery, 9:30 – 11:30, only you, Thursday 10 June, yours/)).toBeFocused();
  await expect(blockNamed(page, /Pottery/)).toHaveCount(2);
  await blockNamed(page, /Fair/).focus();
  await page.keyboard.press("Control+c");
  await page.keyboard.press("m");
  const fifteenth = page.locator('[data-date="2027-06-15"] [data-day]');
  await fifteenth.focus();
  await page.keyboard.press("Control+v");
  await page.keyboard.press("w");
  await expect(page.getByText(/^Fair is there now: Tuesday 15 June to Wednesday 16 June, all day/)).toBeVisible();
});

test("of a series the one date is copied; and what is ours is proposed anew", async ({ couple }) => {
  const { ada, ben } = couple;
  const { page } = ada;
  await agree(couple, blockInput({ ...at(19, 21), title: "Supper", rrule: "FREQ=WEEKLY" }));
  await openCalendar(page, `?view=three&date=2027-06-16`);
  await blockNamed(page, /Supper, .*repeats/).focus();
  await page.keyboard.press("Control+d");
  await expect(blockNamed(page, /Supper/)).toHaveCount(2);
  await expect(blockNamed(page, /Supper.*proposed by you, waits for Ben/)).not.toHaveAccessibleName(/repeats/);
  await openCalendar(ben.page, "?view=agenda&date=2027-06-16");
  await expect(lineNamed(ben.page, /Supper.*Wednesday 16 June.*proposed by Ada, waits for you/)).toHaveCount(1);
});

test("what is the partner’s is not copied", async ({ couple: { ada, ben } }) => {
  await ben.run(scheduleBlock, blockInput({ ...at(9, 11), title: "Choir", sharing: "open" }));
  const { page } = ada;
  await openCalendar(page, `?view=three&date=${DAY}`);
  await blockNamed(page, /Choir/).focus();
  await page.keyboard.press("Control+d");
  await page.keyboard.press("Control+c");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+v");
  await expect(blockNamed(page, /Choir/)).toHaveCount(1);
});
