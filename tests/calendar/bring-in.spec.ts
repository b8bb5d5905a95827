import { Temporal } from "temporal-polyfill";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { datedText } from "@/lib/calendar/format";
import { findings } from "@/tests/support/axe";
import { blockInput } from "@/tests/support/blocks";
import { agree, expect, test } from "@/tests/support/couple";
import { live, openCalendar } from "@/tests/support/grid";
import { calendarOf } from "@/tests/support/ical";

/** A Wednesday three or four weeks from now, on which clocks go as usual at the hours of this test. */
const soon = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 21 });
const wednesday = soon.add({ days: (10 - soon.dayOfWeek) % 7 });
const DAY = wednesday.toString();
const compact = (weeks = 0) => wednesday.add({ weeks }).toString().replaceAll("-", "");
const reader = { locale: "en-GB", year: String(Temporal.Now.plainDateISO("Europe/Berlin").year) };
const said = (weeks = 0) => datedText(wednesday.add({ weeks }).toString(), reader);
const at = (from: number, to: number) => ({ localStart: `${DAY}T${from}:00:00`, localEnd: `${DAY}T${to}:00:00` });

const berlin = (from: number, to: number, weeks = 0) =>
  `DTSTART;TZID=Europe/Berlin:${compact(weeks)}T${from}0000\nDTEND;TZID=Europe/Berlin:${compact(weeks)}T${to}0000`;

const file = {
  name: "work.ics",
  mimeType: "text/calendar",
  buffer: Buffer.from(
    calendarOf(
      [
        `${berlin(10, 11)}\nSUMMARY:Dentist`,
        `${berlin(13, 14)}\nSUMMARY:Over our supper`,
        `${berlin(17, 18)}\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Choir`,
        `${berlin(22, 23)}\nSUMMARY:Known`,
        `${berlin(20, 21)}\nSUMMARY:Over what Ben hides`,
        "DTSTART;VALUE=DATE:20200101\nSUMMARY:Long ago",
        `${berlin(11, 12)}\nRRULE:FREQ=SECONDLY\nSUMMARY:Tick`,
        `${berlin(12, 13)}\nCLASS:PRIVATE\nSUMMARY:Doctor`,
      ],
      ["BEGIN:VTODO", "SUMMARY:Bread", "END:VTODO"],
    ),
  ),
};

test("a calendar’s file is looked at, what is protected stops it, and all of it is taken back at once", async ({
  couple,
}) => {
  const { ada, ben } = couple;
  const { page } = ada;
  await agree(couple, blockInput({ ...at(13, 16), protected: true, title: "Supper" }));
  await ada.run(scheduleBlock, blockInput({ ...at(17, 19), sharing: "hidden", protected: true, title: "Writing" }));
  await ada.run(scheduleBlock, blockInput({ ...at(22, 23), sharing: "open", title: "Known" }));
  await ben.run(scheduleBlock, blockInput({ ...at(20, 22), sharing: "hidden", protected: true, title: "Ring" }));

  const scripts: string[] = [];
  page.on("response", async (response) => {
    if (response.request().resourceType() === "script") scripts.push(await response.text().catch(() => ""));
  });
  const readsCalendars = () => scripts.some((script) => script.includes("W. Europe Standard Time"));
  await openCalendar(page, `?view=day&date=${DAY}`);
  expect(scripts.length).toBeGreaterThan(3);
  expect(readsCalendars()).toBe(false);

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("button", { name: "Bring in a file" }).click();
  const sheet = page.getByRole("dialog", { name: "Bring in a file" });
  await expect(sheet.getByLabel("Choose an .ics file")).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await expect.poll(readsCalendars).toBe(true);

  const choose = sheet.getByLabel("Choose an .ics file");
  const picture = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([new Uint8Array([0x89, 0x50, 0, 0])], "cat.png", { type: "image/png" }));
    return dropped;
  });
  await sheet.getByRole("heading").dispatchEvent("drop", { dataTransfer: picture });
  await expect(sheet.getByRole("alert")).toContainText("This is not a calendar’s file.");
  await choose.setInputFiles(file);

  await expect(sheet.getByText(/^7 blocks, from Wednesday, 1 January 2020 to Wednesday, /)).toBeVisible();
  const lost = sheet.getByRole("region", { name: "What is not brought in" });
  await expect(lost.getByRole("listitem")).toHaveText([
    "1 is a to-do, which has no place here.",
    "1 repeats more often than daily.",
  ]);
  await expect(sheet.getByText("1 block with the same title, beginning and dates.")).toBeVisible();
  await expect(sheet.getByText(/^1 block from before now/)).toBeVisible();
  await expect(sheet.getByRole("radio", { name: "Mine: only you" })).toBeChecked();
  await expect(sheet.getByRole("radio")).toHaveCount(3);

  // Hidden, it takes my word alone; shown, over what is ours theirs as well.
  const stopped = sheet.getByRole("region", { name: "Over protected time" }).getByRole("listitem");
  const over = (title: string) => stopped.filter({ has: page.getByRole("switch", { description: title }) });
  await expect(over("Over our supper")).toContainText(`Supper is protected for you both: ${said()}, 13:00 – 16:00.`);
  await expect(over("Over our supper").getByRole("switch", { name: "Bring it in all the same" })).not.toBeChecked();
  await sheet.getByRole("radio", { name: "Mine: open" }).check();
  await expect(over("Over our supper").getByRole("switch", { name: "Propose it to Ben" })).not.toBeChecked();
  await expect(over("Choir")).toContainText("You have protected Writing");
  await expect(over("Choir")).toContainText("One of the dates lies over it:");
  await expect(over("Choir")).toContainText(`${said()}, 17:00`);
  await expect(sheet).not.toContainText(/Ring|Ben has protected/);
  await expect(
    sheet.getByText("One is marked as private in the file: of it Ben sees the time, and no words."),
  ).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Share 3 with Ben" })).toBeEnabled();
  expect(await findings(page)).toEqual([]);
  await sheet.getByRole("switch", { name: "It is work and duties" }).check();
  await over("Over our supper").getByRole("switch").check();
  await over("Choir").getByRole("switch").check();
  await sheet.getByRole("button", { name: "Share 5 with Ben" }).click();

  await expect(sheet).toHaveCount(0);
  await expect(page.getByText("5 blocks are brought in. 1 of them waits for Ben.")).toBeVisible();
  const blocks = (one: typeof page, title: RegExp) => one.locator("[data-block-id]").filter({ hasText: title });
  await expect(blocks(page, /Dentist/)).toHaveCount(1);
  await live(page);

  await openCalendar(ben.page, `?view=day&date=${DAY}`);
  const seen = (name: RegExp) => ben.page.getByRole("gridcell", { name }).and(ben.page.locator("[data-block-id]"));
  await expect(seen(/Dentist/)).toHaveCount(1);
  await expect(seen(/Choir/)).toHaveCount(1);
  await expect(seen(/Over our supper.*proposed by Ada, waits for you/)).toHaveCount(1);
  await expect(seen(/Taken.*12:00 – 13:00.*Ada’s, a duty/)).toHaveCount(1);
  await expect(seen(/Known/)).toHaveCount(1);
  await expect(ben.page.getByText(/Doctor|Long ago|Tick/)).toHaveCount(0);

  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByText("Taken back.", { exact: true })).toBeVisible();
  await expect(blocks(page, /Dentist|Choir|Doctor|Over/)).toHaveCount(0);
  await expect(seen(/Dentist|Choir|Over our supper|12:00 – 13:00/)).toHaveCount(0);
  await expect(seen(/Known/)).toHaveCount(1);
  await live(page);
});
