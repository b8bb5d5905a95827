/**
 * Saying back, and being heard, in rounds: what one has understood and the other, whose it is, answers. A need of a check-in
 * and a dream that is shared are heard alike.
 */

/** So often it is said back at most; after that it is for another time. */
export const MOST_ROUNDS = 100;

/**
 * How far it is heard: the speaker `tells` it (and the listener listens), the listener has said back what they
 * `understood`, and the speaker says that it is `heard`, or that there is more, with which they tell again.
 */
export type Heard<SaidBack> =
  | { readonly state: "telling"; readonly understanding: SaidBack | null }
  | { readonly state: "understood"; readonly understanding: SaidBack }
  | { readonly state: "heard"; readonly understanding: SaidBack | null };

interface Round {
  readonly round: number;
}

/** Of the listener's own words and the speaker's own answer: an answer is to the round that it was given to. */
export function heardBetween<SaidBack extends Round>(
  understanding: SaidBack | null,
  answer: (Round & { readonly heard: boolean }) | undefined,
): Heard<SaidBack> {
  if (answer?.heard) return { state: "heard", understanding };
  if (understanding && understanding.round > (answer?.round ?? 0)) return { state: "understood", understanding };
  return { state: "telling", understanding };
}

/** Whether there is more, and it was said back as often as can be: no further round asks its speaker by itself. */
export function isSaidOut({ state, understanding }: Heard<Round>): boolean {
  return state === "telling" && (understanding?.round ?? 0) >= MOST_ROUNDS;
}

/**
 * Which round it is to say it back in these words; null: it stands so already. Said twice by a double tap it is said once,
 * and whoever is about to answer is not told to read it again. In other words it is another round, also before it was
 * answered: nobody calls heard what they have not read.
 */
export function roundOfSaying(
  before: (Round & { readonly words: string }) | undefined,
  answer: Round | undefined,
  words: string,
): number | null {
  const answered = answer?.round ?? 0;
  if (before?.words === words && before.round > answered) return null;
  return Math.min(Math.max(before?.round ?? 0, answered) + 1, MOST_ROUNDS);
}
