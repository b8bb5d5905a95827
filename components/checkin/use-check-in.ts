"use client";
import { useMemo } from "react";
import { instantMs } from "@/lib/calendar/time";
import {
  Agreement,
  AgreementAnswer,
  Brought,
  CheckIn,
  NeedAnswer,
  Readiness,
  Understanding,
  type AgreementAnswerRow,
  type AgreementRow,
  type BroughtRow,
  type CheckInRow,
  type NeedAnswerRow,
  type ReadinessRow,
  type UnderstandingRow,
} from "@/lib/checkin/schema";
import { agendaOf, isOver, stationOf, type Agenda, type Station } from "@/lib/checkin/session";
import { useMe, useNow, useRows } from "@/lib/sync/client/react";

/** One check-in with all that was said in it, and where the two are. */
export interface Course {
  readonly checkIn: CheckInRow;
  readonly agenda: Agenda;
  readonly station: Station;
  readonly readiness: readonly ReadinessRow[];
  readonly brought: readonly BroughtRow[];
  readonly understandings: readonly UnderstandingRow[];
  readonly needAnswers: readonly NeedAnswerRow[];
  /** All agreements there are; those of this check-in have its id. */
  readonly agreements: readonly AgreementRow[];
  readonly agreementAnswers: readonly AgreementAnswerRow[];
}

/** The check-ins that are held here, with their course, the last one first. */
export function useCourses(): readonly Course[] {
  const checkIns = useRows(CheckIn);
  const readiness = useRows(Readiness);
  const brought = useRows(Brought);
  const understandings = useRows(Understanding);
  const needAnswers = useRows(NeedAnswer);
  const agreements = useRows(Agreement);
  const agreementAnswers = useRows(AgreementAnswer);
  return useMemo(
    () =>
      [...checkIns]
        .sort((a, b) => instantMs(b.reachStart) - instantMs(a.reachStart))
        .map((checkIn) => {
          const isOf = (row: { checkInId: string }) => row.checkInId === checkIn.id;
          const own = brought.filter(isOf);
          const agenda = agendaOf(checkIn, own, agreements, agreementAnswers);
          return {
            checkIn,
            agenda,
            station: stationOf(checkIn, agenda),
            readiness: readiness.filter(isOf),
            brought: own,
            understandings: understandings.filter(isOf),
            needAnswers: needAnswers.filter(isOf),
            agreements,
            agreementAnswers,
          };
        }),
    [checkIns, readiness, brought, understandings, needAnswers, agreements, agreementAnswers],
  );
}

/** The check-ins that are open now. */
export function useOpenCourses(): readonly Course[] {
  const courses = useCourses();
  const { coupleId } = useMe();
  const now = useNow();
  // What was open with someone before is kept in one's own, and is over.
  return courses.filter(({ checkIn }) => checkIn.spaceId === coupleId && !isOver(checkIn, now));
}

/** What was brought that the two are at now; at a station of another kind there is none. */
export function broughtAt({ brought, station }: Course): BroughtRow | undefined {
  return brought.find(({ id }) => id === station.about);
}
