"use client";
import { HintLine } from "@/components/words/hint-line";
import { BLAME_SAYS, lacksSay, TELLING_SAYS } from "@/components/words/hint-words";
import { useSettled } from "@/components/ui/use-settled";
import { BREATH } from "@/components/words/breath";
import { accusingIn, tellingIn } from "@/lib/words/beneath";
import { findBlame } from "@/lib/words/blame";
import type { NeedDirection } from "@/lib/words/entry-kind";
import { putInPlace } from "@/lib/words/sentence";
import { whatHappens } from "@/lib/words/soft-start";
import { vagueness } from "@/lib/words/specific";

interface PartProps {
  text: string;
  onChange: (text: string) => void;
}

/** Below "I feel": what may lie beneath a word that accuses, or beneath what one tells oneself of the other. */
export function FeelHint({ text, onChange }: PartProps) {
  const settled = useSettled(text, BREATH);
  const telling = tellingIn(settled);
  const accusing = telling ?? accusingIn(settled);
  return (
    <div role="status" aria-atomic={false} className="empty:sr-only">
      {accusing ? (
        <HintLine
          quoted={accusing.word}
          says={telling ? TELLING_SAYS : BLAME_SAYS["accusing-feeling"]}
          offers={accusing.beneath}
          onOffer={(feeling) => {
            const now = tellingIn(text) ?? accusingIn(text);
            if (now) onChange(putInPlace(text, feeling, now));
          }}
        />
      ) : null}
    </div>
  );
}

/** Below "when": what happens, without always and never; of other blame, only that it may be heard so. */
export function WhenHint({ text, onChange }: PartProps) {
  const settled = useSettled(text, BREATH);
  const blame = findBlame(settled)[0];
  const happens = blame ? whatHappens(settled, blame) : null;
  return (
    <div role="status" aria-atomic={false} className="empty:sr-only">
      {blame ? (
        <HintLine
          quoted={settled.slice(blame.start, blame.end)}
          says={
            happens === null
              ? "may be heard as blame. Softer is what could be seen or heard, this one time."
              : "may be heard as blame. Softer:"
          }
          offers={happens === null ? [] : [happens]}
          onOffer={onChange}
        />
      ) : null}
    </div>
  );
}

/** Below "I need": how much, and when. */
export function NeedHint({ text, direction, onChange }: PartProps & { direction: NeedDirection }) {
  const vague = vagueness(useSettled(text, BREATH), direction);
  return (
    <div role="status" aria-atomic={false} className="empty:sr-only">
      {vague ? <HintLine says={lacksSay(vague)} offers={vague.offers} onOffer={onChange} /> : null}
    </div>
  );
}
