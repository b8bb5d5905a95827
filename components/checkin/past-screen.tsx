"use client";
import { useMemo, useState } from "react";
import { useDated } from "@/components/calendar/use-dated";
import { Felt } from "@/components/checkin/felt";
import { Summary } from "@/components/checkin/summary";
import { gistOf, textOf } from "@/components/checkin/past-words";
import { useCourses, type Course } from "@/components/checkin/use-check-in";
import { usePeople } from "@/components/shell/people";
import { Field } from "@/components/ui/field";
import { Boundary } from "@/lib/boundaries/schema";
import { boundarySentence } from "@/lib/boundaries/sentence";
import { dateOf } from "@/lib/calendar/day";
import { datedText, timeText } from "@/lib/calendar/format";
import { DAY, instantMs } from "@/lib/calendar/time";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import { isOver, isRevealed } from "@/lib/checkin/session";
import { useHold, useNow, useRows } from "@/lib/sync/client/react";

/** So far back is looked at once: two years. */
const BACK = 2 * 366 * DAY;

/** The check-ins there were, to be searched; and first of all what was appreciated in one. */
export function PastScreen({ locale }: { locale: string }) {
  const people = usePeople();
  const { me, partner } = people;
  const now = useNow();
  const today = Math.floor(now / DAY) * DAY;
  const { held } = useHold(useMemo(() => ({ from: today - BACK, to: today + DAY }), [today]));
  const [looked, setLooked] = useState("");
  const past = useCourses().filter(
    ({ checkIn, brought, readiness }) => isOver(checkIn, now) && isRevealed(checkIn, brought, readiness),
  );
  const received = past.flatMap(({ checkIn, brought }) =>
    brought
      .filter(({ kind, ownerId }) => kind === "appreciation" && ownerId !== me.id)
      .map((one) => ({ ...one, at: instantMs(checkIn.reachStart) })),
  );
  const wanted = looked.trim().toLocaleLowerCase(locale);
  const boundaries = useRows(Boundary);
  const allOf = (course: Course) => {
    const made = boundaries.filter(({ checkInId }) => checkInId === course.checkIn.id).map(boundarySentence);
    return [textOf(course), ...made].join("\n").toLocaleLowerCase(locale);
  };
  const found = wanted === "" ? past : past.filter((course) => allOf(course).includes(wanted));
  const reader = useDated({ locale, zone: me.zone });
  const dated = (ms: number) => datedText(dateOf(ms, me.zone), reader);
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto">
      <main className="mx-auto grid w-full max-w-2xl content-start gap-8 px-4 py-6 wide:px-8 wide:py-10">
        <h1 className="font-serif text-display font-semibold">Past check-ins</h1>
        {past.length === 0 ? (
          <p className="max-w-prose text-ink-soft">
            {held
              ? "What you say to each other in a check-in is kept here for you both. There has been none yet."
              : "Looking for what was said …"}
          </p>
        ) : (
          <>
            {received.length > 0 && partner ? (
              <section aria-labelledby="received" className="grid gap-2">
                <h2 id="received" className="text-title font-semibold">
                  What <bdi>{partner.name}</bdi> appreciated
                </h2>
                <ul className="grid">
                  {received.map(({ id, words, at }) => (
                    <li key={id} className="grid gap-1 border-t border-line py-3 first:border-t-0">
                      <p dir="auto" className="font-serif text-lead whitespace-pre-line wrap-anywhere">
                        {words}
                      </p>
                      <p className="text-small text-ink-soft">{dated(at)}</p>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            <section aria-labelledby="talks" className="grid gap-3">
              <h2 id="talks" className="text-title font-semibold">
                The talks
              </h2>
              <Field
                label="Search"
                type="search"
                dir="auto"
                value={looked}
                onChange={(event) => setLooked(event.target.value)}
              />
              <p role="status" className="text-small text-ink-soft">
                {wanted === "" ? "" : found.length === 0 ? "Nothing with these words." : `${found.length} found`}
              </p>
              {partner
                ? found.map((course) => (
                    <details key={course.checkIn.id} className="rounded-lg border border-line p-3">
                      <summary className="min-h-11 cursor-pointer">
                        <span className="font-semibold">
                          {dated(instantMs(course.checkIn.reachStart))} at{" "}
                          {timeText(instantMs(course.checkIn.reachStart), { locale, zone: me.zone })}
                        </span>
                        <span className="block text-small text-ink-soft">
                          {CONVERSATIONS[course.checkIn.conversation].name}
                        </span>
                        <span dir="auto" className="line-clamp-1 text-small text-ink-soft wrap-anywhere">
                          {gistOf(course)}
                        </span>
                      </summary>
                      <div className="grid gap-5 pt-3">
                        <Summary course={course} people={people} partner={partner} locale={locale} />
                        <Felt checkIn={course.checkIn} />
                      </div>
                    </details>
                  ))
                : null}
            </section>
          </>
        )}
      </main>
    </div>
  );
}
