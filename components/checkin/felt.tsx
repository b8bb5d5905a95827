"use client";
import { useId } from "react";
import { Lace } from "@/components/ui/lace";
import { noteFelt } from "@/lib/checkin/felt-command";
import { CheckInFelt, type CheckInRow } from "@/lib/checkin/schema";
import { useRows, useRun } from "@/lib/sync/client/react";

const WORDS = ["Hard", "Heavy", "All right", "Good", "Very good"] as const;

/** How the talk felt, for oneself. Chosen again it is changed; nobody else sees it, and nothing is made of it. */
export function Felt({ checkIn }: { checkIn: CheckInRow }) {
  const run = useRun();
  const name = useId();
  const felt = useRows(CheckInFelt).find(({ checkInId }) => checkInId === checkIn.id)?.felt;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-semibold">How did the talk feel?</legend>
      <div className="flex flex-wrap gap-2">
        {WORDS.map((words, i) => (
          <label
            key={words}
            className="flex min-h-11 cursor-pointer items-center gap-2 rounded-lg border border-line-strong px-3 has-checked:border-ink has-checked:bg-sunk has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name={name}
              className="size-4 accent-ink"
              checked={felt === i + 1}
              onChange={() => run(noteFelt, { id: checkIn.id, felt: i + 1, words: "" })}
            />
            {words}
          </label>
        ))}
      </div>
      <Lace className="text-ink-soft" />
    </fieldset>
  );
}
