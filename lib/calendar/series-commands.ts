import { z } from "zod";
import { checkHours, detailOf, exceptionsOf, given, putBlock } from "@/lib/calendar/block-rows";
import { whenColumns, wholeBlock, writable } from "@/lib/calendar/block-rows";
import type { When } from "@/lib/calendar/block-rows";
import { askToMove, backFrom, firm, laidAnew, proposedFirst, settled, wayOf } from "@/lib/calendar/laying";
import type { LaidAnew } from "@/lib/calendar/laying";
import { ask, guardsAround, saidSo } from "@/lib/calendar/protection";
import { alsoReminded } from "@/lib/calendar/reminder";
import { offered, proposalsAbout } from "@/lib/calendar/proposing";
import { ritualsAlong } from "@/lib/calendar/rituals/rows";
import { Block, BlockDetail, Proposal, Reminder } from "@/lib/calendar/schema";
import { detailWords, localTime, rruleText, wallTimes } from "@/lib/calendar/schema";
import {
  changedWhen,
  cut,
  endedBefore,
  laidOf,
  rehung,
  restAt,
  restOf,
  WHEN,
  wholeAt,
} from "@/lib/calendar/series-rows";
import { sameTiming } from "@/lib/calendar/standing";
import { wallMs } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import { defineCommand, everySpace, put, remove } from "@/lib/sync/command";
import type { PlanContext, Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

const when = {
  localStart: wallTimes.localStart.optional(),
  localEnd: wallTimes.localEnd.optional(),
  zone: wallTimes.zone.optional(),
  allDay: z.boolean().optional(),
  rrule: rruleText.optional(),
};

const changeInput = z.strictObject({
  ...target,
  ...when,
  onlyIf: z.strictObject(when).optional(),
  /** It was a proposal to whoever changes it: what is firm by now is asked for, and not moved under the other's yes. */
  asks: z.literal(true).optional(),
  ...saidSo,
});

/**
 * Changes when a block is, with its repeating: all of a series at once. Its exceptions go along with its first
 * beginning, and so stay with the occurrences they are about; where no rule is given, the rule does too. A proposal is
 * proposed anew by it, as is what was declined.
 */
export const changeSeries = defineCommand({
  name: "series.change",
  input: changeInput,
  spaces: (_input, actor) => everySpace(actor),
  reads: (input) => [...wholeBlock(input.id), ...guardsAround(input)],
  plan: (rows, input, context) => changed(rows, input, context).laid.writes,
  undo: (rows, input, context) => {
    const { id } = input;
    if (!rows.get(Block, id)) return null;
    const { laid, before, after } = changed(rows, input, context);
    const keys = KEYS.filter((key) => before[key] !== after[key]);
    const of = (when: When) => Object.fromEntries(keys.map((key) => [key, when[key]]));
    const back = { id, ...of(before), onlyIf: of(after), anyway: true };
    return backFrom(laid, id, { name: "series.change", input: back });
  },
});

function changed(
  rows: Rows,
  { id, onlyIf, asks, anyway, propose, ...changes }: z.infer<typeof changeInput>,
  context: PlanContext,
) {
  const block = settled(rows, writable(rows, id, context.actor));
  const after = changedWhen(block, changes, onlyIf);
  checkHours(after);
  const relaid = wholeAt(rows, block, after, context);
  const laid = laidAnew(rows, laidOf(rows, block), relaid, { anyway, propose, asks }, context, relaid.along);
  return { before: block, after, laid };
}

const KEYS = Object.keys(WHEN) as (keyof When)[];

const splitInput = z.strictObject({
  ...target,
  original: localTime,
  blockId: idSchema,
  detailId: idSchema,
  ...when,
  title: detailWords.title.optional(),
  notes: detailWords.notes.optional(),
  place: detailWords.place.optional(),
  link: detailWords.link.optional(),
  ...saidSo,
});

/** This occurrence and those after it become a block of their own, which may begin at other times or go on otherwise. */
export const splitSeries = defineCommand({
  name: "series.split",
  input: splitInput,
  spaces: (_input, actor) => everySpace(actor),
  reads: (input) => [...wholeBlock(input.id), ...guardsAround({ localStart: input.localStart ?? input.original })],
  plan: (rows, input, context) => split(rows, input, context).writes,
  undo: (rows, input, context) => {
    const { id, original, blockId } = input;
    const block = rows.get(Block, id);
    if (!block?.rrule) return null;
    const back = { id, original, blockId, rrule: block.rrule, anyway: true };
    return backFrom(split(rows, input, context), id, { name: "series.rejoin", input: back });
  },
});

function split(rows: Rows, input: z.infer<typeof splitInput>, context: PlanContext): LaidAnew {
  const { id, original, blockId, detailId, title, notes, place, link, anyway, propose, ...changes } = input;
  const block = firm(rows, writable(rows, id, context.actor));
  const detail = detailOf(rows, id);
  if (!detail) throw new Refusal("no-such-block");
  const was = restOf(rows, block, original);
  const when = changedWhen(was.when, changes);
  checkHours(when);
  const made = restAt(rows, block, original, when, blockId, context);
  const isMoved = !sameTiming(was.when, when);
  const more = { apart: [id, blockId] };
  const way = isMoved ? wayOf(block, askToMove(rows, was, made, { anyway, propose }, context, more)) : "at-once";
  const proposalId = way === "at-once" ? null : context.newId();
  if (way === "beside") {
    // A rule tells it from one about that occurrence alone.
    const from = { ...when, rrule: when.rrule ?? "FREQ=DAILY;COUNT=1" };
    return { way, proposalId, writes: offered(rows, block, from, original, proposalId!, context) };
  }
  const words = { ...detail, authorId: context.actor.userId, id: detailId, blockId };
  const writes = [
    endedBefore(rows, block, original, context),
    ...(proposalId ? proposedFirst(made.block, proposalId, context) : [put(Block, made.block)]),
    put(BlockDetail, { ...words, ...given({ title, notes, place, link }, words, undefined) }),
    ...made.along(),
    ...alsoReminded(rows, id, blockId, context),
    ...ritualsAlong(rows, id, made.block, context.actor),
  ];
  return { way, proposalId, writes };
}

/** Takes back a split: the series goes on as before, and the block that was made of its rest goes. */
export const rejoinSeries = defineCommand({
  name: "series.rejoin",
  input: z.strictObject({
    ...target,
    original: localTime,
    blockId: idSchema,
    rrule: z.string().max(1_000, "rule-malformed"),
    anyway: saidSo.anyway,
  }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id, original, blockId }) => [
    ...wholeBlock(id),
    ...wholeBlock(blockId),
    ...guardsAround({ localStart: original }),
  ],
  plan: (rows, { id, original, blockId, rrule, anyway }, context) => {
    const block = firm(rows, writable(rows, id, context.actor));
    const rest = writable(rows, blockId, context.actor);
    const by = wallMs(original) - wallMs(rest.localStart);
    const words = rows.list(BlockDetail).filter((one) => one.blockId === blockId && one.originalLocalStart === null);
    const exceptions = [...exceptionsOf(rows, id), ...exceptionsOf(rows, blockId)];
    const whole = { ...block, ...whenColumns({ ...block, rrule }, exceptions) };
    const before = [laidOf(rows, block), laidOf(rows, rest)];
    ask(rows, { block: whole, exceptions }, { anyway }, context, { before, apart: [blockId] });
    return [
      putBlock(block, whole, context),
      remove(Block, rest),
      ...proposalsAbout(rows, blockId).map((one) => remove(Proposal, one)),
      ...words.map((one) => remove(BlockDetail, one)),
      ...rehung(rows, blockId, { by, to: id }, context),
      ...rows.list(Reminder).flatMap((one) => (one.blockId === blockId ? [remove(Reminder, one)] : [])),
      ...ritualsAlong(rows, blockId, block, context.actor),
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
    const block = firm(rows, writable(rows, id, context.actor));
    return [endedBefore(rows, block, original, context)];
  },
  undo: (rows, { id, original }) => {
    const block = rows.get(Block, id);
    if (!block?.rrule) return null;
    const onlyIf = { rrule: cut(block, original).ended };
    return { name: "series.change", input: { id, rrule: block.rrule, onlyIf, anyway: true } };
  },
});
