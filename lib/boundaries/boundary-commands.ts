import { z } from "zod";
import { blockNamed, isShared, ownBoundary, seenBlock, whoseOf } from "@/lib/boundaries/rows";
import { Boundary, boundaryColumns, type BoundaryRow } from "@/lib/boundaries/schema";
import { given, pick } from "@/lib/calendar/block-rows";
import { Refusal } from "@/lib/errors";
import { defineCommand, everySpace, mine, ours, put, read, remove } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

/** Writes a boundary of one's own down: for oneself, or shared with the partner at once. */
export const makeBoundary = defineCommand({
  name: "boundary.make",
  input: z.strictObject({ ...target, shared: z.boolean(), ...boundaryColumns }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ blockId }) => blockNamed(blockId),
  plan: (rows, { id, shared, ...columns }, { actor }) => {
    const whose = whoseOf(shared, actor);
    const blockId = seenBlock(rows, columns.blockId, whose.spaceId, actor);
    return [put(Boundary, { id, ...whose, ...columns, blockId, version: 1 })];
  },
  undo: (_rows, { id }) => ({ name: "boundary.drop", input: { id } }),
});

const changes = {
  kind: boundaryColumns.kind.optional(),
  statement: boundaryColumns.statement.optional(),
  ifWords: boundaryColumns.ifWords.optional(),
  willWords: boundaryColumns.willWords.optional(),
  ended: boundaryColumns.ended.optional(),
  blockId: boundaryColumns.blockId.optional(),
};

/**
 * Changes one's boundary: its words, its kind, its time; or ends it, or takes it up again. New words are another version,
 * also those that an undo brings back: an acknowledgement is of what was read.
 */
export const changeBoundary = defineCommand({
  name: "boundary.change",
  input: z.strictObject({ ...target, ...changes, onlyIf: z.strictObject(changes).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id, blockId }) => [read(Boundary, { id }), ...blockNamed(blockId)],
  plan: (rows, { id, onlyIf, ...input }, { actor }) => {
    const before = ownBoundary(rows, id, actor);
    const named = input.blockId === undefined ? {} : { blockId: seenBlock(rows, input.blockId, before.spaceId, actor) };
    const after: BoundaryRow = { ...before, ...given({ ...input, ...named }, before, onlyIf) };
    return [put(Boundary, { ...after, version: before.version + (saysTheSame(before, after) ? 0 : 1) })];
  },
  undo: (rows, { id, onlyIf: _, ...input }) => {
    const before = rows.get(Boundary, id);
    return before ? { name: "boundary.change", input: { id, ...pick(before, input), onlyIf: input } } : null;
  },
});

const shownWords = { statement: z.string(), ifWords: z.string(), willWords: z.string() };

/**
 * Shares one's boundary with the partner, or keeps it to oneself again: it crosses, under a new id, and what was
 * acknowledged of it is not of the new one. With `onlyIf`, only while its words are these: taking back that it was kept to
 * oneself must not show what was written since.
 */
export const shareBoundary = defineCommand({
  name: "boundary.share",
  input: z.strictObject({
    ...target,
    shared: z.boolean(),
    /** The block that is its time, as whoever shares it knows. */
    blockId: boundaryColumns.blockId,
    onlyIf: z.strictObject(shownWords).optional(),
  }),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id, blockId }) => [read(Boundary, { id }), ...blockNamed(blockId)],
  plan: (rows, { id, shared, onlyIf }, { actor, newId }) => {
    const before = ownBoundary(rows, id, actor);
    if (onlyIf && !saysTheSame(before, onlyIf)) throw new Refusal("written-since");
    if (isShared(before) === shared) return [];
    const whose = whoseOf(shared, actor);
    const blockId = seenBlock(rows, before.blockId, whose.spaceId, actor);
    return [remove(Boundary, before), put(Boundary, { ...before, ...whose, id: newId(), blockId, version: 1 })];
  },
  undo: (rows, { id, shared }, { newId }) => {
    const before = rows.get(Boundary, id);
    if (!before || isShared(before) === shared) return null;
    const { blockId } = before;
    const onlyIf = shared ? {} : { onlyIf: pick(before, shownWords) };
    return { name: "boundary.share", input: { id: newId(), shared: !shared, blockId, ...onlyIf } };
  },
});

/** Takes one's boundary away for good. */
export const dropBoundary = defineCommand({
  name: "boundary.drop",
  input: z.strictObject(target),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Boundary, { id })],
  plan: (rows, { id }, { actor }) => [remove(Boundary, ownBoundary(rows, id, actor))],
  // An id that was removed stays removed; what was acknowledged is acknowledged anew.
  undo: (rows, { id }, { newId }) => {
    const before = rows.get(Boundary, id);
    if (!before) return null;
    const input = { id: newId(), shared: isShared(before), ...pick(before, boundaryColumns) };
    return { name: "boundary.make", input };
  },
});

type Words = Pick<BoundaryRow, keyof typeof shownWords>;

function saysTheSame(one: Words, other: Words): boolean {
  return one.statement === other.statement && one.ifWords === other.ifWords && one.willWords === other.willWords;
}
