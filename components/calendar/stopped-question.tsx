"use client";
import { useState } from "react";
import { FindTimeSheet, type Another } from "@/components/calendar/find-time-sheet";
import { readThere } from "@/components/calendar/read-there";
import { answerFor, insist, saying, type Answer } from "@/components/calendar/stopped-answer";
import type { Attempt } from "@/components/calendar/stopped-context";
import { StoppedDialog } from "@/components/calendar/stopped-dialog";
import { useDated } from "@/components/calendar/use-dated";
import { usePeople } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { shortDateText, spanText } from "@/lib/calendar/format";
import { Block, BlockException } from "@/lib/calendar/schema";
import { isStopped, type StopCode, type Stopped } from "@/lib/calendar/stopped";
import { instantMs, MINUTE } from "@/lib/calendar/time";
import { dateIn } from "@/lib/calendar/whole-days";
import { useRows, useTrial, type Given, type Notice } from "@/lib/sync/client/react";

/** What was stopped: here, before it was given (null), or by the server, which sees more than this page. */
export interface Asked {
  readonly attempt: Attempt;
  readonly code: StopCode;
  readonly notice: Notice | null;
}

/** What is longer than that is not looked for between other things. Minutes. */
const LONGEST_FOUND = 12 * 60;

/** Asks whoever is stopped what to do, as it is by now. */
export function StoppedQuestion({
  asked: { attempt, code: firstCode, notice },
  locale,
  onGoOn,
  onElsewhere,
  onLeave,
}: {
  asked: Asked;
  locale: string;
  onGoOn: (act: readonly Given[], answer: Answer, partner: string) => void;
  onElsewhere: (other: Attempt) => void;
  onLeave: () => void;
}) {
  const trial = useTrial();
  const [finding, setFinding] = useState<Another | null>(null);
  // What is in the way may change, or come to be known, while one reads: with each change it is looked at anew.
  useRows(Block);
  useRows(BlockException);
  const { act } = attempt;
  const no = trial(act);
  const stop = no && isStopped(no.refusal) ? no.refusal : null;
  const code = stop?.code ?? firstCode;
  const at = stop ? no!.at : 0;
  const answer = answerFor(code, act[at]!);
  // What only the server could refuse has to say it without being stopped here.
  const base = answer === "propose" ? (attempt.ifProposed ?? act) : act;
  const said = notice ? base.map((one) => saying(one, answer)) : base;
  const insisted = insist(said, answer, trial);
  const isSaid = !notice || insisted.act.some((one, i) => one !== act[i]);
  const isEnough = isSaid && !(insisted.no && isStopped(insisted.no.refusal));
  const people = usePeople(stop ? dateIn(stop.laid.block.localStart) : undefined);
  const reader = useDated({ locale, zone: people.me.zone });
  const another = anotherFor(attempt, stop);
  return (
    <>
      <StoppedDialog
        stop={stop}
        code={code}
        answer={isEnough ? answer : null}
        accepts={act[at]!.command.name === "proposal.accept"}
        people={people}
        reader={reader}
        onAnswer={() => onGoOn(insisted.act, answer, people.partner?.name ?? "Your partner")}
        onFind={another ? () => setFinding(another) : null}
        onLeave={onLeave}
      />
      {finding ? (
        <FindTimeSheet
          another={finding}
          people={people}
          reader={reader}
          onPick={({ startMs, endMs }) => {
            const there = readThere(reader, people.me, { startMs });
            onElsewhere(attempt.at!({ startMs, endMs }, there.zone));
            if (notice) sayDone(`It is on ${shortDateText(startMs, there)}, ${spanText(startMs, endMs, there)}.`);
          }}
          onClose={() => setFinding(null)}
        />
      ) : null}
    </>
  );
}

/** What another time is looked for; null where it is of whole days, or too long to lie between other things. */
function anotherFor({ key, at }: Attempt, stop: Stopped | null): Another | null {
  if (!stop) return null;
  const { ownerId, allDay, startsAt, endsAt } = stop.laid.block;
  const minutes = Math.round((instantMs(endsAt) - instantMs(startsAt)) / MINUTE);
  if (!at || allDay || minutes > LONGEST_FOUND) return null;
  return { key: key ?? stop.laid.block.id, for: ownerId === null ? "we" : "me", minutes, around: instantMs(startsAt) };
}
