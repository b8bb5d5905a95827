"use client";
import { useMemo } from "react";
import { useBlocks } from "@/components/calendar/use-blocks";
import type { People } from "@/components/shell/people";
import type { DateText, Weekday } from "@/lib/calendar/day";
import { occasionsOf, ritualDate, ritualDayRange, type Occasion } from "@/lib/calendar/rituals/occasions";
import { Block, Ritual, RitualMark } from "@/lib/calendar/schema";
import { useHold, useNow, useRows } from "@/lib/sync/client/react";

/** The day of rituals that it is, and what of mine and ours falls on it, in its order. */
export function useRitualsToday(
  people: People,
  weekStart: Weekday,
): { today: DateText; occasions: readonly Occasion[]; now: number } {
  const { zone, id } = people.me;
  const now = useNow();
  const rituals = useRows(Ritual);
  const marks = useRows(RitualMark);
  const rows = useRows(Block);
  const today = ritualDate(now, zone);
  const range = useMemo(() => ritualDayRange(today, zone), [today, zone]);
  useHold(range);
  const blocks = useBlocks(people, range);
  const occasions = useMemo(() => {
    const own = rituals.filter(({ ownerId }) => ownerId === null || ownerId === id);
    const calendar = { ids: new Set(rows.map((row) => row.id)), happening: blocks };
    return occasionsOf(own, marks, calendar, { date: today, zone, weekStart });
  }, [rituals, marks, rows, blocks, today, zone, weekStart, id]);
  return { today, occasions, now };
}
