"use client";
import { useRef, useState } from "react";
import type { Answer, Refused } from "@/components/auth/request";

/** Sends once, however often it is pressed, and keeps what was refused for the form to say. */
export function useSubmit() {
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  /** Answers with the data; null when it was refused, or is being sent already. */
  async function submit<Data>(work: () => Promise<Answer<Data>>): Promise<Data | null> {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    const answer = await work();
    underWay.current = false;
    setBusy(false);
    setRefused(answer.ok ? null : answer);
    return answer.ok ? answer.data : null;
  }

  return { busy, refused, submit, refuse: (code: string) => setRefused({ code }) };
}
