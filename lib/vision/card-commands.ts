import { z } from "zod";
import { BothAnd, Card, cardKind, cardWords, type CardRow } from "@/lib/vision/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, mayWrite, ours, put, read, remove, type Actor, type Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

/** Places a card on the board: in one's own words, or of what was shared or opened. */
export const placeCard = defineCommand({
  name: "card.place",
  input: z.strictObject({
    ...target,
    kind: cardKind,
    words: cardWords,
    sharedDreamId: idSchema.nullable(),
    openedId: idSchema.nullable(),
  }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Card, { id })],
  plan: (rows, { id, ...columns }, { actor }) => {
    if (rows.get(Card, id)) throw new Refusal("already-there");
    return [put(Card, { id, spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId, ...columns })];
  },
  undo: (_rows, { id }) => ({ name: "card.take-back", input: { id } }),
});

const changes = { kind: cardKind.optional(), words: cardWords.optional() };

/** Moves one's card to the other side, or says it anew. */
export const changeCard = defineCommand({
  name: "card.change",
  input: z.strictObject({
    ...target,
    ...changes,
    onlyIf: z.strictObject({ kind: cardKind.optional(), words: z.string().optional() }).optional(),
  }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Card, { id })],
  plan: (rows, { id, kind, words, onlyIf }, { actor }) => {
    const before = ownCard(rows, id, actor);
    // Taking back a change leaves alone what was changed since.
    const after = {
      kind: onlyIf?.kind === undefined || onlyIf.kind === before.kind ? (kind ?? before.kind) : before.kind,
      words: onlyIf?.words === undefined || onlyIf.words === before.words ? (words ?? before.words) : before.words,
    };
    return [put(Card, { ...before, ...after })];
  },
  undo: (rows, { id, kind, words }) => {
    const before = rows.get(Card, id);
    if (!before) return null;
    const was = { ...(kind ? { kind: before.kind } : {}), ...(words ? { words: before.words } : {}) };
    return { name: "card.change", input: { id, ...was, onlyIf: { kind, words } } };
  },
});

/** Takes one's card off the board. With ways under it, of either, it stays: they would hang on nothing. */
export const takeCardBack = defineCommand({
  name: "card.take-back",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Card, { id }), read(BothAnd, { cardId: id })],
  plan: (rows, { id }, { actor }) => {
    const card = ownCard(rows, id, actor);
    if (rows.list(BothAnd).length > 0) throw new Refusal("card-has-ways");
    return [remove(Card, card)];
  },
  undo: (rows, { id }, { newId }) => {
    const card = rows.get(Card, id);
    if (!card) return null;
    const { kind, words, sharedDreamId, openedId } = card;
    return { name: "card.place", input: { id: newId(), kind, words, sharedDreamId, openedId } };
  },
});

/** @throws Refusal `no-such-card`, `not-your-card` */
function ownCard(rows: Rows, id: Id, actor: Actor): CardRow {
  const card = rows.get(Card, id);
  if (!card) throw new Refusal("no-such-card");
  if (!mayWrite(card, actor)) throw new Refusal("not-your-card");
  return card;
}
