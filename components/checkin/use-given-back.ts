"use client";
import { useEffect } from "react";
import type { Command } from "@/lib/sync/command";
import { useRun } from "@/lib/sync/client/react";
import type { Id } from "@/lib/ids";

/**
 * Gives back what was sealed for what has ended, lapsed or been set aside before it was opened: it can be changed again.
 * @param sealedFor what each is sealed for; null: for nothing
 * @param open what may still be opened; undefined: nothing
 * @param giveBack takes back that one is ready for what has the id
 */
export function useGivenBack(
  sealedFor: readonly (Id | null)[],
  open: Id | undefined,
  giveBack: Command<{ id: Id }>,
): void {
  const run = useRun();
  const stale = sealedFor.find((id) => id !== null && id !== open) ?? null;
  useEffect(() => {
    if (stale !== null) run(giveBack, { id: stale });
  }, [run, giveBack, stale]);
}
