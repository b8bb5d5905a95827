/** A breath's length: nothing is said into the middle of a word. Milliseconds. */
export const BREATH = 700;
