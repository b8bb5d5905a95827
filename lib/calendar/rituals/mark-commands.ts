import { z } from "zod";
import { given } from "@/lib/calendar/block-rows";
import { markOn, marksOf, marksOn, writableRitual } from "@/lib/calendar/rituals/rows";
import { markLine, Ritual, RitualMark } from "@/lib/calendar/schema";
import { MINUTE, wallMs } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import { defineCommand, everySpace, put, read, remove } from "@/lib/sync/command";
import { dateSchema, idSchema } from "@/lib/sync/table";

const occasion = { id: idSchema, date: dateSchema };
const said = z.strictObject({ line: markLine });

/** Clocks are ahead of UTC by no more than this. Milliseconds. */
const FURTHEST_AHEAD = 14 * 60 * MINUTE;

/**
 * Notes that a ritual was done on a date; on one that is ours, with a line of both's. Once a date: of two who say so, one
 * is first, and the other finds it said. With `onlyIf`, the line is changed only while it is this.
 */
export const markRitual = defineCommand({
  name: "ritual.mark",
  input: z.strictObject({ ...occasion, line: markLine.optional(), onlyIf: said.optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id, date }) => [read(Ritual, { id }), marksOn(id, date)],
  plan: (rows, { id, date, line, onlyIf }, { actor, now, newId }) => {
    const { ownerId, spaceId } = writableRitual(rows, id, actor);
    if (line && ownerId !== null) throw new Refusal("ritual-line-ours");
    if (wallMs(`${date}T00:00:00`) > now + FURTHEST_AHEAD) throw new Refusal("mark-ahead");
    const mark = marksOf(rows, id).find((one) => one.date === date);
    if (mark) return [put(RitualMark, { ...mark, ...given({ line }, mark, onlyIf) })];
    return [put(RitualMark, { id: newId(), spaceId, ownerId, authorId: actor.userId, ...markOn(id, date, line) })];
  },
  undo: (rows, { id, date, line = "" }) => {
    const mark = marksOf(rows, id).find((one) => one.date === date);
    if (!mark) return { name: "ritual.unmark", input: { id, date, onlyIf: { line } } };
    return mark.line === line ? null : { name: "ritual.mark", input: { id, date, line: mark.line, onlyIf: { line } } };
  },
});

/** Takes it back. With `onlyIf`, only while its line is this: what the other wrote since stays. */
export const unmarkRitual = defineCommand({
  name: "ritual.unmark",
  input: z.strictObject({ ...occasion, onlyIf: said.optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id, date }) => [read(Ritual, { id }), marksOn(id, date)],
  plan: (rows, { id, date, onlyIf }, { actor }) => {
    writableRitual(rows, id, actor);
    const mark = marksOf(rows, id).find((one) => one.date === date);
    return mark && (!onlyIf || onlyIf.line === mark.line) ? [remove(RitualMark, mark)] : [];
  },
  undo: (rows, { id, date }) => {
    const mark = marksOf(rows, id).find((one) => one.date === date);
    return mark ? { name: "ritual.mark", input: { id, date, ...(mark.line ? { line: mark.line } : {}) } } : null;
  },
});
