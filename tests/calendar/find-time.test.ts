import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Daypart } from "@/lib/calendar/daypart";
import { findTime, type Seeker, type Taken, type Wish } from "@/lib/calendar/find-time";
import { staysOf } from "@/lib/calendar/stays";
import { DAY, MINUTE } from "@/lib/calendar/time";
import { USUALLY } from "@/lib/calendar/waking";

const ALL = { startMs: Date.UTC(2026, 0), endMs: Date.UTC(2027, 11) };
const staying = (zone: string) => ({ stays: [{ zone, ...ALL }] });
const ada: Seeker = { id: "ada", ...staying("Europe/Berlin"), ...USUALLY };
const ben: Seeker = { id: "ben", ...staying("America/New_York"), ...USUALLY };
const here: Seeker = { ...ben, ...staying("Europe/Berlin") };

const at = (text: string, zone = "Europe/Berlin") =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
const clock = (ms: number, zone = "Europe/Berlin") =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);
const taken = (ownerId: string | null, from: string, to: string, more: Partial<Taken> = {}): Taken => ({
  ownerId,
  startMs: at(from),
  endMs: at(to),
  protected: false,
  duty: false,
  allDay: false,
  ...more,
});
/** A week from Monday 8 June 2026 on. */
const week = { from: at("2026-06-08T00:00"), to: at("2026-06-15T00:00") };
const wish = (changes: Partial<Wish> = {}): Wish => ({
  for: "we",
  minutes: 120,
  within: week,
  dayparts: ["evenings"],
  count: 3,
  ...changes,
});
const starts = (found: readonly { startMs: number }[]) => found.map(({ startMs }) => clock(startMs));

describe("two hours together this week, evenings", () => {
  it("lie in the evening, one a day, where neither has anything", () => {
    const found = findTime([taken("ada", "2026-06-08T18:00", "2026-06-08T23:00")], { me: ada, partner: here }, wish());
    expect(starts(found)).toEqual(["2026-06-09T19:00", "2026-06-11T19:00", "2026-06-13T19:00"]);
    expect(found[0]!.reasons).toContain("both-free");
  });

  it("end before either goes to sleep, also whoever goes early", () => {
    const early = { ...here, sleepsAt: 20 * 60 };
    const found = findTime([], { me: ada, partner: early }, wish({ count: 20 }));
    expect(found.length).toBeGreaterThan(0);
    for (const { endMs } of found) expect(clock(endMs).slice(11) <= "20:00").toBe(true);
    expect(findTime([], { me: ada, partner: { ...here, sleepsAt: 18 * 60 } }, wish())).toEqual([]);
  });

  it("lie in the waking hours of both, where the two are six hours apart", () => {
    const found = findTime([], { me: ada, partner: ben }, wish({ dayparts: [], count: 10 }));
    for (const { startMs, endMs } of found) {
      expect(clock(startMs, "America/New_York").slice(11) >= "07:00").toBe(true);
      expect(clock(endMs).slice(11) <= "23:00").toBe(true);
    }
    const shared = findTime([], { me: ada, partner: { ...ben, ...staying("Europe/London") } }, wish());
    expect(shared[0]!.reasons).toContain("evening-for-both");
  });

  it("are nowhere when the two are never awake at once", () => {
    const night = { ...ben, ...staying("Pacific/Auckland"), wakesAt: 10 * 60, sleepsAt: 13 * 60 };
    expect(findTime([], { me: { ...ada, wakesAt: 9 * 60, sleepsAt: 20 * 60 }, partner: night }, wish())).toEqual([]);
  });

  it("follow a trip: from its first day on the evenings are those of the other place", () => {
    const home = "Europe/Berlin";
    const trips = [{ fromDate: "2026-06-10", toDate: "2026-06-11", zone: "America/New_York" }];
    const ada = { id: "ada", ...USUALLY, stays: staysOf({ home, trips }, week) };
    const found = findTime([], { me: ada, partner: { ...ada, id: "ben" } }, wish({ count: 7 }));
    expect(starts(found).sort()).toEqual([
      "2026-06-08T19:00",
      "2026-06-09T19:00",
      "2026-06-11T01:00",
      "2026-06-12T01:00",
      "2026-06-12T19:00",
      "2026-06-13T19:00",
      "2026-06-14T19:00",
    ]);
  });

  it("are within what is asked for, to its end and no further; of nothing there are none", () => {
    const until = { from: at("2026-06-11T12:00"), to: at("2026-06-13T20:00") };
    const found = findTime([], { me: ada, partner: here }, wish({ within: until, count: 50 }));
    expect(found.length).toBeGreaterThan(2);
    for (const { startMs, endMs } of found) expect(startMs >= until.from && endMs <= until.to).toBe(true);
    const nothing = { from: at("2026-06-13T20:00"), to: at("2026-06-13T20:00") };
    expect(findTime([], { me: ada, partner: here }, wish({ within: nothing }))).toEqual([]);
  });

  it("are for two: alone there are none", () => {
    expect(findTime([], { me: ada, partner: null }, wish())).toEqual([]);
  });

  it("come late where whoever wakes at noon is awake past midnight", () => {
    const owl = { wakesAt: 20 * 60, sleepsAt: 4 * 60 };
    const found = findTime([], { me: { ...ada, ...owl }, partner: { ...here, ...owl } }, wish({ minutes: 420 }));
    expect(starts(found)[0]).toMatch(/T(20|21):00$/);
  });
});

describe("half a day for me", () => {
  const forMe = (changes: Partial<Wish> = {}) => wish({ for: "me", minutes: 240, dayparts: [], ...changes });

  it("may lie in the partner's own time, never in ours or mine", () => {
    const all = [
      taken("ben", "2026-06-08T00:00", "2026-06-15T00:00", { protected: true }),
      taken(null, "2026-06-08T00:00", "2026-06-13T00:00"),
      taken("ada", "2026-06-14T00:00", "2026-06-15T00:00"),
    ];
    const found = findTime(all, { me: ada, partner: here }, forMe());
    expect(starts(found)).toEqual([
      "2026-06-13T09:00",
      expect.stringMatching(/^2026-06-13/) as string,
      expect.stringMatching(/^2026-06-13/) as string,
    ]);
  });

  it("begins with days and weekends for whoever has had less, and with other times for whoever has had more", () => {
    const hers = taken("ada", "2026-06-01T09:00", "2026-06-01T18:00");
    const evening = (found: readonly { startMs: number }[]) => clock(found[0]!.startMs).slice(11) >= "17:00";
    const ahead = findTime([hers], { me: ada, partner: here }, forMe({ minutes: 120 }));
    expect(evening(ahead)).toBe(true);
    expect(ahead[0]!.reasons).toContain("their-turn");
    const behind = findTime([{ ...hers, ownerId: "ben" }], { me: ada, partner: here }, forMe({ minutes: 120 }));
    expect(evening(behind)).toBe(false);
    expect(behind[0]!.reasons).toContain("your-turn");
    const even = findTime([hers, { ...hers, ownerId: "ben" }], { me: ada, partner: here }, forMe({ minutes: 120 }));
    expect(even[0]!.reasons).not.toContain("your-turn");
    expect(even[0]!.reasons).not.toContain("their-turn");
  });

  it("is fair by time awake, counted once, without what is ours, a duty or a whole day", () => {
    const ours = [
      taken("ada", "2026-06-01T23:00", "2026-06-02T07:00"),
      taken("ada", "2026-06-03T09:00", "2026-06-03T18:00"),
      taken(null, "2026-06-03T09:00", "2026-06-03T18:00"),
      taken("ada", "2026-06-04T00:00", "2026-06-05T00:00", { allDay: true }),
      taken("ada", "2026-06-04T09:00", "2026-06-04T17:00", { duty: true }),
      taken("ada", "2026-06-05T09:00", "2026-06-05T09:30"),
      taken("ada", "2026-06-05T09:00", "2026-06-05T09:30"),
    ];
    const [first] = findTime(ours, { me: ada, partner: here }, forMe({ minutes: 120 }));
    expect(first!.reasons).not.toContain("their-turn");
  });

  it("works for one who is alone", () => {
    expect(findTime([], { me: ada, partner: null }, forMe())[0]!.reasons).toContain("you-free");
  });
});

describe("what is suggested", () => {
  it("keeps clear of protected time, and says where there is little room beside other time", () => {
    const around = [
      taken(null, "2026-06-08T00:00", "2026-06-13T19:00"),
      taken(null, "2026-06-13T21:00", "2026-06-15T00:00"),
    ];
    const tight = findTime(around, { me: ada, partner: here }, wish());
    expect(starts(tight)).toEqual(["2026-06-13T19:00"]);
    expect(tight[0]!.reasons).toContain("little-room");
    const guarded = [around[0]!, { ...around[1]!, protected: true }];
    expect(findTime(guarded, { me: ada, partner: here }, wish())).toEqual([]);
  });

  it("takes any of the wished parts, and first what lies in more of them", () => {
    const found = findTime([], { me: ada, partner: here }, wish({ dayparts: ["mornings", "weekends"], count: 7 }));
    expect(
      new Set(
        starts(found)
          .slice(0, 2)
          .map((text) => text.slice(0, 10)),
      ),
    ).toEqual(new Set(["2026-06-13", "2026-06-14"]));
    expect(starts(found).every((text) => text.slice(11) < "12:00" || /-1[34]T/.test(text))).toBe(true);
  });

  it("is as long as wished and by the clock on the wall when the clock changes", () => {
    const spring = { from: at("2026-03-29T00:00"), to: at("2026-03-30T00:00") };
    const up = { wakesAt: 0, sleepsAt: 0 };
    const found = findTime(
      [],
      { me: { ...ada, ...up }, partner: null },
      wish({ for: "me", within: spring, count: 20, dayparts: [], minutes: 60 }),
    );
    for (const { startMs, endMs } of found) {
      expect(endMs - startMs).toBe(60 * MINUTE);
      expect(clock(startMs)).toMatch(/:00$/);
    }
    expect(starts(found)).toContain("2026-03-29T01:00");
    expect(starts(found)).not.toContain("2026-03-29T02:00");
    expect(starts(found)).toContain("2026-03-29T03:00");
  });
});

describe("whatever is planned", () => {
  const stays = fc
    .constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia")
    .map((zone) => [{ zone, ...ALL }]);
  const zoneOf = ({ stays }: Seeker) => stays[0]!.zone;
  const seeker = (id: string) =>
    fc.record({
      id: fc.constant(id),
      stays,
      wakesAt: fc.integer({ min: 4, max: 11 }).map((h) => h * 60),
      sleepsAt: fc.integer({ min: 0, max: 5 }).map((h) => ((20 + h) % 24) * 60),
    });
  /** Weeks in which clocks change here or there. */
  const within = fc
    .tuple(fc.constantFrom("2026-03-01", "2026-06-01", "2026-10-12", "2027-03-20"), fc.integer({ min: 1, max: 28 }))
    .map(([from, days]) => ({
      from: Date.parse(`${from}T10:17:00Z`),
      to: Date.parse(`${from}T10:17:00Z`) + days * DAY,
    }));
  const some = fc.array(
    fc.record({
      ownerId: fc.constantFrom("ada", "ben", null),
      from: fc.integer({ min: -28 * 96, max: 28 * 96 }),
      length: fc.integer({ min: 1, max: 60 }),
      protected: fc.boolean(),
      allDay: fc.boolean(),
    }),
    { maxLength: 60 },
  );
  const wished = fc.record({
    for: fc.constantFrom("we" as const, "me" as const),
    minutes: fc.constantFrom(30, 60, 120, 240),
    dayparts: fc.subarray<Daypart>(["mornings", "afternoons", "evenings", "weekends"]),
    count: fc.integer({ min: 1, max: 8 }),
  });
  const world = fc.record({ me: seeker("ada"), partner: seeker("ben"), within, some, wished }).map((all) => ({
    ...all,
    wish: { ...all.wished, within: all.within },
    taken: all.some.map(({ from, length, ...rest }): Taken => {
      const startMs = all.within.from + from * 15 * MINUTE;
      return { ...rest, duty: false, startMs, endMs: startMs + length * 15 * MINUTE };
    }),
  }));
  const minute = (ms: number, zone: string) => {
    const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
    return hour * 60 + minute;
  };
  const isAwake = (person: Seeker, ms: number) => {
    const { wakesAt, sleepsAt } = person;
    const now = minute(ms, zoneOf(person));
    return sleepsAt > wakesAt ? now >= wakesAt && now < sleepsAt : now >= wakesAt || now < sleepsAt;
  };

  it("nothing lies over what stands against it, too near to protected time, or in anyone's night", () => {
    fc.assert(
      fc.property(world, ({ me, partner, wish, taken }) => {
        for (const { startMs, endMs } of findTime(taken, { me, partner }, wish)) {
          expect(endMs - startMs).toBe(wish.minutes * MINUTE);
          expect(startMs).toBeGreaterThanOrEqual(wish.within.from);
          expect(endMs).toBeLessThanOrEqual(wish.within.to);
          expect(minute(startMs, zoneOf(me)) % 15).toBe(0);
          for (const other of taken) {
            if (wish.for === "me" && other.ownerId === "ben") continue;
            const clear = other.protected ? 15 * MINUTE : 0;
            expect(startMs >= other.endMs + clear || endMs <= other.startMs - clear).toBe(true);
          }
          for (const person of wish.for === "we" ? [me, partner] : [me]) {
            for (let ms = startMs; ms < endMs; ms += 15 * MINUTE) expect(isAwake(person, ms)).toBe(true);
          }
        }
      }),
    );
  });

  it("something is found wherever there is room for it", () => {
    fc.assert(
      fc.property(world, ({ me, wish, taken }) => {
        const partner = { ...me, id: "ben" };
        const free = { ...wish, dayparts: [], count: 1 };
        const found = findTime(taken, { me, partner }, free).length > 0;
        const fits = (startMs: number) => {
          const endMs = startMs + free.minutes * MINUTE;
          if (endMs > free.within.to || minute(startMs, zoneOf(me)) % 15 !== 0) return false;
          for (let ms = startMs; ms < endMs; ms += 15 * MINUTE) if (!isAwake(me, ms)) return false;
          return taken.every((other) => {
            if (free.for === "me" && other.ownerId === "ben") return true;
            const clear = other.protected ? 15 * MINUTE : 0;
            return startMs >= other.endMs + clear || endMs <= other.startMs - clear;
          });
        };
        const quarter = 15 * MINUTE;
        let anywhere = false;
        for (let ms = Math.ceil(free.within.from / quarter) * quarter; ms < free.within.to && !anywhere; ms += quarter)
          anywhere = fits(ms);
        expect(found).toBe(anywhere);
      }),
      { numRuns: 40 },
    );
  });

  it("it is found again, in whatever order the blocks come; a second one of a day only where days run out", () => {
    fc.assert(
      fc.property(world, ({ me, partner, wish, taken }) => {
        const found = findTime(taken, { me, partner }, wish);
        expect(findTime([...taken].reverse(), { me, partner }, wish)).toEqual(found);
        const days = found.map(({ startMs }) => clock(startMs, zoneOf(me)).slice(0, 10));
        const firstAgain = days.findIndex((day, i) => days.indexOf(day) < i);
        if (firstAgain !== -1) {
          const all = findTime(taken, { me, partner }, { ...wish, count: 1_000 });
          expect(new Set(all.map(({ startMs }) => clock(startMs, zoneOf(me)).slice(0, 10))).size).toBe(firstAgain);
        }
      }),
      { numRuns: 60 },
    );
  });
});
