import type { KeyboardEvent } from "react";
import { whenOf } from "@/components/calendar/block-words";
import type { GhostStore } from "@/components/calendar/ghost-store";
import type { GridBlock } from "@/components/calendar/grid-block";
import { nudgeByKey, nudgedTimes, sumOf, type Nudge } from "@/components/calendar/key-times";
import type { Lane } from "@/components/calendar/placed-days";
import { readThere } from "@/components/calendar/read-there";
import { scopesOf } from "@/components/calendar/scope";
import type { Person } from "@/components/shell/people";
import { announce } from "@/components/shell/said";
import { isRightToLeft } from "@/components/ui/arrow-keys";
import type { Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";

/** What keys that move a block need to know, in whichever view. */
export interface KeyMoveContext {
  /** Where those of one and the other stand side by side. */
  readonly lanes?: readonly Lane[];
  /** Keeps what keys that are held have moved a date of a series by, and shows it where there are hours. */
  readonly ghosts: GhostStore;
  readonly me: Person;
  readonly reader: Reader;
  onMove(block: GridBlock, times: Times): void;
  onRemove(block: GridBlock): void;
}

/**
 * Carries out a key that changes a block: moves, stretches or removes it. Answers whether it was one.
 * @param nudgeOf what such a key moves a block by, where it is otherwise than in the grid
 */
export function changeByKey(
  context: KeyMoveContext,
  block: GridBlock,
  event: KeyboardEvent<HTMLElement>,
  nudgeOf: typeof nudgeByKey = nudgeByKey,
): boolean {
  if (!block.editable) return false;
  if (event.key === "Delete" || event.key === "Backspace") {
    context.onRemove(block);
    return true;
  }
  const nudge = nudgeOf(block, event, isRightToLeft(event.currentTarget));
  if (nudge) move(context, block, nudge);
  return nudge !== null;
}

/** A date of a series that keys have moved is let go with the key that is held: only then is it asked about. */
export function letGoByKey({ ghosts, onMove }: KeyMoveContext, event: KeyboardEvent<HTMLElement>): void {
  const ghost = ghosts.get();
  if (!ghost?.nudge || !ghost.block || (event.key !== "Alt" && event.key !== "Shift")) return;
  ghosts.set(null);
  onMove(ghost.block, ghost);
}

/** The key that is held will be let go elsewhere. */
export function dropByBlur({ ghosts }: KeyMoveContext): void {
  if (ghosts.get()?.nudge) ghosts.set(null);
}

/** At once; a date of a series as often as it is wanted, before it is asked which dates are meant. */
function move({ ghosts, lanes, me, reader, onMove }: KeyMoveContext, block: GridBlock, by: Nudge): void {
  const { zone } = readThere(reader, me, block);
  if (scopesOf(block).length === 1) return onMove(block, nudgedTimes(block, by, zone));
  const ghost = ghosts.get();
  const nudge = ghost?.nudge && ghost.block?.key === block.key ? sumOf(ghost.nudge, by) : by;
  const times = nudgedTimes(block, nudge, zone);
  ghosts.set({ ...times, act: "move", block, lane: lanes?.includes(block.kind) ? block.kind : "all", nudge });
  announce(whenOf({ ...block, ...times }, me, reader));
}
