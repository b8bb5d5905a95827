"use client";
import type { GridBlock } from "@/components/calendar/grid-block";
import { announce } from "@/components/shell/said";
import { Select } from "@/components/ui/select";
import { setReminder } from "@/lib/calendar/reminder";
import { Reminder } from "@/lib/calendar/schema";
import { useRows, useRun } from "@/lib/sync/client/react";

const CHOICES: readonly [number, string][] = [
  [0, "When it begins"],
  [5, "5 minutes before"],
  [15, "15 minutes before"],
  [30, "30 minutes before"],
  [60, "An hour before"],
  [120, "2 hours before"],
  [1_440, "A day before"],
  [10_080, "A week before"],
];

/** Whether, and how long before, one is told of a block; kept at once, for oneself alone, of whoever's block. */
export function ReminderField({ block }: { block: GridBlock }) {
  const run = useRun();
  const reminder = useRows(Reminder).find(({ blockId }) => blockId === block.id);
  return (
    <ReminderSelect
      value={reminder?.minutes ?? null}
      onChange={(minutes) => {
        run(setReminder, { blockId: block.id, minutes });
        announce(minutes === null ? "No reminder." : "The reminder is set.");
      }}
    />
  );
}

/** The same of a block that is being made: how many minutes before it begins, or not. */
export function ReminderSelect({
  value,
  onChange,
}: {
  value: number | null;
  onChange: (minutes: number | null) => void;
}) {
  return (
    <Select
      label="Remind me"
      hint="Only you, while Twofold is open."
      value={value ?? ""}
      onChange={({ target }) => onChange(target.value === "" ? null : Number(target.value))}
    >
      <option value="">Not</option>
      {CHOICES.map(([minutes, words]) => (
        <option key={minutes} value={minutes}>
          {words}
        </option>
      ))}
    </Select>
  );
}
