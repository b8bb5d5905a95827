"use client";
import { useMemo, useState } from "react";
import { FormerWords, useReading } from "@/components/words/former-words";
import { focusField } from "@/components/words/focus-field";
import { HintLine } from "@/components/words/hint-line";
import { hintsFor, type Hint } from "@/components/words/hint-words";
import type { EntryKind } from "@/lib/words/entry-kind";
import { putInPlace } from "@/lib/words/sentence";

/**
 * What may be heard as blame in an entry, or what a need leaves open, with softer or more precise words to press. It belongs
 * right below its field, speaks at a pause in writing, and only there; nothing is sent, kept or held back.
 */
export function WordHints({
  text,
  kind,
  fieldId,
  onChange,
}: {
  text: string;
  kind: EntryKind;
  /** The field of the text: it has the focus again once an offer was taken. */
  fieldId?: string;
  onChange: (text: string) => void;
}) {
  const { settled, former } = useReading(text);
  const hints = useMemo(() => hintsFor(settled, kind), [settled, kind]);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const back = () => {
    if (fieldId !== undefined) focusField(fieldId);
  };
  const take = ({ key, quoted }: Hint, offer: string) => {
    // Written on since: it goes where its words are now, and nowhere when they are gone.
    const same = hintsFor(text, kind).filter((hint) => hint.key === key);
    const now = same.find((hint) => hint.quoted === quoted) ?? same[0];
    if (now) {
      const after = putInPlace(text, offer, now.stretch);
      former.took(text, after);
      onChange(after);
    }
    back();
  };
  return (
    <>
      <FormerWords
        former={former}
        onBack={(words) => {
          onChange(words);
          back();
        }}
      />
      <div role="status" aria-atomic={false} className="grid gap-3 empty:sr-only">
        {hints
          .filter(({ key }) => !kept.has(key))
          .map((hint) => (
            <HintLine
              key={`${hint.key} ${hint.stretch.start}`}
              quoted={hint.quoted}
              says={hint.says}
              offers={hint.offers}
              onOffer={(offer) => take(hint, offer)}
              onKeep={() => {
                setKept(new Set([...kept, hint.key]));
                back();
              }}
            />
          ))}
      </div>
    </>
  );
}
