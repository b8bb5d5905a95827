"use client";
import type { People, Person } from "@/components/shell/people";
import { LEANING_WORDS } from "@/components/vision/leanings";
import { SideBySide } from "@/components/vision/side-by-side";
import { optionsOf } from "@/lib/vision/compass";
import type { DecisionRow, OpenedRow } from "@/lib/vision/schema";
import type { Id } from "@/lib/ids";

/** What each says of each option, beside what the other says: no sums, no order, nothing that decides by itself. */
export function WeighedOptions({
  decision,
  said,
  people,
  partner,
}: {
  decision: DecisionRow;
  said: readonly Pick<OpenedRow, "option" | "ownerId" | "leaning" | "words">[];
  people: People;
  partner: Person;
}) {
  return (
    <div className="grid gap-4">
      {optionsOf(decision).map((option, at) => (
        <div key={at} role="group" aria-label={option} className="grid gap-3 border-t border-line pt-4">
          <h4 dir="auto" className="font-serif text-lead font-semibold wrap-anywhere">
            {option}
          </h4>
          <SideBySide
            people={people}
            partner={partner}
            of={(personId: Id) => {
              const one = said.find((answer) => answer.option === at && answer.ownerId === personId);
              if (!one?.leaning) return <p className="text-ink-soft">Said nothing of this.</p>;
              return (
                <>
                  <p className="font-semibold">{LEANING_WORDS[one.leaning]}</p>
                  <p dir="auto" className="whitespace-pre-line wrap-anywhere empty:hidden">
                    {one.words}
                  </p>
                </>
              );
            }}
          />
        </div>
      ))}
    </div>
  );
}
