"use client";
import { sayDone } from "@/components/shell/said";
import { useRun, useTrial, type Given } from "@/lib/sync/client/react";

/**
 * Gives a command from a sheet, and says that it is done. What is refused here, as it was changed meanwhile elsewhere, is not
 * said to be done: the answer is why (a refusal's code), and what was written can stay.
 */
export function useGive(): (given: Given, done: string) => string | null {
  const run = useRun();
  const trial = useTrial();
  return (given, done) => {
    const no = trial([given]);
    if (no) return no.refusal.code;
    run(given.command, given.input);
    sayDone(done);
    return null;
  };
}
