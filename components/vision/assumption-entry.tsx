"use client";
import { Pencil, Trash2 } from "lucide-react";
import { SealedMark } from "@/components/checkin/sealed-mark";
import { BringChoice } from "@/components/checkin/bring-choice";
import { useAnew } from "@/components/checkin/use-anew";
import { useWritten } from "@/components/checkin/use-written";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Textarea } from "@/components/ui/textarea";
import { dropAssumption, writeAssumption } from "@/lib/vision/assumption-commands";
import { assumptionWords, type SlipRow } from "@/lib/vision/schema";
import { useRun } from "@/lib/sync/client/react";

/** One thing that I take as settled: to be said anew, thrown away, and, when both are to open it, shared or kept back. */
export function AssumptionEntry({
  slip,
  isShared,
  onShare,
}: {
  slip: SlipRow;
  /** Null: nothing is asked of the two now. */
  isShared: boolean | null;
  onShare: (isShared: boolean) => void;
}) {
  const run = useRun();
  const { text, error, write, send } = useWritten(`assumption ${slip.id}`, assumptionWords);
  const { isAnew, isAsked, begin, end } = useAnew(text);
  const { id, words } = slip;
  const topic = slip.topic!;
  const isSealed = slip.envelopeId !== null;
  if (isAnew && !isSealed) {
    return (
      <li className="grid gap-2 border-t border-line py-3 first:border-t-0">
        <Textarea
          label="Say it anew"
          rows={2}
          autoFocus={isAsked}
          value={text}
          error={error}
          onChange={(event) => write(event.target.value)}
        />
        <div className="flex flex-wrap gap-2">
          <Button
            onClick={() =>
              send(text, (said) => {
                run(writeAssumption, { id, topic, words: said });
                end();
              })
            }
          >
            Keep
          </Button>
          <Button
            kind="quiet"
            onClick={() => {
              write("");
              end();
            }}
          >
            Leave it as it was
          </Button>
        </div>
      </li>
    );
  }
  const drop = () => {
    run(dropAssumption, { id });
    sayDone("Thrown away.");
  };
  return (
    <li className="flex items-start gap-1 border-t border-line py-1 first:border-t-0">
      {isShared === null ? (
        <p dir="auto" className="min-w-0 flex-1 py-2 whitespace-pre-line wrap-anywhere">
          {words}
        </p>
      ) : (
        <BringChoice words={words} isBrought={isShared} isFixed={isSealed} onChoose={onShare} />
      )}
      {isSealed ? (
        <SealedMark />
      ) : (
        <>
          <IconButton
            icon={Pencil}
            label={`Change: ${words.slice(0, 60)}`}
            onClick={() => {
              write(words);
              begin();
            }}
          />
          <IconButton icon={Trash2} label={`Throw away: ${words.slice(0, 60)}`} onClick={drop} />
        </>
      )}
    </li>
  );
}
