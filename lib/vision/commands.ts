import { dropAssumption, writeAssumption } from "@/lib/vision/assumption-commands";
import * as settled from "@/lib/vision/settled-commands";
import type { Command } from "@/lib/sync/command";

/** Every way the vision of the two changes. */
export const visionCommands: readonly Command[] = [
  writeAssumption,
  dropAssumption,
  settled.beginSettled,
  settled.beReadyToOpen,
  settled.beUnreadyToOpen,
  settled.setSettledAside,
];
