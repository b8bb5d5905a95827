import { ruleAt } from "@/components/calendar/edit";
import type { Times } from "@/lib/calendar/snap";
import { wallTimesOf, type LocalText } from "@/lib/calendar/time";
import type { Given } from "@/lib/sync/client/react";

/** The commands that say when something is to be, and nothing else depends on it. */
const SAY_WHEN = new Set(["block.schedule", "block.move", "occurrence.move"]);

/** Whether a command can be given for another time just so. */
export function saysWhen({ command }: Given): boolean {
  return SAY_WHEN.has(command.name);
}

/** A command that says when, for another time; how it repeats goes along. */
export function elsewhere(given: Given, { startMs, endMs }: Times, zone: string): Given {
  const input = given.input as { localStart?: LocalText; rrule?: string | null };
  const wall = wallTimesOf(startMs, endMs, zone);
  const { rrule, localStart } = input;
  const repeats = rrule && localStart ? { rrule: ruleAt(rrule, localStart, wall.localStart) } : {};
  return { ...given, input: { ...input, ...wall, ...repeats } };
}
