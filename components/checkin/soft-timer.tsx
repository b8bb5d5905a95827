"use client";
import { useEffect, useRef } from "react";
import { isHeardAt } from "@/components/checkin/heard-at";
import { softTimerWords } from "@/components/checkin/soft-timer-words";
import type { StationProps } from "@/components/checkin/station-props";
import { announce } from "@/components/shell/said";
import { instantMs, MINUTE } from "@/lib/calendar/time";
import { useNow } from "@/lib/sync/client/react";

/** So often it looks at the clock. Milliseconds. */
const LOOKS = 30_000;

/** How long the two have been with this, in a quiet line: the same on both screens. It suggests, and never forces. */
export function SoftTimer({ course }: StationProps) {
  const now = useNow(LOOKS);
  const { checkIn, station } = course;
  const minutes = Math.floor((now - instantMs(checkIn.movedAt)) / MINUTE);
  const words = softTimerWords(station.step, minutes, isHeardAt(course));
  const place = `${station.step} ${station.at}`;
  // Once at each station: what is there when one comes is read with the page.
  const told = useRef(words === null ? null : place);
  useEffect(() => {
    if (words === null || told.current === place) return;
    told.current = place;
    announce(words);
  }, [words, place]);
  return words === null ? null : <p className="max-w-prose text-small text-ink-soft">{words}</p>;
}
