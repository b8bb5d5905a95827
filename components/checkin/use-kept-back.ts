"use client";
import { useMemo } from "react";
import { MINE, useKeptList } from "@/components/ui/use-kept";
import type { Id } from "@/lib/ids";

const MOST_KEPT = 200;

/**
 * What one has taken out of what is opened together: on this device, through a reload, until one takes it in again. It is one
 * list for all that is opened so, and only what is named (`changed`) is taken out, or in.
 */
export function useKeptBack(): [ReadonlySet<Id>, (changed: readonly Id[], isBack: boolean) => void] {
  const [ids, keep] = useKeptList(`${MINE}kept-back`, MOST_KEPT);
  return [useMemo(() => new Set(ids), [ids]), (changed, isBack) => keep(keptBack(ids, changed, isBack))];
}

/** The list once some are taken out (`isBack`), or in again: of the others, all stays as it is. */
export function keptBack(ids: readonly Id[], changed: readonly Id[], isBack: boolean): readonly Id[] {
  return [...ids.filter((id) => !changed.includes(id)), ...(isBack ? changed : [])];
}
