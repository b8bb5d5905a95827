"use client";
import { useState } from "react";
import type { People, Person } from "@/components/shell/people";
import { CardSheet } from "@/components/vision/card-sheet";
import { SideBySide } from "@/components/vision/side-by-side";
import { useOurs } from "@/components/vision/use-ours";
import { Card, Opened, topic as topics, type EnvelopeRow, type OpenedRow } from "@/lib/vision/schema";
import { TOPICS } from "@/lib/vision/topics";

/** What both took as settled, side by side and by topic. A topic that neither wrote about is left out. */
export function SettledOpened({
  envelope,
  people,
  partner,
}: {
  envelope: EnvelopeRow;
  people: People;
  partner: Person;
}) {
  const [placing, setPlacing] = useState<OpenedRow | null>(null);
  const placed = new Set(useOurs(Card).flatMap(({ openedId }) => openedId ?? []));
  const opened = useOurs(Opened).filter(({ envelopeId }) => envelopeId === envelope.id);
  const written = topics.options.filter((topic) => opened.some((one) => one.topic === topic));
  if (written.length === 0) {
    return <p className="max-w-prose text-ink-soft">You both opened an empty page: there was nothing on either.</p>;
  }
  return (
    <>
      {placing ? (
        <CardSheet
          begin={{ kind: null, words: placing.words, openedId: placing.id }}
          partner={partner}
          onClose={() => setPlacing(null)}
        />
      ) : null}
      {written.map((topic) => (
        <section key={topic} className="grid gap-3 border-t border-line pt-4">
          <h3 className="font-serif text-lead font-semibold">{TOPICS[topic].title}</h3>
          <SideBySide
            people={people}
            partner={partner}
            of={(personId) => {
              const own = opened.filter((one) => one.topic === topic && one.ownerId === personId);
              if (own.length === 0) return <p className="text-ink-soft">Wrote nothing here.</p>;
              return (
                <ul className="grid gap-2">
                  {own
                    .sort((a, b) => a.rank - b.rank)
                    .map((one) => (
                      <li key={one.id} className="grid justify-items-start">
                        <p dir="auto" className="w-full whitespace-pre-line wrap-anywhere">
                          {one.words}
                        </p>
                        {placed.has(one.id) ? (
                          <p className="flex min-h-11 items-center text-small text-ink-soft">On the board</p>
                        ) : (
                          <button
                            type="button"
                            className="inline-flex min-h-11 items-center text-small underline underline-offset-4"
                            aria-label={`Place on the board: ${one.words.slice(0, 60)}`}
                            onClick={() => setPlacing(one)}
                          >
                            Place on the board
                          </button>
                        )}
                      </li>
                    ))}
                </ul>
              );
            }}
          />
        </section>
      ))}
    </>
  );
}
