"use client";
import { ChevronRight, Plus } from "lucide-react";
import { RitualShape } from "@/components/rituals/ritual-shape";
import { minutesText, PLACE_NAMES, SCALE_NAMES } from "@/components/rituals/ritual-words";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { PRACTICES, type Practice } from "@/lib/calendar/rituals/catalogue";
import { ritualScale } from "@/lib/calendar/schema";

/** What there is to begin with: a short catalogue, and a place for one of one's own. `begun`: what is practised already. */
export function CatalogueList({
  people,
  begun,
  onChoose,
}: {
  people: People;
  begun: ReadonlySet<string>;
  onChoose: (practice: { key: string; says: Practice } | null) => void;
}) {
  const offered = Object.entries<Practice>(PRACTICES).filter(([key]) => !begun.has(key));
  return (
    <section aria-labelledby="catalogue" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="catalogue" className="text-title font-semibold">
          {begun.size === 0 ? "Begin with one" : "More to begin"}
        </h2>
        <p className="text-ink-soft">These are ideas. You can change the words, the length and the time of day.</p>
      </div>
      {ritualScale.options.map((scale) => {
        const practices = offered.filter(([, says]) => says.scale === scale);
        if (practices.length === 0) return null;
        return (
          <div key={scale} className="grid gap-1">
            <h3 className="font-semibold text-ink-soft">{SCALE_NAMES[scale]}</h3>
            <ul className="grid gap-x-6 sm:grid-cols-2">
              {practices.map(([key, says]) => (
                <li key={key} className="flex">
                  <button
                    type="button"
                    onClick={() => onChoose({ key, says })}
                    className="flex min-h-14 w-full gap-3 rounded-lg p-2 text-start hover:bg-sunk"
                  >
                    <RitualShape kind={says.isOurs && people.partner ? "we" : "mine"} people={people} />
                    <span className="min-w-0 flex-1">
                      <span className="block font-semibold">{says.name}</span>
                      <span className="block text-small text-ink-soft">
                        {minutesText(says.minutes)}
                        {says.place === "any" ? "" : `, ${PLACE_NAMES[says.place]}`}
                      </span>
                    </span>
                    <ChevronRight aria-hidden size={18} className="shrink-0 self-center rtl:-scale-x-100" />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <Button kind="quiet" className="justify-self-start" onClick={() => onChoose(null)}>
        <Plus aria-hidden size={18} />
        One of your own
      </Button>
    </section>
  );
}
