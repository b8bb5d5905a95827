import { findBlame, type Blame } from "@/lib/words/blame";
import type { BlameKind } from "@/lib/words/blame-patterns";
import type { EntryKind } from "@/lib/words/entry-kind";
import { sentenceAt, type Stretch } from "@/lib/words/sentence";
import { softStarts } from "@/lib/words/soft-start";
import { vagueness, type Vagueness } from "@/lib/words/specific";

/** Something to say of a text, and what could stand there instead. */
export interface Hint {
  /** The same for the same words in the same sense. */
  readonly key: string;
  /** The writer's own words that an offer would stand in the place of, all of them; "" where it is about the whole text. */
  readonly quoted: string;
  /** What follows them. */
  readonly says: string;
  readonly offers: readonly string[];
  /** What an offer would stand in the place of. */
  readonly stretch: Stretch;
}

/** After the words that were noticed. None of it says what somebody did wrong, for nobody can know that from words. */
export const BLAME_SAYS: Record<BlameKind, string> = {
  "always-never": "may be heard as blame. Softer:",
  label: "may be heard as a verdict. Softer, about one thing that happened:",
  contempt: "may sting. Softer:",
  "accusing-feeling": "may be heard as blame. What may lie beneath:",
  "you-make-me": "may be heard as blame. Softer:",
};

/** More at once would be a red pen. */
const MOST = 2;

/** What there is to say of an entry, at most two things: its blame, or else what a need leaves open. */
export function hintsFor(text: string, kind: EntryKind): readonly Hint[] {
  const hints: Hint[] = [];
  for (const blame of findBlame(text, { kind })) {
    // Of one sentence, one thing is said.
    if (blame.start < (hints.at(-1)?.stretch.end ?? 0)) continue;
    hints.push(blameHint(text, blame));
    if (hints.length === MOST) break;
  }
  if (hints.length > 0) return hints;
  const vague = kind === "closeness" || kind === "independence" ? vagueness(text, kind) : null;
  if (vague === null) return [];
  const { offers } = vague;
  return [{ key: "vague", quoted: "", says: lacksSay(vague), offers, stretch: { start: 0, end: text.length } }];
}

function blameHint(text: string, blame: Blame): Hint {
  const stretch = sentenceAt(text, blame);
  return {
    key: `${blame.kind}: ${text.slice(blame.start, blame.end)}`,
    // Not the turn of phrase alone: nothing goes that was not quoted.
    quoted: text.slice(stretch.start, stretch.end),
    says: BLAME_SAYS[blame.kind],
    offers: softStarts(text, blame),
    stretch,
  };
}

/** What a need leaves open, as an invitation. */
export function lacksSay({ lacks, isApart }: Vagueness): string {
  if (isApart) return "This may be a need for independence. What it would look like, and when, is open. For example:";
  return lacks.includes("act")
    ? "What it would look like, and when, is still open. For example:"
    : "When, and how much, is still open. For example:";
}

/** After words for a feeling that say what the other does. */
export const TELLING_SAYS = "may be how you read the other, rather than a feeling. What may lie beneath:";
