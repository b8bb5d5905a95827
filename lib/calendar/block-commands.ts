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
import { Block, BlockDetail, BlockException, Proposal, Reminder } from "@/lib/calendar/schema";
import { detailWords, localTime, rruleText, sharing, soloKind, wallTimes } from "@/lib/calendar/schema";
import { reminderMinutes, reminderRow } from "@/lib/calendar/reminder";
import { sharingOf } from "@/lib/calendar/sharing";
import { instantMs } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import { defineCommand, everySpace, mine, ours, put, read, remove } from "@/lib/sync/command";
import { sameRow } from "@/lib/sync/loaded-rows";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

/** Makes a block and its details, each in the space its sharing says. */
export const scheduleBlock = defineCommand({
  name: "block.schedule",
  input: z.strictObject({
    ...target,
    detailId: idSchema,
    sharing,
    ...wallTimes,
    allDay: z.boolean(),
    rrule: rruleText,
    protected: z.boolean(),
    ...detailWords,
    soloKind: soloKind.nullable(),
    sideBySide: z.boolean().optional(),
  }),
  spaces: (input, actor) => spacesOf(input.sharing, actor).both,
  reads: () => [],
  plan: (_rows, { id, detailId, sharing, protected: guarded, sideBySide = false, ...input }, { actor }) => {
    const spaces = spacesOf(sharing, actor);
    const whose = { ownerId: sharing === "we" ? null : actor.userId, authorId: actor.userId };
    const { title, notes, place, link, soloKind, ...when } = input;
    const plain = { protected: guarded, sideBySide, status: "firm" as const, changedBy: null, changedAt: null };
    const words = { originalLocalStart: null, title, notes, place, link, soloKind };
    return [
      put(Block, { id, spaceId: spaces.block, ...whose, ...whenColumns(when), ...plain }),
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

/**
 * Moves or resizes a block that does not repeat. Carries only what it changes, so that a change of the other end, or of
 * the words, is kept.
 */
export const moveBlock = defineCommand({
  name: "block.move",
  input: z.strictObject({ ...target, ...times, onlyIf: z.strictObject(times).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Block, { id })],
  plan: (rows, { id, onlyIf, ...changes }, context) => {
    const block = writable(rows, id, context.actor);
    // Which of its occurrences is meant was not asked, as it was not known.
    if (block.rrule !== null) throw new Refusal("repeats-now");
    return [putBlock(block, { ...block, ...whenColumns({ ...block, ...given(changes, block, onlyIf) }) }, context)];
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
  link: detailWords.link.optional(),
  soloKind: soloKind.nullable().optional(),
};

/** Changes the words of a block. */
export const describeBlock = defineCommand({
  name: "block.describe",
  input: z.strictObject({ ...target, ...described, onlyIf: z.strictObject(described).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Block, { id }), read(BlockDetail, { blockId: id })],
  plan: (rows, { id, onlyIf, ...changes }, context) => {
    const block = writable(rows, id, context.actor);
    const detail = detailOf(rows, id);
    if (!detail) throw new Refusal("no-such-block");
    const after = { ...detail, ...given(changes, detail, onlyIf) };
    return [put(BlockDetail, after), putBlock(block, block, context, !sameRow(detail, after))];
  },
  undo: (rows, { id, onlyIf: _, ...changes }) => {
    const detail = detailOf(rows, id);
    return detail ? { name: "block.describe", input: { id, ...pick(detail, changes), onlyIf: changes } } : null;
  },
});

/** Protects a block, or no longer: whoever plans over protected time is stopped. */
export const protectBlock = defineCommand({
  name: "block.protect",
  input: z.strictObject({ ...target, protected: z.boolean() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Block, { id })],
  plan: (rows, { id, protected: guarded }, context) => {
    const block = writable(rows, id, context.actor);
    if (guarded && instantMs(block.reachEnd) <= context.now) throw new Refusal("protects-past");
    return [putBlock(block, { ...block, protected: guarded }, context)];
  },
  undo: (rows, { id }) => {
    const block = rows.get(Block, id);
    return block ? { name: "block.protect", input: { id, protected: block.protected } } : null;
  },
});

const shownWords = { title: z.string(), notes: z.string(), place: z.string(), link: z.string() };

/**
 * Changes whose a block is, or what the partner sees of it. A row never changes space: what crosses is removed there
 * and put here under a new id, so that neither id nor the time in it tells of what was private (docs/privacy.md). With
 * `onlyIf`, only while its words are these: taking back a hiding must not show what was written since.
 */
export const shareBlock = defineCommand({
  name: "block.share",
  input: z.strictObject({ ...target, sharing, onlyIf: z.strictObject(shownWords).optional() }),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id, sharing, onlyIf }, { actor, newId }) => {
    const block = writable(rows, id, actor);
    const detail = detailOf(rows, id);
    if (!detail) throw new Refusal("no-such-block");
    if (onlyIf && Object.entries(onlyIf).some(([key, word]) => detail[key as keyof typeof onlyIf] !== word)) {
      throw new Refusal("written-since");
    }
    const to = spacesOf(sharing, actor);
    const ownerId = sharing === "we" ? null : actor.userId;
    const [blockId, detailId] = [newId(), newId()];
    const whose = { ownerId, authorId: actor.userId };
    const stays = block.spaceId === to.block && block.ownerId === ownerId;
    const there = { ...whose, spaceId: to.block, changedBy: null, changedAt: null, status: "firm" as const };
    const moved = stays ? block : { ...block, ...there, id: blockId };
    const detailStays = detail.spaceId === to.detail && detail.ownerId === ownerId;
    return [
      ...(stays ? [] : [remove(Block, block), put(Block, moved)]),
      ...rows.list(BlockDetail).flatMap((one) => {
        if (detailStays) return [put(BlockDetail, { ...one, blockId: moved.id })];
        const newDetail = one === detail ? detailId : newId();
        return [
          remove(BlockDetail, one),
          put(BlockDetail, { ...one, ...whose, id: newDetail, spaceId: to.detail, blockId: moved.id }),
        ];
      }),
      ...exceptionsOf(rows, id).flatMap((one) => {
        if (stays) return [];
        const crossed = { ...one, ...whose, id: newId(), spaceId: to.block, blockId: moved.id };
        return [remove(BlockException, one), put(BlockException, crossed)];
      }),
      ...(stays ? [] : rows.list(Proposal).map((proposal) => remove(Proposal, proposal))),
      ...rows.list(Reminder).map((reminder) => put(Reminder, { ...reminder, blockId: moved.id })),
    ];
  },
  undo: (rows, { id, sharing }, { actor, newId }) => {
    const block = rows.get(Block, id);
    const detail = detailOf(rows, id);
    if (!block || !detail) return null;
    const to = spacesOf(sharing, actor);
    const stays = block.spaceId === to.block && (block.ownerId === null) === (sharing === "we");
    const before = sharingOf(block, detail, actor);
    const onlyIf = pick(detail, { title: "", notes: "", place: "", link: "" });
    return { name: "block.share", input: { id: stays ? id : newId(), sharing: before, onlyIf } };
  },
});

/** Removes a block, of a series all of it. */
export const removeBlock = defineCommand({
  name: "block.remove",
  input: z.strictObject(target),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id }, { actor }) => {
    const block = writable(rows, id, actor);
    return [
      remove(Block, block),
      ...rows.list(BlockDetail).map((detail) => remove(BlockDetail, detail)),
      ...exceptionsOf(rows, id).map((exception) => remove(BlockException, exception)),
      ...rows.list(Proposal).map((proposal) => remove(Proposal, proposal)),
      ...rows.list(Reminder).map((reminder) => remove(Reminder, reminder)),
    ];
  },
  // What is brought back is a new block: an id that was removed stays removed.
  undo: (rows, { id }, { actor, newId }) => {
    const block = rows.get(Block, id);
    const detail = detailOf(rows, id);
    if (!block || !detail) return null;
    const when = pick(block, { localStart: "", localEnd: "", zone: "", allDay: false, rrule: "" });
    const input = {
      id: newId(),
      sharing: sharingOf(block, detail, actor),
      ...when,
      protected: block.protected,
      sideBySide: block.sideBySide,
      details: rows.list(BlockDetail).map((one) => pick(one, everyWord)),
      exceptions: exceptionsOf(rows, id).map((one) => pick(one, everyException)),
      remindMinutes: rows.list(Reminder)[0]?.minutes ?? null,
    };
    return { name: "block.restore", input };
  },
});

const everyWord = { originalLocalStart: "", title: "", notes: "", place: "", link: "", soloKind: "" } as const;
const everyException = { originalLocalStart: "", cancelled: false, localStart: "", localEnd: "", zone: "" } as const;

/** So many occurrences of a series with times or words of their own are brought back at most. */
const MOST_RESTORED = 1_000;

/** Brings a removed block back, as a new one, with the occurrences that differed. */
export const restoreBlock = defineCommand({
  name: "block.restore",
  input: z.strictObject({
    ...target,
    sharing,
    ...wallTimes,
    allDay: z.boolean(),
    rrule: rruleText,
    protected: z.boolean(),
    sideBySide: z.boolean().optional(),
    details: z
      .array(
        z.strictObject({ originalLocalStart: localTime.nullable(), ...detailWords, soloKind: soloKind.nullable() }),
      )
      .max(MOST_RESTORED),
    exceptions: z
      .array(
        z.strictObject({
          originalLocalStart: localTime,
          cancelled: z.boolean(),
          localStart: localTime.nullable(),
          localEnd: localTime.nullable(),
          zone: wallTimes.zone,
        }),
      )
      .max(MOST_RESTORED),
    remindMinutes: reminderMinutes.nullable(),
  }),
  spaces: (input, actor) => [...new Set([...spacesOf(input.sharing, actor).both, mine(actor)])],
  reads: () => [],
  plan: (_rows, input, { actor, newId }) => {
    const { id, sharing, protected: guarded, sideBySide = false, details, exceptions, remindMinutes, ...when } = input;
    const spaces = spacesOf(sharing, actor);
    const whose = { ownerId: sharing === "we" ? null : actor.userId, authorId: actor.userId };
    const firm = { protected: guarded, sideBySide, status: "firm" as const, changedBy: null, changedAt: null };
    const kept = exceptions.map((exception) => exceptionRow(exception, when));
    const rows = kept.map((row) => ({ id: newId(), spaceId: spaces.block, ...whose, blockId: id, ...row }));
    return [
      put(Block, { id, spaceId: spaces.block, ...whose, ...whenColumns(when, rows), ...firm }),
      ...details.map((one) => put(BlockDetail, { id: newId(), spaceId: spaces.detail, ...whose, blockId: id, ...one })),
      ...rows.map((row) => put(BlockException, row)),
      ...(remindMinutes === null ? [] : [put(Reminder, reminderRow(newId(), id, remindMinutes, actor))]),
    ];
  },
  undo: (_rows, { id }) => ({ name: "block.remove", input: { id } }),
});
