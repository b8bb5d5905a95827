"use client";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useEffect, useRef } from "react";
import { AdjustmentStation } from "@/components/checkin/adjustment-station";
import { AppreciationStation } from "@/components/checkin/appreciation-station";
import { CloseStation } from "@/components/checkin/close-station";
import { NeedStation } from "@/components/checkin/need-station";
import { Pause } from "@/components/checkin/pause";
import { ReviewStation } from "@/components/checkin/review-station";
import { Steps } from "@/components/checkin/steps";
import { turnWords } from "@/components/checkin/turn-words";
import type { StationProps } from "@/components/checkin/station-props";
import { announce } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { useSettled } from "@/components/ui/use-settled";
import { isHeardAt } from "@/components/checkin/heard-at";
import { goThrough } from "@/lib/checkin/session-commands";
import { stationBefore } from "@/lib/checkin/session";
import { useNow, useRun } from "@/lib/sync/client/react";

/** What has just moved under a finger was not what the finger meant: so long a new station is not left. Milliseconds. */
const JUST_MOVED = 500;

/** What was brought, station by station: the same on both screens, which move together. */
export function Session({ course, people, partner, locale }: StationProps) {
  const run = useRun();
  const now = useNow();
  const heading = useRef<HTMLHeadingElement>(null);
  const { checkIn, station, agenda } = course;
  const isOpen = !isHeardAt(course);
  const words = turnWords(course, people, partner);
  const isPaused = checkIn.pausedUntil !== null && Date.parse(checkIn.pausedUntil) > now;
  useEffect(() => {
    announce(words);
    // Whoever went on, both begin reading at the top.
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [words]);
  const place = `${station.step} ${station.at}`;
  const hasJustMoved = useSettled(place, JUST_MOVED) !== place;
  const go = (way: "next" | "back") => {
    if (!hasJustMoved) run(goThrough, { id: checkIn.id, from: { step: station.step, at: station.at }, way });
  };
  return (
    <div className="grid gap-6">
      <Steps station={station} agenda={agenda} />
      {checkIn.pausedUntil !== null ? (
        <Pause checkIn={checkIn} people={people} partner={partner} locale={locale} isPaused={isPaused} />
      ) : (
        <>
          <h2 ref={heading} className="font-serif text-title font-semibold scroll-mt-4" aria-live="off">
            {words}
          </h2>
          <Station course={course} people={people} partner={partner} locale={locale} />
          <footer className="flex flex-wrap gap-2 border-t border-line pt-4">
            <Button
              kind="quiet"
              aria-disabled={hasJustMoved}
              disabled={stationBefore(station, agenda) === null}
              onClick={() => go("back")}
            >
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
          <Pause checkIn={checkIn} people={people} partner={partner} locale={locale} isPaused={false} />
        </>
      )}
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
