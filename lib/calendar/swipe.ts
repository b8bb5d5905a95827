/** What a finger on the calendar means by moving: not known yet, to other days, or something that is not ours. */
export type Gesture = "undecided" | "swipe" | "other";

/** So many pixels a finger moves before it means anything; the same as before a press is a scroll. */
const SLACK = 10;
/** How much further across than down it has to go, so that scrolling is never taken for a swipe. */
const SLANT = 1.5;
/** Parts of the width, and pixels per millisecond: a swipe goes that far, or is that fast. */
const FAR = 0.3;
const FAST = 0.4;

/** By pixels from where it was put down. */
export function gestureOf(across: number, down: number): Gesture {
  if (Math.hypot(across, down) <= SLACK) return "undecided";
  return Math.abs(across) > Math.abs(down) * SLANT ? "swipe" : "other";
}

/**
 * Where a swipe that is let go leads: to the days before (−1), after (1), or back to where it began (0).
 * @param across pixels from where it began; what is dragged to the left brings what lies to the right
 * @param speed pixels per millisecond at the end; against its own way it takes the swipe back
 */
export function swipeEnd(across: number, speed: number, width: number, rightToLeft: boolean): -1 | 0 | 1 {
  const backs = Math.sign(speed) === -Math.sign(across) && Math.abs(speed) >= FAST;
  const goes = Math.abs(across) >= width * FAR || (Math.abs(speed) >= FAST && Math.abs(across) > SLACK * 2);
  if (backs || !goes) return 0;
  return across < 0 !== rightToLeft ? 1 : -1;
}
