import axe from "axe-core";
import type { Page } from "playwright/test";

/** What axe finds on the page, in light and in dark. */
export async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // By the devtools, which the page's own policy does not bind.
    await page.evaluate(axe.source);
    const results = await page.evaluate(async () => {
      const page = window as unknown as { axe: typeof axe };
      // axe takes away what `overflow: hidden` hides before it looks behind a text, but does not know `clip`.
      for (const clipped of document.querySelectorAll<HTMLElement>(".overflow-clip")) clipped.style.overflow = "hidden";
      const { violations } = await page.axe.run(document, { resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    });
    found.push(...results.map((one) => `${page.url()} ${colorScheme} ${one}`));
  }
  return found;
}
