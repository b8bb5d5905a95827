import { scheduleBlock } from "@/lib/calendar/block-commands";
import { expect, test } from "@/tests/support/couple";
import { blockInput, today } from "@/tests/support/blocks";
import { blockNamed, carry, chooseView, drag, hourHeight, onPhone, openCalendar, placeOf } from "@/tests/support/grid";

const DAY = "2026-06-10";
const at = (hour: number, minutes = "00") => `${DAY}T${String(hour).padStart(2, "0")}:${minutes}:00`;
const on = (start: number, end: number) => ({ localStart: at(start), localEnd: at(end) });

test("a block is made by hand: drawn with a mouse, or tapped on a phone", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, `?view=three&date=${DAY}`);
  const from = await placeOf(page, DAY, 10);
  if (onPhone()) {
    await page.touchscreen.tap(from.x, from.y);
    await page.getByRole("button", { name: /New block/ }).tap();
  } else {
    await drag(page, from, { x: from.x, y: from.y + 2 * (await hourHeight(page)) });
  }
  const sheet = page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill("Pottery");
  await expect(sheet.getByRole("radio", { name: /the time is taken/ })).toBeChecked();
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(
    blockNamed(page, onPhone() ? /Pottery.*10:00.*11:00.*yours/ : /Pottery.*10:00.*12:00.*yours/),
  ).toBeVisible();
});

test("a block is made, opened, moved, resized and removed with keys alone", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, `?view=three&date=${DAY}`);
  await page.getByRole("grid").locator("[data-slot]").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "New block" }).getByLabel("Title").pressSequentially("Swim");
  await page.keyboard.press("Enter");
  const swim = blockNamed(page, /Swim/);
  await expect(swim).toHaveAccessibleName(/9:30.*10:30/);
  await swim.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(swim).toHaveAccessibleName(/9:45.*10:45/);
  await page.keyboard.press("Alt+ArrowRight");
  await expect(swim).toHaveAccessibleName(/9:45.*10:45.*11 June/);
  await page.keyboard.press("Shift+ArrowDown");
  await expect(swim).toHaveAccessibleName(/9:45.*11:00/);
  await page.keyboard.press("Delete");
  await expect(swim).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(swim).toHaveAccessibleName(/9:45.*11:00.*11 June/);
});

test("a block is carried to another time by hand, and undo brings it back", async ({ couple: { ada } }) => {
  const { page } = ada;
  await ada.run(scheduleBlock, blockInput({ ...on(10, 12), title: "Walk" }));
  await openCalendar(page, `?view=three&date=${DAY}`);
  const from = await placeOf(page, DAY, 11);
  const to = { x: from.x, y: from.y + 2 * (await hourHeight(page)) };
  await (onPhone() ? carry : drag)(page, from, to);
  await expect(blockNamed(page, /Walk/)).toHaveAccessibleName(/12:00.*14:00/);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(blockNamed(page, /Walk/)).toHaveAccessibleName(/10:00.*12:00/);
});

test("the partner sees of my block what I chose: the time, the details, or nothing", async ({
  couple: { ada, ben },
}) => {
  await ada.run(scheduleBlock, blockInput({ ...on(8, 9), sharing: "time", title: "Dentist" }));
  await ada.run(scheduleBlock, blockInput({ ...on(10, 11), sharing: "open", title: "Choir" }));
  await ada.run(scheduleBlock, blockInput({ ...on(12, 13), sharing: "hidden", title: "Surprise" }));
  await ada.run(scheduleBlock, blockInput({ ...on(14, 15), sharing: "we", title: "Ours" }));
  await openCalendar(ben.page, `?view=three&date=${DAY}`);
  await expect(blockNamed(ben.page, /Taken.*8:00.*Ada’s/)).toBeVisible();
  await expect(blockNamed(ben.page, /Choir.*10:00.*Ada’s/)).toBeVisible();
  await expect(blockNamed(ben.page, /Ours.*14:00.*ours/)).toBeVisible();
  await expect(blockNamed(ben.page, /./)).toHaveCount(3);
  const received = await ben.page.content();
  for (const secret of ["Dentist", "Surprise"]) expect(received).not.toContain(secret);

  await openCalendar(ada.page, `?view=three&date=${DAY}`);
  await expect(blockNamed(ada.page, /Surprise.*only you/)).toBeVisible();
  await expect(blockNamed(ada.page, /Dentist.*Ben sees only the time/)).toBeVisible();
});

test("what a block shows is changed in its sheet, and says so on the button", async ({ couple: { ada, ben } }) => {
  await ada.run(scheduleBlock, blockInput({ ...on(8, 9), sharing: "hidden", title: "Secret" }));
  await openCalendar(ada.page, `?view=three&date=${DAY}`);
  await openCalendar(ben.page, `?view=three&date=${DAY}`);
  const change = async (title: RegExp, choice: RegExp, button: string) => {
    await blockNamed(ada.page, title).click();
    const sheet = ada.page.getByRole("dialog", { name: "Change block" });
    await sheet.getByRole("radio", { name: choice }).check();
    await sheet.getByRole("button", { name: button, exact: true }).click();
    await expect(sheet).toHaveCount(0);
  };
  await change(/Secret/, /Mine: open/, "Share with Ben");
  await expect(blockNamed(ben.page, /Secret.*Ada’s/)).toBeVisible();
  await change(/Secret/, /the time is taken/, "Keep");
  await expect(blockNamed(ben.page, /Taken.*Ada’s/)).toBeVisible();
  await expect(blockNamed(ben.page, /Secret/)).toHaveCount(0);
  await change(/Secret/, /only you/, "Keep");
  await expect(blockNamed(ben.page, /./)).toHaveCount(0);
});

test("words written while a block is being hidden never reach the partner, nor when that is undone and done again", async ({
  couple: { ada, ben },
}) => {
  await ada.run(scheduleBlock, blockInput({ ...on(10, 11), sharing: "open", title: "Errands" }));
  await ada.run(scheduleBlock, blockInput({ ...on(14, 15), sharing: "we", title: "A mark" }));
  const received: string[] = [];
  ben.page.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => received.push(String(payload))));
  await openCalendar(ada.page, `?view=three&date=${DAY}`);
  await openCalendar(ben.page, `?view=three&date=${DAY}`);
  await blockNamed(ada.page, /Errands/).click();
  const sheet = ada.page.getByRole("dialog", { name: "Change block" });
  await sheet.getByLabel("Title").fill("Order the ring");
  await sheet.getByLabel("Starts").fill(`${DAY}T12:34`);
  await sheet.getByRole("radio", { name: /only you/ }).check();
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(blockNamed(ben.page, /Errands/)).toHaveCount(0);
  await expect(blockNamed(ada.page, /Order the ring.*12:34.*only you/)).toBeVisible();
  await ada.page.getByRole("button", { name: "Undo" }).first().click();
  await expect(blockNamed(ben.page, /Errands.*10:00/)).toBeVisible();
  await blockNamed(ada.page, /A mark/).focus();
  await ada.page.keyboard.press("Alt+ArrowDown");
  await expect(blockNamed(ben.page, /A mark.*14:15/)).toBeVisible();
  expect(received.join()).toContain("A mark");
  expect(received.join()).not.toContain("Order the ring");
  expect(received.join()).not.toContain("12:34");
});

test("a night across midnight is one block with a part in each day", async ({ couple: { ada } }) => {
  await ada.run(scheduleBlock, blockInput({ localStart: at(22), localEnd: "2026-06-11T02:00:00", title: "Stars" }));
  await openCalendar(ada.page, `?view=three&date=${DAY}`);
  await expect(blockNamed(ada.page, /Stars/)).toHaveCount(2);
});

test("days on which the clock changes are drawn right", async ({ couple: { ada } }) => {
  const spring = { localStart: "2026-03-29T01:00:00", localEnd: "2026-03-29T04:00:00" };
  const autumn = { localStart: "2026-10-25T01:00:00", localEnd: "2026-10-25T04:00:00" };
  await ada.run(scheduleBlock, blockInput({ ...spring, title: "Short night" }));
  await ada.run(scheduleBlock, blockInput({ ...autumn, title: "Long night" }));
  const height = async (title: string) => (await blockNamed(ada.page, new RegExp(title)).boundingBox())!.height;
  await openCalendar(ada.page, "?view=day&date=2026-03-29");
  await expect(ada.page.getByText("23 hours")).toBeVisible();
  await expect(ada.page.locator("[data-void]")).toHaveCount(1);
  const short = await height("Short night");
  await openCalendar(ada.page, "?view=day&date=2026-10-25");
  await expect(ada.page.getByText("25 hours")).toBeVisible();
  const long = await height("Long night");
  // From one to four by the clock: three hours of axis in spring, one of them hatched; four in autumn.
  expect(long / short).toBeCloseTo(4 / 3, 1);
});

test("each sees their own local time", async ({ someone, couple: { ada } }) => {
  const tokyo = await someone("Emi", { hue: 7, zone: "Asia/Tokyo" });
  const input = blockInput({ ...on(10, 11), sharing: "hidden", title: "Call" });
  await ada.run(scheduleBlock, input);
  await tokyo.run(scheduleBlock, { ...input, ...blockInput({ ...on(10, 11), sharing: "hidden", title: "Call" }) });
  await openCalendar(tokyo.page, `?view=three&date=${DAY}`);
  await expect(blockNamed(tokyo.page, /Call.*17:00.*18:00/)).toBeVisible();
  await openCalendar(ada.page, `?view=three&date=${DAY}`);
  await expect(blockNamed(ada.page, /Call.*10:00.*11:00/)).toBeVisible();
});

test("bad input is refused in words, and nothing typed is lost", async ({ couple: { ada } }) => {
  const { page } = ada;
  await openCalendar(page, `?view=three&date=${DAY}`);
  await page.getByRole("button", { name: "New", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "New block" });
  const long = "long ".repeat(100);
  await sheet.getByLabel("Title").fill(long);
  await sheet.getByLabel("Starts").fill(`${DAY}T10:00`);
  await sheet.getByLabel("Ends").fill(`${DAY}T09:00`);
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(sheet.getByLabel("Title")).toHaveAccessibleDescription(/200|shorter|long/i);
  await expect(sheet.getByLabel("Ends")).toHaveAccessibleDescription(/after|before/i);
  await expect(sheet.getByLabel("Title")).toHaveValue(long);
  await sheet.getByLabel("Title").fill("ok");
  await sheet.getByLabel("Ends").fill("2027-12-10T09:00");
  await sheet.getByRole("button", { name: "Keep" }).click();
  await expect(sheet.getByLabel("Ends")).toHaveAccessibleDescription(/year|366|long/i);
  await sheet.getByLabel("Ends").fill(`${DAY}T11:00`);
  await sheet.getByRole("button", { name: "Keep" }).dblclick();
  await expect(blockNamed(page, /ok/)).toHaveCount(1);
});

test("words of any script and length stay in their place", async ({ couple: { ada } }) => {
  const titles = ["مساءٌ لنا معًا", "👩‍❤️‍👨🏽 🌿 ".repeat(10).trim(), "W".repeat(200), "<script>alert(1)</script>"];
  for (const [i, title] of titles.entries()) {
    await ada.run(scheduleBlock, blockInput({ ...on(8 + i, 9 + i), sharing: "we", title }));
  }
  await openCalendar(ada.page, `?view=three&date=${DAY}`);
  await expect(blockNamed(ada.page, /ours/)).toHaveCount(4);
  const overflow = await ada.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("the back button goes back through days and views, and closes a sheet before that", async ({
  couple: { ada },
}) => {
  const { page } = ada;
  await ada.run(scheduleBlock, blockInput({ ...on(10, 11), title: "Walk" }));
  await openCalendar(page, `?view=three&date=${DAY}`);
  await chooseView(page, "Day");
  await expect(page).toHaveURL(/view=day/);
  await blockNamed(page, /Walk/).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/view=day/);
  await page.goBack();
  await expect(page).toHaveURL(/view=three/);
});

test("alone, one's own calendar works, and asks nothing about sharing", async ({ someone }) => {
  const { page } = await someone("Ada");
  await openCalendar(page);
  await page.getByRole("button", { name: "New", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "New block" });
  await sheet.getByLabel("Title").fill("Mine");
  await expect(sheet.getByRole("radio")).toHaveCount(0);
  await sheet.getByRole("button", { name: "Keep" }).click();
  // Made late in an evening it crosses midnight, and has a part in each of two days.
  await expect(blockNamed(page, /Mine/).first()).toBeVisible();
});

test("Today says what kind of time each is in, and what is next", async ({ couple: { ada, ben } }) => {
  await ada.run(scheduleBlock, blockInput({ ...today(0, 24), sharing: "time", title: "Writing" }));
  await ada.page.goto("/today");
  await expect(ada.page.getByRole("region", { name: "You" })).toContainText("Writing");
  await ben.page.goto("/today");
  const adas = ben.page.getByRole("region", { name: "Ada" });
  await expect(adas).toContainText("Their own time");
  await expect(ben.page.getByRole("region", { name: "You" })).toContainText("Open time");
  expect(await ben.page.content()).not.toContain("Writing");
});
