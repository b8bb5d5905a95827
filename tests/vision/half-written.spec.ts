import type { Page } from "playwright/test";
import { expect, test } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";

/** Words that one is in the middle of are not lost by what the other does, nor by a page that is loaded anew. */

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

async function open(page: Page, part: "settled" | "sharing" | "compass"): Promise<void> {
  await page.goto(`/vision/${part}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await live(page);
}

test("what is being said anew is there after a reload, and its field has the focus at once", async ({ couple }) => {
  const { page } = couple.ada;
  await open(page, "settled");
  const money = page.getByRole("region", { name: "Money" });
  await money.getByRole("textbox").fill("One account");
  await money.getByRole("button", { name: "Keep" }).click();
  await press(page, "Change: One account");
  const anew = page.getByLabel("Say it anew");
  await expect(anew).toBeFocused();
  await anew.fill("Two accounts, of which");
  await page.reload();
  await expect(anew).toHaveValue("Two accounts, of which");
  await anew.fill("");
  await anew.fill("Two accounts");
  await money.getByRole("button", { name: "Keep" }).first().click();
  await expect(money.getByText("Two accounts")).toBeVisible();
  await expect(anew).toHaveCount(0);
});
