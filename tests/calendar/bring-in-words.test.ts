import { expect, test } from "vitest";
import { bringAct, type Chosen } from "@/components/calendar/bring-in/bring-act";
import { lossLines, remarkLines } from "@/components/calendar/bring-in/bring-in-words";
import { inPieces } from "@/components/calendar/bring-in/in-pieces";
import { bringBlocks, MOST_AT_ONCE } from "@/lib/calendar/bring-command";
import { candidateOf } from "@/lib/calendar/bringing";
import { newId } from "@/lib/ids";
import { LARGEST_COMMAND } from "@/lib/sync/protocol";
import { calendarOf, foundIn } from "@/tests/support/ical";

const TIMES = "DTSTART:20310901T160000Z\nDTEND:20310901T170000Z";
const NOW = Date.now();
const actor = { userId: newId(), coupleId: newId() };

const chosen = (events: readonly string[], answer: Chosen["answer"] = null): Chosen[] =>
  foundIn(calendarOf(events)).blocks.map((found) => ({ candidate: candidateOf(found, actor, NOW), answer }));

interface Given {
  sharing: string;
  blocks: { title: string; rrule: string | null }[];
  anyway?: boolean;
  propose?: boolean;
}
const inputs = (all: readonly Chosen[], sharing: "open" | "time" | "hidden") =>
  bringAct(all, sharing, false).map(({ input }) => input as Given);

test("what is lost is said by its kind, the most first, and what has no words of its own cannot be read", () => {
  const losses = new Map([
    ["no-start", 1],
    ["rule-too-often", 12],
    ["not-whole-days", 2],
    ["unreadable", 1],
    ["to-do", 1_200],
  ]);
  expect(lossLines({ losses })).toEqual([
    "1,200 are to-dos, which have no place here.",
    "12 repeat more often than daily.",
    "3 cannot be read.",
    "1 does not say when it begins.",
  ]);
});

test("what is otherwise is said, zones by their names", () => {
  const remarks = new Map([
    ["zone-guessed", 2],
    ["shortened", 1],
  ] as const);
  expect(remarkLines({ remarks, unknownZones: ["Mars/Olympus", "b", "c", "d"] }, "America/New_York")).toEqual([
    "2 are in a time zone that is not known here (“Mars/Olympus”, “b”, “c” …): they are read by the clock of New York.",
    "1 has words that are too long: they are cut, and end in “…”.",
  ]);
});

test("what is brought in goes in few commands, each small enough to be sent and none with too many series", () => {
  const long = `${TIMES}\nDESCRIPTION:${"n".repeat(9_000)}`;
  const all = chosen([
    ...Array.from({ length: 250 }, (_, n) => `${TIMES}\nSUMMARY:${n}`),
    ...Array.from({ length: 50 }, (_, n) => `${TIMES}\nRRULE:FREQ=WEEKLY\nSUMMARY:s${n}`),
    ...Array.from({ length: 12 }, () => long),
  ]);
  const acts = inputs(all, "time");
  expect(acts.flatMap(({ blocks }) => blocks)).toHaveLength(312);
  for (const input of acts) {
    expect(bringBlocks.input.safeParse(input).success).toBe(true);
    expect(JSON.stringify(input).length).toBeLessThan(LARGEST_COMMAND - 1_000);
    expect(input.blocks.length).toBeLessThanOrEqual(MOST_AT_ONCE);
    expect(input.blocks.filter(({ rrule }) => rrule !== null).length).toBeLessThanOrEqual(20);
  }
  expect(acts.length).toBeLessThan(10);
  expect(bringAct([], "time", true)).toEqual([]);
  const duties = bringAct(all, "time", true).map(({ input }) => (input as { duty?: boolean }).duty);
  expect(duties).toEqual(Array(acts.length).fill(true));
});

test("the fullest block there may be fits into a command by itself", () => {
  const day = (n: number) => new Date(Date.UTC(2028, 0, 1 + n)).toISOString().slice(0, 10).replaceAll("-", "");
  const dates = Array.from({ length: 700 }, (_, n) => day(n));
  const [zone, words] = ["America/Argentina/ComodRivadavia", `\\"${"\\n".repeat(9_990)}x`];
  const all = chosen([
    `UID:1\nDTSTART;TZID=${zone}:20280101T080000\nDTEND;TZID=${zone}:20280101T090000\nRRULE:FREQ=DAILY
     DESCRIPTION:${words}\nSUMMARY:${"t".repeat(300)}\nLOCATION:${"p".repeat(300)}
     EXDATE;TZID=${zone}:${dates
       .slice(0, 550)
       .map((date) => `${date}T080000`)
       .join(",")}`,
    ...dates.slice(550).map((date) => {
      const at = (hour: string, name: string) => `${name};TZID=${zone}:${date}T${hour}0000`;
      return `UID:1\n${at("08", "RECURRENCE-ID")}\n${at("10", "DTSTART")}\n${at("11", "DTEND")}\nDESCRIPTION:${words}`;
    }),
  ]);
  expect(all).toHaveLength(1);
  const [input, ...more] = inputs(all, "open");
  expect(more).toEqual([]);
  expect(bringBlocks.input.safeParse(input).success).toBe(true);
  expect(JSON.stringify(input).length).toBeLessThan(LARGEST_COMMAND - 500);
});

test("those that are answered alike, and seen alike, go together", () => {
  const acts = inputs(
    [
      ...chosen([`${TIMES}\nSUMMARY:a`, `${TIMES}\nSUMMARY:b\nCLASS:PRIVATE`]),
      ...chosen([`${TIMES}\nSUMMARY:c`], "anyway"),
      ...chosen([`${TIMES}\nSUMMARY:d`], "propose"),
      ...chosen([`${TIMES}\nSUMMARY:e`]),
    ],
    "open",
  );
  expect(
    acts.map(({ sharing, anyway, propose, blocks }) => [sharing, anyway, propose, blocks.map(({ title }) => title)]),
  ).toEqual([
    ["open", undefined, undefined, ["a", "e"]],
    ["time", undefined, undefined, ["b"]],
    ["open", true, undefined, ["c"]],
    ["open", true, true, ["d"]],
  ]);
});

test("work in pieces says how far it is, and stops where it is not wanted any more", async () => {
  function* work(steps: number): Generator<number, string> {
    for (let n = 0; n < steps; n++) {
      const until = performance.now() + 2;
      while (performance.now() < until);
      yield n / steps;
    }
    return "done";
  }
  const told: number[] = [];
  expect(
    await inPieces(
      work(20),
      () => true,
      (part) => told.push(part),
    ),
  ).toBe("done");
  expect(told.length).toBeGreaterThan(1);
  expect(told.length).toBeLessThan(20);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  let asked = 0;
  expect(await inPieces(work(1_000), () => ++asked < 3)).toBe(null);
});
