"use client";
import { useEffect, useState } from "react";

/** What something was when it last stayed the same for so long (milliseconds); at first as it is. */
export function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
