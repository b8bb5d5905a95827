import type { BlockRow } from "@/lib/calendar/schema";
import type { Actor } from "@/lib/sync/command";

/** Whose a block is, and who sees it. */
export type Whose = Pick<BlockRow, "ownerId" | "spaceId">;

/** Whose word it takes to lay one block over another that is protected: nobody's, one's own, or the other's too. */
export type Consent = "nobody" | "mine" | "others";

/**
 * Protected time is settled by the consent of those whose it is (docs/decisions/protection-and-proposals.md). What is
 * mine is stopped by my own and by our protected time, never by my partner's own; what is ours by all of it. What only I
 * see stops only me, and what only I see is stopped by my own word alone.
 */
export function consentFor(laid: Whose, over: Whose, { userId }: Actor): Consent {
  if (over.ownerId === userId) return "mine";
  if (over.ownerId === null) return laid.spaceId === userId ? "mine" : "others";
  return laid.ownerId === null ? "others" : "nobody";
}

/**
 * Whether whoever accepts a proposal has to say that they know: of what lies over time of theirs or ours. Whoever
 * proposed it has said so by proposing.
 */
export function consentToAccept(laid: Whose, over: Whose, { userId }: Actor): Consent {
  if (over.ownerId === userId) return laid.ownerId === null || laid.ownerId === userId ? "mine" : "nobody";
  return over.ownerId === null ? "others" : "nobody";
}
