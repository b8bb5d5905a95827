"use client";
import { useOurs } from "@/components/vision/use-ours";
import { Envelope, Seal, Slip, type EnvelopeRow, type SlipRow } from "@/lib/vision/schema";
import { sealOf } from "@/lib/vision/envelopes";
import { useMe, useRows } from "@/lib/sync/client/react";
import type { Id } from "@/lib/ids";

/** What seems settled: one's own page, the envelope that waits to be opened, and those that were, the last one first. */
export interface SettledNow {
  readonly slips: readonly SlipRow[];
  readonly waiting: EnvelopeRow | null;
  readonly opened: readonly EnvelopeRow[];
  /** Whether a person has sealed what waits. */
  isReady(personId: Id): boolean;
}

export function useSettledNow(): SettledNow {
  const { userId } = useMe();
  const slips = useRows(Slip).filter(({ topic, spaceId }) => topic !== null && spaceId === userId);
  const envelopes = useOurs(Envelope).filter(({ kind }) => kind === "settled");
  const seals = useOurs(Seal);
  const waiting = envelopes.find(({ openedAt }) => openedAt === null) ?? null;
  return {
    slips,
    waiting,
    opened: envelopes
      .filter(({ openedAt }) => openedAt !== null)
      .sort((a, b) => Date.parse(b.openedAt!) - Date.parse(a.openedAt!)),
    isReady: (personId) => waiting !== null && sealOf(seals, waiting.id, personId) !== undefined,
  };
}
