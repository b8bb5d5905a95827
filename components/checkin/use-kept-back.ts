"use client";
import { useMemo } from "react";
import { MINE, useKeptList } from "@/components/ui/use-kept";
import type { Id } from "@/lib/ids";

const MOST_KEPT = 200;

/** What one has taken out of what is opened together: on this device, through a reload, until one takes it in again. */
export function useKeptBack(): [ReadonlySet<Id>, (ids: readonly Id[]) => void] {
  const [ids, keep] = useKeptList(`${MINE}kept-back`, MOST_KEPT);
  return [useMemo(() => new Set(ids), [ids]), keep];
}
