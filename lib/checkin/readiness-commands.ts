import { z } from "zod";
import { liveCheckIn } from "@/lib/checkin/rows";
import { CheckIn, Jotting, jottingKind, MOST_OF_A_KIND, Readiness, type JottingRow } from "@/lib/checkin/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import {
  defineCommand,
  everySpace,
  mine,
  ours,
  put,
  read,
  remove,
  type Actor,
  type Rows,
  type Write,
} from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

const aboutReadiness = (id: Id) => [read(CheckIn, { id }), read(Readiness, { checkInId: id }), read(Jotting, {})];

/**
 * Says that one is ready to reveal, with these jottings: they are sealed for the check-in, and what is written later stays
 * private. Of the two who must be ready, the second reveals both, in the same moment (reveal_check_in).
 */
export const beReady = defineCommand({
  name: "check-in.ready",
  input: z.strictObject({ ...target, bring: z.array(idSchema).max(100, "too-much-brought") }),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id }) => aboutReadiness(id),
  plan: (rows, { id, bring }, context) => {
    const { actor, newId } = context;
    const checkIn = liveCheckIn(rows, id, context);
    if (checkIn.step !== "prepare") throw new Refusal("already-revealed");
    const jottings = rows.list(Jotting).filter(({ conversation }) => conversation === checkIn.conversation);
    const brought = jottings.filter((one) => bring.includes(one.id));
    if (brought.length < new Set(bring).size) throw new Refusal("brought-changed");
    if (tooMuch(brought)) throw new Refusal("too-much-brought");
    return [
      ...jottings.map((one) => put(Jotting, { ...one, checkInId: bring.includes(one.id) ? id : null })),
      stands(rows, id, "ready", actor, newId),
    ];
  },
  crossing: ({ id }) => ({ name: "reveal_check_in", args: [id] }),
  undo: (_rows, { id }) => ({ name: "check-in.unready", input: { id } }),
});

/** Takes back that one is ready, or would rather another time; what was sealed can be changed again. */
export const beUnready = defineCommand({
  name: "check-in.unready",
  input: z.strictObject(target),
  // Also alone: whoever was left in the middle has what they sealed, and the check-in it is sealed for, in their I.
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => aboutReadiness(id),
  plan: (rows, { id }, { actor }) => {
    const checkIn = rows.get(CheckIn, id);
    const given = unsealed(rows, id);
    if (!checkIn && given.length === 0) throw new Refusal("no-such-check-in");
    // One that has lapsed, or was ended before it was revealed, gives back what was sealed for it; so does one that is gone.
    if (checkIn && checkIn.step !== "prepare" && checkIn.step !== "ended") throw new Refusal("already-revealed");
    return [...ownReadiness(rows, actor).map((row) => remove(Readiness, row)), ...given];
  },
});

/**
 * Says that one would rather hold the check-in another time: what was sealed can be changed again. The other agrees by
 * ending it, or stays ready.
 */
export const ratherLater = defineCommand({
  name: "check-in.later",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id }) => aboutReadiness(id),
  plan: (rows, { id }, context) => {
    const checkIn = liveCheckIn(rows, id, context);
    if (checkIn.step !== "prepare") throw new Refusal("already-revealed");
    return [...unsealed(rows, id), stands(rows, id, "later", context.actor, context.newId)];
  },
  undo: (_rows, { id }) => ({ name: "check-in.unready", input: { id } }),
});

/** What was sealed for a check-in, as one's own again. */
function unsealed(rows: Rows, id: Id): Write[] {
  const sealed = rows.list(Jotting).filter(({ checkInId }) => checkInId === id);
  return sealed.map((one) => put(Jotting, { ...one, checkInId: null }));
}

function ownReadiness(rows: Rows, { userId }: Actor) {
  return rows.list(Readiness).filter(({ ownerId }) => ownerId === userId);
}

function stands(rows: Rows, checkInId: Id, state: "ready" | "later", actor: Actor, newId: () => Id): Write {
  const [before] = ownReadiness(rows, actor);
  if (before) return put(Readiness, { ...before, state });
  const whose = { spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
  return put(Readiness, { id: newId(), ...whose, checkInId, state });
}

/** Whether more of one kind is brought than there is time for. */
export function tooMuch(brought: readonly Pick<JottingRow, "kind">[]): boolean {
  return jottingKind.options.some((kind) => brought.filter((one) => one.kind === kind).length > MOST_OF_A_KIND);
}
