"use client";
import { SlidersHorizontal } from "lucide-react";
import { HourHeightChoice } from "@/components/calendar/hour-height-choice";
import { useHourScale } from "@/components/calendar/hour-scale";
import { ShownChoice } from "@/components/calendar/shown-choice";
import type { Place } from "@/components/calendar/use-place";
import type { People } from "@/components/shell/people";
import { Popover } from "@/components/ui/popover";
import { KINDS } from "@/lib/calendar/shown-kinds";

/** What of the calendar is seen, and how. */
export function ViewSettings({ place: { view, shown, go }, people }: { place: Place; people: People }) {
  const scale = useHourScale();
  const hasHours = view !== "month" && view !== "agenda";
  if (!people.partner && !hasHours) return null;
  return (
    <Popover icon={SlidersHorizontal} label="What is seen" marked={shown.length < KINDS.length}>
      {people.partner ? <ShownChoice shown={shown} people={people} onShow={(next) => go({ shown: next })} /> : null}
      {hasHours ? <HourHeightChoice scale={scale} /> : null}
    </Popover>
  );
}
