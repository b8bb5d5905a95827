import fc from "fast-check";
import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { occurrencesOf } from "@/lib/calendar/occurrences";
import { instantMs } from "@/lib/calendar/time";
import { newId } from "@/lib/ids";
import { broughtRows } from "@/lib/calendar/bring-command";
import { broughtOf } from "@/lib/calendar/bringing";
import { planContext } from "@/lib/sync/command";
import { calendarOf, foundIn } from "@/tests/support/ical";

/** With clock changes and without, on half hours, in the south, and one that skipped a day. */
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/Sao_Paulo",
  "UTC",
];

/** What most calendars are made of, which ical.js expands rightly, too. */
const plainRules = fc
  .record({
    how: fc.constantFrom("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY", "FREQ=YEARLY"),
    interval: fc.integer({ min: 1, max: 3 }),
    count: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ how, interval, count }) => `${how};INTERVAL=${interval};COUNT=${count}`);

/** A beginning on a Monday that every month has, at an hour that no clock leaves out. */
const beginnings = fc
  .record({ week: fc.integer({ min: 0, max: 800 }), hour: fc.integer({ min: 5, max: 20 }), half: fc.boolean() })
  .map(({ week, hour, half }) =>
    Temporal.PlainDateTime.from("2012-01-02T00:00:00").add({ weeks: week, hours: hour, minutes: half ? 30 : 0 }),
  )
  .filter(({ day }) => day <= 28);

const compact = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");

test("property: what is brought in happens at the instants that ical.js says, in every zone", () => {
  let found = 0;
  fc.assert(
    fc.property(
      plainRules,
      beginnings,
      fc.constantFrom(...ZONES),
      fc.integer({ min: 1, max: 40 }),
      (rule, start, zone, nth) => {
        const at = (wall: Temporal.PlainDateTime) => wall.toZonedDateTime(zone).epochMilliseconds;
        const rules = ICAL.Recur.fromString(rule).iterator(
          ICAL.Time.fromString(start.toString({ smallestUnit: "second" }), undefined),
        );
        const theirs: number[] = [];
        const gone: string[] = [];
        for (let time = rules.next() as ICAL.Time | null; time; time = rules.next() as ICAL.Time | null) {
          const wall = Temporal.PlainDateTime.from(time.toString());
          if (theirs.length + gone.length === nth) gone.push(compact(wall));
          else theirs.push(at(wall));
        }
        const times = (wall: string, name: string) =>
          zone === "UTC" ? `${name}:${wall}Z` : `${name};TZID=${zone}:${wall}`;
        const file = calendarOf([
          [
            times(compact(start), "DTSTART"),
            times(compact(start.add({ minutes: 45 })), "DTEND"),
            `RRULE:${rule}`,
            ...gone.map((wall) => times(wall, "EXDATE")),
          ].join("\n"),
        ]);
        const { blocks, losses } = foundIn(file);
        fc.pre(losses.size === 0);
        const actor = { userId: newId(), coupleId: null };
        const whole = broughtRows(
          broughtOf(blocks[0]!),
          { id: newId(), sharing: "hidden", duty: false },
          planContext(newId(), actor, 0),
        );
        const range = { from: Date.UTC(2000, 0), to: Date.UTC(2190, 0) };
        const ours = occurrencesOf(whole.block, whole.exceptions, range).map(({ row }) => instantMs(row.startsAt));
        expect(ours).toEqual(theirs);
        found += ours.length;
      },
    ),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(1_000);
});
