"use client";
import { StickyNote } from "lucide-react";
import { useState } from "react";
import type { People, Person } from "@/components/shell/people";
import { IconButton } from "@/components/ui/icon-button";
import { CardSheet } from "@/components/vision/card-sheet";
import { SideBySide } from "@/components/vision/side-by-side";
import { useOurs } from "@/components/vision/use-ours";
import { Opened, topic as topics, type EnvelopeRow, type OpenedRow } from "@/lib/vision/schema";
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
        <section key={topic} aria-label={TOPICS[topic].title} className="grid gap-3 border-t border-line pt-4">
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
                      <li key={one.id} className="flex items-start gap-1">
                        <p dir="auto" className="min-w-0 flex-1 whitespace-pre-line wrap-anywhere">
                          {one.words}
                        </p>
                        <IconButton
                          icon={StickyNote}
                          label={`Place on the board: ${one.words.slice(0, 60)}`}
                          onClick={() => setPlacing(one)}
                          className="-my-2"
                        />
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
