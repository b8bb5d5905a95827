import { z } from "zod";
import { Brought, CheckIn, CheckInFelt, feltWords, Readiness } from "@/lib/checkin/schema";
import { isRevealed } from "@/lib/checkin/session";
import { Refusal } from "@/lib/errors";
import { defineCommand, everySpace, mine, put, read } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/** Notes for oneself how the talk felt, from 1 to 5, where there was one. Nobody else reads it. */
export const noteFelt = defineCommand({
  name: "check-in.feel",
  input: z.strictObject({
    id: idSchema,
    felt: z.number().int().min(1, "malformed").max(5, "malformed"),
    words: feltWords,
  }),
  // We is read, and not written: its stream does not move.
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [
    read(CheckIn, { id }),
    read(Brought, { checkInId: id }),
    read(Readiness, { checkInId: id }),
    read(CheckInFelt, { checkInId: id }),
  ],
  plan: (rows, { id, felt, words }, { actor, newId }) => {
    const checkIn = rows.get(CheckIn, id);
    if (!checkIn) throw new Refusal("no-such-check-in");
    if (!isRevealed(checkIn, rows.list(Brought), rows.list(Readiness))) {
      throw new Refusal(checkIn.step === "ended" ? "no-talk" : "not-revealed");
    }
    const before = rows.list(CheckInFelt).find(({ ownerId }) => ownerId === actor.userId);
    if (before) return [put(CheckInFelt, { ...before, felt, words })];
    const whose = { id: newId(), spaceId: mine(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(CheckInFelt, { ...whose, checkInId: id, felt, words })];
  },
});
