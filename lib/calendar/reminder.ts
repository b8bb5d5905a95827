import { z } from "zod";
import { Reminder, type ReminderRow } from "@/lib/calendar/schema";
import type { Id } from "@/lib/ids";
import { defineCommand, mine, put, read, remove } from "@/lib/sync/command";
import type { Actor, PlanContext, Rows, Write } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/** Up to a week before. */
export const reminderMinutes = z.number().int().min(0, "malformed").max(10_080, "malformed");

/** Asks to be told before a block begins; null: no more. Of whoever's block, it stays in one's own I. */
export const setReminder = defineCommand({
  name: "reminder.set",
  input: z.strictObject({ blockId: idSchema, minutes: reminderMinutes.nullable() }),
  spaces: (_input, actor) => [mine(actor)],
  reads: ({ blockId }) => [read(Reminder, { blockId })],
  plan: (rows, { blockId, minutes }, { actor, newId }) => {
    const before = rows.list(Reminder).find((reminder) => reminder.blockId === blockId);
    if (minutes === null) return before ? [remove(Reminder, before)] : [];
    return [put(Reminder, before ? { ...before, minutes } : reminderRow(newId(), blockId, minutes, actor))];
  },
  undo: (rows, { blockId }) => {
    const before = rows.list(Reminder).find((reminder) => reminder.blockId === blockId);
    return { name: "reminder.set", input: { blockId, minutes: before?.minutes ?? null } };
  },
});

export function reminderRow(id: Id, blockId: Id, minutes: number, actor: Actor): ReminderRow {
  return { id, spaceId: mine(actor), ownerId: actor.userId, authorId: actor.userId, blockId, minutes };
}

/** One's own reminder of a block, for what has left it as well. */
export function alsoReminded(rows: Rows, from: Id, to: Id, { actor, newId }: PlanContext): Write[] {
  return rows
    .list(Reminder)
    .filter(({ blockId }) => blockId === from)
    .map(({ minutes }) => put(Reminder, reminderRow(newId(), to, minutes, actor)));
}

/** What begins, and when one wants to know. Unix milliseconds. */
export interface Begins {
  readonly key: string;
  readonly id: Id;
  readonly startMs: number;
}

/** So long after its beginning a reminder is still given, to whoever opens the page a little late. Milliseconds. */
const LATE = 5 * 60_000;

/** What is to be reminded of now: from its minutes before until just after it has begun; the next first. */
export function dueReminders<Block extends Begins>(
  blocks: readonly Block[],
  reminders: readonly ReminderRow[],
  nowMs: number,
): Block[] {
  const minutesOf = new Map(reminders.map(({ blockId, minutes }) => [blockId, minutes]));
  return blocks
    .filter(({ id, startMs }) => {
      const minutes = minutesOf.get(id);
      return minutes !== undefined && nowMs >= startMs - minutes * 60_000 && nowMs < startMs + LATE;
    })
    .sort((a, b) => a.startMs - b.startMs);
}
