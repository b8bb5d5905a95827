import { broughtRows, type BroughtBlock, type BroughtSharing } from "@/lib/calendar/bring-command";
import type { Laid } from "@/lib/calendar/clash";
import type { FoundBlock } from "@/lib/calendar/ical/series";
import { occurrencesOf, type Occurrence } from "@/lib/calendar/occurrences";
import { ask, isGuard, isOver } from "@/lib/calendar/protection";
import { Block, BlockException } from "@/lib/calendar/schema";
import type { BlockDetailRow, BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import type { Stopped } from "@/lib/calendar/stopped";
import { DAY, instantMs } from "@/lib/calendar/time";
import { isRefusal, type Refusal } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { planContext, type Actor } from "@/lib/sync/command";
import { LoadedRows } from "@/lib/sync/loaded-rows";

/** No more are brought in at once: those that are nearest to now, of what goes on and is to come first. */
export const MOST_BROUGHT = 1_000;

/** A block of a file, beside what its owner has already. */
export interface Candidate {
  readonly found: FoundBlock;
  readonly brought: BroughtBlock;
  /** The block as it would lie in its owner's own space. */
  readonly laid: Laid;
  /** All of it lies before now. */
  readonly isOver: boolean;
  /** The first of it that is not over, where that is within a month from now, or of its beginning. */
  readonly next: Occurrence | null;
}

/** What a command takes of a block that was found. */
export function broughtOf({ when, words, exceptions, own }: FoundBlock): BroughtBlock {
  return {
    ...when,
    ...words,
    cancelled: exceptions.flatMap((one) => (one.cancelled ? [one.originalLocalStart] : [])),
    moved: exceptions.flatMap(({ originalLocalStart, localStart, localEnd, zone, cancelled }) =>
      cancelled || localStart === null || localEnd === null ? [] : [{ originalLocalStart, localStart, localEnd, zone }],
    ),
    own: [...own],
  };
}

/** @param now Unix milliseconds */
export function candidateOf(found: FoundBlock, actor: Actor, now: number): Candidate {
  const brought = broughtOf(found);
  const laid = broughtRows(
    brought,
    { id: newId(now), sharing: "hidden", duty: false },
    planContext(newId(now), actor, now),
  );
  const from = Math.max(now, instantMs(laid.block.reachStart));
  const [next = null] = occurrencesOf(laid.block, laid.exceptions, { from, to: from + SOON });
  return { found, brought, laid, isOver: isOver(laid.block, now), next };
}

const SOON = 31 * DAY;

/**
 * Which of them are here: with the same title, the same beginning and the same rule, as mine or as ours. What I may not
 * read, or is the partner's own, is nothing of these.
 */
export function hereAlready(
  candidates: readonly Candidate[],
  blocks: readonly BlockRow[],
  details: readonly BlockDetailRow[],
  { userId }: Actor,
): ReadonlySet<Candidate> {
  const titles = new Map(details.flatMap((one) => (one.originalLocalStart === null ? [[one.blockId, one.title]] : [])));
  const here = new Set(
    blocks
      .filter(({ id, ownerId }) => (ownerId === null || ownerId === userId) && titles.has(id))
      .map((block) => sameAs(block, titles.get(block.id)!)),
  );
  return new Set(candidates.filter(({ laid, brought }) => here.has(sameAs(laid.block, brought.title))));
}

function sameAs({ startsAt, allDay, rrule }: BlockRow, title: string): string {
  return JSON.stringify([title, startsAt, allDay, rrule]);
}

/** What of it its owner's partner would see: of what the file calls private no more than the time. */
export function shownAs({ found }: Candidate, sharing: BroughtSharing): BroughtSharing {
  return sharing === "open" && found.isPrivate ? "time" : sharing;
}

/** The no that a block would get, asked of what is protected as the command asks (lib/calendar/consent.ts). Null: none. */
export function makeStops(
  blocks: readonly BlockRow[],
  exceptions: readonly BlockExceptionRow[],
  actor: Actor,
  now: number,
): (candidate: Candidate, sharing: BroughtSharing) => Stopped | Refusal | null {
  const guards = new LoadedRows();
  guards.add(Block, blocks.filter(isGuard));
  guards.add(BlockException, exceptions);
  const none = guards.list(Block).length === 0;
  return ({ laid }, sharing) => {
    if (none) return null;
    const { block } = laid;
    const spaceId = sharing === "hidden" ? actor.userId : (actor.coupleId ?? actor.userId);
    try {
      ask(guards, { ...laid, block: { ...block, spaceId } }, {}, { actor, now, newId: () => newId(now) });
      return null;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return error;
    }
  };
}

/** Those that are nearest to now: what goes on or is to come by its beginning, then what is over, the latest first. */
export function nearest(candidates: readonly Candidate[], most = MOST_BROUGHT): readonly Candidate[] {
  if (candidates.length <= most) return candidates;
  const start = ({ laid }: Candidate) => laid.block.startsAt;
  const byStart = [...candidates].sort((a, b) => (start(a) < start(b) ? -1 : 1));
  const over = byStart.filter((one) => one.isOver).reverse();
  const kept = new Set([...byStart.filter((one) => !one.isOver), ...over].slice(0, most));
  return candidates.filter((one) => kept.has(one));
}
