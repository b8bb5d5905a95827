import { addDays, dateOf } from "@/lib/calendar/day";
import { parseRule } from "@/lib/calendar/rrule";
import { beginningOf } from "@/lib/calendar/series-beginning";
import { atMs, MINUTE, wallMs } from "@/lib/calendar/time";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import type { ConversationKind } from "@/lib/checkin/schema";

/** How each conversation is offered to come back, and when on the wall: no two of them ever lie over each other. */
export const TALK_TIMES: Readonly<Record<ConversationKind, { readonly rrule: string; readonly time: string }>> = {
  weekly: { rrule: "FREQ=WEEKLY;BYDAY=SU", time: "19:00:00" },
  monthly: { rrule: "FREQ=MONTHLY;BYDAY=1SA", time: "10:00:00" },
  quarterly: { rrule: "FREQ=MONTHLY;INTERVAL=3;BYDAY=2SA", time: "15:00:00" },
};

/**
 * The first time to come that a conversation's rule names, in Unix milliseconds: a series begins on its first date also
 * where its rule does not give that one.
 */
export function firstTalk(
  conversation: ConversationKind,
  now: number,
  zone: string,
): { readonly startMs: number; readonly endMs: number } {
  const { rrule, time } = TALK_TIMES[conversation];
  const today = dateOf(now, zone);
  const at = (date: string) => atMs(wallMs(`${date}T${time}`), zone);
  const from = at(today) > now ? today : addDays(today, 1);
  // What counts in steps of months counts from where it begins: any of its months will do for that.
  const { isGiven, next } = beginningOf({ ...parseRule(rrule), interval: 1 }, `${from}T${time}`, 1);
  const startMs = at(isGiven ? from : next[0]!);
  return { startMs, endMs: startMs + CONVERSATIONS[conversation].minutes * MINUTE };
}
