import { z } from "zod";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { Block, BlockDetail, detailWords, sharing, wallTimes, type Sharing } from "@/lib/calendar/schema";
import { sharingOf } from "@/lib/calendar/sharing";
import { instantsOf } from "@/lib/calendar/time";
import { defineCommand, everySpace, mayWrite, mine, ours, put, read, remove } from "@/lib/sync/command";
import type { Actor, Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

/** Makes a block and its details, each in the space its sharing says. */
export const scheduleBlock = defineCommand({
  name: "block.schedule",
  input: z.strictObject({ ...target, detailId: idSchema, sharing, ...wallTimes, ...detailWords }),
  spaces: (input, actor) => spacesOf(input.sharing, actor).both,
  reads: () => [],
  plan: (_rows, { id, detailId, sharing, title, notes, place, ...times }, { actor }) => {
    const spaces = spacesOf(sharing, actor);
    const whose = { ownerId: sharing === "we" ? null : actor.userId, authorId: actor.userId };
    const plain = { allDay: false, rrule: null, protected: false, status: "firm" as const };
    const words = { originalLocalStart: null, title, notes, place, soloKind: null };
    return [
      put(Block, { id, spaceId: spaces.block, ...whose, ...times, ...instantsOf(times), ...plain }),
      put(BlockDetail, { id: detailId, spaceId: spaces.detail, ...whose, blockId: id, ...words }),
    ];
  },
  undo: (_rows, { id }) => ({ name: "block.remove", input: { id } }),
});

const times = {
  localStart: wallTimes.localStart.optional(),
  localEnd: wallTimes.localEnd.optional(),
  zone: wallTimes.zone.optional(),
};

/** Moves or resizes. Carries only what it changes, so that a change of the other end, or of the words, is kept. */
export const moveBlock = defineCommand({
  name: "block.move",
  input: z.strictObject({ ...target, ...times, onlyIf: z.strictObject(times).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Block, { id })],
  plan: (rows, { id, onlyIf, ...changes }, { actor }) => {
    const block = writable(rows, id, actor);
    const moved = { ...block, ...given(changes, block, onlyIf) };
    return [put(Block, { ...moved, ...instantsOf(moved) })];
  },
  undo: (rows, { id, onlyIf: _, ...changes }) => {
    const block = rows.get(Block, id);
    return block ? { name: "block.move", input: { id, ...pick(block, changes), onlyIf: changes } } : null;
  },
});

const described = {
  title: detailWords.title.optional(),
  notes: detailWords.notes.optional(),
  place: detailWords.place.optional(),
};

/** Changes the words of a block. */
export const describeBlock = defineCommand({
  name: "block.describe",
  input: z.strictObject({ ...target, ...described, onlyIf: z.strictObject(described).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Block, { id }), read(BlockDetail, { blockId: id })],
  plan: (rows, { id, onlyIf, ...changes }, { actor }) => {
    writable(rows, id, actor);
    const detail = detailOf(rows, id);
    if (!detail) throw new Refusal("no-such-block");
    return [put(BlockDetail, { ...detail, ...given(changes, detail, onlyIf) })];
  },
  undo: (rows, { id, onlyIf: _, ...changes }) => {
    const detail = detailOf(rows, id);
    return detail ? { name: "block.describe", input: { id, ...pick(detail, changes), onlyIf: changes } } : null;
  },
});

/**
 * Changes whose a block is, or what the partner sees of it. A row never changes space: what crosses is removed there
 * and put here under a new id, so that neither id nor the time in it tells of what was private (docs/privacy.md).
 */
export const shareBlock = defineCommand({
  name: "block.share",
  input: z.strictObject({ ...target, sharing }),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id }) => [read(Block, { id }), read(BlockDetail, { blockId: id })],
  plan: (rows, { id, sharing }, { actor, newId }) => {
    const block = writable(rows, id, actor);
    const detail = detailOf(rows, id);
    if (!detail) throw new Refusal("no-such-block");
    const to = spacesOf(sharing, actor);
    const ownerId = sharing === "we" ? null : actor.userId;
    const [blockId, detailId] = [newId(), newId()];
    const whose = { ownerId, authorId: actor.userId };
    const stays = block.spaceId === to.block && block.ownerId === ownerId;
    const moved = stays ? block : { ...block, ...whose, id: blockId, spaceId: to.block };
    const words =
      detail.spaceId === to.detail && detail.ownerId === ownerId
        ? { ...detail, blockId: moved.id }
        : { ...detail, ...whose, id: detailId, spaceId: to.detail, blockId: moved.id };
    return [
      ...(stays ? [] : [remove(Block, block), put(Block, moved)]),
      ...(words.id === detail.id ? [] : [remove(BlockDetail, detail)]),
      put(BlockDetail, words),
    ];
  },
  undo: (rows, { id, sharing }, { actor, newId }) => {
    const block = rows.get(Block, id);
    if (!block) return null;
    const to = spacesOf(sharing, actor);
    const stays = block.spaceId === to.block && (block.ownerId === null) === (sharing === "we");
    const before = sharingOf(block, detailOf(rows, id), actor);
    return { name: "block.share", input: { id: stays ? id : newId(), sharing: before } };
  },
});

export const removeBlock = defineCommand({
  name: "block.remove",
  input: z.strictObject(target),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Block, { id }), read(BlockDetail, { blockId: id })],
  plan: (rows, { id }, { actor }) => {
    const block = writable(rows, id, actor);
    return [remove(Block, block), ...rows.list(BlockDetail).map((detail) => remove(BlockDetail, detail))];
  },
  // What is brought back is a new block: an id that was removed stays removed.
  undo: (rows, { id }, { actor, newId }) => {
    const block = rows.get(Block, id);
    if (!block) return null;
    const detail = detailOf(rows, id);
    const input = {
      id: newId(),
      detailId: newId(),
      sharing: sharingOf(block, detail, actor),
      ...pick(block, { localStart: "", localEnd: "", zone: "" }),
      ...(detail ? pick(detail, { title: "", notes: "", place: "" }) : { title: "", notes: "", place: "" }),
    };
    return { name: "block.schedule", input };
  },
});

export const calendarCommands = [scheduleBlock, moveBlock, describeBlock, shareBlock, removeBlock];

/** Where the two rows of a block live: what the partner may see is in We, the rest in I. */
function spacesOf(sharing: Sharing, actor: Actor): { block: Id; detail: Id; both: Id[] } {
  const block = sharing === "hidden" ? mine(actor) : ours(actor);
  const detail = sharing === "we" || sharing === "open" ? ours(actor) : mine(actor);
  return { block, detail, both: [...new Set([block, detail])] };
}

function writable(rows: Rows, id: Id, actor: Actor) {
  const block = rows.get(Block, id);
  // The same word for what does not exist, what is hidden from me and what is not mine to change but seen by me.
  if (!block) throw new Refusal("no-such-block");
  if (!mayWrite(block, actor)) throw new Refusal("not-yours");
  return block;
}

function detailOf(rows: Rows, blockId: Id) {
  return rows.list(BlockDetail).find((detail) => detail.blockId === blockId && detail.originalLocalStart === null);
}

/** The changes that are given; with `onlyIf`, those whose field still holds what it says (an undo takes back no more). */
function given<T extends object>(changes: T, row: object, onlyIf: object | undefined): Given<T> {
  const now = row as Record<string, unknown>;
  const still = onlyIf as Record<string, unknown> | undefined;
  const kept = Object.entries(changes).filter(
    ([key, value]) => value !== undefined && (!still || now[key] === still[key]),
  );
  return Object.fromEntries(kept) as Given<T>;
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The fields of `row` that `like` names. */
function pick<Row extends object, Like extends Partial<Record<keyof Row, unknown>>>(row: Row, like: Like) {
  const keys = Object.keys(like).filter((key) => like[key as keyof Like] !== undefined) as (keyof Row & keyof Like)[];
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, keyof Row & keyof Like>;
}
