"use client";
import { Minus, Plus } from "lucide-react";
import type { HourScale } from "@/components/calendar/hour-scale";
import { IconButton } from "@/components/ui/icon-button";

/** How high an hour stands, on this device. */
export function HourHeightChoice({ scale: { step, can } }: { scale: HourScale }) {
  // Not `disabled`, which would take the focus from a button that keys are on.
  const end = (by: 1 | -1) => ({ "aria-disabled": !can(by) || undefined, className: "aria-disabled:opacity-40" });
  return (
    <div role="group" aria-label="Height of the hours" className="flex items-center gap-1">
      <span aria-hidden className="me-auto font-semibold">
        Height of the hours
      </span>
      <IconButton icon={Minus} label="Shorter hours" {...end(-1)} onClick={() => step(-1)} />
      <IconButton icon={Plus} label="Taller hours" {...end(1)} onClick={() => step(1)} />
    </div>
  );
}
