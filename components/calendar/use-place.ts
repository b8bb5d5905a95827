"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useSyncExternalStore } from "react";
import { dateOf, isDate, type DateText, type View } from "@/lib/calendar/day";
import { useNow } from "@/lib/sync/client/react";

export interface Place {
  readonly view: View;
  readonly date: DateText;
  readonly today: DateText;
  /** Goes there; the back button comes back. */
  go(to: { view?: View; date?: DateText }): void;
}

/** Tailwind's `wide` of app/globals.css. */
const WIDE = "(min-width: 56rem)";

/**
 * Which days are looked at: as the address says, else today, as a week where there is room and three days on phones.
 * `guessed` is what the server thinks of the room.
 */
export function usePlace(zone: string, guessed: View): Place {
  const params = useSearchParams();
  const fitting = useSyncExternalStore(
    subscribeToWidth,
    () => (window.matchMedia(WIDE).matches ? "week" : "three"),
    () => guessed,
  );
  const today = dateOf(useNow(), zone);
  const askedView = viewOf(params.get("view"));
  const askedDate = params.get("date");
  const view = askedView ?? fitting;
  const date = askedDate && isDate(askedDate) ? askedDate : today;
  const go = useCallback<Place["go"]>(
    (to) => {
      const next = new URLSearchParams({ view: to.view ?? view, date: to.date ?? date });
      window.history.pushState(null, "", `?${next}`);
    },
    [view, date],
  );
  return { view, date, today, go };
}

export function viewOf(text: string | null | undefined): View | null {
  return text === "day" || text === "three" || text === "week" ? text : null;
}

function subscribeToWidth(changed: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
