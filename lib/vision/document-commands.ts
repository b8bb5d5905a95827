import { z } from "zod";
import { derivedId, type Id } from "@/lib/ids";
import { defineCommand, mine, ours, put, read } from "@/lib/sync/command";
import { Document } from "@/lib/sync/documents/schema";
import { area, type Area } from "@/lib/vision/schema";

/** What documents of the vision are called, and so which seed they begin with (lib/vision/seeds.ts). */
export const DREAM = "dream";
export const VISION = "vision";

/** One for each: two devices that make it at once make one. */
const NUMBER: Readonly<Record<Area | "vision", number>> = {
  vision: 0,
  place: 1,
  career: 2,
  family: 3,
  growth: 4,
  values: 5,
};

/** The id of a person's page about an area. */
export function dreamId(userId: Id, about: Area): Id {
  return derivedId(userId, NUMBER[about]);
}

/** The id of the document that a couple writes. */
export function visionId(coupleId: Id): Id {
  return derivedId(coupleId, NUMBER.vision);
}

/** Lays out one's own page about an area, in I: the other can tell neither whether nor when. */
export const beginDream = defineCommand({
  name: "dream.begin",
  input: z.strictObject({ area }),
  spaces: (_input, actor) => [mine(actor)],
  reads: (input, actor) => [read(Document, { id: dreamId(actor.userId, input.area) })],
  plan: (rows, input, { actor }) => {
    const id = dreamId(actor.userId, input.area);
    if (rows.get(Document, id)) return [];
    const whose = { spaceId: mine(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(Document, { id, ...whose, kind: DREAM, about: input.area })];
  },
});

/** Lays out the document that both write. Of two who do so at once, it is laid out once. */
export const beginVision = defineCommand({
  name: "vision.begin",
  input: z.strictObject({}),
  spaces: (_input, actor) => [ours(actor)],
  reads: (_input, actor) => [read(Document, { id: visionId(ours(actor)) })],
  plan: (rows, _input, { actor }) => {
    const id = visionId(ours(actor));
    if (rows.get(Document, id)) return [];
    return [
      put(Document, { id, spaceId: ours(actor), ownerId: null, authorId: actor.userId, kind: VISION, about: null }),
    ];
  },
});
