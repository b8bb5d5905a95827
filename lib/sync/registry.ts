import { boundaryCommands } from "@/lib/boundaries/commands";
import { calendarCommands } from "@/lib/calendar/commands";
import { checkInCommands } from "@/lib/checkin/commands";
import { coupleCommands } from "@/lib/couple/commands";
import { visionCommands } from "@/lib/vision/commands";
import type { Command } from "@/lib/sync/command";

/** All commands: every way people's rows change. */
export const commands: readonly Command[] = [
  ...coupleCommands,
  ...calendarCommands,
  ...checkInCommands,
  ...boundaryCommands,
  ...visionCommands,
];

const byName = new Map(commands.map((command) => [command.name, command]));

export function commandNamed(name: string): Command | undefined {
  return byName.get(name);
}
