"use client";
import type { Lane } from "@/components/calendar/placed-days";
import { Initial } from "@/components/shell/initial";
import type { People, Person } from "@/components/shell/people";
import { TwofoldMark } from "@/components/ui/page";
import { placeOfZone } from "@/components/ui/zone-list";
import type { AxisDay } from "@/lib/calendar/day-axis";
import { dayLength } from "@/lib/calendar/day-length";
import { dateText, dayNames } from "@/lib/calendar/format";
import { zoneBeside } from "@/lib/calendar/second-scale";
import { clockOf } from "@/lib/couple/whereabouts";
import { useNow } from "@/lib/sync/client/react";

/** The date above a day; today is marked in shape, a day of another length or elsewhere says so, and lanes whose they are. */
export function DayHeading({
  day,
  lanes,
  people,
  locale,
}: {
  day: AxisDay;
  lanes: readonly Lane[];
  people: People;
  locale: string;
}) {
  const now = useNow();
  const isToday = now >= day.startMs && now < day.endMs;
  const length = dayLength(day, clockOf(people.me));
  const { weekday, day: number } = dayNames(day.date, locale);
  const elsewhere = day.zone === people.me.home ? null : placeOfZone(day.zone);
  const theirs = awayOn(day, people.partner);
  const spoken = [
    dateText(day.date, locale),
    isToday ? "today" : "",
    length ? `${length.text}, ${length.reason}` : "",
    elsewhere ? `you are in ${elsewhere}` : "",
    theirs ? `${people.partner!.name} is in ${theirs}` : "",
  ];
  return (
    <div
      role="rowheader"
      aria-label={spoken.filter(Boolean).join(", ")}
      className="sticky top-0 z-5 row-start-1 border-b border-line bg-paper px-1 pt-1.5 pb-[calc(0.375rem+var(--all-day))] text-center"
    >
      <span className="text-small text-ink-soft">{weekday}</span>{" "}
      <span
        className={`inline-flex min-w-7 items-center justify-center rounded-full px-1.5 font-semibold ${isToday ? "bg-act text-on-act" : ""}`}
      >
        {number}
      </span>
      {length ? (
        <span className="block text-small text-ink-soft" title={`${length.text}, ${length.reason}`}>
          {length.text}
        </span>
      ) : null}
      {elsewhere ? (
        <span className="block truncate text-small text-ink-soft" title={`You are in ${elsewhere} on this day`}>
          {elsewhere}
        </span>
      ) : null}
      {theirs ? (
        <span
          className="flex items-center justify-center gap-1 text-small text-ink-soft"
          title={`${people.partner!.name} is in ${theirs} on this day`}
        >
          <Initial person={people.partner!} /> <span className="truncate">{theirs}</span>
        </span>
      ) : null}
      {lanes.length > 1 ? <LaneNames people={people} lanes={lanes} /> : null}
    </div>
  );
}

/** Where the partner is on a day, when they are on a trip to where another clock is; null where there is nothing to say. */
function awayOn(day: AxisDay, partner: Person | null): string | null {
  const there = partner && zoneBeside(day, clockOf(partner));
  return there && there !== partner.home && there !== day.zone ? placeOfZone(there) : null;
}

function LaneNames({ people, lanes }: { people: People; lanes: readonly Lane[] }) {
  return (
    <div className="mt-1 flex text-small">
      {lanes.map((lane) => (
        <span
          key={lane}
          data-hue={lane === "theirs" ? people.partner?.hue : people.me.hue}
          className="flex min-w-0 flex-1 items-center justify-center gap-1.5 font-semibold"
        >
          {lane === "we" ? (
            <>
              <TwofoldMark size={15} /> Us
            </>
          ) : lane === "mine" ? (
            <>
              <span className="size-3 shrink-0 rounded-sm border border-hue-ink bg-hue-solid" /> You
            </>
          ) : (
            <>
              {people.partner ? <Initial person={people.partner} /> : null}
              <bdi className="truncate">{people.partner?.name}</bdi>
            </>
          )}
        </span>
      ))}
    </div>
  );
}
