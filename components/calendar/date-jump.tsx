"use client";
import { useRef, useState } from "react";
import { FIRST_DATE, isDate, LAST_DATE, type DateText } from "@/lib/calendar/day";

/**
 * To any date. One that is picked is gone to at once; one that is typed when it is done, by Enter or by leaving: on the
 * way there it is many others.
 */
export function DateJump({ date, onGo }: { date: DateText; onGo: (date: DateText) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const isTyping = useRef(false);
  const done = () => {
    isTyping.current = false;
    setTyped(null);
    if (typed !== null && typed !== date && isDate(typed)) onGo(typed);
  };
  return (
    <input
      type="date"
      aria-label="Go to a date"
      value={typed ?? date}
      min={FIRST_DATE}
      max={LAST_DATE}
      onPointerDown={() => (isTyping.current = false)}
      onKeyDown={({ key }) => {
        if (key === "Enter") done();
        else isTyping.current = true;
      }}
      onBlur={done}
      onChange={({ target: { value } }) => {
        if (isTyping.current) setTyped(value);
        else if (isDate(value)) onGo(value);
      }}
      className="min-h-11 w-11 rounded-lg border border-line-strong bg-surface px-2 max-xl:[&::-webkit-calendar-picker-indicator]:m-auto max-xl:[&::-webkit-datetime-edit]:hidden xl:w-auto"
    />
  );
}
