import { z } from "zod";
import {
  checkHours,
  detailOf,
  given,
  NEW,
  pick,
  putBlock,
  spacesOf,
  whenColumns,
  wholeBlock,
  writable,
} from "@/lib/calendar/block-rows";
import { crossed } from "@/lib/calendar/crossing";
import { backFrom, laidAnew, placed, settled, type LaidAnew } from "@/lib/calendar/laying";
import { guardsAround, saidSo, type SaidSo } from "@/lib/calendar/protection";
import { broughtBack, removedWhole } from "@/lib/calendar/removing";
import { Block, BlockDetail, Proposal, Rhythm } from "@/lib/calendar/schema";
import type { BlockRow } from "@/lib/calendar/schema";
import { detailWords, rruleText, sharing, soloKind, someTimes, someWords, wallTimes } from "@/lib/calendar/schema";
import { sharingOf } from "@/lib/calendar/sharing";
import { instantMs } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, everySpace, mine, ours, put, read } from "@/lib/sync/command";
import type { PlanContext, Rows } from "@/lib/sync/command";
import { sameRow } from "@/lib/sync/loaded-rows";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

/**
 * Makes a block and its details, each in the space its sharing says. What is ours is a proposal until the other accepts
 * it (lib/calendar/laying.ts); what would lie over protected time is stopped, until whoever makes it says that they know.
 */
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
    duty: z.boolean().optional(),
    ...saidSo,
  }),
  spaces: (input, actor) => spacesOf(input.sharing, actor).asked,
  reads: (input) => [read(Rhythm, {}), ...guardsAround(input)],
  plan: (rows, given, context) => {
    const { id, detailId, sharing, protected: guarded, sideBySide = false, duty = false, ...input } = given;
    const { actor } = context;
    const spaces = spacesOf(sharing, actor);
    const whose = { ownerId: sharing === "we" ? null : actor.userId, authorId: actor.userId };
    const { title, notes, place, link, soloKind, anyway, propose, ...when } = input;
    checkHours(when);
    const words = { originalLocalStart: null, title, notes, place, link, soloKind };
    const kinds = { protected: guarded, sideBySide, duty };
    const block = { id, spaceId: spaces.block, ...whose, ...whenColumns(when), ...NEW, ...kinds };
    return [
      ...placed(rows, { block, exceptions: [] }, { anyway, propose }, context),
      put(BlockDetail, { id: detailId, spaceId: spaces.detail, ...whose, blockId: id, ...words }),
    ];
  },
  undo: (_rows, { id }) => ({ name: "block.remove", input: { id } }),
});

/**
 * Moves or resizes a block that does not repeat. Carries only what it changes, so that a change of the other end, or of
 * the words, is kept.
 */
export const moveBlock = defineCommand({
  name: "block.move",
  input: z.strictObject({ ...target, ...someTimes, onlyIf: z.strictObject(someTimes).optional(), ...saidSo }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id, propose, ...given }) => [
    read(Block, { id }),
    ...guardsAround({ ...given, rrule: null }),
    ...(propose ? [read(Proposal, { blockId: id })] : []),
  ],
  plan: (rows, input, context) => movedBlock(rows, input, context).writes,
  undo: (rows, input, context) => {
    const { id, onlyIf: _, anyway: _anyway, propose: _propose, ...changes } = input;
    const block = rows.get(Block, id);
    if (!block) return null;
    const moved = movedBlock(rows, input, context);
    const back = { id, ...pick(block, changes), onlyIf: changes, anyway: true };
    return backFrom(moved, id, { name: moved.way === "proposed" ? "series.change" : "block.move", input: back });
  },
});

interface Moving extends SaidSo {
  readonly id: Id;
  readonly localStart?: string | undefined;
  readonly localEnd?: string | undefined;
  readonly zone?: string | null | undefined;
  readonly onlyIf?: object | undefined;
}

function movedBlock(rows: Rows, { id, onlyIf, anyway, propose, ...changes }: Moving, context: PlanContext): LaidAnew {
  const block = writable(rows, id, context.actor);
  // Which of its occurrences is meant was not asked, as it was not known.
  if (block.rrule !== null) throw new Refusal("repeats-now");
  if (block.status !== "firm") throw new Refusal("not-firm-yet");
  const when = { ...block, ...given(changes, block, onlyIf) };
  checkHours(when);
  const moved = { ...block, ...whenColumns(when) };
  const laid = (one: BlockRow) => ({ block: one, exceptions: [] });
  return laidAnew(rows, laid(block), laid(moved), { anyway, propose }, context);
}

/** Changes the words of a block. */
export const describeBlock = defineCommand({
  name: "block.describe",
  input: z.strictObject({ ...target, ...someWords, onlyIf: z.strictObject(someWords).optional() }),
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
 * Changes whose a block is, or what the partner sees of it (lib/calendar/crossing.ts). With `onlyIf`, only while its words
 * are these: taking back a hiding must not show what was written since. With `firm`, what becomes ours again is no
 * proposal: it was ours before.
 */
export const shareBlock = defineCommand({
  name: "block.share",
  input: z.strictObject({
    ...target,
    sharing,
    onlyIf: z.strictObject(shownWords).optional(),
    firm: z.boolean().optional(),
    ...saidSo,
  }),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id, sharing }) => [
    ...wholeBlock(id),
    // Hiding a block lays it over nothing.
    ...(sharing === "hidden" ? [] : [read(Rhythm, {}), ...guardsAround({})]),
  ],
  plan: (rows, { id, sharing, onlyIf, firm, anyway, propose }, context) => {
    const block = settled(rows, writable(rows, id, context.actor));
    const detail = detailOf(rows, id);
    if (!detail) throw new Refusal("no-such-block");
    if (onlyIf && Object.entries(onlyIf).some(([key, word]) => detail[key as keyof typeof onlyIf] !== word)) {
      throw new Refusal("written-since");
    }
    return crossed(rows, { block, detail, sharing }, { anyway, propose, firm }, context);
  },
  undo: (rows, { id, sharing }, { actor, newId }) => {
    const block = rows.get(Block, id);
    const detail = detailOf(rows, id);
    if (!block || !detail) return null;
    const to = spacesOf(sharing, actor);
    const stays = block.spaceId === to.block && (block.ownerId === null) === (sharing === "we");
    const before = sharingOf(block, detail, actor);
    const onlyIf = pick(detail, { title: "", notes: "", place: "", link: "" });
    const firm = before === "we" && block.status === "firm";
    const input = { id: stays ? id : newId(), sharing: before, onlyIf, firm, anyway: true };
    return { name: "block.share", input };
  },
});

/** Removes a block, of a series all of it. */
export const removeBlock = defineCommand({
  name: "block.remove",
  input: z.strictObject(target),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id }, { actor }) => removedWhole(rows, writable(rows, id, actor)),
  undo: (rows, { id }, context) => broughtBack(rows, id, context),
});
