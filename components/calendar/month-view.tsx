"use client";
import { useRef } from "react";
import { MonthDayList } from "@/components/calendar/month-day-list";
import { MonthGrid, type MonthGridProps } from "@/components/calendar/month-grid";
import { useSwipe } from "@/components/calendar/use-swipe";
import { useMedia } from "@/components/ui/use-media";

/** From here on a day of the month is wide enough for words. */
const ROOMY = "(min-width: 44rem)";

/**
 * The month as it fits: with lines where there is room for them; on phones with marks, and below them what the day that
 * was chosen has.
 */
export function MonthView({ isPhone, onStep, ...month }: MonthViewProps) {
  const root = useRef<HTMLDivElement>(null);
  const isRoomy = useMedia(ROOMY, !isPhone);
  const { days, date, blocks, people, reader, onOpen, onDay } = month;
  const day = days.find((one) => one.date === date);
  useSwipe(root, days, { onStep });
  return (
    <div
      ref={root}
      className={`min-h-0 flex-1 overscroll-contain ${isRoomy ? "flex flex-col" : "overflow-x-clip overflow-y-auto"}`}
    >
      <MonthGrid {...month} compact={!isRoomy} />
      {day && !isRoomy ? <MonthDayList {...{ day, blocks, people, reader, onOpen, onDay }} /> : null}
    </div>
  );
}

interface MonthViewProps extends Omit<MonthGridProps, "compact"> {
  isPhone: boolean;
  onStep: (by: 1 | -1) => void;
}
