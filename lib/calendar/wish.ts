import { z } from "zod";
import { given, pick } from "@/lib/calendar/block-rows";
import { Wish, type WishRow } from "@/lib/calendar/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, everySpace, mine, ours, put, read, remove, type Rows } from "@/lib/sync/command";

/** As many minutes as a week has. */
const WEEK_MINUTES = 7 * 24 * 60;

const minutes = z.number().int().min(0, "malformed").max(WEEK_MINUTES, "more-than-a-week").nullable();
const wished = { mineMinutes: minutes, oursMinutes: minutes };
const partly = { mineMinutes: minutes.optional(), oursMinutes: minutes.optional() };

/** A person's wish, of those that may be seen. */
export function wishOf(rows: readonly WishRow[], personId: Id): WishRow | undefined {
  return rows.find(({ ownerId }) => ownerId === personId);
}

/** Says how much time one would like to have in a week; null: nothing said. A new wish is one's own until it is shared. */
export const setWish = defineCommand({
  name: "wish.set",
  input: z.strictObject({ ...partly, onlyIf: z.strictObject(partly).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: () => [read(Wish, {})],
  plan: (rows, { onlyIf, ...changes }, { actor, newId }) => {
    const before = own(rows, actor.userId);
    const whose = { id: newId(), spaceId: mine(actor), ownerId: actor.userId, authorId: actor.userId };
    const begun = before ?? { ...whose, mineMinutes: null, oursMinutes: null };
    const after = { ...begun, ...given(changes, begun, onlyIf) };
    if (after.mineMinutes !== null || after.oursMinutes !== null) return [put(Wish, after)];
    return before ? [remove(Wish, before)] : [];
  },
  undo: (rows, { onlyIf: _, ...changes }, { actor }) => {
    const before = own(rows, actor.userId) ?? { mineMinutes: null, oursMinutes: null };
    return { name: "wish.set", input: { ...pick(before, changes), onlyIf: changes } };
  },
});

/**
 * Shows one's wish to the partner, or takes it back: it crosses, under a new id. With `onlyIf`, only while it says this:
 * taking back a hiding must not show what was said since.
 */
export const shareWish = defineCommand({
  name: "wish.share",
  input: z.strictObject({ shared: z.boolean(), onlyIf: z.strictObject(wished).optional() }),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: () => [read(Wish, {})],
  plan: (rows, { shared, onlyIf }, { actor, newId }) => {
    const wish = own(rows, actor.userId);
    if (!wish) throw new Refusal("nothing-wished");
    if (onlyIf && (onlyIf.mineMinutes !== wish.mineMinutes || onlyIf.oursMinutes !== wish.oursMinutes)) {
      throw new Refusal("wished-since");
    }
    const spaceId = shared ? ours(actor) : mine(actor);
    if (wish.spaceId === spaceId) return [];
    return [remove(Wish, wish), put(Wish, { ...wish, id: newId(), spaceId, authorId: actor.userId })];
  },
  undo: (rows, { shared }, { actor }) => {
    const wish = own(rows, actor.userId);
    if (!wish || (wish.spaceId === ours(actor)) === shared) return null;
    const onlyIf = pick(wish, { mineMinutes: 0, oursMinutes: 0 });
    return { name: "wish.share", input: { shared: !shared, ...(shared ? {} : { onlyIf }) } };
  },
});

function own(rows: Rows, userId: Id): WishRow | undefined {
  return wishOf(rows.list(Wish), userId);
}
