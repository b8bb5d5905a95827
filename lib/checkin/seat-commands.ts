import { z } from "zod";
import { answerAgreement } from "@/lib/checkin/agreement-commands";
import { writeBeneath } from "@/lib/checkin/beneath-commands";
import { answerNeed, understandNeed } from "@/lib/checkin/hearing-commands";
import type { Command } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/**
 * What each says for themself once all is on the table: so that two can go on at one screen without a password for each
 * word. Nothing of what is private is among it, and nothing that either could do for both.
 */
export const SEAT_COMMANDS: readonly Command[] = [understandNeed, answerNeed, writeBeneath, answerAgreement];

const names = new Set(SEAT_COMMANDS.map(({ name }) => name));

/** As much of a command as says whether a seat may give it; the rest is for who carries it out. */
export const seatMessage = z.looseObject({
  name: z.string().refine((name) => names.has(name), "seat-no-such"),
  input: z.looseObject({ checkInId: idSchema }),
});
