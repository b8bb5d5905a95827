import type { Kind } from "@/lib/calendar/shown-kinds";
import type { RitualRow } from "@/lib/calendar/schema";
import type { Id } from "@/lib/ids";

/** Whose a ritual is, in the reader's eyes. */
export function kindOfRitual({ ownerId }: Pick<RitualRow, "ownerId">, myId: Id): Kind {
  if (ownerId === null) return "we";
  return ownerId === myId ? "mine" : "theirs";
}
