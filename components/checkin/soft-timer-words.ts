import type { Step } from "@/lib/checkin/schema";

/** From so many minutes on it is said how long it has been; in steps, so that it does not tick. */
const [QUIET, STEP] = [5, 5];

/** What is longer may have had a pause in it, and is not counted out. Minutes. */
const COUNTED = 60;

/** From when on something is suggested, and what: a way on, and never that it is late. Minutes. */
const SUGGESTIONS: Partial<Readonly<Record<Step, { readonly after: number; readonly words: string }>>> = {
  review: { after: 10, words: "What is not answered now goes on by itself." },
  appreciations: { after: 5, words: "Let it arrive, and go on when you both like." },
  needs: { after: 10, words: "Take the time it needs; what is left over is there next time." },
  adjustments: { after: 10, words: "One small thing to try is enough; the rest can wait for another time." },
};

const HEARD = "It is heard. One small thing is enough of what could come of it.";

/**
 * How long the two have been at a station, with a gentle suggestion; null while that is not worth a word, and at the end.
 * @param isHeard of a need: whether its speaker said so
 */
export function softTimerWords(step: Step, minutes: number, isHeard: boolean): string | null {
  const suggestion = SUGGESTIONS[step];
  if (!suggestion || minutes < QUIET) return null;
  const counted = `about ${Math.floor(minutes / STEP) * STEP} minutes`;
  const been = `You have been with this for ${minutes < COUNTED ? counted : "a good while"}.`;
  if (minutes < suggestion.after) return been;
  return `${been} ${step === "needs" && isHeard ? HEARD : suggestion.words}`;
}
