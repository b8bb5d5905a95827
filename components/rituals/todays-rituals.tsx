"use client";
import Link from "next/link";
import { DidButton } from "@/components/rituals/did-button";
import { kindOfRitual } from "@/components/rituals/kind-of-ritual";
import { MarkLine } from "@/components/rituals/mark-line";
import { RitualShape } from "@/components/rituals/ritual-shape";
import { minutesText, PLACE_NAMES } from "@/components/rituals/ritual-words";
import { useRitualsToday } from "@/components/rituals/use-rituals";
import type { People } from "@/components/shell/people";
import { LaceMark } from "@/components/ui/lace";
import { dateOf, type Weekday } from "@/lib/calendar/day";
import { dateText, timeText } from "@/lib/calendar/format";
import type { Occasion } from "@/lib/calendar/rituals/occasions";

interface TodaysProps {
  people: People;
  locale: string;
  weekStart: Weekday;
}

/** The rituals of the day in its order, each to be noted with one tap. Nothing where there are none. */
export function TodaysRituals({ people, locale, weekStart }: TodaysProps) {
  const { today, occasions, now } = useRitualsToday(people, weekStart);
  if (occasions.length === 0) return null;
  // After midnight it is still the day before, to those who are up.
  const isLate = dateOf(now, people.me.zone) !== today;
  return (
    <section aria-labelledby="rituals-today" className="grid gap-1">
      <header className="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="rituals-today" className="text-title font-semibold">
          Rituals{isLate ? ` of ${dateText(today, locale)}` : ""}
        </h2>
        <Link href="/rituals" className="inline-flex min-h-11 items-center underline underline-offset-4">
          All rituals
        </Link>
      </header>
      <ul className="grid">
        {occasions.map((occasion) => (
          <OccasionLine
            key={`${occasion.ritual.id} ${occasion.date} ${occasion.startMs ?? ""}`}
            occasion={occasion}
            people={people}
            locale={locale}
          />
        ))}
      </ul>
    </section>
  );
}

function OccasionLine({
  occasion: { ritual, date, startMs, mark },
  people,
  locale,
}: {
  occasion: Occasion;
  people: People;
  locale: string;
}) {
  const kind = kindOfRitual(ritual, people.me.id);
  const when = startMs === null ? PLACE_NAMES[ritual.place] : timeText(startMs, { locale, zone: people.me.zone });
  const isHidden = people.partner !== null && ritual.spaceId === people.me.id;
  return (
    <li className="flex gap-3 border-t border-line py-2 first:border-t-0">
      <RitualShape kind={kind} people={people} />
      <div className="grid min-w-0 flex-1 gap-1">
        <div className="flex items-center gap-3">
          <div className="min-w-0 flex-1">
            <p dir="auto" className="font-semibold wrap-anywhere">
              {ritual.name}
            </p>
            <p className="text-small text-ink-soft">
              {when}, {minutesText(ritual.minutes)}, {kind === "we" ? "ours" : "yours"}
              {isHidden ? (
                <>
                  , <LaceMark className="inline align-[-0.15em]" /> only you
                </>
              ) : null}
            </p>
          </div>
          <DidButton ritual={ritual} date={date} mark={mark} />
        </div>
        {mark && kind === "we" && people.partner ? <MarkLine mark={mark} people={people} /> : null}
      </div>
    </li>
  );
}
