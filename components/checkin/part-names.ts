import { CONVERSATIONS } from "@/lib/checkin/prompts";
import type { ConversationKind } from "@/lib/checkin/schema";

/** What the parts of a check-in are called, shortly: they stand in a row. */
export function partNames(conversation: ConversationKind) {
  return { review: "Last time", ...CONVERSATIONS[conversation].parts, close: "Close" } as const;
}
