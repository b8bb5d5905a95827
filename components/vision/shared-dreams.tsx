"use client";
import { RitualShape } from "@/components/rituals/ritual-shape";
import type { People, Person } from "@/components/shell/people";
import { DreamText } from "@/components/vision/dream-text";
import { SaidOfDream } from "@/components/vision/said-of-dream";
import { TakeDreamBack } from "@/components/vision/take-dream-back";
import { useDreams } from "@/components/vision/use-sharing";
import { AREAS } from "@/lib/vision/areas";
import { dateOf } from "@/lib/calendar/day";
import { dateText } from "@/lib/calendar/format";
import { instantMs } from "@/lib/calendar/time";
import { area as areas } from "@/lib/vision/schema";

/** What both have opened, by area, the last first: to be read again. Each can take back their own. */
export function SharedDreams({ people, partner, locale }: { people: People; partner: Person; locale: string }) {
  const dreams = useDreams();
  if (dreams.length === 0) return null;
  return (
    <section aria-labelledby="shared" className="grid gap-4">
      <h2 id="shared" className="text-title font-semibold">
        What you have shared
      </h2>
      {areas.options.map((area) => {
        const own = dreams.filter(({ row }) => row.area === area);
        if (own.length === 0) return null;
        return (
          <details key={area} className="rounded-lg border border-line p-3">
            <summary className="min-h-8 cursor-pointer font-semibold">{AREAS[area].title}</summary>
            <ul className="grid">
              {own.map((dream) => {
                const { row } = dream;
                const isMine = row.ownerId === people.me.id;
                return (
                  <li key={row.id} className="flex gap-3 border-t border-line py-4 first:border-t-0">
                    <RitualShape kind={isMine ? "mine" : "theirs"} people={people} />
                    <div className="grid min-w-0 flex-1 gap-3">
                      <p className="text-small text-ink-soft">
                        {isMine ? "You" : <bdi>{partner.name}</bdi>}, on{" "}
                        {dateText(dateOf(instantMs(row.openedAt), people.me.zone), locale, true)}
                      </p>
                      <DreamText body={dream.body} />
                      <SaidOfDream {...{ dream, people, partner }} isLive={false} />
                      {isMine ? <TakeDreamBack id={row.id} partner={partner} of={AREAS[area].title} /> : null}
                    </div>
                  </li>
                );
              })}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
