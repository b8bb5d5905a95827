/**
 * Points out what may be heard as blame, by its wording: English only.
 *
 * What it can do: find turns of phrase that put the other on trial ("you never", "you are so selfish", "whatever", "I feel
 * ignored", "you make me angry"), and let pass what only looks like one: praise, sayings, what is quoted or taken back.
 *
 * What it cannot: understand. It knows neither tone nor history; it misses blame in other words, and is wrong at times about
 * words said in fun. Nothing may be refused or held back because of it. It runs where it is called and keeps nothing.
 */
import { BLAME_PATTERNS, type BlameKind } from "@/lib/words/blame-patterns";
import { tellsOfDanger } from "@/lib/words/danger";
import type { EntryKind } from "@/lib/words/entry-kind";
import { isFair } from "@/lib/words/fair-use";
import { forReading } from "@/lib/words/reading";
import type { Stretch } from "@/lib/words/sentence";

/** A stretch of a text that may be heard as blame. */
export interface Blame extends Stretch {
  readonly kind: BlameKind;
}

/** As long as a text is read; what comes after is left alone. UTF-16 units. */
const READ_LONGEST = 20_000;

/**
 * The stretches of a text that may be heard as blame, in their order, none over another. In an appreciation, always and
 * never are fine ("you always make me coffee"), as are "you are just like your father" and "I feel that you …". In a text that
 * tells of violence, nothing is found.
 */
export function findBlame(text: string, { kind }: { kind?: EntryKind } = {}): readonly Blame[] {
  const reading = forReading(text.slice(0, READ_LONGEST));
  if (tellsOfDanger(reading)) return [];
  const isAppreciation = kind === "appreciation";
  const found: Blame[] = [];
  for (const { kind: blameKind, pattern } of BLAME_PATTERNS) {
    if (isAppreciation && blameKind === "always-never") continue;
    for (const { index, 0: matched } of reading.matchAll(pattern)) {
      const stretch = { start: index, end: index + matched.length };
      if (isFair(reading, stretch, blameKind, isAppreciation)) continue;
      found.push({ kind: blameKind, ...stretch });
    }
  }
  return withoutOverlaps(found);
}

/** Where two lie over each other, the one that begins first, and of those the longer. */
function withoutOverlaps(found: Blame[]): Blame[] {
  const kept: Blame[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept;
}
