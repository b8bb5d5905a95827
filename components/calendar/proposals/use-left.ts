"use client";
import { useMemo } from "react";
import { useHydrated } from "@/components/auth/use-hydrated";
import { MINE, useKeptList } from "@/components/ui/use-kept";

const MOST_KEPT = 100;

/** What its reader has left as it is, on this device: ids and times, nothing that says what they are. */
export function useLeft(): { left: readonly string[] | null; leave: (id: string) => void } {
  const [left, keep] = useKeptList(`${MINE}left`, MOST_KEPT);
  const hydrated = useHydrated();
  // What was left is known to the device alone: until it says so, nothing is told.
  return useMemo(() => ({ left: hydrated ? left : null, leave: (id) => keep([...left, id]) }), [left, keep, hydrated]);
}
