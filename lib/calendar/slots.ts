import type { AxisDay, DayAxis } from "@/lib/calendar/day-axis";
import type { Id } from "@/lib/ids";

/** Arrow keys go through a day by so many minutes. */
export const SLOT = 30;

/**
 * Where arrow keys stop in a day: at every slot, and at every block in the order of their beginnings, a slot before the
 * blocks that begin in it. Positions are minutes on the axis.
 */
export type Stop =
  | { readonly kind: "slot"; readonly date: string; readonly position: number }
  | { readonly kind: "block"; readonly date: string; readonly position: number; readonly id: Id };

/** A block's part in the day, as far as stopping at it goes; before the axis, what stands above the hours. */
export interface Stretch {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
}

/** All stops of a day, in order. Voids have none. */
export function stopsOf(axis: DayAxis, day: AxisDay, blocks: readonly Stretch[]): Stop[] {
  const { date } = day;
  const count = Math.ceil(axis.length / SLOT);
  const slots = Array.from({ length: count }, (_, i) => i * SLOT)
    .filter((position) => !day.voids.some((gap) => position >= gap.from && position < gap.to))
    .map((position): Stop => ({ kind: "slot", date, position }));
  const atBlocks = blocks.map(({ id, from }): Stop => ({ kind: "block", date, id, position: from }));
  return [...slots, ...atBlocks].sort(
    (a, b) => a.position - b.position || rank(a) - rank(b) || (idOf(a) < idOf(b) ? -1 : 1),
  );
}

/** The stop `by` places on; the same where there is none. With `blocksOnly`, slots are passed over. */
export function stopAfter(stops: readonly Stop[], from: Stop, by: 1 | -1, blocksOnly = false): Stop {
  const at = stops.findIndex((stop) => isSame(stop, from));
  const rest = by === 1 ? stops.slice(at + 1) : stops.slice(0, Math.max(0, at)).reverse();
  return rest.find((stop) => !blocksOnly || stop.kind === "block") ?? from;
}

/** The stop of another day that stands beside one: from a block the block at that height, else the slot nearest to it. */
export function stopBeside(stops: readonly Stop[], blocks: readonly Stretch[], from: Stop): Stop | null {
  const across =
    from.kind === "block" ? blocks.find((b) => b.from <= from.position && from.position < b.to) : undefined;
  const block = across ? stops.find((stop) => stop.kind === "block" && stop.id === across.id) : undefined;
  if (block) return block;
  const slots = stops.filter((stop) => stop.kind === "slot");
  return slots.findLast((stop) => stop.position <= from.position) ?? slots[0] ?? null;
}

export function isSame(one: Stop, other: Stop): boolean {
  if (one.date !== other.date || one.kind !== other.kind) return false;
  return one.kind === "block" ? one.id === idOf(other) : one.position === other.position;
}

function rank({ kind }: Stop): number {
  return kind === "slot" ? 0 : 1;
}

function idOf(stop: Stop): string {
  return stop.kind === "block" ? stop.id : "";
}
