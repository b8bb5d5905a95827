"use client";
import { useSettled } from "@/components/ui/use-settled";
import { BREATH } from "@/components/words/breath";
import { HintLine } from "@/components/words/hint-line";
import { findBlame } from "@/lib/words/blame";

/** Below "I will": of words that may be heard as blame, that only one's own part stands here. Nothing waits for it. */
export function WillHint({ text }: { text: string }) {
  const settled = useSettled(text, BREATH);
  const blame = findBlame(settled)[0];
  return (
    <div role="status" aria-atomic={false} className="empty:sr-only">
      {blame ? (
        <HintLine
          quoted={settled.slice(blame.start, blame.end)}
          says="may be heard as blame. Here is only what you yourself will do."
          offers={[]}
          onOffer={() => undefined}
        />
      ) : null}
    </div>
  );
}
