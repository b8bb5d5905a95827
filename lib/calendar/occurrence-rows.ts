import { detailOf, exceptionRow, exceptionsOf, NEW, pick, putBlock, type Exception } from "@/lib/calendar/block-rows";
import type { Laid } from "@/lib/calendar/clash";
import { askToMove, proposedFirst, wayOf, type Way } from "@/lib/calendar/laying";
import { occurrenceAt, occurrenceInstants, wallTimesAt, type Occurrence } from "@/lib/calendar/occurrences";
import type { SaidSo } from "@/lib/calendar/protection";
import { offered } from "@/lib/calendar/proposing";
import { isStartOf } from "@/lib/calendar/recurrence";
import { reachOf } from "@/lib/calendar/reach";
import { alsoReminded } from "@/lib/calendar/reminder";
import { BlockDetail, BlockException } from "@/lib/calendar/schema";
import type { BlockDetailRow, BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import { instantMs, instantsOf, isSkipped, wallTimesOf, type LocalText, type WallTimes } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { put, remove, type Invocation, type PlanContext, type Rows, type Write } from "@/lib/sync/command";
import { sameRow } from "@/lib/sync/loaded-rows";

/** What changes of single occurrences have in common. */

export const TIMES = { localStart: "", localEnd: "", zone: "" } as const;
const KEYS = ["localStart", "localEnd", "zone"] as const;

export function occurrenceOf(rows: Rows, block: BlockRow, original: LocalText): Occurrence | null {
  const exception = exceptionsOf(rows, block.id).find((one) => one.originalLocalStart === original);
  return occurrenceAt(block, original, exception ?? null);
}

/** @throws Refusal `no-such-occurrence`, also of one that is cancelled */
export function standing(rows: Rows, block: BlockRow, original: LocalText): Occurrence {
  const { localStart, rrule } = block;
  const occurrence =
    rrule !== null && isStartOf({ localStart, rrule }, original) && occurrenceOf(rows, block, original);
  if (!occurrence) throw new Refusal("no-such-occurrence");
  return occurrence;
}

/** An occurrence as a block that does not repeat, at the times that the clock shows: alone, it makes sense by itself. */
export function apart({ row }: Pick<Occurrence, "row">): BlockRow {
  const { startsAt, endsAt, zone } = row;
  const times = zone === null ? {} : wallTimesOf(instantMs(startsAt), instantMs(endsAt), zone);
  return { ...row, ...times, rrule: null, reachStart: startsAt, reachEnd: endsAt };
}

export function alone(occurrence: Pick<Occurrence, "row">): Laid {
  return { block: apart(occurrence), exceptions: [] };
}

/** The words of an occurrence: its own, else those of its series. */
export function wordsOf(rows: Rows, block: BlockRow, original: LocalText | null): BlockDetailRow {
  const detail = detailOf(rows, block.id, original) ?? detailOf(rows, block.id);
  if (!detail) throw new Refusal("no-such-block");
  return detail;
}

/** Where a cancelled occurrence was, and is when it takes place again. */
export function whereItWas(block: BlockRow, original: LocalText, { localStart, localEnd, zone }: BlockExceptionRow) {
  const plain = wallTimesAt(block, original);
  return localStart === null || localEnd === null ? plain : { localStart, localEnd, zone: zone ?? block.zone };
}

/**
 * Of the times of an occurrence, those that are not what its series gives it: they are shown by the clock on the wall.
 * @throws Refusal `skipped-hour`
 */
export function checkOwnHours(block: BlockRow, original: LocalText, { localStart, localEnd, zone }: WallTimes): void {
  if (zone === null || block.allDay) return;
  const plain = wallTimesAt(block, original);
  const own = [
    ...(localStart === plain.localStart ? [] : [localStart]),
    ...(localEnd === plain.localEnd ? [] : [localEnd]),
  ];
  if (own.some((one) => isSkipped(one, zone))) throw new Refusal("skipped-hour");
}

/** What a move of one occurrence comes to. */
export interface MovedOccurrence {
  readonly way: Way;
  readonly writes: Write[];
  /** The proposal, where it was offered; the block it has become, where it left its series. */
  readonly madeId: Id | null;
}

/**
 * One occurrence at other times, in the way that it comes about: there; offered beside the time it has; or, being mine, as
 * a block of its own that is a proposal.
 */
export function movedOccurrence(
  rows: Rows,
  block: BlockRow,
  original: LocalText,
  next: WallTimes,
  said: SaidSo,
  context: PlanContext,
): MovedOccurrence {
  const now = occurrenceOf(rows, block, original);
  // Where its rule has it anyway it may begin in a skipped hour; elsewhere it has to make sense by itself.
  const instants = isPlain(block, original, next) ? occurrenceInstants(next) : instantsOf(next);
  const after = { row: { ...block, ...next, ...instants } };
  // One that does not take place has nothing to lose, and lay over nothing.
  const asked = now
    ? askToMove(rows, alone(now), alone(after), said, context)
    : askToMove(rows, alone({ row: { ...after.row, status: "proposed" } }), alone(after), said, context);
  const way = wayOf(block, asked);
  if (way === "at-once") return { way, writes: movedThere(rows, block, original, next, context), madeId: null };
  const madeId = context.newId();
  if (way === "beside") {
    const when = { ...next, allDay: block.allDay, rrule: null };
    return { way, writes: offered(rows, block, when, original, madeId, context), madeId };
  }
  const { newId, actor } = context;
  const left = { ...apart(after), ...NEW, id: madeId, authorId: actor.userId };
  const words = { ...wordsOf(rows, block, original), id: newId(), authorId: actor.userId, blockId: madeId };
  const writes = [
    ...proposedFirst(left, newId(), context),
    put(BlockDetail, { ...words, originalLocalStart: null }),
    ...(now ? cancelled(rows, block, now, context, madeId) : []),
    ...alsoReminded(rows, block.id, madeId, context),
  ];
  return { way, writes, madeId };
}

export function backFromOccurrence(
  { way, madeId }: MovedOccurrence,
  id: Id,
  original: LocalText,
  back: Invocation,
): Invocation {
  if (way === "beside") return { name: "proposal.withdraw", input: { id: madeId, blockId: id } };
  if (way === "at-once") return back;
  return { name: "occurrence.rejoin", input: { id, original, blockId: madeId, anyway: true } };
}

/** The series with that occurrence there; where its rule has it anyway, it is no exception. */
export function movedThere(
  rows: Rows,
  block: BlockRow,
  original: LocalText,
  next: WallTimes,
  context: PlanContext,
): Write[] {
  const exception = { originalLocalStart: original, cancelled: false, ...pick(next, TIMES) };
  return withException(rows, block, isPlain(block, original, next) ? null : exception, original, context);
}

function isPlain(block: BlockRow, original: LocalText, times: WallTimes): boolean {
  const plain = wallTimesAt(block, original);
  return KEYS.every((key) => times[key] === plain[key]);
}

/** The series without that occurrence, which is remembered where it was, and as which block it left. */
export function cancelled(
  rows: Rows,
  block: BlockRow,
  occurrence: Occurrence,
  context: PlanContext,
  leftAs: Id | null = null,
): Write[] {
  const original = occurrence.original!;
  const moved = occurrence.exception ?? { localStart: null, localEnd: null, zone: null };
  const exception = { ...pick(moved, TIMES), originalLocalStart: original, cancelled: true, leftAs };
  return withException(rows, block, exception, original, context);
}

/** What is kept of the exception of one that did not take place, once it does again: where it was. Null: nothing. */
export function takingPlaceAgain(exception: BlockExceptionRow): BlockExceptionRow | null {
  return exception.localStart === null ? null : { ...exception, cancelled: false, leftAs: null };
}

/** The series with this exception at an occurrence, or with none there; and how far it then reaches. */
export function withException(
  rows: Rows,
  block: BlockRow,
  exception: Exception | null,
  original: LocalText,
  context: PlanContext,
): Write[] {
  const all = exceptionsOf(rows, block.id);
  const before = all.find((one) => one.originalLocalStart === original);
  const others = all.filter((one) => one !== before);
  const whose = { spaceId: block.spaceId, ownerId: block.ownerId, authorId: before?.authorId ?? context.actor.userId };
  const id: Id = before?.id ?? context.newId();
  const after = exception && { id, ...whose, blockId: block.id, ...exceptionRow(exception, block) };
  const reach = reachOf(block, after ? [...others, after] : others);
  const changed = after ? !before || !sameRow(before, after) : before !== undefined;
  return [
    ...(after ? [put(BlockException, after)] : before ? [remove(BlockException, before)] : []),
    putBlock(block, { ...block, ...reach }, context, changed),
  ];
}
