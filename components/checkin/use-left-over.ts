"use client";
import { useMemo } from "react";
import { useCourses } from "@/components/checkin/use-check-in";
import { Boundary } from "@/lib/boundaries/schema";
import { DAY } from "@/lib/calendar/time";
import { leftOver } from "@/lib/checkin/left-over";
import { Jotting, type BroughtRow, type ConversationKind } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";
import { useHold, useMe, useNow, useRows } from "@/lib/sync/client/react";

/** So far back the last one of a conversation may lie, with some weeks in which it was left out. Days. */
const BACK: Readonly<Record<ConversationKind, number>> = { weekly: 35, monthly: 70, quarterly: 200 };

/**
 * What I brought the last time that was not reached, and is not among my notes again by now.
 * @param open the check-in that is open, which is not the last one; null: none is
 */
export function useLeftOver(conversation: ConversationKind, open: Id | null): readonly BroughtRow[] {
  const { userId, coupleId } = useMe();
  const courses = useCourses();
  const jottings = useRows(Jotting);
  const boundaries = useRows(Boundary);
  const today = Math.floor(useNow() / DAY) * DAY;
  useHold(useMemo(() => ({ from: today - BACK[conversation] * DAY, to: today + DAY }), [today, conversation]));
  const last = courses.find(
    ({ checkIn, brought }) =>
      checkIn.conversation === conversation &&
      checkIn.spaceId === coupleId &&
      checkIn.id !== open &&
      brought.length > 0,
  );
  if (!last) return [];
  const noted = new Set(jottings.map(({ words }) => words));
  const { brought, understandings, needAnswers, agreements } = last;
  return leftOver(userId, brought, understandings, needAnswers, [...agreements, ...boundaries]).filter(
    ({ words }) => !noted.has(words),
  );
}
