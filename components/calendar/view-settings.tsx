"use client";
import { SlidersHorizontal } from "lucide-react";
import { ShownChoice } from "@/components/calendar/shown-choice";
import type { Place } from "@/components/calendar/use-place";
import type { People } from "@/components/shell/people";
import { Popover } from "@/components/ui/popover";
import { KINDS } from "@/lib/calendar/shown-kinds";

/** What of the calendar is seen, and how. */
export function ViewSettings({ place: { shown, go }, people }: { place: Place; people: People }) {
  return (
    <Popover icon={SlidersHorizontal} label="What is seen" marked={shown.length < KINDS.length}>
      <ShownChoice shown={shown} people={people} onShow={(next) => go({ shown: next })} />
    </Popover>
  );
}
