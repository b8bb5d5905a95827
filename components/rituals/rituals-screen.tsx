"use client";
import { useEffect, useMemo, useState } from "react";
import { calendarTimeOf } from "@/components/rituals/calendar-time";
import { CatalogueList } from "@/components/rituals/catalogue-list";
import { RitualCard } from "@/components/rituals/ritual-card";
import { fieldsOf, fieldsOfNew, type RitualFields } from "@/components/rituals/ritual-form";
import { RitualSheet } from "@/components/rituals/ritual-sheet";
import { SCALE_NAMES } from "@/components/rituals/ritual-words";
import { useRitualsToday } from "@/components/rituals/use-rituals";
import { usePeople } from "@/components/shell/people";
import { addDays, stretchOf, type Weekday } from "@/lib/calendar/day";
import {
  Block,
  Proposal,
  Ritual,
  RitualMark,
  ritualScale,
  type RitualMarkRow,
  type RitualRow,
} from "@/lib/calendar/schema";
import type { Id } from "@/lib/ids";
import { useHold, useRows } from "@/lib/sync/client/react";

/** What was done is looked back on so far: ten weeks, and where something comes back yearly, a year. Days. */
const BACK = 70;
const A_YEAR_BACK = 400;

/** Every ritual of mine and ours, and those the partner shows, by how often; and a catalogue to begin from. */
export function RitualsScreen({ locale, weekStart }: { locale: string; weekStart: Weekday }) {
  const people = usePeople();
  const { me, partner } = people;
  const rituals = useRows(Ritual);
  const marks = useRows(RitualMark);
  const blocks = useRows(Block);
  const proposals = useRows(Proposal);
  const { today, occasions, now } = useRitualsToday(people, weekStart);
  const [opened, setOpened] = useState<{ id: Id | null; begin: RitualFields; isNew: boolean } | null>(null);
  const [led, setLed] = useState<{ id: Id } | null>(null);
  useEffect(() => {
    if (led === null) return;
    // It stands elsewhere than what it was begun, let rest or taken up by, which is gone.
    const card = document.getElementById(led.id);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "center" });
  }, [led]);
  const onLed = (id: Id) => setLed({ id });
  const back = rituals.some(({ scale }) => scale === "yearly") ? A_YEAR_BACK : BACK;
  const range = useMemo(
    () => ({ from: stretchOf(addDays(today, -back), me.zone).startMs, to: stretchOf(today, me.zone).endMs }),
    [today, back, me.zone],
  );
  useHold(range);
  const marksById = useMemo(() => byRitual(marks), [marks]);
  const begun = useMemo(() => {
    const own = rituals.filter(({ ownerId }) => ownerId === null || ownerId === me.id);
    return new Set(own.flatMap(({ practice }) => practice ?? []));
  }, [rituals, me.id]);
  const sorted = useMemo(() => [...rituals].sort(inOrder), [rituals]);
  const groups = [
    ...ritualScale.options.map((scale) => ({
      name: SCALE_NAMES[scale],
      rituals: sorted.filter((one) => one.scale === scale && !one.resting),
    })),
    { name: "Resting", rituals: sorted.filter(({ resting }) => resting) },
  ].filter((group) => group.rituals.length > 0);
  const ritual = rituals.find(({ id }) => id === opened?.id) ?? null;

  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto">
      <main className="mx-auto grid w-full max-w-2xl content-start gap-8 px-4 py-6 wide:px-8 wide:py-10">
        <header className="grid gap-1">
          <h1 tabIndex={-1} className="text-display font-semibold outline-none">
            Rituals
          </h1>
          <p className="text-lead text-ink-soft">
            {partner
              ? "Small things that come back, for one of you or for both. Noted with a tap, and never counted."
              : "Small things that come back. Noted with a tap, and never counted."}
          </p>
        </header>
        {groups.map((group) => (
          <section key={group.name} aria-label={group.name} className="grid gap-1">
            <h2 tabIndex={-1} className="text-title font-semibold outline-none">
              {group.name}
            </h2>
            <ul className="grid">
              {group.rituals.map((one) => (
                <RitualCard
                  key={one.id}
                  ritual={one}
                  occasion={occasions.find((occasion) => occasion.ritual.id === one.id)?.date ?? today}
                  marks={marksById.get(one.id) ?? []}
                  people={people}
                  locale={locale}
                  today={today}
                  now={now}
                  onTakenUp={() => onLed(one.id)}
                  onChange={() => setOpened({ id: one.id, begin: fieldsOf(one), isNew: false })}
                />
              ))}
            </ul>
          </section>
        ))}
        <CatalogueList
          people={people}
          begun={begun}
          onChoose={(practice) =>
            setOpened({ id: null, begin: fieldsOfNew(practice, today, partner !== null), isNew: true })
          }
        />
      </main>
      {opened ? (
        <RitualSheet
          begin={opened.begin}
          ritual={ritual}
          isNew={opened.isNew}
          time={ritual && calendarTimeOf(ritual.blockId, blocks, proposals, now)}
          people={people}
          locale={locale}
          weekStart={weekStart}
          today={today}
          now={now}
          onLed={onLed}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </div>
  );
}

/** The marks of each ritual, the last first. */
function byRitual(marks: readonly RitualMarkRow[]): ReadonlyMap<Id, readonly RitualMarkRow[]> {
  const found = new Map<Id, RitualMarkRow[]>();
  for (const mark of [...marks].sort((a, b) => (a.date > b.date ? -1 : 1))) {
    const dates = found.get(mark.ritualId) ?? [];
    // One noted before it was shown, and again by another device since, is one.
    if (dates.at(-1)?.date !== mark.date) found.set(mark.ritualId, [...dates, mark]);
  }
  return found;
}

const PLACES = ["morning", "afternoon", "homecoming", "evening", "night", "any"] as const;

/** In the order of the day; the partner's own come last. */
function inOrder(a: RitualRow, b: RitualRow): number {
  return PLACES.indexOf(a.place) - PLACES.indexOf(b.place) || (a.id < b.id ? -1 : 1);
}
