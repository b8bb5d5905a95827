import { randomBytes } from "node:crypto";
import type { Page } from "playwright/test";
import { expect, test } from "@/tests/support/couple";
import { live } from "@/tests/support/grid";

const email = () => `new-${randomBytes(6).toString("hex")}@example.test`;
const PASSWORD = "the lighthouse keeper's lamp";

async function signUp(page: Page, address: string): Promise<string[]> {
  await page.goto("/");
  await page.getByRole("link", { name: "Sign up" }).click();
  await page.getByLabel("E-mail").fill(address);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign up" }).click();
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  return codes.allTextContents();
}

async function introduce(page: Page, name: string): Promise<void> {
  await page.getByLabel("I have kept them").check();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("radio").nth(3).check({ force: true });
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/today/);
}

async function signIn(page: Page, address: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(address);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("one signs up, is told who can read what, keeps recovery codes, says who one is, and is in", async ({
  visitor,
}) => {
  const address = email();
  await visitor.goto("/sign-up");
  await expect(visitor.getByText(/whoever runs this server/i)).toBeVisible();
  await signUp(visitor, address);
  await introduce(visitor, "Ada 🌿 Łuczak");
  await visitor.goto("/us");
  await visitor.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(visitor).toHaveURL(/\/sign-in/);
  await visitor.goto("/today");
  await expect(visitor).toHaveURL(/\/sign-in/);
  await signIn(visitor, address.toUpperCase(), PASSWORD);
  await expect(visitor).toHaveURL(/\/today/);
});

test("a wrong password is refused in words, and what was typed stays", async ({ visitor, someone }) => {
  const ada = await someone("Ada");
  await signIn(visitor, ada.email, "not the password at all");
  await expect(visitor.getByRole("alert").or(visitor.getByRole("status")).first()).toBeVisible();
  await expect(visitor.getByLabel("E-mail")).toHaveValue(ada.email);
  await expect(visitor).toHaveURL(/\/sign-in/);
});

test("a recovery code sets a new password once, and ends the open sessions", async ({ visitor, browser, baseURL }) => {
  const address = email();
  const [code] = await signUp(visitor, address);
  await introduce(visitor, "Ada");
  const elsewhere = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  await elsewhere.goto("/recover");
  await elsewhere.getByLabel("E-mail").fill(address);
  await elsewhere.getByLabel("Recovery code").fill(code!.toLowerCase());
  await elsewhere.getByLabel("New password").fill("another lamp entirely");
  await elsewhere.getByRole("button", { name: "Set the new password" }).click();
  await expect(elsewhere).toHaveURL(/\/today/);
  await expect(visitor).toHaveURL(/\/sign-in/);
  await visitor.goto("/recover");
  await visitor.getByLabel("E-mail").fill(address);
  await visitor.getByLabel("Recovery code").fill(code!);
  await visitor.getByLabel("New password").fill("yet another lamp here");
  await visitor.getByRole("button", { name: "Set the new password" }).click();
  await expect(visitor.getByRole("alert").first()).toBeVisible();
  await expect(visitor).toHaveURL(/\/recover/);
  await elsewhere.context().close();
});

test("ending a session closes its open tab within moments, and no other", async ({ someone, browser, baseURL }) => {
  const ada = await someone("Ada");
  const other = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  await signIn(other, ada.email, ada.password);
  await expect(other).toHaveURL(/\/today/);
  await live(other);
  await ada.page.goto("/us");
  await ada.page
    .getByRole("button", { name: /^Sign out .+/ })
    .first()
    .click();
  await expect(other).toHaveURL(/\/sign-in/, { timeout: 2_000 });
  await expect(ada.page).toHaveURL(/\/us/);
  await expect(ada.page.getByText("This device")).toBeVisible();
  await other.context().close();
});
