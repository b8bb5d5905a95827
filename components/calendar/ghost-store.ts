import type { GridBlock } from "@/components/calendar/grid-block";
import type { Nudge } from "@/components/calendar/key-times";
import type { Lane } from "@/components/calendar/placed-days";
import type { Times } from "@/lib/calendar/snap";

/**
 * What is not there yet: the place a block would have if it were let go, or a new block that is offered. Times in Unix
 * milliseconds.
 */
export interface GhostState extends Times {
  readonly act: "move" | "resize" | "make" | "offer";
  /** The block that is moved; null for a new one. */
  readonly block: GridBlock | null;
  readonly lane: Lane;
  /** What keys that are held have moved it by. */
  readonly nudge?: Nudge;
}

/** The ghost is kept outside of the grid's own state, so that while a block is dragged nothing else is drawn again. */
export class GhostStore {
  private state: GhostState | null = null;
  private readonly listeners = new Set<() => void>();

  readonly get = (): GhostState | null => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(next: GhostState | null): void {
    const was = this.state;
    if (was === next) return;
    if (was && next && was.act === next.act && was.startMs === next.startMs && was.endMs === next.endMs) {
      if (was.lane === next.lane && was.block === next.block && was.nudge === next.nudge) return;
    }
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
