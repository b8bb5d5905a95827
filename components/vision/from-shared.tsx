"use client";
import { shortened } from "@/lib/sync/text";
import type { Person } from "@/components/shell/people";
import { useDreams } from "@/components/vision/use-sharing";
import { AREAS } from "@/lib/vision/areas";
import { CARD_LONGEST } from "@/lib/vision/schema";
import type { Id } from "@/lib/ids";
import { useMe } from "@/lib/sync/client/react";

/** The lines of what both have shared, to take the words of a card from. */
export function FromShared({
  partner,
  onTake,
}: {
  partner: Person;
  onTake: (words: string, sharedDreamId: Id) => void;
}) {
  const { userId } = useMe();
  const dreams = useDreams();
  if (dreams.length === 0) return null;
  return (
    <details className="rounded-lg border border-line p-3">
      <summary className="min-h-8 cursor-pointer font-semibold">Take words from what was shared</summary>
      <div className="grid gap-4 pt-3">
        {dreams.map(({ row, body }) => (
          <section key={row.id} className="grid gap-1">
            <h3 className="text-small text-ink-soft">
              {row.ownerId === userId ? "You" : <bdi>{partner.name}</bdi>}: {AREAS[row.area].title}
            </h3>
            <ul className="grid">
              {body.map(({ text }, n) => (
                <li key={n}>
                  <button
                    type="button"
                    dir="auto"
                    className="min-h-11 w-full rounded-lg px-2 py-2 text-start wrap-anywhere hover:bg-sunk"
                    onClick={() => onTake(shortened(text, CARD_LONGEST), row.id)}
                  >
                    {text}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
