/**
 * A soft start-up to put beside words that may be heard as blame: what happened, what I feel, what I would like. What is
 * known from the words is filled in; the rest stays open as "…", for only the writer knows it. The grammar is simple, and
 * where it would not do, more stays open. English only.
 */
import { findBlame, type Blame } from "@/lib/words/blame";
import { pseudoFeelings, type Feeling } from "@/lib/words/feelings";
import { forReading, phrase } from "@/lib/words/reading";

/** What is taken over from a clause at most, so that an offer stays one. UTF-16 units. */
const CLAUSE_LONGEST = 90;

const CLAUSE = /^[^.,;:!?…\n–—()"“”]*/u;
const CONJUNCTION = /\s(?:and|but|because|so|while|although|though|then)\s/iu;
/** What "don't" cannot stand before: verbs of the past, some of them, and those with a negation of their own. */
const NO_PRESENT = phrase(
  "^(?:[\\p{L}']{1,15}ly |even |once |ever )?(?:[\\p{L}]{2,15}ed|can|could|will|would|am|is|are|was|were|been|had|did|said" +
    "|told|came|went|gave|took|got|made|kept|found|thought|knew|saw|left|done|seen|given|taken|gone|shown|meant|felt|slept" +
    "|heard|brought|bought|sent|spent|wrote|spoke|forgot|began|ate|drank|sat|stood|paid|sang|asking|being|having|doing)",
);

/**
 * One to three soft start-ups for a stretch of blame in a text, the best first. `blame` is one of `findBlame(text)`. None of
 * them has blame in it.
 */
export function softStarts(text: string, blame: Blame): readonly string[] {
  const offers = startsOf(text, blame).filter((offer) => findBlame(offer).length === 0);
  return offers.length > 0 ? offers : [OPEN];
}

const OPEN = "When … happens, I feel …. I would like ….";

function startsOf(text: string, blame: Blame): readonly string[] {
  switch (blame.kind) {
    case "always-never": {
      const happening = whatHappens(text, blame);
      return [happening === null ? OPEN : `When ${happening}, I feel …. I would like ….`];
    }
    case "label":
      return [OPEN, "It would help me if …, because I feel …."];
    case "contempt":
      return [
        "I see this differently. I feel …, and I would like ….",
        "I need a pause of twenty minutes before I go on.",
      ];
    case "accusing-feeling":
      return beneathAccusing(text, blame);
    case "you-make-me":
      return beneathPain(text, blame);
  }
}

/**
 * What an "always" or "never" is about, as it would follow "when": of "you never help with the dishes" it is "you don't help
 * with the dishes"; `null` where that cannot be said from the words.
 */
export function whatHappens(text: string, blame: Blame): string | null {
  if (blame.kind !== "always-never") return null;
  const reading = forReading(text.slice(0, blame.end));
  const said = reading.slice(blame.start, blame.end).toLowerCase().replaceAll(/\s+/g, " ");
  const before = reading.slice(Math.max(0, blame.start - 20), blame.start).toLowerCase();
  const rest = clauseFrom(text, blame.end);
  if (rest === null) return null;
  const happening = asOnce(said, /\bare\s+$/.test(before), rest);
  if (happening === null || /\b(?:did|were|have|had|can't|won't)\s+$/.test(before)) return null;
  return findBlame(happening).length === 0 ? happening : null;
}

function asOnce(said: string, isAsked: boolean, rest: string): string | null {
  // "Every time you go out I wait": what I do is no part of it.
  if (/time(?: that)? you$/.test(said)) return `you ${rest.split(/,?\si\s/iu, 1)[0] ?? rest}`;
  if (/^you(?: don't| dont| do not)(?: even| really| just)? ever$/.test(said)) return `you don't ${rest}`;
  if (/^you(?:'re|re| are) (?:just |really |simply )?never$/.test(said)) return `you aren't ${rest}`;
  if (/^you(?:'re|re| are) (?:just |really |simply )?(?:always|constantly|forever)$/.test(said))
    return `you are ${rest}`;
  if (/^you (?:just |really |simply )?never$/.test(said)) {
    if (isAsked) return `you aren't ${rest}`;
    return rest.search(NO_PRESENT) !== -1 ? null : `you don't ${rest.replace(/^ever\s/iu, "")}`;
  }
  if (/^you (?:just |really |simply )?(?:always|constantly|forever)$/.test(said))
    return `you ${isAsked ? "are " : ""}${rest}`;
  return null;
}

/** The clause that goes on from a place, in the writer's own words; `null` where it is none, or a long one. */
function clauseFrom(text: string, from: number): string | null {
  const ahead = CLAUSE.exec(text.slice(from, from + CLAUSE_LONGEST + 2))?.[0] ?? "";
  const clause = (ahead.split(CONJUNCTION, 1)[0] ?? "").replaceAll(/\s+/gu, " ").trim();
  if (clause === "" || clause.length > CLAUSE_LONGEST) return null;
  if (!/[\p{L}\p{N}]/u.test(clause)) return null;
  const isShouted = /\p{Lu}{2}/u.test(clause) && clause === clause.toUpperCase();
  return isShouted ? clause.toLowerCase() : clause;
}

function beneathAccusing(text: string, blame: Blame): readonly string[] {
  const said = forReading(text.slice(0, blame.end)).slice(blame.start);
  const when = whenAfter(text, blame.end);
  const feelings = feelingsBeneath(said);
  if (feelings !== null) return feelings.map((feeling) => `I feel ${feeling} when ${when}. I need ….`);
  const you = /you(?:'?(?:re|ve|d|ll))?$|you\s+[\p{L}']+$/iu.exec(said);
  const rest = clauseFrom(text, blame.end);
  if (you === null || rest === null || /n't\s+feel/iu.test(said)) return [`I feel … when ${when}. I need ….`];
  return [`When … happens, I tell myself that ${you[0].toLowerCase()} ${rest}. I feel …. I would like ….`];
}

/** The feelings that may lie beneath the accusing word at the end of some words; `null` where there is none. */
function feelingsBeneath(words: string): readonly Feeling[] | null {
  const plain = words.toLowerCase().replaceAll(/\s+/gu, " ");
  const word = Object.keys(pseudoFeelings)
    .filter((one) => plain.endsWith(` ${one}`))
    .toSorted((a, b) => b.length - a.length)[0];
  return word === undefined ? null : (pseudoFeelings[word] ?? null);
}

const PLAIN_PAINS: Readonly<Record<string, Feeling>> = {
  mad: "angry",
  furious: "angry",
  miserable: "sad",
  unhappy: "sad",
  cry: "sad",
  depressed: "sad",
  scared: "afraid",
  bad: "hurt",
  small: "insecure",
  stupid: "ashamed",
  worthless: "sad",
  useless: "discouraged",
};
const NAMED_PAINS = new Set(
  (
    "angry sad anxious nervous jealous lonely guilty ashamed hurt afraid insecure tense helpless tired exhausted " +
    "frustrated"
  ).split(" "),
);

function beneathPain(text: string, blame: Blame): readonly string[] {
  const said = forReading(text.slice(0, blame.end)).slice(blame.start).toLowerCase();
  const when = whenAfter(text, blame.end);
  const beneath = feelingsBeneath(said);
  if (beneath !== null) return beneath.map((feeling) => `I feel ${feeling} when ${when}. I would like ….`);
  const last = /\p{L}+$/u.exec(said)?.[0] ?? "";
  const feeling = NAMED_PAINS.has(last) ? last : (PLAIN_PAINS[last] ?? "…");
  return [`I feel ${feeling} when ${when}. I would like ….`];
}

/** What follows a "when" right after a stretch, in the writer's own words, or an open place. */
function whenAfter(text: string, from: number): string {
  const clause = clauseFrom(text, from);
  const when = /^when(?:ever)?\s+(.+)$/iu.exec(clause ?? "")?.[1];
  return when === undefined || findBlame(when).length > 0 ? "…" : when;
}
