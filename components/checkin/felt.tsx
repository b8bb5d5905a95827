"use client";
import { ChoiceRow } from "@/components/checkin/choice-row";
import { Lace } from "@/components/ui/lace";
import { noteFelt } from "@/lib/checkin/felt-command";
import { CheckInFelt, type CheckInRow } from "@/lib/checkin/schema";
import { useRows, useRun } from "@/lib/sync/client/react";

const FELT = ["Hard", "Heavy", "All right", "Good", "Very good"].map((title, i) => ({ title, value: i + 1 }));

/** How the talk felt, for oneself. Chosen again it is changed; nobody else sees it, and nothing is made of it. */
export function Felt({ checkIn }: { checkIn: CheckInRow }) {
  const run = useRun();
  const felt = useRows(CheckInFelt).find(({ checkInId }) => checkInId === checkIn.id)?.felt ?? null;
  return (
    <div className="grid gap-2">
      <ChoiceRow
        legend="How did the talk feel?"
        options={FELT}
        value={felt}
        onChange={(value) => run(noteFelt, { id: checkIn.id, felt: value, words: "" })}
      />
      <Lace className="text-ink-soft" />
    </div>
  );
}
