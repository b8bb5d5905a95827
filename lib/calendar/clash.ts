import { occurrenceInstants, occurrencesOf, type Occurrence } from "@/lib/calendar/occurrences";
import type { BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import { DAY, instantMs, wallMs } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { TimeRange } from "@/lib/sync/protocol";

/** A block as it lies in the calendar: with the occurrences that differ. */
export interface Laid {
  readonly block: BlockRow;
  readonly exceptions: readonly BlockExceptionRow[];
}

/** A block with those of the exceptions that are its own. */
export function laidWith(block: BlockRow, exceptions: readonly BlockExceptionRow[]): Laid {
  return { block, exceptions: exceptions.filter(({ blockId }) => blockId === block.id) };
}

/** An occurrence that lies over an occurrence of another block. */
export interface Clash {
  readonly laid: Occurrence;
  readonly over: Occurrence;
  /** The stretch that they share, in Unix milliseconds; of two that float, as if in UTC. */
  readonly from: number;
  readonly to: number;
}

/** A series is looked at for so long from its first occurrence on, or from now. Milliseconds. */
export const LOOKED_AT = 366 * DAY;

/** So many occurrences of other blocks are looked at in one go; where there are more, the answer is no. */
const MOST_LOOKED_AT = 20_000;

/**
 * What a block lies over, of other blocks: each pair of occurrences once, in the order of time. From its first instant on
 * up to a year after it (after now, where that is later); what is over by now is no clash. What floats, as all-day blocks
 * do, is taken in the zone of the block it meets (docs/decisions/protection-and-proposals.md). A block does not clash
 * with itself.
 * @throws Refusal `too-much-protected` where there are more occurrences than can be looked at
 */
export function clashesOf(laid: Laid, others: readonly Laid[], now: number): readonly Clash[] {
  const { block } = laid;
  const from = Math.max(instantMs(block.reachStart), now);
  const to = Math.min(instantMs(block.reachEnd), from + LOOKED_AT);
  const own = others.length === 0 || to <= from ? [] : byStart(occurrencesOf(block, laid.exceptions, { from, to }));
  if (own.length === 0) return [];
  const longest = Math.max(...own.map(({ startMs, endMs }) => endMs - startMs));
  const last = own.reduce((last, { endMs }) => Math.max(last, endMs), to);
  // By whole days: who asks for many blocks asks for the same stretch again and again.
  const range: TimeRange = { from: Math.floor(from / DAY) * DAY, to: Math.ceil(last / DAY) * DAY };
  let left = MOST_LOOKED_AT;
  const found: Clash[] = [];
  for (const other of others) {
    if (other.block.id === block.id) continue;
    const theirs = keptOccurrences(other, range);
    left -= theirs.length;
    if (left < 0) throw new Refusal("too-much-protected");
    for (const over of theirs) {
      const [start, end] = [instantMs(over.row.startsAt), instantMs(over.row.endsAt)];
      for (let i = firstFrom(own, start - longest); i < own.length && own[i]!.startMs < end; i++) {
        const shared = sharedBy(own[i]!.occurrence.row, over.row);
        if (shared && Math.min(own[i]!.endMs, end) > now) found.push({ laid: own[i]!.occurrence, over, ...shared });
      }
    }
  }
  return found.sort((a, b) => a.from - b.from || (a.over.key < b.over.key ? -1 : 1));
}

/**
 * The clashes that a change brings: not those that were there before, as far as they went. So what one was asked about
 * once, one is not asked about again for taking a quarter of an hour off its end.
 */
export function newClashes(
  after: Laid,
  before: readonly Laid[],
  others: readonly Laid[],
  now: number,
): readonly Clash[] {
  const clashes = clashesOf(after, others, now);
  if (before.length === 0 || clashes.length === 0) return clashes;
  const were = new Map<string, Clash[]>();
  for (const clash of before.flatMap((laid) => clashesOf(laid, others, now))) {
    were.set(clash.over.key, [...(were.get(clash.over.key) ?? []), clash]);
  }
  return clashes.filter(({ over, from, to }) => !were.get(over.key)?.some((was) => was.from <= from && to <= was.to));
}

interface Kept {
  readonly exceptions: readonly BlockExceptionRow[];
  readonly range: TimeRange;
  readonly occurrences: readonly Occurrence[];
}

/** Of each row the occurrences that were asked for last: rows never change, another state is another object. */
const kept = new WeakMap<BlockRow, Kept>();

function keptOccurrences({ block, exceptions }: Laid, range: TimeRange): readonly Occurrence[] {
  const known = kept.get(block);
  const isSame =
    known?.range.from === range.from &&
    known.range.to === range.to &&
    known.exceptions.length === exceptions.length &&
    known.exceptions.every((one, i) => one === exceptions[i]);
  if (isSame) return known.occurrences;
  const occurrences = occurrencesOf(block, exceptions, range);
  kept.set(block, { exceptions, range, occurrences });
  return occurrences;
}

interface Timed {
  readonly occurrence: Occurrence;
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * Whether all of what was planned and is still to come stays where it is: nothing that one counted on goes. A series is
 * looked at for a year from its first occurrence on, or from now.
 */
export function staysAll(was: Laid, after: Laid, now: number): boolean {
  const from = Math.max(now, instantMs(was.block.reachStart));
  const range = { from, to: from + LOOKED_AT };
  const timeOf = ({ row }: Occurrence) => `${row.startsAt} ${row.endsAt}`;
  const then = new Set(occurrencesOf(after.block, after.exceptions, range).map(timeOf));
  return occurrencesOf(was.block, was.exceptions, range).every((one) => then.has(timeOf(one)));
}

function byStart(occurrences: readonly Occurrence[]): Timed[] {
  return occurrences
    .map((occurrence) => {
      const { startsAt, endsAt } = occurrence.row;
      return { occurrence, startMs: instantMs(startsAt), endMs: instantMs(endsAt) };
    })
    .sort((a, b) => a.startMs - b.startMs);
}

/** The first of those, in order, that begins then or later. */
function firstFrom(timed: readonly Timed[], startMs: number): number {
  let [low, high] = [0, timed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timed[middle]!.startMs < startMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sharedBy(one: BlockRow, other: BlockRow): { from: number; to: number } | null {
  const zone = one.zone ?? other.zone;
  const [a, b] = [stretchIn(one, zone), stretchIn(other, zone)];
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  return from < to ? { from, to } : null;
}

/** When a block is where the clock is that of `zone`; nowhere in particular, its wall times as if in UTC. */
function stretchIn({ localStart, localEnd, zone: own, startsAt, endsAt }: BlockRow, zone: string | null): TimeRange {
  if (own !== null) return { from: instantMs(startsAt), to: instantMs(endsAt) };
  if (zone === null) return { from: wallMs(localStart), to: wallMs(localEnd) };
  const there = occurrenceInstants({ localStart, localEnd, zone });
  return { from: instantMs(there.startsAt), to: instantMs(there.endsAt) };
}
