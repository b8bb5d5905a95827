"use client";
import { Check } from "lucide-react";
import { announce, sayDone } from "@/components/shell/said";
import type { DateText } from "@/lib/calendar/day";
import { markRitual, unmarkRitual } from "@/lib/calendar/rituals/mark-commands";
import type { RitualMarkRow, RitualRow } from "@/lib/calendar/schema";
import { useGlow, useRun } from "@/lib/sync/client/react";

/** Notes with one tap that a ritual was done on a date, and takes it back with another. */
export function DidButton({ ritual, date, mark }: { ritual: RitualRow; date: DateText; mark: RitualMarkRow | null }) {
  const run = useRun();
  const glows = useGlow(mark?.id ?? ritual.id) !== null;
  const did = ritual.ownerId === null ? "We did" : "I did";
  const toggle = () => {
    if (!mark) {
      run(markRitual, { id: ritual.id, date });
      announce(`${did}: ${ritual.name}`);
    } else if (glows) {
      // The other said so in this very moment: who says it too does not mean to take it back.
      announce(`${did}: ${ritual.name}`);
    } else {
      run(unmarkRitual, { id: ritual.id, date });
      if (mark.line) sayDone("Taken back, with its line.");
      else announce("Taken back.");
    }
  };
  return (
    <button
      type="button"
      aria-pressed={mark !== null}
      aria-label={`${did}: ${ritual.name}`}
      // The second click of a double one is no second thought.
      onClick={(event) => event.detail < 2 && toggle()}
      className={`relative inline-flex min-h-11 shrink-0 items-center gap-2 rounded-lg border border-line-strong px-3 font-semibold hover:bg-sunk aria-pressed:border-ink aria-pressed:bg-sunk ${glows ? "glows" : ""}`}
    >
      <span
        aria-hidden
        className={`grid size-5 place-items-center rounded-full border ${mark ? "border-act bg-act text-on-act" : "border-line-strong"}`}
      >
        {mark ? <Check size={14} strokeWidth={3} /> : null}
      </span>
      {did}
    </button>
  );
}
