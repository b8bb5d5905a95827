"use client";
import { MonthDayList } from "@/components/calendar/month-day-list";
import { MonthGrid, type MonthGridProps } from "@/components/calendar/month-grid";
import { useMedia } from "@/components/ui/use-media";

/** From here on a day of the month is wide enough for words. */
const ROOMY = "(min-width: 44rem)";

/**
 * The month as it fits: with lines where there is room for them; on phones with marks, and below them what the day that
 * was chosen has.
 */
export function MonthView({ isPhone, ...month }: Omit<MonthGridProps, "compact"> & { isPhone: boolean }) {
  const isRoomy = useMedia(ROOMY, !isPhone);
  if (isRoomy) return <MonthGrid {...month} compact={false} />;
  const { days, date, blocks, people, reader, onOpen, onDay } = month;
  const day = days.find((one) => one.date === date);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <MonthGrid {...month} compact />
      {day ? <MonthDayList {...{ day, blocks, people, reader, onOpen, onDay }} /> : null}
    </div>
  );
}
