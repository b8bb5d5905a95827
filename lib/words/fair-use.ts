import type { BlameKind } from "@/lib/words/blame-patterns";
import { phrase } from "@/lib/words/reading";
import type { Stretch } from "@/lib/words/sentence";

/** How much of a sentence is looked at before a stretch, and after it. UTF-16 units. */
const BEFORE = 120;
const AFTER = 80;

const THAT = "(?: that| because| as if| how)?";

/** What stands right before: it takes the words back, tells a fear or somebody's own story, or repeats the other's words. */
const TAKEN_BACK = phrase(
  "(?:not|isn't|wasn't|n't|never)(?: just| really| only| at all| so much)? " +
    "(?:that|because|as if|like when|saying|to say|mean|meaning|think|thinking|thought|believe|believing" +
    "|claiming|claim" +
    `|suggesting|accusing you|trying to say|want to say|true|fair to say|the case)${THAT} $`,
);
const NOT_LIKE = phrase("(?:it's|it is|is|was) not like $|(?:it|that) (?:isn't|wasn't) like $");
const CONTRACTED_NOT = phrase(
  "[\\p{L}]{1,8}n't (?:really |actually |ever )?(?:think|mean|believe|say|claim|want to say|mean to say|be true|feel)" +
    `${THAT} $`,
);
const OWN_STORY = phrase(
  "(?:hope|trust|promise me|afraid|scared|worried|worry|fear|fears|my fear is|tell myself|telling myself" +
    "|told myself|tells me|story is|imagine" +
    `|nightmare is)(?: is)?${THAT} $`,
);
const THEIR_WORDS = phrase(
  `you (?:say|said|told me|tell me|feel|felt|think|thought|mentioned|wrote|worry|fear|often say)${THAT} $`,
);

const PRAISE = phrase(
  "(?:love|like|adore|appreciate|enjoy|admire|treasure|cherish|value|grateful|thankful|glad|happy|thanks" +
    "|thank you|lucky" +
    "|proud|impressed|touched|moved|moves me|means (?:so much|a lot|the world)|sweet)((?: [\\p{L}',]{1,15}){0,4}?)" +
    " (?:that|how|when|because|for|the way)(?: even)? $",
);
const GLAD = phrase("(?:grateful|thankful|glad|happy|lucky|proud|so good) $");
/** What turns praise around: "I don't like that you…", "I love the garden but hate that you…". */
const TURNED = phrase("but|hate|yet|though|although|however|until|except|sad|angry|annoyed|tired|sick");
const NOT_PRAISE = /(?:n't|\bnot|\bnever|\bno longer|\bunhappy)\s{1,3}(?:[\p{L}']{1,10}\s{1,3}){0,2}$/iu;

/** You as the one who is met with, thanked or asked: "thank you always", "talking to you never", "could you always". */
const OBJECT = phrase(
  "(?:thank|love|miss|adore|with|to|for|of|from|about|around|beside|near|without|hug|kiss|seeing|hearing" +
    "|watching|see) $",
);
const ASKED = phrase("(?<!why )(?<!how )(?:could|can|would|will|may|what if|how about) $");

const GOOD =
  "(?:kind|patient|there|welcome|lovely|gentle|generous|thoughtful|warm|on my side|honest|supportive|sweet|good)";
/** What comes right after "you never" or "you always" and makes it praise, a saying or a plain fact. */
const FAIR_NEVER = phrase(
  // An answer that reassures ("You never have, you know"), and what it is good never to be.
  "^(?: have(?=[^\\p{L}]{0,3}$|, you know)| (?:been |too |so |really |ever |even ){0,2}(?:an? )?(?:bor(?:ing|e)|dull" +
    "|alone|unkind|rude|mean|cruel|cold|harsh|unfair|selfish|lazy|jealous|impatient|grumpy|moody|petty|stingy" +
    "|judge?mental|in a bad mood|burden|bother|nuisance)| ,?(?:know(?=,|[^\\p{L}]{0,2}$| what (?:will|might|may|comes|happens|life|tomorrow)| until)|fail|failed" +
    "|cease|disappoint|let me down|gave up|give up|have to|need to|had to" +
    "|needed to|been to|tried|tasted|visited|met|mind|mean|meant|bore|bored|lie|lied|forget|judge|judged" +
    "|complain|complained|lose hope|too|be too" +
    "|(?:stop|stopped) (?:amazing|surprising|believing|loving)))",
);
const FAIR_ALWAYS = phrase(
  `^ (?:said|wanted|dreamed|dreamt|hoped|wished|make me (?:laugh|smile|happy|feel (?:so )?(?:loved|safe|better` +
    `|welcome|at home|calm|good))` +
    `|have my back|been there|be (?:my|loved|welcome)|know how|thank|remember|listen|care|support|encourage|comfort` +
    `|(?:been |so |very |really ){0,2}${GOOD})`,
);
const GOOD_FEELING = phrase(
  "(?:happy|glad|smile|smiling|loved|calm|joy|grateful|lucky|safe|warm|melts?|proud|fall in love|love you" +
    "|love it|love that|miss you|makes my day)",
);

/** Scorn for a state of affairs: "it's ridiculous that we pay two gyms". */
const OF_AFFAIRS = phrase("^ (?:that|how) (?:we|i|it|they|this|the)");
/** Scorn for oneself is another matter, and not one for a hint. */
const OF_SELF = phrase("(?:i|i'm|i'd|i'll|we|we're|myself)(?: (?!you)[\\p{L}']{1,15}){0,4} $");
const SELF_FEELS = phrase("(?:feel|felt|feeling|look|i'm|i am|i was) (?:so |really |a bit |a little )?$");

const NOT_FEELING =
  /(?:n't|\bnot|\bnever|\bno longer|\bhardly)(?:\s{1,3}[\p{L}']{1,15}){0,2}?\s{1,3}(?:feel|felt|feeling)/iu;
const UNDERSTOOD = phrase(
  "^(?: really| truly| do| always| actually| are| have| been| just| still| also){0,3} (?:understand|understood" +
    "|get me|see me|hear me" +
    "|heard|saw|love|care|listen|listened|support|know me|trust|value|respect|appreciate|believe|accept" +
    "|on my side|with me|here" +
    "|there for|want me|my best|my home|proud)",
);
const NOT_GOOD = /^(?:\s{1,3}[\p{L}']{1,15}){0,2}(?:n't|\s{1,3}not|\s{1,3}never|\s{1,3}only)(?![\p{L}])/iu;
const MAKES_NOT = phrase(
  "(?:[\\p{L}]{1,8}n't|not|never)(?: ever| really)? (?:make|makes|made|making|leave|leaves|let) $",
);

/**
 * Whether a stretch that is worded like blame is none after all: praise, a saying, quoted or taken back, a request, a fear
 * or about oneself. `reading` is the text as `forReading` gives it. Looks only so far to each side.
 */
export function isFair(reading: string, { start, end }: Stretch, kind: BlameKind, inAppreciation: boolean): boolean {
  const before = (/[^.!?;\n]*$/.exec(reading.slice(Math.max(0, start - BEFORE), start)) ?? [""])[0];
  const after = (/^[^.!?;\n]*/.exec(reading.slice(end, end + AFTER)) ?? [""])[0];
  const matched = reading.slice(start, end);
  if ([TAKEN_BACK, NOT_LIKE, CONTRACTED_NOT, OWN_STORY, THEIR_WORDS].some((one) => has(one, before))) return true;
  if (isPraised(before)) return true;
  switch (kind) {
    case "always-never":
      return isFairAlwaysNever(matched, before, after);
    case "label":
      return inAppreciation && /\blike\b/iu.test(matched);
    case "contempt":
      return isOfSelf(matched, before) || has(OF_AFFAIRS, after) || has(GOOD_FEELING, after);
    case "accusing-feeling":
      return isFairFeeling(matched, before, after, inAppreciation);
    case "you-make-me":
      return false;
  }
}

function isOfSelf(matched: string, before: string): boolean {
  return !/you/iu.test(matched) && (has(OF_SELF, before) || has(SELF_FEELS, before));
}

function isFairAlwaysNever(matched: string, before: string, after: string): boolean {
  if (has(OBJECT, before) || has(ASKED, before)) return true;
  if (/time/iu.test(matched)) return has(GOOD_FEELING, before) || has(GOOD_FEELING, after);
  if (/(?:'ll|will)\s{1,3}always$/iu.test(matched)) return true;
  return has(/never$|ever$/iu.test(matched) ? FAIR_NEVER : FAIR_ALWAYS, after);
}

/** Of "I feel like you …": what follows may be warm, and "I don't feel that you …" turns either around. */
function isFairFeeling(matched: string, before: string, after: string, inAppreciation: boolean): boolean {
  if (has(MAKES_NOT, before)) return true;
  if (!/you(?:'?(?:re|ve|d|ll))?$/iu.test(matched)) return NOT_FEELING.test(matched);
  if (NOT_FEELING.test(matched)) return !has(UNDERSTOOD, after);
  return has(UNDERSTOOD, after) || (inAppreciation && !NOT_GOOD.test(after));
}

function isPraised(before: string): boolean {
  return [...before.matchAll(PRAISE), ...before.matchAll(GLAD)].some(
    ({ index, 1: between = "" }) => !has(TURNED, between) && !NOT_PRAISE.test(before.slice(0, index)),
  );
}

function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
