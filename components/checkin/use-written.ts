"use client";
import { useState } from "react";
import { useHydrated } from "@/components/auth/use-hydrated";
import { draftOf, keepDraft } from "@/components/checkin/drafts";
import { wordsFor } from "@/components/notices/words-for";
import { useMe } from "@/lib/sync/client/react";
import type { z } from "zod";

export interface Written {
  readonly text: string;
  /** What is wrong with it, in words, since it was last tried. */
  readonly error: string | null;
  write(text: string): void;
  /**
   * Gives the text on where it may be kept, and is empty then; else it says why not. Where `give` answers a promise of
   * whether it was done, what was not is back.
   */
  send(words: string, give: (words: string) => unknown): void;
}

/**
 * A field of a station. What is being written stays when the other goes on or pauses, or the page is loaded anew, and is there
 * when the two come back to it.
 * @param begins what is there as long as nothing was typed
 */
export function useWritten(key: string, schema: z.ZodType<string>, begins = ""): Written {
  const { userId } = useMe();
  const isHydrated = useHydrated();
  /** Null: nothing has been typed here yet, and what was kept is there. */
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? ((isHydrated && draftOf(userId, key)) || begins);
  const [error, setError] = useState<string | null>(null);
  const write = (next: string) => {
    keepDraft(userId, key, next);
    setTyped(next);
    setError(null);
  };
  return {
    text,
    error,
    write,
    send(words, give) {
      const code = schema.safeParse(words).error?.issues[0]?.message;
      if (code) return setError(wordsFor(code));
      const given = give(words);
      write("");
      if (!(given instanceof Promise)) return;
      void given.then((isDone) => {
        if (isDone !== true && draftOf(userId, key) === "") write(words);
      });
    },
  };
}
