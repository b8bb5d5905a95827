import { z } from "zod";
import { BothAnd, Card, cardKind, cardWords, type CardRow } from "@/lib/vision/schema";
import { given, pick } from "@/lib/calendar/block-rows";
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
  plan: (rows, { id, onlyIf, ...to }, { actor }) => {
    const before = ownCard(rows, id, actor);
    return [put(Card, { ...before, ...given(to, before, onlyIf) })];
  },
  undo: (rows, { id, onlyIf: _, ...to }) => {
    const before = rows.get(Card, id);
    return before ? { name: "card.change", input: { id, ...pick(before, to), onlyIf: to } } : null;
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
