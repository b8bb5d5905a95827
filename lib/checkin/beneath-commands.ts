import { z } from "zod";
import { revealedCheckIn } from "@/lib/checkin/rows";
import {
  Beneath,
  beneathPart,
  Brought,
  CheckIn,
  jottingWords,
  type BeneathPart,
  type BeneathRow,
} from "@/lib/checkin/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, mayWrite, ours, put, read, remove, type Actor, type Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/** So many ways that would serve both are gathered by each for one friction: what is more is not weighed any more. */
export const MOST_WAYS = 12;

const target = { id: idSchema };
const about = { checkInId: idSchema, broughtId: idSchema };

/**
 * Writes one's own part of what lies beneath a friction: the position one holds and the need under it, each said once and
 * said anew; and ways that would serve both, as many as come to mind. Each writes their own, so nobody overwrites anybody.
 */
export const writeBeneath = defineCommand({
  name: "beneath.write",
  input: z.strictObject({ ...target, ...about, part: beneathPart, words: jottingWords }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ checkInId }) => [
    read(CheckIn, { id: checkInId }),
    read(Brought, { checkInId }),
    read(Beneath, { checkInId }),
  ],
  plan: (rows, { id, checkInId, broughtId, part, words }, context) => {
    const { actor } = context;
    revealedCheckIn(rows, checkInId, context);
    if (!rows.get(Brought, broughtId)) throw new Refusal("no-such-brought");
    const own = ownPart(rows, broughtId, part, actor);
    const before = saidBefore(own, part, id);
    if (before) return [put(Beneath, { ...before, words })];
    if (own.length >= MOST_WAYS) throw new Refusal("too-many-ways");
    const whose = { id, spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(Beneath, { ...whose, checkInId, broughtId, part, words })];
  },
  undo: (rows, { id, broughtId, part }, { actor }) => {
    const before = saidBefore(ownPart(rows, broughtId, part, actor), part, id);
    if (!before) return { name: "beneath.drop", input: { id } };
    const { checkInId, words } = before;
    return { name: "beneath.write", input: { id: before.id, checkInId, broughtId, part, words } };
  },
});

/** Takes back what one wrote there. */
export const dropBeneath = defineCommand({
  name: "beneath.drop",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Beneath, { id })],
  plan: (rows, { id }, { actor }) => {
    const one = rows.get(Beneath, id);
    if (!one) throw new Refusal("no-such-way");
    if (!mayWrite(one, actor)) throw new Refusal("not-yours");
    return [remove(Beneath, one)];
  },
  undo: (rows, { id }, { newId }) => {
    const one = rows.get(Beneath, id);
    if (!one) return null;
    const { checkInId, broughtId, part, words } = one;
    return { name: "beneath.write", input: { id: newId(), checkInId, broughtId, part, words } };
  },
});

/** What one wrote of a part, about one thing that was brought. */
function ownPart(rows: Rows, broughtId: Id, part: BeneathPart, { userId }: Actor): BeneathRow[] {
  return rows.list(Beneath).filter((one) => one.broughtId === broughtId && one.part === part && one.ownerId === userId);
}

/** What is said anew by writing it: of ways there are many, each by its id, and of the other parts one. */
function saidBefore(own: readonly BeneathRow[], part: BeneathPart, id: Id): BeneathRow | undefined {
  return part === "both-and" ? own.find((one) => one.id === id) : own[0];
}
