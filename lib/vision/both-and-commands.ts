import { z } from "zod";
import { BothAnd, BothAndMark, Card, cardWords, mark, way } from "@/lib/vision/schema";
import { Refusal } from "@/lib/errors";
import { defineCommand, mayWrite, ours, put, read, remove } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/** So many ways are gathered for one divergence: what is more is not weighed any more. */
export const MOST_BOTH_ANDS = 24;

/** Writes down a way in which what differs could go together; each writes their own, so nobody overwrites anybody. */
export const writeBothAnd = defineCommand({
  name: "both-and.write",
  input: z.strictObject({ id: idSchema, cardId: idSchema, way, words: cardWords }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ cardId }) => [read(Card, { id: cardId }), read(BothAnd, { cardId })],
  plan: (rows, { id, cardId, way, words }, { actor }) => {
    if (rows.get(Card, cardId)?.kind !== "differ") throw new Refusal("no-such-card");
    const ways = rows.list(BothAnd);
    const before = ways.find((one) => one.id === id);
    if (before && !mayWrite(before, actor)) throw new Refusal("not-yours");
    if (!before && ways.length >= MOST_BOTH_ANDS) throw new Refusal("too-many-both-ands");
    const whose = { id, spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(BothAnd, { ...whose, cardId, way, words })];
  },
  undo: (_rows, { id }) => ({ name: "both-and.drop", input: { id } }),
});

/** Takes one's own back. */
export const dropBothAnd = defineCommand({
  name: "both-and.drop",
  input: z.strictObject({ id: idSchema }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(BothAnd, { id }), read(BothAndMark, { bothAndId: id })],
  plan: (rows, { id }, { actor }) => {
    const one = rows.get(BothAnd, id);
    if (!one) throw new Refusal("no-such-way");
    if (!mayWrite(one, actor)) throw new Refusal("not-yours");
    // The other's mark is theirs to remove, and means nothing without this.
    const own = rows.list(BothAndMark).filter(({ ownerId }) => ownerId === actor.userId);
    return [remove(BothAnd, one), ...own.map((row) => remove(BothAndMark, row))];
  },
  // Under its own id: on that hangs what the other said of it.
  undo: (rows, { id }) => {
    const one = rows.get(BothAnd, id);
    if (!one) return null;
    const { cardId, way, words } = one;
    return { name: "both-and.write", input: { id, cardId, way, words } };
  },
});

/** Says for oneself that one likes it, or would carry it into the document of the two; or takes that back. */
export const markBothAnd = defineCommand({
  name: "both-and.mark",
  input: z.strictObject({ bothAndId: idSchema, mark, on: z.boolean() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ bothAndId }) => [read(BothAnd, { id: bothAndId }), read(BothAndMark, { bothAndId })],
  plan: (rows, { bothAndId, mark, on }, { actor, newId }) => {
    if (!rows.get(BothAnd, bothAndId)) throw new Refusal("no-such-way");
    const own = rows.list(BothAndMark).find((one) => one.mark === mark && one.ownerId === actor.userId);
    if (!on) return own ? [remove(BothAndMark, own)] : [];
    if (own) return [];
    const whose = { id: newId(), spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(BothAndMark, { ...whose, bothAndId, mark })];
  },
  undo: (_rows, { bothAndId, mark, on }) => ({ name: "both-and.mark", input: { bothAndId, mark, on: !on } }),
});
