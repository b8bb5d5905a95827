import { z } from "zod";
import {
  exceptionsOf,
  given,
  pick,
  putBlock,
  whenColumns,
  wholeBlock,
  writable,
  type When,
} from "@/lib/calendar/block-rows";
import { movedRule } from "@/lib/calendar/moved-rule";
import { wallTimesAt } from "@/lib/calendar/occurrences";
import { reminderRow } from "@/lib/calendar/reminder";
import { expand, isStartOf, startBefore } from "@/lib/calendar/recurrence";
import { parseRule, ruleText, type Rule } from "@/lib/calendar/rrule";
import {
  Block,
  BlockDetail,
  BlockException,
  Reminder,
  detailWords,
  localTime,
  rruleText,
  wallTimes,
} from "@/lib/calendar/schema";
import type { BlockRow } from "@/lib/calendar/schema";
import { wallMs, wallText, type LocalText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, everySpace, put, remove } from "@/lib/sync/command";
import type { PlanContext, Rows, Write } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

const when = {
  localStart: wallTimes.localStart.optional(),
  localEnd: wallTimes.localEnd.optional(),
  zone: wallTimes.zone.optional(),
  allDay: z.boolean().optional(),
  rrule: rruleText.optional(),
};

const WHEN = { localStart: "", localEnd: "", zone: "", allDay: false, rrule: "" } as const;

/**
 * Changes when a block is, with its repeating: all of a series at once. Its exceptions go along with its first
 * beginning, and so stay with the occurrences they are about; where no rule is given, the rule does too.
 */
export const changeSeries = defineCommand({
  name: "series.change",
  input: z.strictObject({ ...target, ...when, onlyIf: z.strictObject(when).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id, onlyIf, ...changes }, context) => {
    const block = writable(rows, id, context.actor);
    const next = changedWhen(block, changes, onlyIf);
    const by = wallMs(next.localStart) - wallMs(block.localStart);
    const columns = whenColumns(next, exceptionsOf(rows, id));
    return [putBlock(block, { ...block, ...columns }, context), ...rehung(rows, id, { by }, context)];
  },
  undo: (rows, { id, onlyIf, ...changes }) => {
    const block = rows.get(Block, id);
    if (!block) return null;
    const after = changedWhen(block, changes, onlyIf);
    const keys = KEYS.filter((key) => block[key] !== after[key]);
    const of = (when: When) => Object.fromEntries(keys.map((key) => [key, when[key]]));
    return { name: "series.change", input: { id, ...of(block), onlyIf: of(after) } };
  },
});

const KEYS = Object.keys(WHEN) as (keyof When)[];

/** What is given of when a block is. */
type Changes = { [Key in keyof When]?: When[Key] | undefined };

/** This occurrence and those after it become a block of their own, which may begin at other times or go on otherwise. */
export const splitSeries = defineCommand({
  name: "series.split",
  input: z.strictObject({
    ...target,
    original: localTime,
    blockId: idSchema,
    detailId: idSchema,
    ...when,
    title: detailWords.title.optional(),
    notes: detailWords.notes.optional(),
    place: detailWords.place.optional(),
    link: detailWords.link.optional(),
  }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, input, context) => {
    const { id, original, blockId, detailId, title, notes, place, link, ...changes } = input;
    const block = writable(rows, id, context.actor);
    const detail = rows.list(BlockDetail).find((one) => one.originalLocalStart === null);
    if (!detail) throw new Refusal("no-such-block");
    const { ended, rest } = cut(block, original);
    const begins: When = { ...wallTimesAt(block, original), allDay: block.allDay, rrule: rest };
    const next = changedWhen(begins, changes, undefined);
    const by = wallMs(next.localStart) - wallMs(original);
    const whose = { authorId: context.actor.userId, changedBy: null, changedAt: null };
    const made: BlockRow = {
      ...block,
      ...whose,
      id: blockId,
      ...whenColumns(next, exceptionsFrom(rows, id, original)),
    };
    const words = { ...detail, authorId: context.actor.userId, id: detailId, blockId };
    return [
      putBlock(block, { ...block, ...whenColumns({ ...block, rrule: ended }, exceptionsOf(rows, id)) }, context),
      put(Block, made),
      put(BlockDetail, { ...words, ...given({ title, notes, place, link }, words, undefined) }),
      ...rehung(rows, id, { by, from: original, to: blockId }, context),
      ...rows
        .list(Reminder)
        .map(({ minutes }) => put(Reminder, reminderRow(context.newId(), blockId, minutes, context.actor))),
    ];
  },
  undo: (rows, { id, original, blockId }) => {
    const block = rows.get(Block, id);
    return block?.rrule ? { name: "series.rejoin", input: { id, original, blockId, rrule: block.rrule } } : null;
  },
});

/** Takes back a split: the series goes on as before, and the block that was made of its rest goes. */
export const rejoinSeries = defineCommand({
  name: "series.rejoin",
  input: z.strictObject({
    ...target,
    original: localTime,
    blockId: idSchema,
    rrule: z.string().max(1_000, "rule-malformed"),
  }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id, blockId }) => [...wholeBlock(id), ...wholeBlock(blockId)],
  plan: (rows, { id, original, blockId, rrule }, context) => {
    const block = writable(rows, id, context.actor);
    const rest = writable(rows, blockId, context.actor);
    const by = wallMs(original) - wallMs(rest.localStart);
    const words = rows.list(BlockDetail).filter((one) => one.blockId === blockId && one.originalLocalStart === null);
    const exceptions = [...exceptionsOf(rows, id), ...exceptionsOf(rows, blockId)];
    return [
      putBlock(block, { ...block, ...whenColumns({ ...block, rrule }, exceptions) }, context),
      remove(Block, rest),
      ...words.map((one) => remove(BlockDetail, one)),
      ...rehung(rows, blockId, { by, to: id }, context),
      ...rows.list(Reminder).flatMap((one) => (one.blockId === blockId ? [remove(Reminder, one)] : [])),
    ];
  },
});

/** Ends a series before one of its occurrences. What differed in those that go is kept, and is back if they come back. */
export const endSeries = defineCommand({
  name: "series.end",
  input: z.strictObject({ ...target, original: localTime }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id, original }, context) => {
    const block = writable(rows, id, context.actor);
    const { ended } = cut(block, original);
    return [putBlock(block, { ...block, ...whenColumns({ ...block, rrule: ended }, exceptionsOf(rows, id)) }, context)];
  },
  undo: (rows, { id, original }) => {
    const block = rows.get(Block, id);
    if (!block?.rrule) return null;
    return { name: "series.change", input: { id, rrule: block.rrule, onlyIf: { rrule: cut(block, original).ended } } };
  },
});

/** When it is after the changes; where its beginning goes elsewhere and no rule is given, the rule goes along. */
function changedWhen(block: When, changes: Changes, onlyIf: object | undefined): When {
  const next: When = { ...pick(block, WHEN), ...given(changes, block, onlyIf) };
  if (changes.rrule !== undefined || next.rrule === null || next.localStart === block.localStart) return next;
  return { ...next, rrule: ruleText(movedRule(parseRule(next.rrule), block.localStart, next.localStart)) };
}

/**
 * The rules of a series before an occurrence and from it on.
 * @throws Refusal `no-such-occurrence`; `first-of-series`, before which there is nothing
 */
function cut(block: BlockRow, original: LocalText): { ended: string; rest: string } {
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

function exceptionsFrom(rows: Rows, blockId: Id, original: LocalText) {
  return exceptionsOf(rows, blockId).filter((one) => one.originalLocalStart >= original);
}

/**
 * Hangs what is about single occurrences on those they have become: later by so many milliseconds of wall time, and on
 * another block where `to` names one. In new rows, as two of them may change places.
 */
function rehung(
  rows: Rows,
  blockId: Id,
  { by, from = "", to = blockId }: { by: number; from?: LocalText; to?: Id },
  { actor, newId }: PlanContext,
): Write[] {
  if (by === 0 && to === blockId) return [];
  const moved = <Row extends { originalLocalStart: LocalText | null }>(row: Row) => {
    const originalLocalStart = wallText(wallMs(row.originalLocalStart!) + by);
    return { ...row, id: newId(), authorId: actor.userId, blockId: to, originalLocalStart };
  };
  const exceptions = exceptionsFrom(rows, blockId, from);
  const details = rows
    .list(BlockDetail)
    .filter((one) => one.blockId === blockId && one.originalLocalStart !== null && one.originalLocalStart >= from);
  return [
    ...exceptions.flatMap((row) => [remove(BlockException, row), put(BlockException, moved(row))]),
    ...details.flatMap((row) => [remove(BlockDetail, row), put(BlockDetail, moved(row))]),
  ];
}
