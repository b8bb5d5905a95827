import { expect, start, test } from "@/tests/support/starting";

const BEGUN = /Their ten weeks lie around/;

test("the demo comes up with two people, who can come in and see each other", async ({ dataDir, port, page }) => {
  // It starts twice, each time with a database of its own.
  test.slow();
  const settings = { DATA_DIR: dataDir, PORT: port, TWOFOLD_DEMO: "yes" };
  const first = start(settings);
  await expect.poll(first.said, { timeout: 60_000 }).toMatch(BEGUN);
  const [, email = "", password = ""] = /Mara: (\S+), password (\S+)/.exec(first.said()) ?? [];
  await page.goto(`http://localhost:${port}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Today", level: 1 })).toBeVisible();
  await page.goto(`http://localhost:${port}/calendar?view=week`);
  await expect(page.getByRole("gridcell", { name: /^Date night/ })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: /^Taken, .*Jonas’s/ }).first()).toBeVisible();
  expect(await page.content()).not.toContain("Jeweller");
  await page.goto(`http://localhost:${port}/check-in`);
  await expect(page.getByText("The soup on Tuesday, without a question")).toBeVisible();
  expect(await page.content()).not.toContain("An hour by the river");
  await page.goto(`http://localhost:${port}/check-in/past`);
  await expect(page.getByText("The note in my lunchbox. I have kept it").first()).toBeVisible();
  await page.goto(`http://localhost:${port}/vision/compass`);
  await expect(page.getByText("Jonas has answered. It opens when you have, too.")).toBeVisible();
  expect(await page.content()).not.toMatch(/still be there in my head|nobody asks about the rest/);
  const chair = page.getByRole("textbox", { name: "Our core values" }).getByText("There is a chair at our table");
  await page.goto(`http://localhost:${port}/vision/document`);
  await expect(chair).toBeVisible();
  first.child.kill("SIGTERM");
  await first.ended;

  // The second start finds what is there.
  const second = start(settings);
  await expect.poll(second.said, { timeout: 60_000 }).toMatch(BEGUN);
  expect(second.said()).toContain(`${email}, password ${password}`);
  await page.goto(`http://localhost:${port}/calendar?view=week`);
  await expect(page.getByRole("gridcell", { name: /^Date night/ })).toHaveCount(1);
  await page.goto(`http://localhost:${port}/vision/document`);
  await expect(chair).toBeVisible();
  await expect(chair).toHaveCount(1);
  second.child.kill("SIGTERM");
  await second.ended;
});

test("the demo does not touch a database that has people in it", async ({ dataDir, port }) => {
  const settings = { DATA_DIR: dataDir, PORT: port };
  const origin = `http://localhost:${port}`;
  const real = start(settings);
  await expect.poll(real.said, { timeout: 60_000 }).toContain("Twofold is at");
  const body = JSON.stringify({ email: "cleo@home", password: "a long walk by the sea" });
  const headers = { origin, "content-type": "application/json" };
  expect((await fetch(`${origin}/api/sign-up`, { method: "POST", headers, body })).status).toBe(200);
  real.child.kill("SIGTERM");
  await real.ended;
  const { code, said } = await start({ ...settings, TWOFOLD_DEMO: "yes" }).ended;
  expect(code).toBe(1);
  expect(said).toContain("This database has people in it");
  expect(said).not.toContain("Mara");
});
