"use client";
import { useMemo } from "react";
import { dateOf } from "@/lib/calendar/day";
import type { Reader } from "@/lib/calendar/format";
import { useNow } from "@/lib/sync/client/react";

const HOUR = 3_600_000;

/** A reader who is told of dates away from the days they lie in: those of another year than it is for them have it. */
export function useDated({ locale, zone }: Reader): Reader {
  const year = dateOf(useNow(HOUR), zone).slice(0, 4);
  return useMemo(() => ({ locale, zone, year }), [locale, zone, year]);
}
