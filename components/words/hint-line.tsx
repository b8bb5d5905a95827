import { Lightbulb } from "lucide-react";
import type { ReactNode } from "react";

/** A thing noticed in somebody's words, in a sentence, with offers to press. Nothing waits for it. */
export function HintLine({
  quoted,
  says,
  offers,
  onOffer,
  onKeep,
}: {
  /** Their own words that it is about, and that an offer stands in the place of. */
  quoted?: string;
  says: ReactNode;
  offers: readonly string[];
  onOffer: (offer: string) => void;
  /** Puts the hint away and leaves the words. */
  onKeep?: () => void;
}) {
  return (
    <div className="flex min-w-0 gap-2">
      <Lightbulb aria-hidden size={18} className="mt-0.5 shrink-0 text-ink-soft" />
      <div className="grid min-w-0 flex-1 gap-1.5">
        <p className="text-small text-ink-soft wrap-anywhere">
          {quoted ? (
            <>
              “<bdi>{quoted}</bdi>”{" "}
            </>
          ) : null}
          {says}
        </p>
        <div className="flex flex-wrap items-center gap-1.5">
          {offers.map((offer) => (
            <button
              key={offer}
              type="button"
              dir="auto"
              onClick={() => onOffer(offer)}
              className="min-h-11 min-w-11 rounded-lg border border-line-strong bg-surface px-3 py-1.5 text-start wrap-anywhere hover:bg-sunk"
            >
              {offer}
            </button>
          ))}
          {onKeep ? (
            <button
              type="button"
              onClick={onKeep}
              className="inline-flex min-h-11 items-center px-1 text-small text-ink-soft underline underline-offset-4 hover:text-ink"
            >
              Keep my words
            </button>
          ) : null}
        </div>
      </div>
    </div>
  );
}
