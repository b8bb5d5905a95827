import type { RhythmRow } from "@/lib/calendar/schema";
import { USUALLY } from "@/lib/calendar/waking";
import type { Id } from "@/lib/ids";

/** How a person's days go, as far as they have said. Minutes, the times from midnight by the clock where they are. */
export type Rhythm = Pick<RhythmRow, "straightIn" | "wakesAt" | "sleepsAt">;

/** What holds for whoever has not said. */
export const USUAL: Rhythm = { straightIn: 0, ...USUALLY };

/** The longest that may be let go straight in. Minutes. */
export const MOST_STRAIGHT_IN = 12 * 60;

/** A person's own word on it, of those that may be seen: what they say to both goes before what they kept to themself. */
export function rhythmRowOf(rows: readonly RhythmRow[], personId: Id): RhythmRow | undefined {
  const own = rows.filter(({ ownerId }) => ownerId === personId);
  return own.find(({ spaceId }) => spaceId !== personId) ?? own[0];
}

export function rhythmOf(rows: readonly RhythmRow[], personId: Id): Rhythm {
  return rhythmRowOf(rows, personId) ?? USUAL;
}

/** So long may a thing of ours be that is not proposed first, in minutes: as both of the couple have said. */
export function straightInOf(rows: readonly RhythmRow[], coupleId: Id): number {
  const said = rows.filter(({ spaceId }) => spaceId === coupleId).map(({ straightIn }) => straightIn);
  return said.length < 2 ? 0 : Math.min(...said);
}
