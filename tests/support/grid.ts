import type { Locator, Page } from "playwright/test";
import { test } from "@/tests/support/couple";

/** Whether this run is on the phone-sized, touched window. */
export function onPhone(): boolean {
  return test.info().project.name === "phone";
}

export function blockNamed(page: Page, title: string | RegExp): Locator {
  return page.getByRole("gridcell", { name: title }).and(page.locator("[data-block-id]"));
}

/** A block in a list or a month, where it is a button. */
export function lineNamed(page: Page, title: string | RegExp): Locator {
  return page.getByRole("button", { name: title }).and(page.locator("[data-block-id]"));
}

/** Chooses a view by hand: of all side by side, or on a phone from the list. */
export async function chooseView(page: Page, name: string): Promise<void> {
  if (onPhone()) await page.getByRole("combobox", { name: "View" }).selectOption(name);
  else await page.getByRole("button", { name, exact: true }).click();
}

/** Opens the calendar, and waits until it is live. */
export async function openCalendar(page: Page, query = ""): Promise<void> {
  await page.goto(`/calendar${query}`);
  await page.getByRole("main").waitFor();
  await live(page);
}

export async function live(page: Page): Promise<void> {
  await page.getByRole("status").getByText("Saved").waitFor({ state: "attached" });
}

/** Where a wall-clock hour of a shown day is on the screen, scrolled into view. */
export async function placeOf(page: Page, date: string, hour: number): Promise<{ x: number; y: number }> {
  const day = page.locator(`[data-day-body="${date}"]`);
  const top = await day.evaluate((element, at) => {
    const scroller = element.closest<HTMLElement>("[role=grid]")!.parentElement!;
    scroller.scrollTo({ top: Math.max(0, (element.clientHeight / 24) * (at - 3)) });
    return element.getBoundingClientRect().top + (element.clientHeight / 24) * at;
  }, hour);
  const box = (await day.boundingBox())!;
  return { x: box.x + box.width / 2, y: top + 2 };
}

/** Pixels of an hour on the screen. */
export function hourHeight(page: Page): Promise<number> {
  return page
    .locator("[data-day-body]")
    .first()
    .evaluate((element) => element.clientHeight / 24);
}

/** The wall-clock hour of the shown days that is at a height of the window. */
export function hourAt(page: Page, y: number): Promise<number> {
  return page
    .locator("[data-day-body]")
    .first()
    .evaluate((day, at) => ((at - day.getBoundingClientRect().top) / day.clientHeight) * 24, y);
}

/** Drags by mouse, in steps, as a hand does. */
export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

/** Rests a finger until what is under it is lifted, and carries it. */
export async function carry(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [from]);
  await page.locator("[data-ghost]").first().waitFor();
  await touch("touchMove", [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]);
  await touch("touchMove", [to]);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await touch("touchEnd", []);
  await devtools.detach();
}
