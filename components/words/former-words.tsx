"use client";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { useSettled } from "@/components/ui/use-settled";
import { BREATH } from "@/components/words/breath";

export interface Former {
  /** One's own words, while what an offer made of them stands there as it is; else null. */
  readonly words: string | null;
  /** An offer was taken: what stood there, and what stands there by it. */
  took(before: string, after: string): void;
}

/** Remembers what stood in a field before an offer was taken, until the field is written in. */
function useFormer(text: string): Former {
  const [taken, setTaken] = useState<{ before: string; after: string } | null>(null);
  return {
    words: taken !== null && taken.after === text ? taken.before : null,
    took: (before, after) => setTaken({ before, after }),
  };
}

/** A text as its hints read it: at a pause in writing, or at once where an offer has made it, as that is there no more. */
export function useReading(text: string): { readonly settled: string; readonly former: Former } {
  const former = useFormer(text);
  const paused = useSettled(text, BREATH);
  return { settled: former.words === null ? paused : text, former };
}

/** The way back from an offer to one's own words; nothing where there is none to go back from. */
export function FormerWords({ former, onBack }: { former: Former; onBack: (words: string) => void }) {
  const { words } = former;
  if (words === null) return null;
  return (
    <button
      type="button"
      onClick={() => onBack(words)}
      className="inline-flex min-h-11 items-center gap-2 justify-self-start px-1 text-small text-ink-soft underline underline-offset-4 hover:text-ink"
    >
      <RotateCcw aria-hidden size={16} />
      My words again
    </button>
  );
}
