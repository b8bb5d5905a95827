import type { BoundaryRow } from "@/lib/boundaries/schema";
import { cleanPart } from "@/lib/words/clean";

const SAYS_IF = /^(?:and )?if(?![\p{L}'’-]) ?/iu;
const SAYS_WILL = /^(?:then )?(?:i will|i['’]ll|will)(?![\p{L}'’-]) ?/iu;

/** A mark that would stand in the middle of the sentence. */
const LAST_MARK = /[!?]+$/u;

/** The two halves of "If …, I will …" as they stand in that sentence: without the words that it has anyway. */
export function halvesOf({ ifWords, willWords }: Pick<BoundaryRow, "ifWords" | "willWords">): {
  readonly condition: string;
  readonly act: string;
} {
  const condition = within(ifWords, SAYS_IF);
  return { condition: condition.replace(LAST_MARK, "") || condition, act: within(willWords, SAYS_WILL) };
}

/** The whole of it in one sentence. */
export function boundarySentence(boundary: Pick<BoundaryRow, "ifWords" | "willWords">): string {
  const { condition, act } = halvesOf(boundary);
  return `If ${condition}, I will ${act}${endOf(act)}`;
}

/** What it is called among others, to whoever hears the buttons read out. */
export function boundaryName(boundary: Pick<BoundaryRow, "ifWords" | "willWords">): string {
  return boundarySentence(boundary).slice(0, NAME_LONGEST);
}

const NAME_LONGEST = 80;

/** What ends the sentence where its words do not. */
export function endOf(act: string): string {
  return /[.!?…؟。]["”’)]?$/u.test(act) ? "" : ".";
}

/** Of words that are punctuation alone, all stays. */
function within(words: string, opening: RegExp): string {
  const line = cleanPart(words);
  return cleanPart(line.replace(opening, "")) || line || words.trim();
}
