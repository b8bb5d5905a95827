"use client";
import { useState } from "react";

/** Words that are being written, by what they are for. On this page alone, and gone with it. */
const drafts = new Map<string, string>();

/** What is being written stays when the other goes on, or pauses, and is there when the two come back to it. */
export function useDraft(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(key) ?? "");
  return [
    text,
    (next) => {
      if (next === "") drafts.delete(key);
      else drafts.set(key, next);
      setText(next);
    },
  ];
}
