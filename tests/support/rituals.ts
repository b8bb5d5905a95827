import type { RitualSharing } from "@/lib/calendar/schema";
import { newId } from "@/lib/ids";

/** The input of a ritual: each evening, of both, where the test says nothing else. */
export function ritualInput(changes: Partial<ReturnType<typeof plain>> = {}) {
  return { ...plain(), ...changes };
}

function plain() {
  return {
    id: newId(),
    sharing: "we" as RitualSharing,
    practice: null as string | null,
    name: "High and low",
    how: "",
    scale: "daily" as "daily" | "weekly" | "yearly",
    rrule: "FREQ=DAILY" as string | null,
    startsOn: "2026-03-01",
    minutes: 15,
    place: "evening" as "morning" | "afternoon" | "homecoming" | "evening" | "night" | "any",
    blockId: null as string | null,
    resting: false,
  };
}
