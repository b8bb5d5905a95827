import { momentMs, momentsOf, wallIn, type Moment } from "@/lib/calendar/ical/moment";
import { durationIn, propertiesOf, propertyNamed, textNamed, type Property } from "@/lib/calendar/ical/property";
import { ruleOf } from "@/lib/calendar/ical/rule";
import { wordsIn, type FoundWords } from "@/lib/calendar/ical/words";
import type { Zones } from "@/lib/calendar/ical/zones";
import { DAY, MINUTE, wallMs, wallText, wallTimesOf, type WallTimes } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";

/** What is brought in otherwise than the file has it. */
export type Remark = "zone-guessed" | "no-length" | "more-dates" | "fewer-dates" | "shortened" | "link-lost";

/** One VEVENT: something that happens once, a series, or one date of a series (`instead`). */
export interface FoundEvent {
  /** Empty: it has none. */
  readonly uid: string;
  /** The date of the series with the same `uid` that it stands for. */
  readonly instead: Moment | null;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly isPrivate: boolean;
  readonly when: WallTimes & { readonly allDay: boolean; readonly rrule: string | null };
  readonly words: FoundWords;
  /** Dates of the series that do not take place. */
  readonly without: readonly Moment[];
  readonly remarks: ReadonlySet<Remark>;
}

/** What has no length is given this one, to be seen. */
const SHORTEST = 15 * MINUTE;

const WANTED = new Set(
  (
    "uid recurrence-id sequence status class dtstart dtend duration rrule exrule exdate rdate " +
    "summary description location url x-microsoft-cdo-alldayevent"
  ).split(" "),
);

/**
 * Reads the lines of a VEVENT.
 * @throws Refusal that says what it is that cannot be: `no-start`, `end-before-start`, `rule-too-often` and their like
 */
export function eventIn(lines: readonly string[], zones: Zones): FoundEvent {
  const properties = propertiesOf(lines, WANTED);
  const { words, isShortened, isLinkLost } = wordsIn(properties);
  const starts = propertyNamed(properties, "dtstart");
  if (!starts) throw new Refusal("no-start");
  const [start] = momentsOf(starts, zones) as [Moment];
  const timed = timesIn(properties, start, zones);
  const instead = propertyNamed(properties, "recurrence-id");
  const times = instead ? { ...timed, rrule: null } : timed;
  const remarks = [
    start.isGuess && "zone-guessed",
    timed.hasNoLength && "no-length",
    propertyNamed(properties, "rdate") && "more-dates",
    isShortened && "shortened",
    isLinkLost && "link-lost",
  ] as const;
  return {
    uid: textNamed(properties, "uid"),
    instead: instead ? momentsOf(instead, zones)[0]! : null,
    sequence: Number(propertyNamed(properties, "sequence")?.values[0]) || 0,
    isCancelled: textNamed(properties, "status").toUpperCase() === "CANCELLED",
    isPrivate: /^(PRIVATE|CONFIDENTIAL)$/i.test(textNamed(properties, "class")),
    when: {
      localStart: times.localStart,
      localEnd: times.localEnd,
      zone: times.zone,
      allDay: times.allDay,
      rrule: times.rrule,
    },
    words,
    without: properties.filter(({ name }) => name === "exdate").flatMap((one) => readable(one, zones)),
    remarks: new Set(remarks.filter((one) => typeof one === "string")),
  };
}

/** A date that cannot be read is none that a series has. */
function readable(property: Property, zones: Zones): Moment[] {
  return property.values.flatMap((value) => {
    try {
      return momentsOf({ ...property, values: [value] }, zones);
    } catch {
      return [];
    }
  });
}

type Times = FoundEvent["when"] & { readonly hasNoLength: boolean };

function timesIn(properties: readonly Property[], start: Moment, zones: Zones): Times {
  const ends = propertyNamed(properties, "dtend");
  const end = ends ? momentsOf(ends, zones)[0]! : null;
  const lasts = durationIn(propertyNamed(properties, "duration"));
  const rules = properties.filter(({ name }) => name === "rrule" || name === "exrule");
  // Rules that are added to each other, or taken from each other, are more than one block.
  if (rules.length > 1) throw new Refusal("rule-malformed");
  const rule = rules[0]?.written ?? null;
  const said = textNamed(properties, "x-microsoft-cdo-alldayevent").toUpperCase() === "TRUE";
  const midnights = isMidnight(start.local) && (end === null || isMidnight(end.local));
  const allDay = start.isDate || (said && midnights);
  const times = allDay
    ? wholeDays(start, end, lasts?.days ?? 0)
    : rule === null
      ? once(start, end, lasts, zones.own)
      : eachTime(start, end, lasts);
  return { ...times, allDay, rrule: rule === null ? null : ruleOf(rule, { ...times, allDay }) };
}

/** Days, the end excluded; one day where the end says nothing else, also where it is the beginning. */
function wholeDays({ local }: Moment, end: Moment | null, days: number) {
  const start = wallMs(local);
  const until = end ? Math.ceil(wallMs(end.local) / DAY) * DAY : start + days * DAY;
  if (until < start) throw new Refusal("end-before-start");
  const localEnd = wallText(until === start ? start + DAY : until);
  return { localStart: wallText(start), localEnd, zone: null, hasNoLength: false };
}

/** What happens once, by the clock of its own zone; what is told in UTC, by that of whoever reads it. */
function once(start: Moment, end: Moment | null, lasts: Lasts, own: string) {
  const zone = start.zone === "UTC" ? own : start.zone;
  // What floats is counted as if in UTC.
  const by = zone ?? "UTC";
  const startMs = momentMs(start, by);
  const wholeMs = momentMs({ ...start, local: later(start.local, (lasts?.days ?? 0) * DAY) }, by);
  const endMs = end ? momentMs(end, by) + secondsIn(end) : wholeMs + (lasts?.ms ?? 0);
  if (endMs < startMs) throw new Refusal("end-before-start");
  const hasNoLength = endMs < startMs + MINUTE;
  const untilMs = hasNoLength ? startMs + SHORTEST : Math.ceil(endMs / MINUTE) * MINUTE;
  if (zone !== null) return { ...wallTimesOf(startMs, untilMs, zone), hasNoLength };
  return { localStart: wallText(startMs), localEnd: wallText(untilMs), zone, hasNoLength };
}

/** What repeats, by the clock on the wall. */
function eachTime(start: Moment, end: Moment | null, lasts: Lasts) {
  const startMs = wallMs(start.local);
  const endMs = end
    ? wallMs(wallIn(end, start.zone)) + secondsIn(end)
    : startMs + (lasts?.days ?? 0) * DAY + (lasts?.ms ?? 0);
  if (endMs < startMs) throw new Refusal("end-before-start");
  const hasNoLength = endMs < startMs + MINUTE;
  const untilMs = hasNoLength ? startMs + SHORTEST : Math.ceil(endMs / MINUTE) * MINUTE;
  return { localStart: start.local, localEnd: wallText(untilMs), zone: start.zone, hasNoLength };
}

type Lasts = ReturnType<typeof durationIn>;

/** An end between two minutes is at the later one: it is 23:59:59 where midnight is meant. */
function secondsIn({ hasSeconds }: Moment): number {
  return hasSeconds ? MINUTE : 0;
}

function later(local: string, ms: number): string {
  return wallText(wallMs(local) + ms);
}

function isMidnight(local: string): boolean {
  return local.endsWith("T00:00:00");
}
