"use client";
import { useEffect, useState } from "react";
import { send } from "@/components/auth/request";
import { termsOf, type SearchAnswer } from "@/lib/calendar/search";
import { useCursors } from "@/lib/sync/client/react";

export interface Search {
  /** Of the last question that was answered, so that what is read stays until there is something else to read. */
  readonly answer: SearchAnswer | null;
  /** The code of why there is no answer. */
  readonly problem: string | null;
  readonly asking: boolean;
}

/** While somebody writes, the server is asked after a pause of so many milliseconds. */
const PAUSE = 200;

/** Looks for words as they are written; and again whenever something changes, so that what is hidden goes at once. */
export function useSearch(text: string): Search {
  const cursors = useCursors();
  const asked = termsOf(text).join(" ");
  const [done, setDone] = useState(NOTHING);
  useEffect(() => {
    if (asked === "") return;
    let isWanted = true;
    const ask = async () => {
      const result = await send<SearchAnswer>("/api/search", { text: asked });
      if (!isWanted) return;
      setDone({ of: asked, answer: result.ok ? result.data : null, problem: result.ok ? null : result.code });
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [asked, cursors]);
  const { of, answer, problem } = asked === "" ? NOTHING : done;
  return { answer, problem, asking: asked !== of };
}

const NOTHING: Omit<Search, "asking"> & { of: string } = { of: "", answer: null, problem: null };
