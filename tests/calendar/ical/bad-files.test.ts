import { expect, test } from "vitest";
import { LARGEST_FILE } from "@/lib/calendar/ical/file-text";
import { calendarOf, foundIn } from "@/tests/support/ical";

const TIMES = "DTSTART:20260901T160000Z\nDTEND:20260901T170000Z";
const FINE = `${TIMES}\nSUMMARY:Fine`;
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** One bad event between two good ones: what is lost of it, and that they are there. */
function lossOf(lines: string): string[] {
  const { blocks, losses } = foundIn(calendarOf([FINE, lines, FINE]));
  expect(blocks.map(({ words }) => words.title)).toEqual(["Fine", "Fine"]);
  expect([...losses.values()]).toEqual([1]);
  return [...losses.keys()];
}

test.each([
  ["too large", new Uint8Array(LARGEST_FILE + 1), "file-too-large"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "not-a-calendar"],
  ["a page", bytesOf("<!doctype html><title>Sign in</title>"), "not-a-calendar"],
  ["nothing", new Uint8Array(0), "not-a-calendar"],
  ["of too many", bytesOf(calendarOf(Array.from({ length: 5_001 }, () => "UID:1"))), "too-many-in-file"],
])("a file that is %s is refused before it is read", (_what, bytes, code) => {
  expect(() => foundIn(bytes)).toThrow(code);
});

test.each([
  ["no beginning", "SUMMARY:x", "no-start"],
  ["a beginning that cannot be read", "DTSTART:soon", "no-such-date"],
  ["a day that there is not", "DTSTART:20260230T100000Z", "no-such-date"],
  ["a year that there is not", "DTSTART:00010101T000000Z", "date-out-of-range"],
  ["an end before it", "DTSTART:20260901T160000Z\nDTEND:20260901T150000Z", "end-before-start"],
  ["days that end before they begin", "DTSTART;VALUE=DATE:20260903\nDTEND;VALUE=DATE:20260901", "end-before-start"],
  ["two years", "DTSTART;VALUE=DATE:20260901\nDTEND;VALUE=DATE:20280901", "too-long"],
  ["each second", `${TIMES}\nRRULE:FREQ=SECONDLY`, "rule-too-often"],
  ["seconds named", `${TIMES}\nRRULE:FREQ=DAILY;BYSECOND=0,30`, "rule-too-often"],
  ["a billion times", `${TIMES}\nRRULE:FREQ=DAILY;COUNT=1000000000`, "count-too-large"],
  ["an end of repeating before it", `${TIMES}\nRRULE:FREQ=DAILY;UNTIL=20260801T000000Z`, "until-before-start"],
  ["a day that never comes", `${TIMES}\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30`, "rule-never"],
  ["nonsense", `${TIMES}\nRRULE:every now and then`, "rule-malformed"],
  ["an UNTIL of nonsense", `${TIMES}\nRRULE:FREQ=DAILY;UNTIL=soon`, "rule-malformed"],
  ["an interval of none", `${TIMES}\nRRULE:FREQ=DAILY;INTERVAL=0`, "rule-malformed"],
  ["a beginning in quotes that do not end", 'DTSTART;TZID="Europe/Berlin:20260901T100000', "unreadable"],
  ["two rules", `${TIMES}\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY`, "rule-malformed"],
  ["been called off", `${TIMES}\nSTATUS:CANCELLED`, "cancelled"],
  ["no date left", `${TIMES}\nRRULE:FREQ=DAILY;COUNT=1\nEXDATE:20260901T160000Z`, "cancelled"],
  ["an hour that does not exist", "DTSTART:20260901T250000Z", "no-such-date"],
])("an event with %s is left out, and the others are there", (_what, lines, code) => {
  expect(lossOf(lines)).toEqual([code]);
});

test("lines that are none, quotes that do not end and parameters without a value spoil nothing", () => {
  const { blocks, losses } = foundIn(
    calendarOf([`ATTENDEE;CN="Ben:mailto:ben@example.test\n;;;\nno line at all\nX-A;B:c\n${FINE}\nDESCRIPTION;X="y:z`]),
  );
  expect(blocks).toMatchObject([{ words: { title: "Fine", notes: "" } }]);
  expect(losses.size).toBe(0);
});

test("a file that was cut off, and an event that begins within another", () => {
  const cut = foundIn(calendarOf([FINE, FINE]).replace(/SUMMARY:Fine\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/, "SUMM"));
  expect([cut.blocks.length, [...cut.losses]]).toEqual([1, [["cut-off", 1]]]);
  const within = foundIn(`BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Lost\n${calendarOf([FINE]).slice(17)}`);
  expect([within.blocks.length, [...within.losses]]).toEqual([1, [["cut-off", 1]]]);
});

test("lines folded in the middle of a character, with CRLF, LF and CR, with a BOM and in small letters", () => {
  const title = "Frühstück im Café 🥐";
  const whole = bytesOf(`SUMMARY:${title}`);
  for (const end of ["\r\n", "\n", "\r"]) {
    // After each byte of it.
    const folded = [...whole].flatMap((byte) => [byte, ...bytesOf(`${end} `)]);
    const [before, after] = [`\ufeffbegin:vcalendar${end}BEGIN:VEVENT${end}`, `END:VEVENT${end}END:VCALENDAR${end}`];
    const times = bytesOf(`${end}\t${end}${TIMES.replace("\n", end)}${end}`);
    const file = Uint8Array.from([
      ...bytesOf(before),
      ...folded,
      ...bytesOf(`${end}\t`),
      ...times.slice(end.length - end.length),
      ...bytesOf(after),
    ]);
    expect(foundIn(file).blocks).toMatchObject([{ words: { title } }]);
  }
});

test("the Latin of old programs, and UTF-16", () => {
  const text = calendarOf([`${TIMES}\nSUMMARY:Müller, Café`]);
  const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
  expect(foundIn(latin).blocks).toMatchObject([{ words: { title: "Müller, Café" } }]);
  const wide = Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
  expect(foundIn(wide).blocks).toMatchObject([{ words: { title: "Müller, Café" } }]);
});

test("words of any script, cut to what a block holds and never within a character", () => {
  const [emoji, arabic] = ["👩‍👩‍👧‍👦".repeat(40), "عشاء في البيت مع الأصدقاء"];
  const { blocks, remarks } = foundIn(
    calendarOf([
      `${TIMES}\nSUMMARY:${emoji}\nLOCATION:${"x".repeat(300)}`,
      `${TIMES}\nSUMMARY:${arabic}\nDESCRIPTION:one\\ntwo\\; three\\, four\u0007\nURL:javascript:alert(1)`,
      `${TIMES}\nURL;VALUE=URI:https://example.test/a;b,c`,
    ]),
  );
  const [cut, whole, bare] = blocks.map(({ words }) => words);
  expect(cut!.title.length).toBeLessThanOrEqual(200);
  expect(cut!.title).not.toMatch(/\p{Surrogate}/u);
  expect(cut!.title.endsWith("…")).toBe(true);
  expect(cut!.place).toBe(`${"x".repeat(199)}…`);
  expect(whole).toEqual({ title: arabic, notes: "one\ntwo; three, four", place: "", link: "" });
  expect(bare).toEqual({ title: "", notes: "", place: "", link: "https://example.test/a;b,c" });
  expect(Object.fromEntries(remarks)).toEqual({ shortened: 1, "link-lost": 1 });
});

test("what has no length is seen, and what ends a second before midnight ends at midnight", () => {
  const { blocks, remarks } = foundIn(
    calendarOf([
      "DTSTART:20260901T160000Z",
      "DTSTART:20260901T220000\nDTEND:20260901T235959",
      "DTSTART;VALUE=DATE:20260901\nDTEND;VALUE=DATE:20260901",
    ]),
  );
  expect(blocks.map(({ when }) => [when.localStart.slice(8, 16), when.localEnd.slice(8, 16)]).sort()).toEqual([
    ["01T00:00", "02T00:00"],
    ["01T18:00", "01T18:15"],
    ["01T22:00", "02T00:00"],
  ]);
  expect(Object.fromEntries(remarks)).toEqual({ "no-length": 1 });
});

test("a zone that nobody knows is said, and a clock that is left out goes on after it", () => {
  const { blocks, unknownZones } = foundIn(
    calendarOf([
      "DTSTART;TZID=Mars/Olympus:20260901T100000\nDTEND;TZID=Mars/Olympus:20260901T110000",
      "DTSTART;TZID=Europe/Berlin:20260329T023000\nDTEND;TZID=Europe/Berlin:20260329T033000",
      "DTSTART;TZID=Europe/Berlin:20261025T001500Z\nDTEND:20261025T011500Z",
    ]),
  );
  expect(unknownZones).toEqual(["Mars/Olympus"]);
  expect(blocks.map(({ when }) => [when.localStart, when.zone])).toEqual([
    ["2026-03-29T03:30:00", "Europe/Berlin"],
    ["2026-09-01T10:00:00", "Europe/Berlin"],
    // From one pass of the doubled hour into the other, which no clock there can say.
    ["2026-10-25T00:15:00", "UTC"],
  ]);
});

test("two by one name: the same is there once, as it was changed last; other things stay", () => {
  const { blocks } = foundIn(
    calendarOf([
      `UID:1\nSEQUENCE:2\n${TIMES}\nSUMMARY:New`,
      `UID:1\nSEQUENCE:1\n${TIMES}\nSUMMARY:Old`,
      `UID:2\n${TIMES}\nSUMMARY:One`,
      `UID:2\n${TIMES}\nSUMMARY:Other`,
      `UID:2\n${TIMES}\nSUMMARY:Other`,
      `UID:3\n${TIMES}\nSUMMARY:There`,
      `UID:3\nSEQUENCE:1\n${TIMES}\nSUMMARY:There\nSTATUS:CANCELLED`,
    ]),
  );
  expect(blocks.map(({ words }) => words.title).sort()).toEqual(["New", "One", "Other"]);
});

test("of a series with thousands of dates taken out, moved and written of, the latest are kept, and it is said", () => {
  const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10).replaceAll("-", "");
  const dates = Array.from({ length: 1_500 }, (_, n) => day(n));
  const written = dates.slice(-200).map((date, n) => {
    return `UID:1\nRECURRENCE-ID:${date}T080000Z\nDTSTART:${date}T090000Z\nDTEND:${date}T100000Z\nDESCRIPTION:${"n".repeat(90)}${n}`;
  });
  const master = `UID:1\nDTSTART:20200101T080000Z\nDTEND:20200101T090000Z\nRRULE:FREQ=DAILY\nEXDATE:${dates
    .slice(0, -200)
    .map((date) => `${date}T080000Z`)
    .join(",")}`;
  const { blocks, remarks } = foundIn(calendarOf([master, ...written]));
  expect(blocks).toHaveLength(1);
  const { exceptions, own } = blocks[0]!;
  expect(exceptions.filter(({ cancelled }) => cancelled)).toHaveLength(500);
  expect(exceptions.filter(({ cancelled }) => !cancelled)).toHaveLength(100);
  expect(own.at(-1)!.notes).toContain("199");
  expect(JSON.stringify(own).length).toBeLessThan(20_000);
  expect(Object.fromEntries(remarks)).toEqual({ "fewer-dates": 1, shortened: 1 });
});
