"use client";
import { Clock4 } from "lucide-react";
import { useMemo } from "react";
import type { People } from "@/components/shell/people";
import { useKept } from "@/components/ui/use-kept";
import { placeOfZone } from "@/components/ui/zone-list";
import type { DayAxis } from "@/lib/calendar/day-axis";
import { dateText } from "@/lib/calendar/format";
import { secondScale, zoneBeside } from "@/lib/calendar/second-scale";
import { clockOf, type Clock } from "@/lib/couple/whereabouts";

/** The partner's zone on the visible days, where it is another; and whether its hours are to stand beside one's own. */
export function useOtherScale(
  axis: DayAxis,
  { partner }: People,
): { clock: Clock | null; shown: boolean; toggle(): void } {
  const [kept, keep] = useKept("twofold.second-scale");
  const clock = useMemo(() => partner && clockOf(partner), [partner]);
  const first = axis.days[0]!;
  const differs = clock !== null && zoneBeside(first, clock) !== first.zone;
  const shown = differs && kept === "shown";
  return { clock: differs ? clock : null, shown, toggle: () => keep(shown ? null : "shown") };
}

/** Above the hours: shows the partner's beside one's own, on demand, and says which are whose. */
export function ScaleCorner({
  axis,
  people,
  locale,
  scale: { clock, shown, toggle },
}: {
  axis: DayAxis;
  people: People;
  locale: string;
  scale: ReturnType<typeof useOtherScale>;
}) {
  const look = "sticky start-0 top-0 z-7 col-start-1 row-start-1 border-b border-line bg-paper pb-(--all-day)";
  if (!clock || !people.partner) return <div aria-hidden className={look} />;
  const { differsFrom } = secondScale(axis, clock);
  const zone = zoneBeside(axis.days[0]!, clock);
  const name = people.partner.name;
  const differs = differsFrom
    ? `, until ${dateText(differsFrom, locale)}, when the two clocks are otherwise apart`
    : "";
  return (
    <div role="row" className={look}>
      <div role="columnheader" className="size-full">
        <button
          type="button"
          aria-pressed={shown}
          aria-label={`${name}’s time in ${placeOfZone(zone)} beside yours${differs}`}
          title={`${name}’s time in ${placeOfZone(zone)}${differs}`}
          onClick={toggle}
          className="flex size-full min-h-11 flex-wrap content-center items-center justify-end gap-x-1 px-1.5 text-end text-small leading-tight text-ink-soft aria-pressed:text-ink"
        >
          {shown ? <bdi className="min-w-0 truncate">{name}</bdi> : <Clock4 aria-hidden size={18} />}
        </button>
      </div>
    </div>
  );
}
