import { BringChoice } from "@/components/checkin/bring-choice";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import { jottingKind, type BroughtRow, type ConversationKind } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";

/**
 * What was not reached the last time, by kind. It comes along by itself; what is taken out stays behind for good. Before one
 * begins it can only be read.
 */
export function LeftOver({
  conversation,
  left,
  isOut,
  onChoose,
}: {
  conversation: ConversationKind;
  left: readonly BroughtRow[];
  isOut?: ReadonlySet<Id>;
  onChoose?: (id: Id, isBrought: boolean) => void;
}) {
  if (left.length === 0) return null;
  const { prompts } = CONVERSATIONS[conversation];
  return (
    <section aria-label="Left from last time" className="grid gap-3">
      <div className="grid gap-1">
        <h2 className="text-title font-semibold">Left from last time</h2>
        <p className="text-ink-soft">
          {onChoose
            ? "Not reached, or left for another time. It comes along, unless you take it out."
            : "Not reached, or left for another time. It comes along, unless you take it out when you get ready."}
        </p>
      </div>
      {jottingKind.options.map((kind) => {
        const own = left.filter((one) => one.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-label={prompts[kind].title} className="grid gap-1">
            <h3 className="text-lead font-semibold">{prompts[kind].title}</h3>
            <ul className="grid">
              {own.map(({ id, words }) => (
                <li key={id} className="flex border-t border-line py-2 first:border-t-0">
                  {onChoose ? (
                    <BringChoice
                      words={words}
                      isBrought={!isOut?.has(id)}
                      onChoose={(isBrought) => onChoose(id, isBrought)}
                    />
                  ) : (
                    <p dir="auto" className="min-w-0 flex-1 py-2 whitespace-pre-line wrap-anywhere">
                      {words}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
