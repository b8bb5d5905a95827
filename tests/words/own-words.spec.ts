import { openCheckInPage } from "@/tests/support/check-in-pages";
import { expect, test } from "@/tests/support/couple";

test("an offer quotes all that it takes the place of, and one’s own words come back until one writes on", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  await openCheckInPage(page);
  await page.getByRole("button", { name: "A need for independence" }).click();
  const sheet = page.getByRole("dialog", { name: "Note for the check-in" });
  const field = sheet.getByRole("textbox", { name: "A need for independence" });
  const offer = sheet.getByRole("button", { name: /When you don't let me be alone/ });
  const again = sheet.getByRole("button", { name: "My words again" });
  const own = "You never let me be alone, you always cling";
  await field.fill(own);
  await expect(sheet.getByRole("status").first()).toContainText(own);
  await expect(again).toHaveCount(0);
  await offer.click();
  await expect(field).toHaveValue(/^When you don't let me be alone, I feel/);
  await expect(offer).toHaveCount(0);
  await again.click();
  await expect(field).toHaveValue(own);
  await expect(again).toHaveCount(0);
  await offer.click();
  await field.press("End");
  await field.pressSequentially(" soon");
  await expect(again).toHaveCount(0);

  await sheet.getByText("Say it as: I feel").click();
  const when = sheet.getByLabel("when …");
  await when.fill("it is late. You never call");
  await sheet.getByRole("button", { name: "you don't call" }).click();
  await expect(when).toHaveValue("it is late. you don't call");
  await again.click();
  await expect(when).toHaveValue("it is late. You never call");
});
