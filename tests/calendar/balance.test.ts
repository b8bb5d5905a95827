import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { balanceOf, type Counted, type Sleeper } from "@/lib/calendar/balance";
import { DAY, MINUTE } from "@/lib/calendar/time";
import { USUALLY } from "@/lib/calendar/waking";

const at = (text: string, zone = "Europe/Berlin") =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
/** A week from Monday 8 June 2026 on. */
const week = { from: at("2026-06-08T00:00"), to: at("2026-06-15T00:00") };
const staying = (zone: string) => [{ zone, startMs: week.from - DAY, endMs: week.to + DAY }];
const ada: Sleeper = { id: "ada", stays: staying("Europe/Berlin"), ...USUALLY };
const ben: Sleeper = { ...ada, id: "ben" };

let made = 0;
const block = (ownerId: string | null, from: string, to: string, more: Partial<Counted> = {}): Counted => ({
  key: `block ${made++}`,
  ownerId,
  startMs: at(`2026-06-${from}`),
  endMs: at(`2026-06-${to}`),
  protected: false,
  sideBySide: false,
  duty: false,
  soloKind: null,
  ...more,
});
const hours = (...blocks: Counted[]) => {
  const { mine, ours, sideBySide, theirs } = balanceOf(blocks, ada, ben, week);
  return [mine, ours, sideBySide, theirs!].map(({ minutes }) => minutes / 60);
};

describe("the balance of a week", () => {
  it("counts the hours of mine, ours, side by side, and the other’s", () => {
    const all = [
      block("ada", "08T09:00", "08T12:00"),
      block(null, "09T19:00", "09T21:00"),
      block(null, "10T19:00", "10T20:30", { sideBySide: true }),
      block("ben", "11T10:00", "11T10:30"),
    ];
    expect(hours(...all)).toEqual([3, 2, 1.5, 0.5]);
  });

  it("counts a minute once: ours goes before side by side, and that before one’s own", () => {
    expect(hours(block("ada", "08T09:00", "08T12:00"), block("ada", "08T10:00", "08T13:00"))).toEqual([4, 0, 0, 0]);
    const over = [block("ada", "08T09:00", "08T12:00"), block("ben", "08T09:00", "08T12:00")];
    expect(hours(...over, block(null, "08T11:00", "08T13:00"))).toEqual([2, 2, 0, 2]);
    const beside = block(null, "08T10:00", "08T13:00", { sideBySide: true });
    expect(hours(...over, block(null, "08T11:00", "08T13:00"), beside)).toEqual([1, 2, 1, 1]);
  });

  it("tells protected time apart, of the kind that counts", () => {
    const guarded = block("ada", "08T09:00", "08T12:00", { protected: true });
    const { mine, ours } = balanceOf(
      [guarded, block("ada", "08T11:00", "08T14:00"), block(null, "08T09:00", "08T10:00")],
      ada,
      ben,
      week,
    );
    expect(mine).toMatchObject({ minutes: 240, protected: 120 });
    expect(ours).toEqual({ minutes: 60, protected: 0 });
  });

  it("leaves out a night that is slept through, and counts an evening that becomes late", () => {
    expect(hours(block("ada", "08T20:00", "09T10:00"))[0]).toBe(6);
    expect(hours(block("ada", "08T21:00", "09T02:00"))[0]).toBe(5);
    expect(hours(block(null, "08T20:00", "10T20:00"))[1]).toBe(32);
  });

  it("leaves out of ours what either sleeps through", () => {
    const early = { ...ben, sleepsAt: 21 * 60, wakesAt: 5 * 60 };
    const { ours } = balanceOf([block(null, "08T18:00", "09T09:00")], ada, early, week);
    expect(ours.minutes / 60).toBe(3 + 2);
  });

  it("counts what lies in the range, also of a block and a night that reach out of it", () => {
    expect(hours(block("ada", "07T20:00", "08T09:00"))[0]).toBe(2);
    expect(hours(block("ada", "14T22:00", "15T09:00"))[0]).toBe(1);
  });

  it("counts hours that pass, not those on the clock, when the clock changes", () => {
    const spring = { from: at("2026-03-29T00:00"), to: at("2026-03-30T00:00") };
    const stays = [{ zone: "Europe/Berlin", startMs: spring.from - DAY, endMs: spring.to + DAY }];
    const night = {
      ...block("ada", "08T09:00", "08T10:00"),
      startMs: at("2026-03-29T01:00"),
      endMs: at("2026-03-29T04:00"),
    };
    expect(balanceOf([night], { ...ada, stays }, null, spring).mine.minutes).toBe(120);
  });

  it("counts work and duties apart: a minute that is also one's own, or ours, is no duty", () => {
    const work = block("ada", "08T09:00", "08T17:00", { duty: true, protected: true });
    const own = block("ada", "08T12:00", "08T13:00", { soloKind: "rest" });
    const { mine, ours, theirs } = balanceOf(
      [work, own, block(null, "08T16:00", "08T18:00"), block("ben", "09T08:00", "09T12:00", { duty: true })],
      ada,
      ben,
      week,
    );
    expect(mine).toEqual({ minutes: 60, protected: 0, duties: 6 * 60, kinds: { rest: 60 } });
    expect(ours.minutes).toBe(120);
    expect(theirs).toEqual({ minutes: 0, protected: 0, duties: 4 * 60, kinds: {} });
  });

  it("alone there is nobody else’s", () => {
    expect(balanceOf([block("ada", "08T09:00", "08T10:00")], ada, null, week).theirs).toBeNull();
  });

  it("breaks one’s own time down into kinds; of two at once the one that began last counts", () => {
    const { mine, theirs } = balanceOf(
      [
        block("ada", "08T09:00", "08T12:00", { soloKind: "rest" }),
        block("ada", "08T10:00", "08T11:00", { soloKind: "friends" }),
        block("ada", "09T10:00", "09T11:00"),
        block("ada", "10T10:00", "10T12:00", { soloKind: "pursuits" }),
        block(null, "10T11:00", "10T12:00"),
        block("ben", "10T15:00", "10T16:00", { soloKind: "inner-life" }),
      ],
      ada,
      ben,
      week,
    );
    expect(mine.kinds).toEqual({ rest: 120, friends: 60, pursuits: 60 });
    expect(theirs!.kinds).toEqual({ "inner-life": 60 });
  });
});

describe("whatever is planned", () => {
  const some = fc
    .record({
      ownerId: fc.constantFrom("ada", "ben", null),
      start: fc.integer({ min: -96, max: 8 * 96 }),
      length: fc.integer({ min: 1, max: 120 }),
      protected: fc.boolean(),
      sideBySide: fc.boolean(),
      duty: fc.boolean(),
      soloKind: fc.constantFrom("rest" as const, "friends" as const, null),
    })
    .map(({ start, length, ...more }): Counted => {
      const startMs = week.from + start * 15 * MINUTE;
      return { key: `${start}/${length}`, startMs, endMs: startMs + length * 15 * MINUTE, ...more };
    });
  const zone = fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata");
  const world = fc.record({ blocks: fc.array(some, { maxLength: 25 }), zone });

  it("nobody has more hours than there are; each part of a share is within it; order does not matter", () => {
    fc.assert(
      fc.property(world, ({ blocks, zone }) => {
        const partner = { ...ben, stays: staying(zone) };
        const found = balanceOf(blocks, ada, partner, week);
        const { mine, ours, sideBySide, theirs } = found;
        const whole = (week.to - week.from) / MINUTE;
        for (const own of [mine, theirs!]) {
          expect(own.minutes + own.duties + ours.minutes + sideBySide.minutes).toBeLessThanOrEqual(whole);
          expect(Object.values(own.kinds).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(own.minutes);
        }
        for (const share of [mine, ours, sideBySide, theirs!]) {
          expect(share.protected).toBeGreaterThanOrEqual(0);
          expect(share.protected).toBeLessThanOrEqual(share.minutes);
        }
        expect(balanceOf([...blocks].reverse(), ada, partner, week)).toEqual(found);
      }),
    );
  });

  it("both read the same of what is ours, and mine is theirs to the other", () => {
    fc.assert(
      fc.property(world, ({ blocks, zone }) => {
        const partner = { ...ben, stays: staying(zone) };
        const [one, other] = [balanceOf(blocks, ada, partner, week), balanceOf(blocks, partner, ada, week)];
        expect(other.ours).toEqual(one.ours);
        expect(other.sideBySide).toEqual(one.sideBySide);
        expect(other.theirs).toEqual(one.mine);
      }),
    );
  });

  it("what is hidden counts for its owner, and moves nothing of what the other reads", () => {
    fc.assert(
      fc.property(world, fc.array(some, { maxLength: 5 }), ({ blocks }, hidden) => {
        // What Ada hides is not among what Ben holds; on her screen it can only add to her own.
        const hers = [...blocks, ...hidden.map((one) => ({ ...one, ownerId: "ada" }))];
        const [without, withThem] = [balanceOf(blocks, ada, ben, week), balanceOf(hers, ada, ben, week)];
        expect(withThem.ours).toEqual(without.ours);
        expect(withThem.sideBySide).toEqual(without.sideBySide);
        expect(withThem.theirs).toEqual(without.theirs);
        expect(withThem.mine.minutes).toBeGreaterThanOrEqual(without.mine.minutes);
      }),
    );
  });
});
