import type { Page } from "playwright/test";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { expect, test } from "@/tests/support/couple";
import { blockNamed, onPhone, openCalendar } from "@/tests/support/grid";

const at = (day: string, from: string, to: string) => ({
  localStart: `2026-06-${day}T${from}:00`,
  localEnd: `2026-06-${day}T${to}:00`,
});

/** Of each block among the hours: how many of its letters are seen, and which of them not whole. */
function letters(page: Page): Promise<{ name: string; seen: number; cut: string[] }[]> {
  return page.evaluate(() => {
    const shared = (one: DOMRect, other: DOMRect) =>
      Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
      Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
    const blocks = [...document.querySelectorAll("[data-day-body] [data-block-id]")];
    return blocks.map((block) => {
      const face = block.firstElementChild;
      const found = { name: block.getAttribute("aria-label")!, seen: 0, cut: [] as string[] };
      if (!face) return found;
      const box = face.getBoundingClientRect();
      const texts = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (let i = 0; i < node.textContent!.length; i++) {
          const range = document.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const letter = range.getBoundingClientRect();
          const area = letter.width * letter.height;
          if (area === 0) continue;
          const part = shared(letter, box) / area;
          if (part > 0.85) found.seen += 1;
          else if (part > 0.15) found.cut.push(node.textContent![i]!);
        }
      }
      return found;
    });
  });
}

test("a week shows whole letters: of long words, of short blocks, of another script, of places", async ({
  couple: { ada, ben },
}) => {
  const place = "At the mountain lake, behind the old mill";
  for (const input of [
    { ...at("08", "10:00", "10:15"), title: "Donaudampfschifffahrtsgesellschaft" },
    { ...at("09", "10:00", "10:15"), title: "ארוחת ערב משפחתית", protected: true, sharing: "hidden" as const },
    { ...at("10", "10:00", "13:00"), title: "Writing morning", protected: true, place },
    { ...at("11", "10:00", "11:00"), title: "Rehearsal", place },
    { ...at("12", "10:00", "18:00"), title: "Studio" },
    { ...at("08", "12:00", "14:00"), title: "Climbing with Emre" },
    { ...at("09", "12:00", "14:00"), title: "ארוחת ערב", place },
  ]) {
    await ada.run(scheduleBlock, blockInput({ sharing: "open", ...input }));
  }
  await ben.run(scheduleBlock, blockInput({ ...at("12", "09:00", "17:00"), sharing: "time", title: "Work" }));
  await openCalendar(ada.page, "?view=week&date=2026-06-10");
  await blockNamed(ada.page, /^Studio/).scrollIntoViewIfNeeded();
  await expect(ada.page.locator("[data-day-body] [data-block-id]")).toHaveCount(8);
  for (const { name, seen, cut } of await letters(ada.page)) {
    expect(cut, name).toEqual([]);
    expect(seen, name).toBeGreaterThanOrEqual(onPhone() ? 3 : 5);
    // Where there is room below, a title is all there.
    const [title = ""] = name.split(",");
    if (/^(Climbing|Writing|ארוחת ערב$)/.test(title)) expect(seen, name).toBeGreaterThanOrEqual(title.length - 2);
  }
  // What is read from the right begins there, and what stands below it too.
  const begins = await blockNamed(ada.page, /^ארוחת ערב,/).evaluate((block) => {
    const said = [...block.querySelectorAll("[dir=auto] > span:not([title]), bdi")];
    const lines = new Map<number, number>();
    for (const { top, right } of said.flatMap((one) => [...one.getClientRects()])) {
      const line = Math.round(top / 8);
      lines.set(line, Math.max(lines.get(line) ?? 0, right));
    }
    return [...lines.values()];
  });
  expect(begins.length).toBeGreaterThan(1);
  expect(Math.max(...begins) - Math.min(...begins)).toBeLessThan(2);
  expect(await findings(ada.page)).toEqual([]);
});

test("where three lie over each other each can still be named and opened", async ({ someone }) => {
  const ada = await someone("Ada");
  for (const title of ["Swimming", "Violin", "Dentist"]) {
    await ada.run(scheduleBlock, blockInput({ ...at("10", "10:00", "12:00"), sharing: "hidden", title }));
  }
  await openCalendar(ada.page, "?view=week&date=2026-06-10");
  await expect(blockNamed(ada.page, /^Violin, 10:00 – 12:00/)).toBeVisible();
  for (const { name, cut } of await letters(ada.page)) expect(cut, name).toEqual([]);
  await blockNamed(ada.page, /^Violin/).click();
  await expect(ada.page.getByRole("dialog").getByLabel("Title")).toHaveValue("Violin");
});

test("what is written on a long block stays in sight where its beginning is scrolled away", async ({ someone }) => {
  const { page, run } = await someone("Ada");
  await run(scheduleBlock, blockInput({ ...at("10", "08:00", "18:00"), sharing: "hidden", title: "Studio" }));
  await openCalendar(page, "?view=day&date=2026-06-10");
  const title = blockNamed(page, /^Studio/).getByText("Studio");
  await page.evaluate(() => document.querySelector("[data-block-id]")!.scrollIntoView({ block: "end" }));
  await expect(title).toBeInViewport({ ratio: 0.8 });
  const under = await title.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(under).toBe(true);
});

test("the date above the days is one line", async ({ someone }) => {
  const { page } = await someone("Ada");
  // Of this year, which is not said where there is little room.
  const date = `${new Date().getFullYear()}-06-29`;
  for (const width of onPhone() ? [360, 390] : [1024, 1152, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ["day", "week", "agenda"]) {
      await openCalendar(page, `?view=${view}&date=${date}`);
      const lines = await page.getByRole("heading", { level: 1 }).evaluate((heading) => {
        const { lineHeight } = getComputedStyle(heading);
        return heading.getBoundingClientRect().height / parseFloat(lineHeight);
      });
      expect(lines, `${view} at ${width}`).toBeLessThan(1.5);
    }
  }
});
