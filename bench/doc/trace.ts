import type * as Y from "yjs";

/**
 * An editing trace like those of the CRDT literature: about 70 % insertions, runs of typing, cursor jumps. Deterministic:
 * the same number makes the same one.
 */
export interface Hand {
  /** Makes one keystroke in the text. Answers whether it inserted. */
  stroke(text: Y.Text): boolean;
}

const LETTERS = "etaoin shrdlu cmfwyp vbgkj qxz ";

/** How many strokes a run of typing or deleting has at the most. */
const LONGEST_RUN = 60;

export function makeHand(seed: number): Hand {
  let state = seed >>> 0 || 1;
  const random = () => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  let [left, deleting, cursor] = [0, false, 0];
  return {
    stroke(text) {
      if (left === 0) {
        left = 1 + Math.floor(random() * LONGEST_RUN);
        deleting = random() < 0.3;
        // Mostly near where one was, at times anywhere.
        if (random() < 0.3) cursor = Math.floor(random() * (text.length + 1));
      }
      left--;
      cursor = Math.min(cursor, text.length);
      if (deleting && cursor > 0) {
        cursor--;
        text.delete(cursor, 1);
        return false;
      }
      text.insert(cursor, LETTERS[Math.floor(random() * LETTERS.length)]!);
      cursor++;
      return true;
    },
  };
}
