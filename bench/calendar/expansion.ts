import ICAL from "ical.js";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { mixedSeries } from "@/bench/calendar/mixed-series";
import { rowOf } from "@/bench/measure";
import type { Found } from "@/bench/run";
import { expand, type Series } from "@/lib/calendar/recurrence";

const WARM_UP = 2;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const WINDOWS = [
  { name: "one month", from: "2026-03-01T00:00:00", to: "2026-04-01T00:00:00" },
  { name: "one year", from: "2026-01-01T00:00:00", to: "2027-01-01T00:00:00" },
] as const;
type Window = (typeof WINDOWS)[number];

/** A way to expand: a series once read, how many occurrences does it have in a window? */
type Way = (series: Series) => (window: Window) => number;

const WAYS = {
  ours: (series) => (window) => expand(series, window).length,
  "ical.js": ({ localStart, rrule }) => {
    const rule = ICAL.Recur.fromString(rrule);
    const start = ICAL.Time.fromDateTimeString(localStart);
    return ({ from, to }) => {
      const [first, end] = [ICAL.Time.fromDateTimeString(from), ICAL.Time.fromDateTimeString(to)];
      const occurrences = rule.iterator(start);
      let count = 0;
      const following = () => occurrences.next() as ICAL.Time | null;
      for (let next = following(); next !== null && next.compare(end) < 0; next = following()) {
        if (next.compare(first) >= 0) count += 1;
      }
      return count;
    };
  },
  "rrule-temporal": ({ localStart, rrule }) => {
    const inUtc = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime("UTC");
    const rruleString = rrule.replace(/UNTIL=\w+/, "$&Z");
    const rule = new RRuleTemporal({ rruleString, dtstart: inUtc(localStart), includeDtstart: true });
    return ({ from, to }) => rule.between(inUtc(from), inUtc(to).subtract({ seconds: 1 }), true).length;
  },
} satisfies Record<string, Way>;
const NAMES = ["ours", "ical.js", "rrule-temporal"] as const;
type Times = Record<(typeof NAMES)[number], number[]>;

/**
 * 200 series over a month and over a year: once by series that nobody has asked about before, which have to be read, and
 * once more by the same ones. The references are used bare: wall time as if it were UTC, and no zone after it.
 */
export function expansion(): Found {
  const rows = WINDOWS.flatMap((window) => {
    const [first, again] = timesOf(window);
    return NAMES.slice(1).flatMap((reference) =>
      ([["first", first] as const, ["again", again] as const] as const).map(([which, times]) =>
        rowOf(
          { bench: "calendar", case: `200 series over ${window.name}, ${reference}`, metric: which, unit: "ms" },
          times.ours,
          times[reference],
        ),
      ),
    );
  });
  return { rows, notes: ["Series first asked about are read, too; again is the same ones after that."] };
}

function timesOf(window: Window): [first: Times, again: Times] {
  const none = (): Times => ({ ours: [], "ical.js": [], "rrule-temporal": [] });
  const [first, again] = [none(), none()];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    // Of each round's own minute: nothing is kept from the rounds before.
    const series = mixedSeries((WINDOWS.indexOf(window) + 1) * 20 + round);
    const counts = new Set<number>();
    for (const name of NAMES) {
      const begun = performance.now();
      const read = series.map(WAYS[name]);
      const count = counted(read, window);
      const between = performance.now();
      counts.add(count).add(counted(read, window));
      const ended = performance.now();
      if (round >= 0) {
        first[name].push(between - begun);
        again[name].push(ended - between);
      }
    }
    if (counts.size > 1) throw new Error(`Not all find as many occurrences: ${[...counts].join(", ")}`);
  }
  return [first, again];
}

function counted(read: readonly ReturnType<Way>[], window: Window): number {
  return read.reduce((sum, count) => sum + count(window), 0);
}
