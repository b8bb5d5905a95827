import { z } from "zod";
import { Acknowledgement, Boundary } from "@/lib/boundaries/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, ours, put, read, remove, type Actor, type Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const version = z.number().int().min(1, "malformed").max(1_000_000_000, "malformed");

/**
 * Says that one has read the partner's boundary, in the version that was seen, and will keep it in mind. It is no consent,
 * and nothing waits for it. Words that were changed meanwhile are not acknowledged unread.
 */
export const acknowledgeBoundary = defineCommand({
  name: "boundary.acknowledge",
  input: z.strictObject({ id: idSchema, version }),
  spaces: (_input, actor) => [ours(actor)],
  reads: () => [read(Boundary, {}), read(Acknowledgement, {})],
  plan: (rows, { id, version }, { actor, newId }) => {
    const boundary = rows.get(Boundary, id);
    if (!boundary) throw new Refusal("no-such-boundary");
    if (boundary.ownerId === actor.userId) throw new Refusal("own-boundary");
    if (boundary.ended) throw new Refusal("boundary-ended");
    if (boundary.version !== version) throw new Refusal("boundary-changed");
    const before = ownOf(rows, id, actor);
    const whose = { id: newId(), spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    return [
      // The wall lets nobody else remove these: whoever took a boundary back has left their acknowledgement behind.
      ...ownAll(rows, actor)
        .filter(({ boundaryId }) => !rows.get(Boundary, boundaryId))
        .map((one) => remove(Acknowledgement, one)),
      put(Acknowledgement, { ...(before ?? { ...whose, boundaryId: id }), version }),
    ];
  },
  undo: (rows, { id, version }, { actor }) => ({
    name: "boundary.unacknowledge",
    input: { id, version, back: ownOf(rows, id, actor)?.version ?? null },
  }),
});

/** Takes that back, as long as it is of this version; `back`: to an earlier one, or to none. */
export const unacknowledgeBoundary = defineCommand({
  name: "boundary.unacknowledge",
  input: z.strictObject({ id: idSchema, version, back: version.nullable() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Acknowledgement, { boundaryId: id })],
  plan: (rows, { id, version, back }, { actor }) => {
    if (back !== null && back >= version) throw new Refusal("malformed");
    const before = ownOf(rows, id, actor);
    if (before?.version !== version) return [];
    return [back === null ? remove(Acknowledgement, before) : put(Acknowledgement, { ...before, version: back })];
  },
  undo: (_rows, { id, version }) => ({ name: "boundary.acknowledge", input: { id, version } }),
});

function ownAll(rows: Rows, { userId }: Actor) {
  return rows.list(Acknowledgement).filter(({ ownerId }) => ownerId === userId);
}

function ownOf(rows: Rows, id: Id, actor: Actor) {
  return ownAll(rows, actor).find(({ boundaryId }) => boundaryId === id);
}
