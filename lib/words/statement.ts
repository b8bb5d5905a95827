/**
 * "I feel … when … I need …": one text made of three parts, and read back into them. What people wrote stays theirs, in any
 * script; only the English words around it are ours. No marks of direction are put in: each part stands between English
 * words, so that each run is laid out by itself, and `dir="auto"` reads the sentence from its first letter.
 */
import { FEELING_FAMILIES } from "@/lib/words/feelings";
import { cleanPart, clip } from "@/lib/words/clean";

/** The three parts, as somebody writes them; each may be empty, or begin with the words that the sentence has anyway. */
export interface StatementParts {
  readonly feel: string;
  readonly when: string;
  readonly need: string;
}

/** As a jotting of the check-in, in UTF-16 units. */
export const STATEMENT_LONGEST = 2_000;

const SAYS_FEEL = /^(?:and )?(?:i(?:['’]m| am)? (?:feel|felt|feeling)|i(?:['’]m| am)|feel|feeling)(?![\p{L}'’-]) ?/iu;
const SAYS_WHEN = /^(?:when)(?![\p{L}'’-]) ?/iu;
const SAYS_NEED = /^(?:and )?(?:i need|need)(?![\p{L}'’-]) ?/iu;
const ENDS_WITH_WHEN = /(?:^|,? )when$/iu;
const DOUBLED_WHEN = /(?<![\p{L}])when(?: when){1,99}(?![\p{L}])/giu;
/** A mark that would stand in the middle of the sentence. */
const LAST_MARK = /[!?]$/u;
/** A need that is a sentence already: it stands in its own words. */
const OWN_NEED =
  /^(?:i(?:['’]d| would| want| wish| could|['’]m| am| long)|let['’]?s|please|(?:could|can|would|will) you)(?![\p{L}])/iu;
const REQUEST = /^(?:could|can|would|will) you(?![\p{L}])/iu;
/** A "when" that has another word for it. */
const OWN_WHEN =
  /^(?:whenever|after|before|because|since|while|if|as soon as|every time|each time|that|at|on|in|during)(?![\p{L}])/iu;

/** Words that have a capital letter only for beginning a field; a name keeps its own. */
const OPENERS = new Set(
  (
    "you your yours we our us the a an my me it its there this that these those they their he she nobody somebody someone " +
    "everybody everything nothing something when whenever after before because since while if as every each at on in during " +
    "to more less some time help space two three half one ten twenty so very really quite like both all not no dinner " +
    "breakfast plans things people how what where"
  ).split(" "),
);
for (const { feelings } of FEELING_FAMILIES)
  for (const feeling of feelings) OPENERS.add(feeling.split(" ")[0] ?? feeling);

/**
 * The sentence of what is filled in: `I feel lonely when you read at dinner. I need half an hour to talk.` A "when" alone is
 * left open (`When you read at dinner, …`); nothing filled in is "". On one line, at most `STATEMENT_LONGEST` long.
 */
export function composeStatement(parts: StatementParts): string {
  const { need, ...begun } = partsWithoutOurs(parts);
  const when = begun.feel === "" && need !== "" ? without(LAST_MARK, begun.when) : begun.when;
  const feel = when === "" ? begun.feel : without(LAST_MARK, begun.feel);
  const joined = when === "" || OWN_WHEN.test(when) ? when : `when ${when}`;
  const sentences = [feel === "" ? needOf(need, joined) : `I feel ${joined === "" ? feel : `${feel} ${joined}`}`];
  if (feel !== "") sentences.push(needOf(need, ""));
  return clip(sentences.filter(Boolean).map(ended).join(" "), STATEMENT_LONGEST);
}

/** The parts without the words that the sentence has anyway. */
function partsWithoutOurs({ feel, when, need }: StatementParts): StatementParts {
  const once = (part: string) => cleanPart(part).replace(DOUBLED_WHEN, "when");
  return {
    feel: lowered(without(ENDS_WITH_WHEN, without(SAYS_FEEL, once(feel)))),
    when: lowered(without(SAYS_WHEN, once(when))),
    need: without(SAYS_NEED, once(need)),
  };
}

/** A need as a sentence, after what it is about, which may be empty. Without its last mark. */
function needOf(need: string, when: string): string {
  const before = when === "" ? "" : `${capital(when)}, `;
  if (need === "") return before === "" ? "" : `${before}…`;
  if (!OWN_NEED.test(need)) return `${before}I need ${lowered(need)}`;
  const own = /^i(?![\p{L}])/iu.test(need) ? capital(need) : before === "" ? capital(need) : lowered(need);
  return `${before}${own}${REQUEST.test(need) && !need.endsWith("?") ? "?" : ""}`;
}

/**
 * The three parts of a sentence as `composeStatement` makes it, or as people write it by themselves with "I feel", "when"
 * and "I need"; `null` where it does not begin so. What it finds composes to the same sentence again.
 */
export function readStatement(text: string): StatementParts | null {
  const line = cleanPart(text);
  const feels = /^i(?:['’]m| am)? (?:feel|feeling|felt) /iu.exec(line);
  if (feels !== null) {
    const [said, need] = splitLast(line.slice(feels[0].length), [
      ". I need ",
      ", and I need ",
      " and I need ",
      ", I need ",
    ]);
    const at = said.search(/ when /iu);
    const [feel, when] = at === -1 ? [said, ""] : [said.slice(0, at), said.slice(at + " when ".length)];
    return { feel: cleanPart(feel), when: cleanPart(when), need: cleanPart(need) };
  }
  const whens = /^when /iu.exec(line);
  if (whens !== null) {
    const [when, need] = splitLast(line.slice(whens[0].length), [", I need "]);
    if (need === "" && !when.endsWith(", …")) return null;
    return { feel: "", when: cleanPart(when.replace(/, …$/u, "")), need: cleanPart(need) };
  }
  const needs = /^i need /iu.exec(line);
  return needs === null ? null : { feel: "", when: "", need: cleanPart(line.slice(needs[0].length)) };
}

/** A text before and after the last of some separators, tried in their order; all of it and nothing without one. */
function splitLast(text: string, separators: readonly string[]): [string, string] {
  const lower = text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  for (const separator of separators) {
    const at = lower.lastIndexOf(separator.toLowerCase());
    if (at !== -1) return [text.slice(0, at), text.slice(at + separator.length)];
  }
  return [text, ""];
}

/** A part without the words that it begins or ends with already, however often: "I feel I feel sad" is "sad". */
function without(pattern: RegExp, part: string): string {
  let left = part;
  for (let next = cleanPart(left.replace(pattern, "")); next !== left; next = cleanPart(left.replace(pattern, "")))
    left = next;
  return left;
}

function ended(sentence: string): string {
  return /[.!?…؟。]["”’)]?$/u.test(sentence) ? sentence : `${sentence}.`;
}

function lowered(part: string): string {
  const word = /^[\p{L}]+/u.exec(part)?.[0] ?? "";
  const isOpener = word.slice(1) === word.slice(1).toLowerCase() && OPENERS.has(word.toLowerCase());
  return isOpener ? part.charAt(0).toLowerCase() + part.slice(1) : part;
}

function capital(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}
