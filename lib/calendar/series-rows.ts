import { exceptionsOf, given, pick, putBlock, whenColumns, type When } from "@/lib/calendar/block-rows";
import type { Laid } from "@/lib/calendar/clash";
import { movedRule } from "@/lib/calendar/moved-rule";
import { wallTimesAt } from "@/lib/calendar/occurrences";
import { expand, isStartOf, startBefore } from "@/lib/calendar/recurrence";
import { parseRule, ruleText, type Rule } from "@/lib/calendar/rrule";
import { BlockDetail, BlockException, Proposal } from "@/lib/calendar/schema";
import type { BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import { wallMs, wallText, type LocalText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { put, remove, type PlanContext, type Rows, type Write } from "@/lib/sync/command";

/** What changes of series have in common: how it lies afterwards, and what has to be written for it. */

export const WHEN = { localStart: "", localEnd: "", zone: "", allDay: false, rrule: "" } as const;

/** What is given of when a block is. */
export type Changes = { readonly [Key in keyof When]?: When[Key] | undefined };

/** When it is after the changes; where its beginning goes elsewhere and no rule is given, the rule goes along. */
export function changedWhen(block: When, changes: Changes, onlyIf?: object): When {
  const next: When = { ...pick(block, WHEN), ...given(changes, block, onlyIf) };
  if (changes.rrule !== undefined || next.rrule === null || next.localStart === block.localStart) return next;
  return { ...next, rrule: ruleText(movedRule(parseRule(next.rrule), block.localStart, next.localStart)) };
}

export function laidOf(rows: Rows, block: BlockRow): Laid {
  return { block, exceptions: exceptionsOf(rows, block.id) };
}

/** A block, or a part of one, at other times. */
interface Relaid extends Laid {
  /** What is about single occurrences goes along: the writes for it. */
  along(): Write[];
}

/** A whole block with another when. Its exceptions stay with the occurrences they are about. */
export function wholeAt(rows: Rows, block: BlockRow, when: When, context: PlanContext): Relaid {
  const by = wallMs(when.localStart) - wallMs(block.localStart);
  const exceptions = exceptionsOf(rows, block.id);
  return {
    block: { ...block, ...whenColumns(when, exceptions) },
    exceptions: exceptions.map((one) => later(one, by)),
    along: () => rehung(rows, block.id, { by }, context),
  };
}

/** The part of a series from one of its occurrences on, as it is. */
export function restOf(rows: Rows, block: BlockRow, original: LocalText): Laid & { readonly when: When } {
  const when = { ...wallTimesAt(block, original), allDay: block.allDay, rrule: cut(block, original).rest };
  const exceptions = exceptionsFrom(rows, block.id, original);
  return { block: { ...block, ...whenColumns(when, exceptions) }, exceptions, when };
}

/** The same as a block of its own, with another when. */
export function restAt(
  rows: Rows,
  block: BlockRow,
  original: LocalText,
  when: When,
  blockId: Id,
  context: PlanContext,
): Relaid {
  const by = wallMs(when.localStart) - wallMs(original);
  const exceptions = exceptionsFrom(rows, block.id, original);
  const made = { id: blockId, authorId: context.actor.userId, changedBy: null, changedAt: null };
  return {
    block: { ...block, ...made, ...whenColumns(when, exceptions) },
    exceptions: exceptions.map((one) => ({ ...later(one, by), blockId })),
    along: () => rehung(rows, block.id, { by, from: original, to: blockId }, context),
  };
}

/** A series that ends before one of its occurrences. What differed in those that go is kept. */
export function endedBefore(rows: Rows, block: BlockRow, original: LocalText, context: PlanContext): Write {
  const { ended } = cut(block, original);
  return putBlock(
    block,
    { ...block, ...whenColumns({ ...block, rrule: ended }, exceptionsOf(rows, block.id)) },
    context,
  );
}

/**
 * The rules of a series before an occurrence and from it on.
 * @throws Refusal `no-such-occurrence`; `first-of-series`, before which there is nothing
 */
export function cut(block: BlockRow, original: LocalText): { ended: string; rest: string } {
  const series = { localStart: block.localStart, rrule: block.rrule ?? "" };
  if (!block.rrule || !isStartOf(series, original)) throw new Refusal("no-such-occurrence");
  const until = startBefore(series, original);
  if (until === null) throw new Refusal("first-of-series");
  const rule = parseRule(block.rrule);
  const rest: Rule =
    rule.count === null
      ? rule
      : { ...rule, count: rule.count - expand(series, { from: block.localStart, to: original }).length };
  return { ended: ruleText({ ...rule, count: null, until }), rest: ruleText(rest) };
}

function exceptionsFrom(rows: Rows, blockId: Id, original: LocalText): BlockExceptionRow[] {
  return exceptionsOf(rows, blockId).filter((one) => one.originalLocalStart >= original);
}

function later<Row extends { originalLocalStart: LocalText | null }>(row: Row, by: number) {
  return { ...row, originalLocalStart: wallText(wallMs(row.originalLocalStart!) + by) };
}

/**
 * Hangs what is about single occurrences on those they have become: later by so many milliseconds of wall time, and on
 * another block where `to` names one. In new rows, as two of them may change places.
 */
export function rehung(
  rows: Rows,
  blockId: Id,
  { by, from = "", to = blockId }: { by: number; from?: LocalText; to?: Id },
  { actor, newId }: PlanContext,
): Write[] {
  if (by === 0 && to === blockId) return [];
  const moved = <Row extends { originalLocalStart: LocalText | null }>(row: Row) => {
    return { ...later(row, by), id: newId(), authorId: actor.userId, blockId: to };
  };
  const exceptions = exceptionsFrom(rows, blockId, from);
  const details = rows
    .list(BlockDetail)
    .filter((one) => one.blockId === blockId && one.originalLocalStart !== null && one.originalLocalStart >= from);
  // One about all from there on is about where the series is cut, not about an occurrence of what comes after.
  const proposals = rows
    .list(Proposal)
    .filter((one) => one.blockId === blockId && one.originalLocalStart !== null && one.originalLocalStart >= from)
    .filter((one) => one.rrule === null || one.originalLocalStart !== from);
  return [
    ...exceptions.flatMap((row) => [remove(BlockException, row), put(BlockException, moved(row))]),
    ...details.flatMap((row) => [remove(BlockDetail, row), put(BlockDetail, moved(row))]),
    ...proposals.flatMap((row) => [remove(Proposal, row), put(Proposal, moved(row))]),
  ];
}
