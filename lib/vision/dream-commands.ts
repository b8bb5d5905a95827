import { z } from "zod";
import { bodyText, dreamBody, readBody } from "@/lib/vision/dream-body";
import { area, SharedDream, Sharing } from "@/lib/vision/schema";
import { hadTurn } from "@/lib/vision/turns";
import { instantText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import { defineCommand, mayWrite, ours, put, read, remove } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/**
 * Opens an area: these words go to the couple as a row of their own, and stay their speaker's. It names no private page and
 * takes nothing from one. Opened twice, by a double tap or from two devices, it is open as it was first. Who had a turn may
 * do so later as well, or what was taken back by mistake would be lost.
 */
export const openDream = defineCommand({
  name: "dream.open",
  input: z.strictObject({ id: idSchema, sharingId: idSchema, area, body: dreamBody }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ sharingId }) => [read(Sharing, {}), read(SharedDream, { sharingId })],
  plan: (rows, { id, sharingId, area, body }, { actor, now }) => {
    const sharing = rows.get(Sharing, sharingId);
    if (!sharing) throw new Refusal("no-such-sharing");
    if (sharing.step === "proposed") throw new Refusal("sharing-not-agreed");
    if (!hadTurn(sharing, area, actor.userId)) throw new Refusal("not-your-turn");
    const own = rows.list(SharedDream).filter(({ ownerId }) => ownerId === actor.userId);
    if (own.some((one) => one.area === area)) return [];
    const whose = { id, spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(SharedDream, { ...whose, sharingId, area, body: bodyText(body), openedAt: instantText(now) })];
  },
  undo: (_rows, { id }) => ({ name: "dream.take-back", input: { id } }),
});

/** Takes back what one has opened, at any time: it is not there for the other any more. */
export const takeDreamBack = defineCommand({
  name: "dream.take-back",
  input: z.strictObject({ id: idSchema }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(SharedDream, { id })],
  plan: (rows, { id }, { actor }) => {
    const dream = rows.get(SharedDream, id);
    if (!dream) throw new Refusal("no-such-dream");
    if (!mayWrite(dream, actor)) throw new Refusal("not-your-dream");
    return [remove(SharedDream, dream)];
  },
  // Under its own id: what the other asked and understood of it hangs on that, and is theirs.
  undo: (rows, { id }) => {
    const dream = rows.get(SharedDream, id);
    if (!dream) return null;
    const { sharingId, area, body } = dream;
    return { name: "dream.open", input: { id, sharingId, area, body: readBody(body) } };
  },
});
