"use client";
import { useMemo } from "react";
import { useOurs } from "@/components/vision/use-ours";
import { standsAt, toLookBackOn, wordOf, type Stands } from "@/lib/vision/compass";
import { sealOf } from "@/lib/vision/envelopes";
import {
  Decision,
  DecisionWord,
  Envelope,
  Opened,
  Seal,
  type DecisionRow,
  type DecisionWordRow,
  type OpenedRow,
} from "@/lib/vision/schema";
import { dateOf, type DateText } from "@/lib/calendar/day";
import type { People } from "@/components/shell/people";
import type { Id } from "@/lib/ids";
import { useNow } from "@/lib/sync/client/react";

/** A decision, where it is, and what both have said of it as far as I see it. */
export interface Weighed {
  readonly decision: DecisionRow;
  readonly stands: Stands;
  /** What was opened. */
  readonly opened: readonly OpenedRow[];
  readonly words: readonly DecisionWordRow[];
  /** Whether a person has answered. */
  hasAnswered(personId: Id): boolean;
  /** What a person says of its outcome, or of a date to look back. */
  said(lookedBack: DateText | null, personId: Id): DecisionWordRow | undefined;
}

/** All decisions of the two, the last one first. */
export function useCompass(): readonly Weighed[] {
  const envelopes = useOurs(Envelope);
  const seals = useOurs(Seal);
  const opened = useOurs(Opened);
  const words = useOurs(DecisionWord);
  const decisions = useOurs(Decision);
  return useMemo(
    () =>
      [...decisions]
        .sort((a, b) => (a.id < b.id ? 1 : -1))
        .map((decision) => ({
          decision,
          stands: standsAt(decision, envelopes, words),
          opened: opened.filter(({ envelopeId }) => envelopeId === decision.envelopeId),
          words: words.filter(({ decisionId }) => decisionId === decision.id),
          hasAnswered: (personId) => sealOf(seals, decision.envelopeId, personId) !== undefined,
          said: (lookedBack, personId) => wordOf(words, decision.id, lookedBack, personId),
        })),
    [decisions, envelopes, seals, opened, words],
  );
}

/** The decisions that I am to look back on today. */
export function useLookBacks({ me }: People): readonly DecisionRow[] {
  const today = dateOf(useNow(), me.zone);
  return toLookBackOn(useOurs(Decision), useOurs(DecisionWord), me.id, today);
}
