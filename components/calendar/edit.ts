import type { GridBlock } from "@/components/calendar/grid-block";
import { movedRule } from "@/lib/calendar/moved-rule";
import { parseRule, ruleText } from "@/lib/calendar/rrule";
import type { BlockDetailRow, BlockRow, Sharing } from "@/lib/calendar/schema";
import { moveInput, type Times } from "@/lib/calendar/snap";
import { localText, wallMs, wallText, wallTimesOf, type LocalText, type WallTimes } from "@/lib/calendar/time";
import { dateIn, datesOfTimes, daysFrom, shiftedDates, wallOfDates } from "@/lib/calendar/whole-days";

/** When a block is meant to be, in the eyes of its reader. */
export interface Meant extends Times {
  readonly allDay: boolean;
  /** Where its wall times are to be from now on; not given, where they are. */
  readonly zone?: string;
}

/** What is to be different about a block, as it is seen: only what a person changed. */
export interface Edit {
  /** Null: when it was. */
  readonly to: Meant | null;
  readonly words: Partial<Pick<BlockDetailRow, "title" | "place" | "notes" | "link" | "soloKind">>;
  /** How it repeats, for a series that begins there by the reader's clock; null: no more. Not given, as before. */
  readonly repeats?: { readonly rrule: string; readonly start: LocalText } | null;
  readonly sharing?: Sharing;
  readonly sideBySide?: boolean;
  readonly duty?: boolean;
  readonly isProtected?: boolean;
}

export function isNothing({ to, words, ...others }: Edit): boolean {
  return to === null && Object.keys(words).length === 0 && Object.keys(others).length === 0;
}

/** The columns that say when a block is. */
export type Wall = WallTimes & Pick<BlockRow, "allDay">;

export function wallOf({ localStart, localEnd, zone, allDay }: Wall): Wall {
  return { localStart, localEnd, zone, allDay };
}

/** What a row has to change to be then; empty when it is then already. */
export function wallChanges(row: BlockRow, to: Meant, zone: string): Partial<Wall> {
  if (to.allDay) return differing(row, wholeDays(to, zone));
  if (!row.allDay && to.zone === undefined) return moveInput(row, to, zone) ?? {};
  return differing(row, { ...wallTimesOf(to.startMs, to.endMs, to.zone ?? zone), allDay: false });
}

/**
 * When a series is that begins at `base`, once that of its occurrences is then: it shifts by as much wall time, and gets
 * as much longer or shorter. Of whole days it shifts by days.
 */
export function seriesWall(base: Wall, { row, startMs }: GridBlock, to: Meant, zone: string): Wall {
  if (to.allDay) {
    const { first, last } = datesOfTimes(to, zone);
    const begins = shiftedDates({ first, last }, daysFrom(dateIn(row.localStart), dateIn(base.localStart)));
    return { ...wallOfDates(begins), zone: null, allDay: true };
  }
  const at = to.zone ?? (row.allDay ? zone : row.zone);
  const inHours = !row.allDay && to.zone === undefined;
  // A beginning that was not changed keeps its wall time, also one in an hour that its date skips.
  const start = inHours && startMs === to.startMs ? row.localStart : localText(to.startMs, at ?? zone);
  const end = localText(to.endMs, at ?? zone);
  const localStart = later(base.localStart, wallMs(start) - wallMs(row.localStart));
  const stretched = later(base.localEnd, wallMs(end) - wallMs(row.localEnd));
  const localEnd = row.allDay || stretched <= localStart ? later(localStart, wallMs(end) - wallMs(start)) : stretched;
  return { localStart, localEnd, zone: inHours ? base.zone : at, allDay: false };
}

/** The columns of `next` that are others in `row`. */
export function differing<Row extends object>(row: Row, next: Partial<Row>): Partial<Row> {
  const entries = Object.entries(next).filter(([key, value]) => row[key as keyof Row] !== value);
  return Object.fromEntries(entries) as Partial<Row>;
}

/** A rule told of another beginning. One that does not go along stays. */
export function ruleAt(rrule: string, from: LocalText, to: LocalText): string {
  return from === to ? rrule : ruleText(movedRule(parseRule(rrule), from, to));
}

export function later(local: LocalText, by: number): LocalText {
  return wallText(wallMs(local) + by);
}

function wholeDays(to: Times, zone: string): Wall {
  return { ...wallOfDates(datesOfTimes(to, zone)), zone: null, allDay: true };
}
