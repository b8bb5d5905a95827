import { isDuty } from "@/lib/calendar/kinds-apart";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { People, Person } from "@/components/shell/people";
import { weekStartOf } from "@/lib/calendar/day";
import type { Daypart } from "@/lib/calendar/daypart";
import type { Seekers, Taken, Wish } from "@/lib/calendar/find-time";
import { spanFrom, type Span } from "@/lib/calendar/find-time/span";
import { FAIR_BACK } from "@/lib/calendar/find-time/turn";
import type { Reader } from "@/lib/calendar/format";
import { rhythmOf } from "@/lib/calendar/rhythm";
import type { RhythmRow } from "@/lib/calendar/schema";
import { timesOf } from "@/lib/calendar/snap";
import { staysOf } from "@/lib/calendar/stays";
import { MINUTE } from "@/lib/calendar/time";
import { dateIn } from "@/lib/calendar/whole-days";
import { clockOf } from "@/lib/couple/whereabouts";
import type { TimeRange } from "@/lib/sync/protocol";

/** What is looked for, as the sheet asks for it. */
export interface FindFields {
  readonly for: "we" | "me";
  readonly minutes: number;
  readonly span: Span;
  readonly dayparts: readonly Daypart[];
}

/** What people look for most, ready to be pressed. */
export const PHRASES: readonly { readonly words: string; readonly fields: FindFields }[] = [
  {
    words: "Two hours together this week, in the evening",
    fields: { for: "we", minutes: 120, span: "this-week", dayparts: ["evenings"] },
  },
  {
    words: "Half a day together, at a weekend",
    fields: { for: "we", minutes: 240, span: 14, dayparts: ["weekends"] },
  },
  { words: "Two hours for me this week", fields: { for: "me", minutes: 120, span: "this-week", dayparts: [] } },
  { words: "Half a day for me this month", fields: { for: "me", minutes: 240, span: "this-month", dayparts: [] } },
];

export const LENGTHS: readonly { readonly minutes: number; readonly words: string }[] = [
  { minutes: 30, words: "Half an hour" },
  { minutes: 60, words: "An hour" },
  { minutes: 90, words: "An hour and a half" },
  { minutes: 120, words: "Two hours" },
  { minutes: 180, words: "Three hours" },
  { minutes: 240, words: "Half a day (four hours)" },
  { minutes: 480, words: "A day (eight hours)" },
];

export const HORIZONS: readonly { readonly span: Span; readonly words: string }[] = [
  { span: "this-week", words: "this week" },
  { span: "next-week", words: "next week" },
  { span: 7, words: "within a week" },
  { span: 14, words: "within two weeks" },
  { span: "this-month", words: "this month" },
  { span: "next-month", words: "next month" },
  { span: 28, words: "within four weeks" },
];

const HOW_MANY = 5;

/** Nobody is ready in less. Milliseconds. */
const NOTICE = 30 * MINUTE;

export function sameFields(one: FindFields, other: FindFields): boolean {
  const { dayparts } = one;
  return (
    one.for === other.for &&
    one.minutes === other.minutes &&
    one.span === other.span &&
    dayparts.length === other.dayparts.length &&
    dayparts.every((daypart) => other.dayparts.includes(daypart))
  );
}

/** @param reader whose weeks and months are meant */
export function wishOf({ span, ...fields }: FindFields, nowMs: number, { zone, locale }: Reader): Wish {
  const { from, to } = spanFrom(span, nowMs, { zone, weekStart: weekStartOf(locale) });
  const within = { from: Math.min(to, Math.max(from, nowMs + NOTICE)), to };
  return { ...fields, within, count: HOW_MANY };
}

/** What has to be held to answer: with the weeks before, by which it is fair. */
export function rangeOf({ within }: Wish): TimeRange {
  return { from: within.from - FAIR_BACK, to: within.to };
}

/** @param rhythms of the two, as far as they have said when they are awake */
export function seekersOf({ me, partner }: People, range: TimeRange, rhythms: readonly RhythmRow[]): Seekers {
  const seeker = (person: Person) => {
    const { wakesAt, sleepsAt } = rhythmOf(rhythms, person.id);
    return { id: person.id, stays: staysOf(person, range), wakesAt, sleepsAt };
  };
  return { me: seeker(me), partner: partner && seeker(partner) };
}

/**
 * What is taken, by the blocks that I see: also what is only proposed. Whole days, and other times without a zone, are
 * taken wherever those are whose they are.
 */
export function takenOf(blocks: readonly GridBlock[], people: People, except: string | null = null): Taken[] {
  return blocks.flatMap((block) => {
    if (block.key === except || block.row.status === "declined") return [];
    const all = zonesOf(block, people).map((zone) => timesOf(block.row, zone));
    const startMs = Math.min(...all.map((times) => times.startMs));
    const endMs = Math.max(...all.map((times) => times.endMs));
    const { ownerId, allDay, row } = block;
    return [{ ownerId, startMs, endMs, protected: row.protected, allDay, duty: isDuty(row) }];
  });
}

/** The clocks that say when it is, one at least: what floats is by those of the date it is on. */
function zonesOf({ row, ownerId }: GridBlock, { me, partner }: People): string[] {
  if (row.zone !== null) return [me.zone];
  const whose = ownerId === null ? [me, partner ?? me] : [ownerId === me.id ? me : (partner ?? me)];
  return whose.map((person) => clockOf(person)(dateIn(row.localStart)));
}
