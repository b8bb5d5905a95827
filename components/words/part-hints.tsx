"use client";
import { FormerWords, useReading } from "@/components/words/former-words";
import { HintLine } from "@/components/words/hint-line";
import { BLAME_SAYS, lacksSay, TELLING_SAYS } from "@/components/words/hint-words";
import { accusingIn, tellingIn } from "@/lib/words/beneath";
import { findBlame } from "@/lib/words/blame";
import type { NeedDirection } from "@/lib/words/entry-kind";
import { putInPlace, sentenceAt } from "@/lib/words/sentence";
import { whatHappens } from "@/lib/words/soft-start";
import { vagueness } from "@/lib/words/specific";

interface PartProps {
  text: string;
  onChange: (text: string) => void;
}

/** A part as it is read, at a pause in writing or at once where an offer made it; and how an offer is taken, and left again. */
function useOffers({ text, onChange }: PartProps) {
  const { settled, former } = useReading(text);
  const take = (after: string) => {
    former.took(text, after);
    onChange(after);
  };
  return { settled, take, back: <FormerWords former={former} onBack={onChange} /> };
}

/** Below "I feel": what may lie beneath a word that accuses, or beneath what one tells oneself of the other. */
export function FeelHint({ text, onChange }: PartProps) {
  const { settled, take, back } = useOffers({ text, onChange });
  const telling = tellingIn(settled);
  const accusing = telling ?? accusingIn(settled);
  return (
    <>
      {back}
      <div role="status" aria-atomic={false} className="empty:sr-only">
        {accusing ? (
          <HintLine
            quoted={accusing.word}
            says={telling ? TELLING_SAYS : BLAME_SAYS["accusing-feeling"]}
            offers={accusing.beneath}
            onOffer={(feeling) => {
              const now = tellingIn(text) ?? accusingIn(text);
              if (now) take(putInPlace(text, feeling, now));
            }}
          />
        ) : null}
      </div>
    </>
  );
}

/** Below "when": what happens, without always and never; of other blame, only that it may be heard so. All that goes is quoted. */
export function WhenHint({ text, onChange }: PartProps) {
  const { settled, take, back } = useOffers({ text, onChange });
  const blame = findBlame(settled)[0];
  const happens = blame ? whatHappens(settled, blame) : null;
  const quoted = blame && (happens === null ? blame : sentenceAt(settled, blame));
  return (
    <>
      {back}
      <div role="status" aria-atomic={false} className="empty:sr-only">
        {quoted ? (
          <HintLine
            quoted={settled.slice(quoted.start, quoted.end)}
            says={
              happens === null
                ? "may be heard as blame. Softer is what could be seen or heard, this one time."
                : "may be heard as blame. Softer:"
            }
            offers={happens === null ? [] : [happens]}
            onOffer={(softer) => {
              const now = findBlame(text)[0];
              if (now) take(putInPlace(text, softer, sentenceAt(text, now)));
            }}
          />
        ) : null}
      </div>
    </>
  );
}

/** Below "I need": how much, and when. */
export function NeedHint({ text, direction, onChange }: PartProps & { direction: NeedDirection }) {
  const { settled, take, back } = useOffers({ text, onChange });
  const vague = vagueness(settled, direction);
  return (
    <>
      {back}
      <div role="status" aria-atomic={false} className="empty:sr-only">
        {vague ? <HintLine says={lacksSay(vague)} offers={vague.offers} onOffer={take} /> : null}
      </div>
    </>
  );
}
