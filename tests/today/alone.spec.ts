import { findings } from "@/tests/support/axe";
import { expect, test } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";

test("one who is alone is told once that nothing is planned, and where to invite a partner", async ({ someone }) => {
  const { page } = await someone("Ada");
  await page.goto("/today");
  await live(page);
  await expect(page.getByText(/nothing planned/i)).toHaveCount(1);
  await expect(page.getByText(/the two of you/)).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
  await page
    .getByRole("region", { name: "A place for two" })
    .getByRole("link", { name: "Invite your partner" })
    .click();
  await expect(page.getByRole("heading", { name: "Invite your partner" })).toBeVisible();
});

test("two are not asked to invite anybody", async ({ couple: { ada } }) => {
  await ada.page.goto("/today");
  await live(ada.page);
  await expect(ada.page.getByRole("region", { name: "You" })).toBeVisible();
  await expect(ada.page.getByRole("link", { name: "Invite your partner" })).toHaveCount(0);
});
