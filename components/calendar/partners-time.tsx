import type { ReactNode } from "react";
import { zoneOf, type People } from "@/components/shell/people";
import { placeOfZone } from "@/components/ui/zone-list";
import { shortDateText, spanText } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";

/** The same times where the partner is then, when that is another zone. */
export function PartnersTime({ people, times, locale }: { people: People; times: Times | null; locale: string }) {
  const { me, partner } = people;
  if (!partner || !times) return null;
  const zone = zoneOf(partner, times.startMs);
  if (zone === zoneOf(me, times.startMs)) return null;
  return (
    <TimeThere
      lead={
        <>
          For <bdi>{partner.name}</bdi>
        </>
      }
      zone={zone}
      times={times}
      locale={locale}
    />
  );
}

/** Times where another clock is. */
export function TimeThere({
  lead,
  zone,
  times,
  locale,
}: {
  lead: ReactNode;
  zone: string;
  times: Times | null;
  locale: string;
}) {
  if (!times) return null;
  const reader = { locale, zone };
  return (
    <p className="text-ink-soft">
      {lead} in {placeOfZone(zone)}: {shortDateText(times.startMs, reader)},{" "}
      {spanText(times.startMs, times.endMs, reader)}
    </p>
  );
}
