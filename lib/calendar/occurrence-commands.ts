import { z } from "zod";
import {
  detailOf,
  exceptionRow,
  exceptionsOf,
  given,
  pick,
  putBlock,
  spacesOf,
  whenColumns,
  wholeBlock,
  writable,
} from "@/lib/calendar/block-rows";
import { occurrenceAt, wallTimesAt, type Occurrence } from "@/lib/calendar/occurrences";
import { isStartOf } from "@/lib/calendar/recurrence";
import { reachOf } from "@/lib/calendar/reach";
import { Block, BlockDetail, BlockException } from "@/lib/calendar/schema";
import { detailWords, localTime, sharing, soloKind, wallTimes } from "@/lib/calendar/schema";
import type { BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import type { LocalText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, everySpace, mine, ours, put, remove } from "@/lib/sync/command";
import type { PlanContext, Rows, Write } from "@/lib/sync/command";
import { sameRow } from "@/lib/sync/loaded-rows";
import { idSchema } from "@/lib/sync/table";

/** One occurrence of a series: the block, and the wall time at which its rule has it begin. */
const target = { id: idSchema, original: localTime };

const times = {
  localStart: wallTimes.localStart.optional(),
  localEnd: wallTimes.localEnd.optional(),
  zone: wallTimes.zone.optional(),
};

/** Moves one occurrence alone. Back at the time its series gives it, it is no exception any more. */
export const moveOccurrence = defineCommand({
  name: "occurrence.move",
  input: z.strictObject({ ...target, ...times, onlyIf: z.strictObject(times).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id, original, onlyIf, ...changes }, context) => {
    const block = writable(rows, id, context.actor);
    const { row } = standing(rows, block, original);
    const next = { ...pick(row, TIMES), ...given(changes, row, onlyIf) };
    const plain = wallTimesAt(block, original);
    const back = KEYS.every((key) => next[key] === plain[key]);
    return withException(
      rows,
      block,
      back ? null : { originalLocalStart: original, cancelled: false, ...next },
      original,
      context,
    );
  },
  undo: (rows, { id, original, onlyIf: _, ...changes }) => {
    const block = rows.get(Block, id);
    const now = block && occurrenceOf(rows, block, original);
    return now
      ? { name: "occurrence.move", input: { id, original, ...pick(now.row, changes), onlyIf: changes } }
      : null;
  },
});

const TIMES = { localStart: "", localEnd: "", zone: "" } as const;
const KEYS = ["localStart", "localEnd", "zone"] as const;

/** Lets one occurrence alone not take place. */
export const cancelOccurrence = defineCommand({
  name: "occurrence.cancel",
  input: z.strictObject(target),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id, original }, context) => {
    const block = writable(rows, id, context.actor);
    const { exception } = standing(rows, block, original);
    const moved = exception ?? { localStart: null, localEnd: null, zone: null };
    return withException(
      rows,
      block,
      { ...pick(moved, TIMES), originalLocalStart: original, cancelled: true },
      original,
      context,
    );
  },
  undo: (_rows, input) => ({ name: "occurrence.restore", input }),
});

/** Lets a cancelled occurrence take place again, where it was. */
export const restoreOccurrence = defineCommand({
  name: "occurrence.restore",
  input: z.strictObject(target),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id, original }, context) => {
    const block = writable(rows, id, context.actor);
    const exception = exceptionsOf(rows, id).find((one) => one.originalLocalStart === original);
    if (!exception?.cancelled) throw new Refusal("no-such-occurrence");
    const kept = exception.localStart === null ? null : { ...exception, cancelled: false };
    return withException(rows, block, kept, original, context);
  },
  undo: (_rows, input) => ({ name: "occurrence.cancel", input }),
});

const described = {
  title: detailWords.title.optional(),
  notes: detailWords.notes.optional(),
  place: detailWords.place.optional(),
  link: detailWords.link.optional(),
  soloKind: soloKind.nullable().optional(),
};

/** Gives one occurrence words of its own; the same as its series' are none of its own. */
export const describeOccurrence = defineCommand({
  name: "occurrence.describe",
  input: z.strictObject({ ...target, ...described, onlyIf: z.strictObject(described).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id, original, onlyIf, ...changes }, context) => {
    const block = writable(rows, id, context.actor);
    standing(rows, block, original);
    const whole = detailOf(rows, id);
    if (!whole) throw new Refusal("no-such-block");
    const own = detailOf(rows, id, original);
    const before = own ?? {
      ...whole,
      id: context.newId(),
      authorId: context.actor.userId,
      originalLocalStart: original,
    };
    const after = { ...before, ...given(changes, before, onlyIf) };
    const asWhole = sameRow({ ...after, ...pick(whole, NAMES) }, whole);
    if (asWhole) return own ? [remove(BlockDetail, own), putBlock(block, block, context, true)] : [];
    return [put(BlockDetail, after), putBlock(block, block, context, !own || !sameRow(own, after))];
  },
  undo: (rows, { id, original, onlyIf: _, ...changes }) => {
    const detail = detailOf(rows, id, original) ?? detailOf(rows, id);
    if (!detail) return null;
    return { name: "occurrence.describe", input: { id, original, ...pick(detail, changes), onlyIf: changes } };
  },
});

/** The columns in which the words of an occurrence differ from those of its series, whatever they say. */
const NAMES = { id: "", authorId: "", originalLocalStart: "" } as const;

/** One occurrence leaves its series and becomes a block of its own: ours, mine, or only mine. */
export const shareOccurrence = defineCommand({
  name: "occurrence.share",
  input: z.strictObject({ ...target, blockId: idSchema, detailId: idSchema, sharing }),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id, original, blockId, detailId, sharing }, context) => {
    const { actor } = context;
    const block = writable(rows, id, actor);
    const { row, exception } = standing(rows, block, original);
    const detail = detailOf(rows, id, original) ?? detailOf(rows, id);
    if (!detail) throw new Refusal("no-such-block");
    const spaces = spacesOf(sharing, actor);
    const whose = { ownerId: sharing === "we" ? null : actor.userId, authorId: actor.userId };
    const plain = { status: "firm" as const, changedBy: null, changedAt: null };
    const when = whenColumns({ ...row, rrule: null });
    const moved = exception ?? { localStart: null, localEnd: null, zone: null };
    return [
      put(Block, { ...row, ...whose, ...plain, ...when, id: blockId, spaceId: spaces.block }),
      put(BlockDetail, {
        ...detail,
        ...whose,
        id: detailId,
        spaceId: spaces.detail,
        blockId,
        originalLocalStart: null,
      }),
      ...withException(
        rows,
        block,
        { ...pick(moved, TIMES), originalLocalStart: original, cancelled: true },
        original,
        context,
      ),
    ];
  },
  undo: (_rows, { id, original, blockId }) => ({ name: "occurrence.rejoin", input: { id, original, blockId } }),
});

/** Takes back that an occurrence left its series: it takes place there again, and the block it became goes. */
export const rejoinOccurrence = defineCommand({
  name: "occurrence.rejoin",
  input: z.strictObject({ ...target, blockId: idSchema }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id, blockId }) => [...wholeBlock(id), ...wholeBlock(blockId)],
  plan: (rows, { id, original, blockId }, context) => {
    const block = writable(rows, id, context.actor);
    const left = writable(rows, blockId, context.actor);
    const exception = exceptionsOf(rows, id).find((one) => one.originalLocalStart === original);
    const kept = exception && exception.localStart !== null ? { ...exception, cancelled: false } : null;
    return [
      remove(Block, left),
      ...rows.list(BlockDetail).flatMap((one) => (one.blockId === blockId ? [remove(BlockDetail, one)] : [])),
      ...withException(rows, block, kept, original, context),
    ];
  },
});

function occurrenceOf(rows: Rows, block: BlockRow, original: LocalText): Occurrence | null {
  const exception = exceptionsOf(rows, block.id).find((one) => one.originalLocalStart === original);
  return occurrenceAt(block, original, exception ?? null);
}

/** @throws Refusal `no-such-occurrence`, also of one that is cancelled */
function standing(rows: Rows, block: BlockRow, original: LocalText): Occurrence {
  const { localStart, rrule } = block;
  const occurrence =
    rrule !== null && isStartOf({ localStart, rrule }, original) && occurrenceOf(rows, block, original);
  if (!occurrence) throw new Refusal("no-such-occurrence");
  return occurrence;
}

type Exception = Pick<BlockExceptionRow, "originalLocalStart" | "cancelled" | "localStart" | "localEnd" | "zone">;

/** The series with this exception at an occurrence, or with none there; and how far it then reaches. */
function withException(
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
