import { z } from "zod";
import { MOST_STRAIGHT_IN, rhythmRowOf, USUAL } from "@/lib/calendar/rhythm";
import { Rhythm } from "@/lib/calendar/schema";
import { Refusal } from "@/lib/errors";
import { defineCommand, everySpace, mine, put, read, remove } from "@/lib/sync/command";

const minutes = z.number().int();
const ofDay = minutes.min(0, "malformed").max(1_439, "malformed");

/**
 * Says when one is awake, and up to how many minutes a thing of ours need not be proposed first. The partner sees it: what
 * one said while one was alone stays one's own until it is said anew.
 */
export const changeRhythm = defineCommand({
  name: "rhythm.change",
  input: z.strictObject({
    straightIn: minutes.min(0, "malformed").max(MOST_STRAIGHT_IN, "straight-in-too-long").optional(),
    wakesAt: ofDay.optional(),
    sleepsAt: ofDay.optional(),
  }),
  spaces: (_input, actor) => everySpace(actor),
  reads: () => [read(Rhythm, {})],
  plan: (rows, changes, { actor, newId }) => {
    const spaceId = actor.coupleId ?? mine(actor);
    const before = rhythmRowOf(rows.list(Rhythm), actor.userId);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const { straightIn, wakesAt, sleepsAt } = { ...USUAL, ...before, ...given };
    if (wakesAt === sleepsAt) throw new Refusal("never-awake");
    const says = { straightIn, wakesAt, sleepsAt };
    if (before?.spaceId === spaceId) return [put(Rhythm, { ...before, ...says })];
    const whose = { spaceId, ownerId: actor.userId, authorId: actor.userId };
    return [...(before ? [remove(Rhythm, before)] : []), put(Rhythm, { id: newId(), ...whose, ...says })];
  },
  undo: (rows, _changes, { actor }) => {
    const before = rhythmRowOf(rows.list(Rhythm), actor.userId) ?? USUAL;
    const { straightIn, wakesAt, sleepsAt } = before;
    return { name: "rhythm.change", input: { straightIn, wakesAt, sleepsAt } };
  },
});
