import { z } from "zod";
import { optionsOf } from "@/lib/vision/compass";
import { leaning, type DecisionRow, type Leaning, type SlipRow } from "@/lib/vision/schema";
import type { Id } from "@/lib/ids";

/** What is said of an option, as far as it is written. */
export interface Answer {
  readonly leaning: Leaning | null;
  readonly words: string;
}

type Weighed = Pick<DecisionRow, "options" | "version">;

const draft = z.object({
  version: z.number(),
  answers: z.array(z.object({ of: z.string(), leaning: leaning.nullable(), words: z.string() })),
});

/** Under what it is kept while it is written. */
export function weighs(decisionId: Id): string {
  return `weigh ${decisionId}`;
}

/** What one has written of a decision and not given yet, as it is kept: with what was weighed. */
export function weighDraft(decision: Weighed, answers: readonly Answer[]): string {
  const written = optionsOf(decision).map((of, at) => ({ of, ...(answers[at] ?? NOTHING) }));
  return JSON.stringify({ version: decision.version, answers: written });
}

/** What one has answered, option by option. */
export function answersOf(decision: Weighed, slips: readonly SlipRow[]): readonly Answer[] {
  return optionsOf(decision).map((_, at) => {
    const slip = slips.find(({ option }) => option === at);
    return slip ? { leaning: slip.leaning, words: slip.words } : NOTHING;
  });
}

/**
 * What stands in the fields: what was kept, else what one answered before and took back. Where the decision was put otherwise
 * since, the words are still there, with their option, or in the place of one that is called otherwise now. Whether that
 * leads toward the vision is to be said anew: it was said of something else.
 */
export function weighedSoFar(decision: Weighed, kept: string, slips: readonly SlipRow[]): readonly Answer[] {
  // A slip does not say what was weighed. It is certain only of how the decision was put at first.
  const before = readDraft(kept) ?? readDraft(weighDraft({ ...decision, version: 1 }, answersOf(decision, slips)));
  const options = optionsOf(decision);
  return options.map((option, at) => {
    const inPlace = before?.answers[at];
    const ofOption = inPlace?.of === option ? inPlace : before?.answers.find(({ of }) => of === option);
    const one = ofOption ?? (inPlace && !options.includes(inPlace.of) ? inPlace : NOTHING);
    return { leaning: before?.version === decision.version ? one.leaning : null, words: one.words };
  });
}

const NOTHING: Answer = { leaning: null, words: "" };

function readDraft(kept: string): z.infer<typeof draft> | null {
  try {
    return draft.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    return null;
  }
}
