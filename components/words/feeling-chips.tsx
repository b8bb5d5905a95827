"use client";
import { useId } from "react";
import { hasFeeling, toggleFeeling } from "@/lib/words/feel-list";
import { FEELING_FAMILIES, type FeelingFamily } from "@/lib/words/feelings";

const SIDES = [
  { needs: "unmet", title: "When something is missing" },
  { needs: "met", title: "When it is good" },
] as const;

/** The feelings vocabulary, folded: families, and in each its words, pressed where they stand in the field. */
export function FeelingChips({ feel, onChange }: { feel: string; onChange: (feel: string) => void }) {
  const id = useId();
  return (
    <details className="rounded-lg border border-line-strong">
      <summary className="min-h-11 content-center px-3 py-1.5">Words for feelings</summary>
      <div className="grid gap-4 px-3 pb-3 sm:grid-cols-2">
        {SIDES.map(({ needs, title }) => (
          <div key={needs} role="group" aria-labelledby={`${id}-${needs}`} className="grid content-start gap-1">
            <p id={`${id}-${needs}`} className="text-small font-semibold text-ink-soft">
              {title}
            </p>
            {FEELING_FAMILIES.filter((family) => family.needs === needs).map((family) => (
              <Family key={family.key} family={family} group={id} feel={feel} onChange={onChange} />
            ))}
          </div>
        ))}
      </div>
    </details>
  );
}

/** One family; opening it closes the others. */
function Family({
  family,
  group,
  feel,
  onChange,
}: {
  family: FeelingFamily;
  group: string;
  feel: string;
  onChange: (feel: string) => void;
}) {
  return (
    <details name={group} className="border-t border-line">
      <summary className="min-h-11 content-center py-1.5">
        <span className="font-semibold">{family.name}</span>
        <span className="text-small text-ink-soft">: {family.feelings.slice(1, 3).join(", ")}</span>
      </summary>
      <div role="group" aria-label={family.name} className="flex flex-wrap gap-1.5 pb-3">
        {family.feelings.map((feeling) => (
          <button
            key={feeling}
            type="button"
            aria-pressed={hasFeeling(feel, feeling)}
            onClick={() => onChange(toggleFeeling(feel, feeling))}
            className="min-h-11 min-w-11 rounded-lg border border-line-strong bg-surface px-3 py-1.5 hover:bg-sunk aria-pressed:border-act aria-pressed:bg-act aria-pressed:font-semibold aria-pressed:text-on-act"
          >
            {feeling}
          </button>
        ))}
      </div>
    </details>
  );
}
