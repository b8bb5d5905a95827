"use client";
import { Check, Clock } from "lucide-react";
import { useEffect, useMemo } from "react";
import { HandOver } from "@/components/checkin/hand-over";
import { JotButtons } from "@/components/checkin/jot-buttons";
import { LeftOver } from "@/components/checkin/left-over";
import { Notes } from "@/components/checkin/notes";
import { NotYet } from "@/components/checkin/not-yet";
import { StaysBehind } from "@/components/checkin/stays-behind";
import type { Course } from "@/components/checkin/use-check-in";
import { useKeptBack } from "@/components/checkin/use-kept-back";
import { useLeftOver } from "@/components/checkin/use-left-over";
import { announce } from "@/components/shell/said";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { GoalsGlance } from "@/components/vision/goals/goals-glance";
import { writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady, beUnready, ratherLater, tooMuch } from "@/lib/checkin/readiness-commands";
import { Jotting, type ReadinessRow } from "@/lib/checkin/schema";
import { endCheckIn } from "@/lib/checkin/session-commands";
import { newId, type Id } from "@/lib/ids";
import { useRows, useRun } from "@/lib/sync/client/react";

/** Each alone: what of one's notes one brings, until both say that they are ready. */
export function Prepare({ course, people, partner }: { course: Course; people: People; partner: Person }) {
  const { checkIn, readiness } = course;
  const { id, conversation } = checkIn;
  const run = useRun();
  const all = useRows(Jotting);
  const jottings = useMemo(() => all.filter((one) => one.conversation === conversation), [all, conversation]);
  const [left, keepBack] = useKeptBack();
  const mine = readiness.find(({ ownerId }) => ownerId === people.me.id)?.state ?? null;
  const theirs = readiness.find(({ ownerId }) => ownerId === partner.id)?.state ?? null;
  const isReady = mine === "ready";
  const chosen = useMemo(() => {
    const of = isReady ? jottings.filter((one) => one.checkInId === id) : jottings.filter((one) => !left.has(one.id));
    return new Set(of.map((one) => one.id));
  }, [isReady, jottings, left, id]);
  const leftOver = useLeftOver(conversation, id);
  const again = leftOver.filter((one) => !left.has(one.id));
  const beReadyWithAll = () => {
    const notedAgain = again.map(({ kind, words }) => {
      const jotting = { id: newId(), conversation, kind, words };
      run(writeJotting, jotting);
      return jotting.id;
    });
    run(beReady, { id, bring: [...chosen, ...notedAgain] });
  };
  const tooMany = tooMuch([...jottings.filter((one) => chosen.has(one.id)), ...(isReady ? [] : again)]);
  useHeard(theirs, partner);
  const choose = (one: Id, isBrought: boolean) => keepBack([one], !isBrought);
  return (
    <div className="grid gap-6">
      {conversation === "quarterly" ? <GoalsGlance people={people} /> : null}
      <p className="max-w-prose">
        Each of you alone, first. What you bring stays sealed until you both are ready; then you see it together, in one
        moment.
      </p>
      <JotButtons conversation={conversation} />
      {isReady ? null : <LeftOver conversation={conversation} left={leftOver} isOut={left} onChoose={choose} />}
      {jottings.length > 0 ? (
        <section className="grid gap-3" aria-label="What you bring">
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <h2 className="text-title font-semibold">What you bring</h2>
            {isReady || jottings.length < MANY ? null : (
              <Button
                kind="quiet"
                onClick={() =>
                  keepBack(
                    jottings.map((one) => one.id),
                    chosen.size > 0,
                  )
                }
              >
                {chosen.size > 0 ? "None of these" : "All of these"}
              </Button>
            )}
          </div>
          <Notes conversation={conversation} jottings={jottings} chosen={chosen} onChoose={choose} isSealed={isReady} />
        </section>
      ) : leftOver.length > 0 ? null : (
        <p className="max-w-prose text-ink-soft">
          Nothing is noted yet. One thing you appreciated is enough to begin with; and coming just to listen is fine,
          too.
        </p>
      )}
      {tooMany ? (
        <Notice title="That is a lot for one evening.">
          Up to seven of a kind can be brought; two or three are heard best. Leave some for another time.
        </Notice>
      ) : null}
      <section aria-label="Ready" className="grid gap-3 border-t border-line pt-4">
        <PartnersState state={theirs} partner={partner} />
        {isReady ? (
          <div className="grid justify-items-start gap-2">
            <p className="flex items-center gap-2 font-semibold">
              <Check aria-hidden size={20} /> You are ready.
            </p>
            <p className="text-ink-soft">What you note from now on stays in your notes, for the next one.</p>
            <NotYet onTakeBack={() => run(beUnready, { id })} />
          </div>
        ) : (
          <>
            <StaysBehind words={jottings.filter((one) => !chosen.has(one.id)).map((one) => one.words)} />
            <div className="flex flex-wrap gap-2">
              <Button disabled={tooMany} onClick={beReadyWithAll}>
                <span>
                  I am ready to share with <bdi>{partner.name}</bdi>
                </span>
              </Button>
              {mine === "later" ? (
                <Button kind="quiet" onClick={() => run(beUnready, { id })}>
                  Today is fine after all
                </Button>
              ) : (
                <Button kind="quiet" onClick={() => run(ratherLater, { id })}>
                  <Clock aria-hidden size={18} />
                  Rather another time
                </Button>
              )}
            </div>
          </>
        )}
        {mine === "later" ? (
          <p className="text-ink-soft">
            You would rather hold it another time. <bdi>{partner.name}</bdi> sees that.
          </p>
        ) : null}
        {theirs === "later" ? (
          <Notice
            title={
              <>
                <bdi>{partner.name}</bdi> would rather hold it another time.
              </>
            }
            actions={
              <Button kind="quiet" onClick={() => run(endCheckIn, { id })}>
                Fine, another time
              </Button>
            }
          >
            Nothing is lost: what you both noted stays with each of you. You can also stay ready, and go on with what is
            there once you both are.
          </Notice>
        ) : null}
      </section>
      <HandOver checkInId={id} partner={partner} />
    </div>
  );
}

/** Of so many on, they can be taken out, or in, all at once. */
const MANY = 4;

function PartnersState({ state, partner }: { state: ReadinessRow["state"] | null; partner: Person }) {
  return (
    <p className="text-ink-soft">
      {state === "ready" ? (
        <>
          <bdi>{partner.name}</bdi> is ready. What they bring opens when you are, too.
        </>
      ) : (
        <>
          It opens when <bdi>{partner.name}</bdi> and you both are ready.
        </>
      )}
    </p>
  );
}

/** Says to those who listen what has changed on the other's side. */
function useHeard(state: ReadinessRow["state"] | null, { name }: Person): void {
  useEffect(() => {
    if (state === "ready") announce(`${name} is ready.`);
    if (state === "later") announce(`${name} would rather hold it another time.`);
  }, [state, name]);
}
