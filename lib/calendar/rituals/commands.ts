import { z } from "zod";
import { given, pick } from "@/lib/calendar/block-rows";
import {
  markOn,
  marksOf,
  ritualSharingOf,
  settledRitual,
  wholeRitual,
  whoseOf,
  writableRitual,
} from "@/lib/calendar/rituals/rows";
import { Block, markLine, Ritual, ritualColumns, RitualMark, ritualSharing } from "@/lib/calendar/schema";
import { Refusal } from "@/lib/errors";
import { ALWAYS, defineCommand, everySpace, mine, ours, put, read, remove } from "@/lib/sync/command";
import { dateSchema, idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

/** Of a ritual that is brought back, so many of its marks come with it at most. */
const MOST_MARKS = 1_000;

/** Begins a ritual: of both, or one's own, which the partner sees or does not. With `marks` it is one brought back. */
export const beginRitual = defineCommand({
  name: "ritual.begin",
  input: z.strictObject({
    ...target,
    sharing: ritualSharing,
    ...ritualColumns,
    marks: z
      .array(z.strictObject({ date: dateSchema, line: markLine, hidden: z.boolean() }))
      .max(MOST_MARKS)
      .optional(),
  }),
  spaces: (_input, actor) => everySpace(actor),
  reads: () => [],
  plan: (_rows, { id, sharing, marks = [], ...columns }, { actor, newId }) => {
    const whose = whoseOf(sharing, actor);
    const kept = [...new Map(marks.map((mark) => [mark.date, mark])).values()];
    return [
      put(Ritual, { id, ...whose, ...settledRitual(columns) }),
      ...kept.map(({ date, line, hidden }) => {
        const of = hidden ? whoseOf("hidden", actor) : whose;
        return put(RitualMark, { id: newId(), ...of, ...markOn(id, date, sharing === "we" ? line : "") });
      }),
    ];
  },
  undo: (_rows, { id }) => ({ name: "ritual.end", input: { id } }),
});

const changes = {
  name: ritualColumns.name.optional(),
  how: ritualColumns.how.optional(),
  scale: ritualColumns.scale.optional(),
  rrule: ritualColumns.rrule.optional(),
  startsOn: ritualColumns.startsOn.optional(),
  minutes: ritualColumns.minutes.optional(),
  place: ritualColumns.place.optional(),
  blockId: ritualColumns.blockId.optional(),
  resting: ritualColumns.resting.optional(),
};

/** Changes what a ritual is, when it falls and where in the day it stands; or lets it rest. */
export const changeRitual = defineCommand({
  name: "ritual.change",
  input: z.strictObject({ ...target, ...changes, onlyIf: z.strictObject(changes).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Ritual, { id })],
  plan: (rows, { id, onlyIf, ...input }, { actor }) => {
    const ritual = writableRitual(rows, id, actor);
    return [put(Ritual, settledRitual({ ...ritual, ...given(input, ritual, onlyIf) }))];
  },
  undo: (rows, { id, onlyIf: _, ...input }) => {
    const ritual = rows.get(Ritual, id);
    return ritual ? { name: "ritual.change", input: { id, ...pick(ritual, input), onlyIf: input } } : null;
  },
});

const shownWords = { name: z.string(), how: z.string() };

/**
 * Shows one's own ritual to the partner, or takes it back: it crosses, under a new id. When it was done before it was
 * shown stays one's own. With `onlyIf`, only while its words are these: taking back a hiding must not show what was
 * written since.
 */
export const shareRitual = defineCommand({
  name: "ritual.share",
  input: z.strictObject({
    ...target,
    sharing: ritualSharing.exclude(["we"]),
    /** The block that is its time, as whoever shares it knows. */
    blockId: ritualColumns.blockId,
    onlyIf: z.strictObject(shownWords).optional(),
  }),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id, blockId }) => [
    ...wholeRitual(id),
    ...(blockId === null ? [] : [read(Block, { id: blockId }, { during: ALWAYS })]),
  ],
  plan: (rows, { id, sharing, onlyIf }, { actor, newId }) => {
    const ritual = writableRitual(rows, id, actor);
    // What is ours is made by both: nobody takes it for themself.
    if (ritual.ownerId === null) throw new Refusal("not-your-ritual");
    if (onlyIf && (onlyIf.name !== ritual.name || onlyIf.how !== ritual.how)) throw new Refusal("written-since");
    if (ritualSharingOf(ritual) === sharing) return [];
    const whose = whoseOf(sharing, actor);
    const crossed = { ...ritual, ...whose, id: newId() };
    const block = ritual.blockId === null ? undefined : rows.get(Block, ritual.blockId);
    // A block that only I see is not named where both read.
    const blockId = sharing === "open" && block?.spaceId !== whose.spaceId ? null : ritual.blockId;
    return [
      remove(Ritual, ritual),
      put(Ritual, { ...crossed, blockId }),
      ...marksOf(rows, id).flatMap((mark) => {
        if (mark.spaceId === mine(actor)) return [put(RitualMark, { ...mark, ritualId: crossed.id })];
        return [remove(RitualMark, mark), put(RitualMark, { id: newId(), ...whose, ...markOn(crossed.id, mark.date) })];
      }),
    ];
  },
  undo: (rows, { id, sharing }, { newId }) => {
    const ritual = rows.get(Ritual, id);
    if (!ritual || ritual.ownerId === null || ritualSharingOf(ritual) === sharing) return null;
    const onlyIf = pick(ritual, { name: "", how: "" });
    const { blockId } = ritual;
    return { name: "ritual.share", input: { id: newId(), sharing: ritualSharingOf(ritual), blockId, onlyIf } };
  },
});

/** Lets a ritual go, with what was noted of it. */
export const endRitual = defineCommand({
  name: "ritual.end",
  input: z.strictObject(target),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeRitual(id),
  plan: (rows, { id }, { actor }) => [
    remove(Ritual, writableRitual(rows, id, actor)),
    ...marksOf(rows, id).map((mark) => remove(RitualMark, mark)),
  ],
  // An id that was removed stays removed. Of its marks those come back that are at hand.
  undo: (rows, { id }, { actor, newId }) => {
    const ritual = rows.get(Ritual, id);
    if (!ritual) return null;
    const sharing = ritualSharingOf(ritual);
    const marks = marksOf(rows, id)
      .map(({ date, line, spaceId }) => ({ date, line, hidden: spaceId === mine(actor) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .slice(-MOST_MARKS);
    return { name: "ritual.begin", input: { id: newId(), sharing, ...pick(ritual, ritualColumns), marks } };
  },
});
