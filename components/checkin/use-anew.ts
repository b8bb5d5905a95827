"use client";
import { useState } from "react";

/**
 * Whether something that was said is being said anew. A change half said is there again when the page is loaded anew, or the
 * other has gone on meanwhile and back.
 * @param text what stands in its field (`useWritten`)
 * @returns `isAsked`: one has just asked for the field, and writes in it at once
 */
export function useAnew(text: string): { isAnew: boolean; isAsked: boolean; begin(): void; end(): void } {
  const [anew, setAnew] = useState<"no" | "asked" | "found">("no");
  if (anew === "no" && text !== "") setAnew("found");
  return {
    isAnew: anew !== "no",
    isAsked: anew === "asked",
    begin: () => setAnew("asked"),
    end: () => setAnew("no"),
  };
}
