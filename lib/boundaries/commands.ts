import { acknowledgeBoundary, unacknowledgeBoundary } from "@/lib/boundaries/acknowledge-commands";
import { changeBoundary, dropBoundary, makeBoundary, shareBoundary } from "@/lib/boundaries/boundary-commands";
import type { Command } from "@/lib/sync/command";

/** Every way the register of boundaries changes: each by its owner alone, and acknowledged by the other. */
export const boundaryCommands: readonly Command[] = [
  makeBoundary,
  changeBoundary,
  shareBoundary,
  dropBoundary,
  acknowledgeBoundary,
  unacknowledgeBoundary,
];
