"use client";
import { useEffect, useState } from "react";

/** A breath's length: nothing is said into the middle of a word. Milliseconds. */
const PAUSE = 700;

/** A text as it was at the last pause in writing; at first as it is. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
