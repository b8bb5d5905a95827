import { scheduleBlock } from "@/lib/calendar/block-commands";
import { createInvitation } from "@/lib/couple/invitations";
import { findings } from "@/tests/support/axe";
import { expect, test } from "@/tests/support/couple";
import { blockInput, today } from "@/tests/support/blocks";
import { blockNamed, openCalendar } from "@/tests/support/grid";

test("axe finds nothing on the pages of nobody", async ({ visitor }) => {
  for (const path of ["/", "/sign-in", "/sign-up", "/recover", "/join", "/no-such-page"]) {
    await visitor.goto(path);
    expect(await findings(visitor)).toEqual([]);
  }
});

test("axe finds nothing in the workspace, with its sheets open", async ({ couple: { ada, ben } }) => {
  const kinds = ["we", "open", "time", "hidden"] as const;
  for (const [i, sharing] of kinds.entries()) {
    await ada.run(scheduleBlock, blockInput({ ...today(9 + i, 10 + i), sharing, title: `${sharing} block` }));
    await ben.run(scheduleBlock, blockInput({ ...today(9 + i, 10 + i), sharing, title: `${sharing} of Ben` }));
  }
  const { page } = ada;
  for (const path of ["/today", "/us"]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await findings(page)).toEqual([]);
  }
  for (const view of ["day", "three", "week", "month", "agenda"]) {
    await openCalendar(page, `?view=${view}`);
    expect(await findings(page)).toEqual([]);
  }
  await openCalendar(page, "?view=day");
  await blockNamed(page, /open block/).click();
  expect(await findings(page)).toEqual([]);
});

test("axe finds nothing on an invitation", async ({ someone }) => {
  const [ada, ben] = [await someone("Ada", { hue: 1 }), await someone("Ben", { hue: 1 })];
  const { token } = await createInvitation(ada);
  await ada.page.goto("/us");
  expect(await findings(ada.page)).toEqual([]);
  await ben.page.goto(`/join/${token}`);
  await ben.page.getByRole("button", { name: /Share a workspace/ }).waitFor();
  expect(await findings(ben.page)).toEqual([]);
});
