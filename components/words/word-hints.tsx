"use client";
import { useMemo, useState } from "react";
import { focusField } from "@/components/words/focus-field";
import { HintLine } from "@/components/words/hint-line";
import { hintsFor } from "@/components/words/hint-words";
import { useSettled } from "@/components/ui/use-settled";
import { BREATH } from "@/components/words/breath";
import type { EntryKind } from "@/lib/words/entry-kind";
import type { Stretch } from "@/lib/words/sentence";

/**
 * What may be heard as blame in an entry, or what a need leaves open, with softer or more precise words to press. It belongs
 * right below its field, speaks at a pause in writing, and only there; nothing is sent, kept or held back.
 */
export function WordHints({
  text,
  kind,
  fieldId,
  onOffer,
}: {
  text: string;
  kind: EntryKind;
  /** The field of the text: it has the focus again once an offer was taken. */
  fieldId?: string;
  /** `stretch` is the part of the text that the offer can stand in the place of (`putInPlace`). */
  onOffer: (offer: string, stretch: Stretch) => void;
}) {
  const settled = useSettled(text, BREATH);
  const hints = useMemo(() => hintsFor(settled, kind), [settled, kind]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const back = () => {
    if (fieldId !== undefined) focusField(fieldId);
  };
  return (
    <div role="status" aria-atomic={false} className="grid gap-3 empty:sr-only">
      {hints
        .filter(({ key }) => !kept.has(key))
        .map(({ key, quoted, says, offers }) => (
          <HintLine
            key={key}
            quoted={quoted}
            says={says}
            offers={offers}
            onOffer={(offer) => {
              // Written on since: it goes where its words are now, and nowhere when they are gone.
              const now = hintsFor(text, kind).find((hint) => hint.key === key);
              if (now) onOffer(offer, now.stretch);
              back();
            }}
            onKeep={() => {
              setKept(new Set([...kept, key]));
              back();
            }}
          />
        ))}
    </div>
  );
}
