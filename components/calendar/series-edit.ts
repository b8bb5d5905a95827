import type { GridBlock } from "@/components/calendar/grid-block";
import {
  differing,
  later,
  ruleAt,
  seriesWall,
  wallChanges,
  wallOf,
  type Edit,
  type Wall,
} from "@/components/calendar/edit";
import { apart } from "@/lib/calendar/occurrence-rows";
import { expand, isStartOf } from "@/lib/calendar/recurrence";
import { parseRule, ruleText } from "@/lib/calendar/rrule";
import type { BlockRow } from "@/lib/calendar/schema";
import { beginningOf } from "@/lib/calendar/series-beginning";
import { DAY, wallMs, type LocalText } from "@/lib/calendar/time";
import { dateIn, daysFrom } from "@/lib/calendar/whole-days";

/** What an edit of one of its dates means for a series, or for the rest of one. */
export interface SeriesEdit {
  readonly when: Partial<Wall> & { readonly rrule?: string | null };
  /** When the date at hand is then. */
  readonly wall: Wall;
  /** The original beginning that the date at hand has then; null where the series has it no more. */
  readonly at: LocalText | null;
}

/** @param base when the series begins, or the rest of it that the edit is meant for */
export function seriesEdit(
  block: GridBlock,
  original: LocalText,
  base: Wall,
  { to, repeats }: Edit,
  zone: string,
): SeriesEdit {
  const { row, series } = block;
  const wall = { ...wallOf(row), ...(to ? wallChanges(row, to, zone) : {}) };
  // What is to repeat no more is the date at hand, and not the first one; alone, it is where the clock shows it.
  if (repeats === null) {
    const left = apart(block);
    const alone = { ...wallOf(left), ...(to ? wallChanges(left, to, zone) : {}) };
    return { wall: alone, at: null, when: { ...differing(wallOf(base), alone), rrule: null } };
  }
  const next = to ? seriesWall(base, block, to, zone) : wallOf(base);
  const at = later(original, wallMs(next.localStart) - wallMs(base.localStart));
  const rrule = repeats
    ? ruleAt(repeats.rrule, repeats.start, at)
    : ruleAt(series.rrule!, base.localStart, next.localStart);
  const begins = repeats && base.localStart !== original ? fromFirstGiven(next, rrule) : next;
  const stays = isStartOf({ localStart: begins.localStart, rrule }, at);
  return { wall, at: stays ? at : null, when: { ...differing(wallOf(base), begins), ...(repeats ? { rrule } : {}) } };
}

/**
 * A series from the first date on that its new rule gives: who chose the rule at a later date saw nothing of the one it
 * begins with, which would be left over as a date of its own.
 */
function fromFirstGiven(wall: Wall, rrule: string): Wall {
  const { isGiven, next } = beginningOf(parseRule(rrule), wall.localStart, 1);
  const [date] = next;
  if (isGiven || date === undefined) return wall;
  const by = daysFrom(dateIn(wall.localStart), date) * DAY;
  return { ...wall, localStart: later(wall.localStart, by), localEnd: later(wall.localEnd, by) };
}

/** Of a number of times that was not changed, the rest of it that is left from an occurrence on. */
export function withRestOfCount(rrule: string, { localStart, rrule: was }: BlockRow, original: LocalText): string {
  const rule = parseRule(rrule);
  const series = { localStart, rrule: was! };
  if (rule.count === null || rule.count !== parseRule(series.rrule).count) return rrule;
  return ruleText({ ...rule, count: rule.count - expand(series, { from: localStart, to: original }).length });
}
