"use client";
import { Clock4 } from "lucide-react";
import { useMemo } from "react";
import type { People } from "@/components/shell/people";
import { useKept } from "@/components/ui/use-kept";
import { placeOfZone } from "@/components/ui/zone-list";
import { addDays } from "@/lib/calendar/day";
import type { DayAxis } from "@/lib/calendar/day-axis";
import { dateText, dayNames } from "@/lib/calendar/format";
import { secondScale, type SecondScale } from "@/lib/calendar/second-scale";
import { clockOf } from "@/lib/couple/whereabouts";

/** The partner's hours on the visible days, where their clock is another; and whether they are to stand beside one's own. */
export function useOtherScale(
  axis: DayAxis,
  { partner }: People,
): { scale: SecondScale | null; shown: boolean; toggle(): void } {
  const [kept, keep] = useKept("twofold.second-scale");
  const scale = useMemo(() => partner && secondScale(axis, clockOf(partner)), [axis, partner]);
  const shown = scale !== null && kept === "shown";
  return { scale, shown, toggle: () => keep(shown ? null : "shown") };
}

/** Above the hours: shows the partner's beside one's own, on demand, and says which are whose, and on which days. */
export function ScaleCorner({
  axis,
  people,
  locale,
  other: { scale, shown, toggle },
}: {
  axis: DayAxis;
  people: People;
  locale: string;
  other: ReturnType<typeof useOtherScale>;
}) {
  const look = "sticky start-0 top-0 z-7 col-start-1 row-start-1 border-b border-line bg-paper pb-(--all-day)";
  if (!scale || !people.partner) return <div aria-hidden className={look} />;
  const name = people.partner.name;
  const [first, last] = [scale.date, scale.differsFrom ? addDays(scale.differsFrom, -1) : axis.days.at(-1)!.date];
  const isWhole = first === axis.days[0]!.date && scale.differsFrom === null;
  const spoken = first === last ? dateText(first, locale) : `${dateText(first, locale)} to ${dateText(last, locale)}`;
  const short = (date: string) => dayNames(date, locale).weekday;
  const label = `${name}’s time in ${placeOfZone(scale.zone)} beside yours${isWhole ? "" : `, on ${spoken}`}`;
  return (
    <div role="row" className={look}>
      <div role="columnheader" className="size-full">
        <button
          type="button"
          aria-pressed={shown}
          aria-label={label}
          title={label}
          onClick={toggle}
          className="flex size-full min-h-11 flex-wrap content-center items-center justify-end gap-x-1 px-1.5 text-end text-small leading-tight text-ink-soft aria-pressed:text-ink"
        >
          {shown ? <bdi className="min-w-0 truncate">{name}</bdi> : <Clock4 aria-hidden size={18} />}
          {shown && !isWhole ? (
            <span className="w-full">{first === last ? short(first) : `${short(first)} – ${short(last)}`}</span>
          ) : null}
        </button>
      </div>
    </div>
  );
}
