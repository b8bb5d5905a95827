import { LOOK } from "@/components/calendar/block-look";
import type { Kind } from "@/lib/calendar/shown-kinds";
import type { People } from "@/components/shell/people";

/** Whose a ritual is, as a bar of the same shapes as in the calendar: filled, an outline, or woven. */
export function RitualShape({ kind, people }: { kind: Kind; people: People }) {
  return (
    <span
      aria-hidden
      data-hue={kind === "theirs" ? people.partner?.hue : people.me.hue}
      className={`relative w-2.5 shrink-0 self-stretch overflow-clip rounded-sm ${LOOK[kind]}`}
    />
  );
}
