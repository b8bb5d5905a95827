import { SHORTEST_DRAWN } from "@/lib/calendar/layout";

/** How high an hour stands where nobody has said otherwise, in rem. */
export const USUAL_HOUR_HEIGHT = 3.25;

/** From a day that fits on a screen to quarters of an hour with room for words, in rem. */
const LEAST = 2;
const MOST = 8;
/** A step of the buttons. */
const STEP = 1.25;

/** Held within bounds, and to what a device can show and keep. */
export function heldHourHeight(rem: number): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, rem)) * 100) / 100;
}

/** A step taller (1) or shorter (−1); the same at the ends. */
export function steppedHourHeight(rem: number, by: 1 | -1): number {
  return heldHourHeight(rem * STEP ** by);
}

/** So many minutes of the axis a block is drawn at least, to be seen and hit. */
export function shortestDrawn(rem: number): number {
  return Math.ceil((SHORTEST_DRAWN * USUAL_HOUR_HEIGHT) / rem);
}

/** What was kept on a device; the usual where it is nothing that can be. */
export function keptHourHeight(text: string | null | undefined): number {
  const rem = Number(text ?? NaN);
  return Number.isFinite(rem) && rem > 0 ? heldHourHeight(rem) : USUAL_HOUR_HEIGHT;
}
