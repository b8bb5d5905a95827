"use client";
import { useEffect, useRef } from "react";
import { announce } from "@/components/shell/said";
import type { Id } from "@/lib/ids";

/** Tells those who listen of each that comes while they are here, once. What stood there before is not told. */
export function useToldOfEach(
  rows: readonly { readonly id: Id; readonly words: string }[],
  told: (words: string) => string,
): void {
  const before = useRef(new Set(rows.map(({ id }) => id)));
  useEffect(() => {
    for (const { id, words } of rows) {
      if (!before.current.has(id)) announce(told(words));
      before.current.add(id);
    }
  });
}
