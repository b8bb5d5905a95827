"use client";
import { useState } from "react";
import { wordsFor } from "@/components/notices/words-for";
import type { z } from "zod";

/** Words that are being written, by what they are for. On this page alone, and gone with it. */
const drafts = new Map<string, string>();

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
 * A field of a station. What is being written stays when the other goes on, or pauses, and is there when the two come back
 * to it.
 */
export function useWritten(key: string, schema: z.ZodType<string>): Written {
  const [text, setText] = useState(() => drafts.get(key) ?? "");
  const [error, setError] = useState<string | null>(null);
  const write = (next: string) => {
    if (next === "") drafts.delete(key);
    else drafts.set(key, next);
    setText(next);
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
        if (isDone !== true && !drafts.has(key)) write(words);
      });
    },
  };
}
