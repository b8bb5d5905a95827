import { scheduleBlock } from "@/lib/calendar/block-commands";
import { createInvitation } from "@/lib/couple/invitations";
import { expect, test, type Someone } from "@/tests/support/couple";
import { blockInput } from "@/tests/support/blocks";

/** Makes an invitation on the screen, and answers with its link and its code. */
async function invite({ page }: Someone): Promise<{ link: string; code: string }> {
  await page.goto("/us");
  await page.getByRole("button", { name: "Make an invitation" }).click();
  const link = page.getByLabel("Link");
  await expect(link).toHaveValue(/\/join\/.+/);
  return { link: await link.inputValue(), code: (await page.getByLabel("Code", { exact: true }).textContent())! };
}

test("by a link, two become a couple, and the inviter's screen turns at that moment", async ({ someone }) => {
  const [ada, ben] = [await someone("Ada", { hue: 1 }), await someone("Ben", { hue: 5, zone: "Asia/Tokyo" })];
  await ada.run(scheduleBlock, blockInput({ sharing: "hidden", title: "From before we met" }));
  const { link } = await invite(ada);
  await ben.page.goto(link);
  await expect(ben.page.getByRole("heading", { name: "Ada invites you" })).toBeVisible();
  await expect(ben.page.getByText(/Nothing that either of you has made before is shown/)).toBeVisible();
  await expect(ben.page).not.toHaveURL(/join\/./);
  await ben.page.getByRole("button", { name: "Share a workspace with Ada" }).click();
  await expect(ben.page).toHaveURL(/\/today/);
  await expect(ada.page.getByRole("region", { name: "The two of you" })).toContainText("Ben");
  expect(await ben.page.content()).not.toContain("From before we met");
});

test("by a code typed carelessly, and with another colour where both have the same", async ({ someone }) => {
  const [ada, ben] = [await someone("Ada", { hue: 3 }), await someone("Ben", { hue: 3 })];
  const { code } = await invite(ada);
  await ben.page.goto("/join");
  await ben.page.getByLabel("Invitation code").fill(` ${code.toLowerCase().replace("-", " ")} `);
  await ben.page.getByRole("button", { name: "Look at the invitation" }).click();
  const accept = ben.page.getByRole("button", { name: "Share a workspace with Ada" });
  await accept.click();
  await expect(ben.page.getByText(/You both have the same colour/)).toBeVisible();
  await ben.page.getByRole("radio").nth(6).check({ force: true });
  await accept.click();
  await expect(ben.page).toHaveURL(/\/today/);
});

test("an invitation that is one's own, cancelled, used or unknown says so", async ({ someone }) => {
  const [ada, ben, cleo] = [
    await someone("Ada", { hue: 1 }),
    await someone("Ben", { hue: 2 }),
    await someone("Cleo", { hue: 3 }),
  ];
  const first = await createInvitation(ada);
  await ada.page.goto(`/join/${first.token}`);
  await expect(ada.page.getByText(/your own/i)).toBeVisible();
  const { token } = await createInvitation(ada);
  await ben.page.goto(`/join/${first.token}`);
  await expect(ben.page.getByText(/taken back/i)).toBeVisible();
  await ben.page.goto(`/join/${token}`);
  await ben.page.getByRole("button", { name: "Share a workspace with Ada" }).click();
  await expect(ben.page).toHaveURL(/\/today/);
  await cleo.page.goto(`/join/${token}`);
  await expect(cleo.page.getByText(/used/i)).toBeVisible();
  await cleo.page.goto("/join/no-such-token");
  await expect(cleo.page.getByText(/no invitation|not.*invitation|unknown/i).first()).toBeVisible();
});

test("one who is paired can accept nobody else", async ({ couple, someone }) => {
  const cleo = await someone("Cleo", { hue: 7 });
  const { token } = await createInvitation(cleo);
  await couple.ben.page.goto(`/join/${token}`);
  await expect(couple.ben.page.getByText("You share a workspace already")).toBeVisible();
  await expect(couple.ben.page.getByRole("button", { name: /Share a workspace/ })).toHaveCount(0);
});

test("of two who accept at the same moment, one is in", async ({ someone }) => {
  const [ada, ben, cleo] = [
    await someone("Ada", { hue: 1 }),
    await someone("Ben", { hue: 2 }),
    await someone("Cleo", { hue: 3 }),
  ];
  const { token } = await createInvitation(ada);
  const buttons = [];
  for (const { page } of [ben, cleo]) {
    await page.goto(`/join/${token}`);
    const accept = page.getByRole("button", { name: "Share a workspace with Ada" });
    await expect(accept).toBeEnabled();
    buttons.push(accept);
  }
  await Promise.all(buttons.map((accept) => accept.click()));
  await expect.poll(() => [ben, cleo].filter(({ page }) => page.url().endsWith("/today")).length).toBe(1);
  const late = [ben, cleo].find(({ page }) => !page.url().endsWith("/today"))!;
  await expect(late.page.getByText(/used/i).first()).toBeVisible();
});
