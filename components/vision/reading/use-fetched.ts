"use client";
import { useCallback, useEffect, useState } from "react";
import type { VisionContent } from "@/lib/vision/document/content";

/** What was fetched of the past: it is on its way, it is there, or why it is not. */
export type Fetched =
  | { readonly phase: "fetching" }
  | { readonly phase: "there"; readonly content: VisionContent }
  | { readonly phase: "failed"; readonly code: string };

export const FETCHING: Fetched = { phase: "fetching" };

/** Fetches, and once more whenever it is another thing that is to be fetched, or when it is asked `again`. */
export function useFetched(fetch: () => Promise<Fetched>): { fetched: Fetched; again(): void } {
  const [at, setAt] = useState<{ by: typeof fetch; fetched: Fetched } | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let wanted = true;
    void fetch().then((fetched) => {
      if (wanted) setAt({ by: fetch, fetched });
    });
    return () => {
      wanted = false;
    };
  }, [fetch, tries]);
  const again = useCallback(() => {
    setAt(null);
    setTries((before) => before + 1);
  }, []);
  return { fetched: at?.by === fetch ? at.fetched : FETCHING, again };
}
