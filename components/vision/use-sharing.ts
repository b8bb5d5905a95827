"use client";
import { useMemo } from "react";
import { useOurs } from "@/components/vision/use-ours";
import {
  DreamAnswer,
  DreamQuestion,
  DreamSummary,
  SharedDream,
  Sharing,
  type DreamAnswerRow,
  type DreamQuestionRow,
  type DreamSummaryRow,
  type SharedDreamRow,
  type SharingRow,
} from "@/lib/vision/schema";
import { compareText } from "@/lib/vision/compare-text";
import { readBody, type DreamBody } from "@/lib/vision/dream-body";
import { answerOf, dreamHearing } from "@/lib/vision/dream-hearing";
import type { Heard } from "@/lib/checkin/rounds";

/** The sharing that is proposed or goes on; null: there is none. */
export function useSharing(): SharingRow | null {
  return useOurs(Sharing).find(({ step }) => step !== "ended") ?? null;
}

/** What was opened, and all that was said of it. */
export interface Dream {
  readonly row: SharedDreamRow;
  readonly body: DreamBody;
  readonly questions: readonly DreamQuestionRow[];
  readonly hearing: Heard<DreamSummaryRow>;
  readonly answer: DreamAnswerRow | undefined;
}

/** All that was opened, the last first. */
export function useDreams(): readonly Dream[] {
  const questions = useOurs(DreamQuestion);
  const summaries = useOurs(DreamSummary);
  const answers = useOurs(DreamAnswer);
  const shared = useOurs(SharedDream);
  return useMemo(
    () =>
      [...shared]
        .sort((a, b) => compareText(b.openedAt, a.openedAt) || compareText(b.id, a.id))
        .map((row) => ({
          row,
          body: readBody(row.body),
          questions: questions
            .filter(({ sharedDreamId, ownerId }) => sharedDreamId === row.id && ownerId !== row.ownerId)
            .sort((a, b) => (a.id < b.id ? -1 : 1)),
          hearing: dreamHearing(row, summaries, answers),
          answer: answerOf(row, answers),
        })),
    [shared, questions, summaries, answers],
  );
}
