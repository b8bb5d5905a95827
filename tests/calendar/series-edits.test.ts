import fc from "fast-check";
import { expect, test } from "vitest";
import { describeBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import * as occurrence from "@/lib/calendar/occurrence-commands";
import { occurrencesOf } from "@/lib/calendar/occurrences";
import { Block, BlockDetail, BlockException } from "@/lib/calendar/schema";
import { changeSeries, splitSeries } from "@/lib/calendar/series-commands";
import { DAY, MINUTE, wallMs, wallText } from "@/lib/calendar/time";
import { newId, type Id } from "@/lib/ids";
import { blockInput } from "@/tests/support/blocks";
import { two, type One } from "@/tests/support/two";

/** Ten dates of a series of an hour, a week apart. */
const COUNT = 10;
const FIRST = wallMs("2026-03-02T10:00:00");
const HOUR = 60 * MINUTE;
const EVER = { from: Date.UTC(2020, 0), to: Date.UTC(2035, 0) };

/** One date, as a person would remember what they did about it. */
interface Dated {
  /** Where it was moved to alone, as milliseconds of wall time; null: not there at all; nothing: as its series. */
  own?: [number, number] | null;
  title?: string;
}

/** A series that the ten dates have been split into: which dates, and what holds for all that have nothing of their own. */
interface Part {
  id: Id;
  first: number;
  /** Against the first plan, in milliseconds. */
  shift: number;
  length: number;
  title: string;
}

type Edit =
  | { kind: "shift" | "lengthen"; part: number; quarters: number }
  | { kind: "rename"; part: number; title: string }
  | { kind: "split"; date: number }
  | { kind: "move"; date: number; quarters: number }
  | { kind: "cancel"; date: number }
  | { kind: "describe"; date: number; title: string };

const part = fc.nat(3);
const date = fc.nat(COUNT - 1);
const title = fc.constantFrom("Choir", "Rehearsal");
/** Never those of a series: a date with the words of its series has none of its own. */
const ownTitle = fc.constantFrom("Concert", "With guests");
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("shift" as const), part, quarters: fc.integer({ min: -40, max: 40 }) }),
  fc.record({ kind: fc.constant("lengthen" as const), part, quarters: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("rename" as const), part, title }),
  fc.record({ kind: fc.constant("split" as const), date }),
  fc.record({ kind: fc.constant("move" as const), date, quarters: fc.integer({ min: -400, max: 400 }) }),
  fc.record({ kind: fc.constant("cancel" as const), date }),
  fc.record({ kind: fc.constant("describe" as const), date, title: ownTitle }),
);

/** The ten dates, with everything that was done to them. */
class Remembered {
  readonly dates: Dated[] = Array.from({ length: COUNT }, () => ({}));
  readonly parts: Part[];

  constructor(id: Id) {
    this.parts = [{ id, first: 0, shift: 0, length: HOUR, title: "Practice" }];
  }

  partOf(date: number): Part {
    return this.parts.findLast(({ first }) => first <= date)!;
  }

  /** The wall time that its series gives the date. */
  original(date: number): string {
    return wallText(FIRST + date * 7 * DAY + this.partOf(date).shift);
  }

  times(date: number): [number, number] {
    const start = wallMs(this.original(date));
    return this.dates[date]!.own ?? [start, start + this.partOf(date).length];
  }

  seen(): string[] {
    const there = this.dates.map((_, date) => date).filter((date) => this.dates[date]!.own !== null);
    return there
      .map((date) => {
        const [start, end] = this.times(date);
        return `${wallText(start)} ${wallText(end)} ${this.dates[date]!.title ?? this.partOf(date).title}`;
      })
      .sort();
  }
}

function seenBy(one: One): string[] {
  const [exceptions, details] = [one.rows(BlockException), one.rows(BlockDetail)];
  return one
    .rows(Block)
    .flatMap((row) =>
      occurrencesOf(
        row,
        exceptions.filter(({ blockId }) => blockId === row.id),
        EVER,
      ),
    )
    .map(({ row, original }) => {
      const own = details.filter(({ blockId }) => blockId === row.id);
      const words =
        own.find((one) => one.originalLocalStart === original) ?? own.find((one) => !one.originalLocalStart);
      return `${row.localStart} ${row.localEnd} ${words!.title}`;
    })
    .sort();
}

/** Does it for both; whether it could be done. */
function edit(one: One, remembered: Remembered, given: Edit): boolean {
  const done = (outcome: string) => expect(outcome).toBe("done");
  if ("part" in given) {
    const of = remembered.parts[given.part % remembered.parts.length]!;
    const begins = FIRST + of.first * 7 * DAY + of.shift;
    if (given.kind === "rename") {
      done(one.give(describeBlock, { id: of.id, title: given.title }));
      of.title = given.title;
      return true;
    }
    const [shift, longer] = given.kind === "shift" ? [given.quarters, 0] : [0, given.quarters];
    of.shift += shift * 15 * MINUTE;
    of.length += longer * 15 * MINUTE;
    const start = begins + shift * 15 * MINUTE;
    const times = { localStart: wallText(start), localEnd: wallText(start + of.length) };
    done(one.give(changeSeries, { id: of.id, ...times }));
    return true;
  }
  const { date } = given;
  const dated = remembered.dates[date]!;
  const of = remembered.partOf(date);
  const target = { id: of.id, original: remembered.original(date) };
  if (dated.own === null) return false;
  if (given.kind === "split") {
    // The first date is the beginning of its series: there is nothing before it to leave.
    if (date === of.first) return false;
    const made = { ...of, id: newId(), first: date };
    done(one.give(splitSeries, { ...target, blockId: made.id, detailId: newId() }));
    remembered.parts.splice(remembered.parts.indexOf(of) + 1, 0, made);
  } else if (given.kind === "move") {
    // At odd minutes, where no series ever is: what is moved back to its series' time is no exception any more.
    const start = wallMs(remembered.original(date)) + given.quarters * 15 * MINUTE + 7 * MINUTE;
    dated.own = [start, start + HOUR];
    done(
      one.give(occurrence.moveOccurrence, { ...target, localStart: wallText(start), localEnd: wallText(start + HOUR) }),
    );
  } else if (given.kind === "cancel") {
    dated.own = null;
    done(one.give(occurrence.cancelOccurrence, target));
  } else {
    dated.title = given.title;
    done(one.give(occurrence.describeOccurrence, { ...target, title: given.title }));
  }
  return true;
}

test("property: what was done to single dates stays with them through any edits of their series, taken back or not", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ edit: anyEdit, isTakenBack: fc.boolean() }), { maxLength: 12 }), (edits) => {
      const [ada] = two();
      const times = { localStart: wallText(FIRST), localEnd: wallText(FIRST + HOUR), zone: "UTC" };
      const input = blockInput({ ...times, title: "Practice", sharing: "hidden", rrule: `FREQ=WEEKLY;COUNT=${COUNT}` });
      expect(ada.give(scheduleBlock, input)).toBe("done");
      const remembered = new Remembered(input.id);
      for (const { edit: given, isTakenBack } of edits) {
        const before = seenBy(ada);
        if (isTakenBack) {
          const kept = structuredClone({ dates: remembered.dates, parts: remembered.parts });
          if (edit(ada, remembered, given)) {
            expect(seenBy(ada)).toEqual(remembered.seen());
            expect(ada.undo()).toBe("done");
          }
          remembered.dates.splice(0, COUNT, ...kept.dates);
          remembered.parts.splice(0, remembered.parts.length, ...kept.parts);
          expect(seenBy(ada)).toEqual(before);
        } else {
          edit(ada, remembered, given);
        }
        expect(seenBy(ada)).toEqual(remembered.seen());
      }
    }),
    { numRuns: 300 },
  );
});
