"use client";
import { useId } from "react";
import { StoppedReason } from "@/components/calendar/stopped-reason";
import type { Answer } from "@/components/calendar/stopped-answer";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import type { Reader } from "@/lib/calendar/format";
import type { Stopped, StopCode } from "@/lib/calendar/stopped";

/** Protected time is in the way: what it is, as far as one may know, and what can be done. */
export function StoppedDialog({
  stop,
  code,
  answer,
  accepts,
  people,
  reader,
  onAnswer,
  onFind,
  onLeave,
}: {
  /** Null where this page does not hold what is in the way. */
  stop: Stopped | null;
  code: StopCode;
  /** What one can go on with; null: with nothing. */
  answer: Answer | null;
  /** It was an answer to a proposal. */
  accepts: boolean;
  people: People;
  reader: Reader;
  onAnswer: (answer: Answer) => void;
  /** Null where there is no other time to look for. */
  onFind: (() => void) | null;
  onLeave: () => void;
}) {
  const saysId = useId();
  const name = <bdi>{people.partner?.name ?? "your partner"}</bdi>;
  return (
    <Sheet title="That time is protected" onClose={onLeave}>
      <div id={saysId} className="grid gap-3">
        <StoppedReason stop={stop} code={code} people={people} reader={reader} />
        {answer === "propose" ? <p>It can be proposed: it is settled once {name} says yes.</p> : null}
        {answer === "anyway" && !accepts ? <p>It is your own word that it takes.</p> : null}
      </div>
      <div className="grid gap-2">
        {answer ? (
          <Button data-begin aria-describedby={saysId} onClick={() => onAnswer(answer)}>
            {answer === "propose" ? "Propose it anyway" : accepts ? "Accept it anyway" : "Do it anyway"}
          </Button>
        ) : null}
        {onFind ? (
          <Button kind="quiet" onClick={onFind}>
            Find another time
          </Button>
        ) : null}
        <Button kind="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </Sheet>
  );
}
