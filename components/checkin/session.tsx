"use client";
import { ArrowLeft, ArrowRight, Pause } from "lucide-react";
import { useState } from "react";
import { AdjustmentStation } from "@/components/checkin/adjustment-station";
import { AppreciationStation } from "@/components/checkin/appreciation-station";
import { CloseStation } from "@/components/checkin/close-station";
import { HandOver } from "@/components/checkin/hand-over";
import { NeedStation } from "@/components/checkin/need-station";
import { Paused, PauseLengths } from "@/components/checkin/pause";
import { ReviewStation } from "@/components/checkin/review-station";
import { SoftTimer } from "@/components/checkin/soft-timer";
import { Steps } from "@/components/checkin/steps";
import { turnWords } from "@/components/checkin/turn-words";
import type { StationProps } from "@/components/checkin/station-props";
import { Button } from "@/components/ui/button";
import { GoalsGlance } from "@/components/vision/goals/goals-glance";
import { isHeardAt } from "@/components/checkin/heard-at";
import { useMoved } from "@/components/checkin/use-moved";
import { useTold } from "@/components/checkin/use-told";
import { goThrough, pauseCheckIn } from "@/lib/checkin/session-commands";
import { stationBefore } from "@/lib/checkin/session";
import { useRun } from "@/lib/sync/client/react";

/** What was brought, station by station: the same on both screens, which move together. */
export function Session(props: StationProps) {
  const { course, people, partner, locale } = props;
  const run = useRun();
  const { checkIn, station, agenda } = course;
  const isOpen = !isHeardAt(course);
  const isFirst = stationBefore(station, agenda) === null;
  const isPaused = checkIn.pausedUntil !== null;
  const [isAsking, setAsking] = useState(false);
  const pause = (until: string | null) => run(pauseCheckIn, { id: checkIn.id, until });
  useTold(props);
  const { heading, hasJustMoved } = useMoved(`${station.step} ${station.at}`);
  const go = (way: "next" | "back") => {
    if (!hasJustMoved) run(goThrough, { id: checkIn.id, from: { step: station.step, at: station.at }, way });
  };
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Steps conversation={checkIn.conversation} station={station} agenda={agenda} />
        {isPaused ? null : (
          <Button kind="quiet" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            <Pause aria-hidden size={18} />
            Pause
          </Button>
        )}
      </div>
      {isPaused ? (
        <Paused pause={checkIn} {...{ people, partner, locale }} onGoOn={() => pause(null)} />
      ) : (
        <>
          {isAsking ? <PauseLengths {...{ people, locale }} onPause={pause} onDone={() => setAsking(false)} /> : null}
          <h2 ref={heading} className="scroll-mt-4 font-serif text-title font-semibold">
            {turnWords(course, people, partner)}
          </h2>
          {checkIn.conversation === "quarterly" && isFirst ? <GoalsGlance people={people} /> : null}
          <Station {...props} />
          <SoftTimer {...props} />
          <footer className="flex flex-wrap gap-2 border-t border-line pt-4">
            <Button kind="quiet" aria-disabled={hasJustMoved} disabled={isFirst} onClick={() => go("back")}>
              <ArrowLeft aria-hidden size={18} className="rtl:-scale-x-100" />
              Back
            </Button>
            {station.step === "close" ? null : (
              <Button
                kind={isOpen ? "quiet" : "primary"}
                aria-disabled={hasJustMoved}
                className="flex-1"
                onClick={() => go("next")}
              >
                {isOpen ? "Leave it for next time" : "Go on together"}
                <ArrowRight aria-hidden size={18} className="rtl:-scale-x-100" />
              </Button>
            )}
          </footer>
        </>
      )}
      <HandOver checkInId={checkIn.id} partner={partner} />
    </div>
  );
}

function Station(props: StationProps) {
  const { step, about } = props.course.station;
  // Each is a new one, with nothing left in its fields of the one before.
  if (step === "review") return <ReviewStation key={about} {...props} />;
  if (step === "appreciations") return <AppreciationStation key={about} {...props} />;
  if (step === "needs") return <NeedStation key={about} {...props} />;
  if (step === "adjustments") return <AdjustmentStation key={about} {...props} />;
  return <CloseStation {...props} />;
}
