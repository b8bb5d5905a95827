"use client";
import { useEffect } from "react";
import { pauseWords } from "@/components/checkin/pause-words";
import { turnWords } from "@/components/checkin/turn-words";
import { useToldOfEach } from "@/components/checkin/use-told-of-each";
import type { StationProps } from "@/components/checkin/station-props";
import { announce } from "@/components/shell/said";
import { useNow } from "@/lib/sync/client/react";

/**
 * Tells those who listen what changes for both: where the two are and whose turn it is, that there is a pause, and what the
 * other writes down to be tried.
 */
export function useTold({ course, people, partner, locale }: StationProps): void {
  const now = useNow();
  const { checkIn, station } = course;
  const pause = pauseWords(checkIn, now, { locale, zone: people.me.zone });
  const words = pause ?? turnWords(course, people, partner);
  // Two stations in a row can have the same words.
  const place = `${station.step} ${station.at}`;
  useEffect(() => announce(words), [words, place]);

  const theirs = course.agreements.filter((one) => one.checkInId === checkIn.id && one.authorId === partner.id);
  useToldOfEach(theirs, (tried) => `${partner.name} wrote what you try: ${tried}`);
}
