"use client";
import { useMemo } from "react";
import { TodaysBoundaries } from "@/components/boundaries/todays-boundaries";
import { TodaysProposals } from "@/components/calendar/proposals/todays-proposals";
import { useBlocks } from "@/components/calendar/use-blocks";
import { TodaysRituals } from "@/components/rituals/todays-rituals";
import { usePeople, type Person } from "@/components/shell/people";
import { InviteHint } from "@/components/today/invite-hint";
import { PersonNow } from "@/components/today/person-now";
import { NoteForCheckIn, OpenCheckIns } from "@/components/today/todays-check-in";
import { TodaysVision } from "@/components/vision/todays-vision";
import { ButtonLink } from "@/components/ui/button-link";
import { addDays, dateOf, stretchOf, type Weekday } from "@/lib/calendar/day";
import { dateText } from "@/lib/calendar/format";
import { nowAndNext } from "@/lib/calendar/now-and-next";
import { useHold, useNow } from "@/lib/sync/client/react";

/** What kind of time each of us is in now, and what is next until the end of tomorrow. */
export function TodayScreen({ locale, weekStart }: { locale: string; weekStart: Weekday }) {
  const people = usePeople();
  const { me, partner } = people;
  const { zone } = me;
  const now = useNow();
  const today = dateOf(now, zone);
  const range = useMemo(
    () => ({ from: stretchOf(today, zone).startMs, to: stretchOf(addDays(today, 1), zone).endMs }),
    [today, zone],
  );
  useHold(range);
  const blocks = useBlocks(people, range);
  const reader = useMemo(() => ({ locale, zone }), [locale, zone]);
  const inView = useMemo(
    () => blocks.filter((block) => block.standing === "firm" && block.startMs < range.to && block.endMs > now),
    [blocks, range, now],
  );
  const show = (person: Person) => (
    <PersonNow
      key={person.id}
      person={person}
      people={people}
      reader={reader}
      nowMs={now}
      {...nowAndNext(inView, person.id, now, range.to)}
    />
  );
  return (
    <main className="mx-auto grid w-full max-w-3xl content-start gap-6 overflow-y-auto px-4 py-6 wide:px-8 wide:py-10">
      <header>
        <h1 className="text-display font-semibold">Today</h1>
        <p className="text-lead text-ink-soft">{dateText(today, locale)}</p>
      </header>
      <OpenCheckIns people={people} reader={reader} />
      <div className="grid gap-4 sm:grid-cols-2">
        {show(me)}
        {partner ? show(partner) : null}
      </div>
      <TodaysProposals people={people} reader={reader} />
      <TodaysBoundaries people={people} />
      <TodaysVision people={people} />
      {inView.length === 0 ? (
        <div className="grid justify-items-start gap-3">
          <p className="max-w-prose">
            {partner
              ? "Time for yourself and time for the two of you begin with a place in the calendar."
              : "Time for yourself begins with a place in the calendar."}
          </p>
          <ButtonLink href="/calendar">Plan some time</ButtonLink>
        </div>
      ) : null}
      <TodaysRituals people={people} locale={locale} weekStart={weekStart} />
      <NoteForCheckIn />
      {partner ? null : <InviteHint />}
    </main>
  );
}
