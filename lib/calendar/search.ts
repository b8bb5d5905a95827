import { z } from "zod";
import type { BlockDetailRow, BlockExceptionRow, BlockRow, ProposalRow } from "@/lib/calendar/schema";
import type { Id } from "@/lib/ids";
import { words } from "@/lib/sync/text";

const TEXT_LONGEST = 200;

/** What is looked for among the words of blocks. */
export const searchQuestion = z.strictObject({ text: words(TEXT_LONGEST, "search-too-long", { lines: true }) });
export type SearchQuestion = z.infer<typeof searchQuestion>;

/** More words than this narrow nothing any further. */
const MOST_TERMS = 12;

/** So many blocks are found at most, the nearest to now. */
export const MOST_FOUND = 100;

/** Words that were found: those of a whole block, or with `original` those of that one date of a series. */
export interface Hit {
  readonly blockId: Id;
  readonly original: string | null;
}

export interface SearchAnswer {
  /** The nearest to now first. */
  readonly hits: readonly Hit[];
  /** Whether there are more than these. */
  readonly more: boolean;
  /** Their blocks, and all that hangs on them. */
  readonly blocks: readonly BlockRow[];
  readonly details: readonly BlockDetailRow[];
  readonly exceptions: readonly BlockExceptionRow[];
  readonly proposals: readonly ProposalRow[];
}

/** The words that a text is made of: each has to be found, anywhere, in any order. None: nothing is looked for. */
export function termsOf(text: string): string[] {
  return [...new Set(text.split(/\s+/u).filter((term) => term !== ""))].slice(0, MOST_TERMS);
}

/** Letters that are compared as others, though no accent makes them so. Small ones; each as one letter or as several. */
export const ALIKE: readonly (readonly [letter: string, as: string])[] = [
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ς", "σ"],
];

/** As people compare words, without accents and in small letters: what the search itself does in SQL (make-search.ts). */
export function foldedWords(text: string): string {
  const small = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return ALIKE.reduce((words, [letter, as]) => words.replaceAll(letter, as), small);
}
