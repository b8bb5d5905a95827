import type { Page } from "playwright/test";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { agree, expect, test } from "@/tests/support/couple";
import { openCalendar } from "@/tests/support/grid";

const at = (date: string, from: string, to: string) => ({
  localStart: `${date}T${from}:00`,
  localEnd: `${date}T${to}:00`,
});

/** How many pages the browser prints, on the paper of the person. */
async function pages(page: Page, format: "A4" | "Letter"): Promise<number> {
  const pdf = await page.pdf({ format, landscape: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)!.length;
}

test("a week is printed on one page, whose time it is in lines and names, and without what only I see", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  const { page } = ada;
  const fair = { localStart: "2026-06-09T00:00:00", localEnd: "2026-06-12T00:00:00", zone: null, allDay: true };
  await ada.run(scheduleBlock, blockInput({ ...fair, title: "Fair", sharing: "open" }));
  await ada.run(scheduleBlock, blockInput({ ...at("2026-06-10", "09:00", "10:00"), title: "Gift", sharing: "hidden" }));
  await ada.run(scheduleBlock, blockInput({ ...at("2026-06-10", "11:00", "12:00"), title: "Doctor", sharing: "time" }));
  await ada.run(
    scheduleBlock,
    blockInput({ ...at("2026-06-11", "04:00", "04:10"), title: "Night train", sharing: "open" }),
  );
  await ben.run(scheduleBlock, blockInput({ ...at("2026-06-12", "18:00", "20:00"), title: "Choir", sharing: "open" }));
  await agree(couple, blockInput({ ...at("2026-06-14", "19:00", "21:00"), title: "Supper" }));
  await openCalendar(page, "?view=day&date=2026-06-10");

  await page.emulateMedia({ media: "print" });
  const paper = page.getByRole("region", { name: "The week on paper" });
  await expect(paper.getByRole("heading", { level: 2 })).toHaveCount(7);
  await expect(paper.getByText(/Fair Ada/)).toHaveCount(3);
  await expect(paper.getByText(/Choir Ben 18:00 – 20:00/)).toBeVisible();
  await expect(paper.getByText(/Supper Both/)).toBeVisible();
  await expect(paper.getByText(/Taken Ada 11:00 – 12:00/)).toBeVisible();
  await expect(paper).not.toContainText(/Gift|Doctor|9:00 – 10:00/);
  await expect(paper.getByText("4:00", { exact: true })).toBeVisible();
  // The page itself, and nothing around it.
  await expect(page.getByRole("navigation")).toBeHidden();
  const kinds = await Promise.all(
    (["mine", "theirs", "we"] as const).map((kind) =>
      paper
        .locator(`.hours [data-kind="${kind}"]`)
        .first()
        .evaluate((element) => getComputedStyle(element).borderInlineStartStyle),
    ),
  );
  expect(kinds).toEqual(["solid", "dashed", "double"]);
  expect(await pages(page, "A4")).toBe(1);
  expect(await pages(page, "Letter")).toBe(1);
  await page.emulateMedia({ media: "screen" });
  await expect(paper).toHaveCount(0);
  await expect(page.getByRole("navigation")).toBeVisible();
});

test("what only I see goes on paper when I say so, once", async ({ couple: { ada } }) => {
  const { page } = ada;
  await ada.run(scheduleBlock, blockInput({ ...at("2026-06-10", "09:00", "10:00"), title: "Gift", sharing: "hidden" }));
  await openCalendar(page, "?view=month&date=2026-06-10");
  // What the browser would print is looked at in its place.
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event("beforeprint"));
      queueMicrotask(() => {
        document.body.dataset["printed"] = document.querySelector(".paper")?.textContent ?? "";
        dispatchEvent(new Event("afterprint"));
      });
    };
  });
  const printed = () => page.evaluate(() => document.body.dataset["printed"]);
  const open = async () => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: "Print a week" }).click();
  };
  await open();
  const sheet = page.getByRole("dialog", { name: "Print a week" });
  const everything = sheet.getByRole("switch", { name: "With what only you see" });
  await expect(everything).not.toBeChecked();
  await everything.click();
  await expect(sheet).toContainText("Whoever sees the page reads it.");
  expect(await findings(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Print", exact: true }).click();
  await expect.poll(printed).toContain("Gift");
  await expect(sheet).toHaveCount(0);
  await open();
  await expect(everything).not.toBeChecked();
  await sheet.getByRole("button", { name: "Print", exact: true }).click();
  await expect.poll(printed).not.toContain("Gift");
});

test("one who is alone prints all that is theirs", async ({ someone }) => {
  const ada = await someone("Ada");
  const { page } = ada;
  await ada.run(scheduleBlock, blockInput({ ...at("2026-06-10", "09:00", "10:00"), title: "Gift", sharing: "hidden" }));
  await openCalendar(page, "?view=week&date=2026-06-10");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("region", { name: "The week on paper" })).toContainText(/Gift 9:00 – 10:00/);
});
