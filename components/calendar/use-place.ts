"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useMedia } from "@/components/ui/use-media";
import { isDate, VIEWS, type DateText, type View } from "@/lib/calendar/day";
import { shownKinds, shownText, type ShownKinds } from "@/lib/calendar/shown-kinds";
import { dateAt, type Clock } from "@/lib/couple/whereabouts";
import { useNow } from "@/lib/sync/client/react";

export interface Place {
  readonly view: View;
  readonly date: DateText;
  readonly today: DateText;
  readonly shown: ShownKinds;
  /** Goes there; the back button comes back. */
  go(to: { view?: View; date?: DateText; shown?: ShownKinds }): void;
  /** Turns to another date that is seen already: nothing to come back from. */
  look(date: DateText): void;
}

/** Tailwind's `wide` of app/globals.css. */
const WIDE = "(min-width: 56rem)";

/**
 * Which days are looked at: as the address says, else today, as a week where there is room and three days on phones.
 * `isPhone` is what the server thinks of the room.
 */
export function usePlace(clock: Clock, isPhone: boolean): Place {
  const [params, goTo] = useAddress();
  const isWide = useMedia(WIDE, !isPhone);
  const today = dateAt(useNow(), clock);
  const shownAsked = params.get("show");
  const askedDate = params.get("date");
  const address = params.toString();
  const [looked, setLooked] = useState<{ address: string; date: DateText } | null>(null);
  const view = viewOf(params.get("view")) ?? (isWide ? "week" : "three");
  const asked = askedDate && isDate(askedDate) ? askedDate : today;
  const shown = useMemo(() => shownKinds(shownAsked), [shownAsked]);
  const date = looked?.address === address ? looked.date : asked;
  const go = useCallback<Place["go"]>(
    (to) => {
      const next = new URLSearchParams({ view: to.view ?? view, date: to.date ?? date });
      const show = shownText(to.shown ?? shown);
      if (show) next.set("show", show);
      goTo(next);
    },
    [view, date, shown, goTo],
  );
  const look = useCallback((to: DateText) => setLooked({ address, date: to }), [address, setLooked]);
  return { view, date, today, shown, go, look };
}

/**
 * The address, and how to go to another one. The router shows where one has gone a little later than it is asked to, and
 * until then it counts here already: a second step begins where the first one went, however fast it comes.
 */
function useAddress(): [URLSearchParams, (next: URLSearchParams) => void] {
  const address = useSearchParams().toString();
  // What the router shows on the way: where it came from first, and last where it goes.
  const [way, setWay] = useState<readonly string[]>([]);
  const isUnderWay = address !== way.at(-1) && way.includes(address);
  if (way.length > 0 && !isUnderWay) setWay([]);
  // Going back leaves for elsewhere.
  useEffect(() => {
    const stop = () => setWay([]);
    window.addEventListener("popstate", stop);
    return () => window.removeEventListener("popstate", stop);
  }, []);
  const now = isUnderWay ? way.at(-1)! : address;
  const params = useMemo(() => new URLSearchParams(now), [now]);
  const goTo = useCallback(
    (next: URLSearchParams) => {
      visit(`?${next}`);
      setWay((before) => [...before, address, next.toString()]);
    },
    [address, setWay],
  );
  return [params, goTo];
}

function visit(address: string): void {
  // An open sheet has an entry of its own in the history, to be closed by the back button: going leaves it behind.
  const leavesSheet = (window.history.state as { opened?: unknown } | null)?.opened !== undefined;
  if (leavesSheet) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
}

function viewOf(text: string | null): View | null {
  return VIEWS.find((view) => view === text) ?? null;
}
