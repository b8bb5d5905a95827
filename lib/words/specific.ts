/**
 * What a need lacks to be doable, and offers to make it so: English only.
 *
 * What it can do: see that a need names no time and no amount ("more space", "quality time", "help with the dishes"), and
 * offer some that are common.
 *
 * What it cannot: know what would be enough, or whether it is fair. It stays silent where it is not sure: about what should
 * stop, about wishes for a life rather than a week, about words that it does not know, and in other languages. It runs where
 * it is called and keeps nothing.
 */
import { tellsOfDanger } from "@/lib/words/danger";
import type { NeedDirection } from "@/lib/words/entry-kind";
import { forReading, phrase } from "@/lib/words/reading";
import { AMOUNTS, THEMES } from "@/lib/words/specific-offers";

/** What is still open: when, how much, and what it would look like. */
export type Lack = "time" | "amount" | "act";

const OPEN: readonly Lack[] = ["time", "amount"];

export interface Vagueness {
  readonly lacks: readonly Lack[];
  /** Two or three texts that could stand in the need's place, each with a time or an amount; "…" is left to fill. */
  readonly offers: readonly string[];
  /** It was meant as a need for closeness, and asks for room. */
  readonly isApart: boolean;
}

/** A longer need has said more than this can judge. UTF-16 units. */
const NEED_LONGEST = 240;

/** Words of time that say no time. */
const VAGUE_TIME = phrase(
  "some(?: )?times?|some(?: )?day|one of these days|(?:from )?time to time|(?:every )?(?:now and (?:then|again))" +
    "|once in a while|every so often" +
    "|all the time|the whole time|at times|when(?:ever)? (?:it is |it's )?possible|when(?:ever)? (?:you|we" +
    "|i) (?:can|have time|feel like it)" +
    "|(?:than|like|as) (?:before|we used to|in the beginning|when we met)|day to day|every(?: )?day life" +
    "|these days|more often|soon|again",
);

const UNIT =
  "(?:minutes?|mins?|hours?|hrs?|days?|evenings?|mornings?|afternoons?|nights?|weekends?|weeks?|months?|times|x" +
  "|dates?|walks?|hugs?|kiss(?:es)?" +
  "|calls?|texts?|messages?|dinners?|meals?|lunch(?:es)?|breakfasts?|coffees?|questions?)";
const NUMBER =
  "(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|forty-five|sixty" +
  "|ninety|half an?|a few" +
  "|a couple of|several|another)";
const DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?";
const SOME_TIME = phrase(
  [
    DAY,
    "today|tonight|tomorrow|weekends?|weekdays?|daily|weekly|monthly|yearly|midday|noon|midnight|bedtime" +
      "|birthdays?|anniversary|christmas",
    "(?:each|every|per|a|this|next|any|the whole) (?:single |other |second |free )?(?:day|week|month|year" +
      "|morning|evening|afternoon|night|weekend|time|spring|summer|autumn|fall|winter)",
    "in the (?:mornings?|evenings?|afternoons?)|at night|at (?:home )?(?:breakfast|lunch|dinner|meals|the table)",
    "(?:once|twice|thrice)",
    "(?:after|before|during|over|at|by|until|till|from|around) (?:the |our |my |your )?(?:work|dinner|lunch" +
      "|breakfast|supper|bed|sleep|school|meals?|noon|shower|gym)",
    "(?:when|whenever|after|before|while|as soon as|until) (?:i|you|we|one of us|either of us|the (?:kids" +
      "|children)|(?:your|my|our) [\\p{L}]{1,15}|a plan)",
    "(?:before|until|after) [\\p{L}]{1,15}ing",
    "(?:january|february|april|june|july|august|september|october|november|december)|(?:in|this|next|until" +
      "|by) (?:march|may)",
    "(?:half past|quarter past|quarter to) [\\p{L}\\p{N}]{1,8}|(?:at|by|until|till|from) (?:one|two|three|four" +
      "|five|six|seven|eight|nine|ten|eleven|twelve)",
  ].join("|"),
);
const SOME_AMOUNT = phrase(`${NUMBER} (?:[\\p{L}'-]{1,15} ){0,2}?${UNIT}`);
const DIGIT = /\p{Nd}/u;

/** What should stop, or not be: to that belongs no amount. And to be safe comes without one. */
const STOPS = phrase(
  "(?:stop|quit|no|not|never|without|less|fewer|don't|dont|doesn't|won't|can't|cannot|isn't|aren't|avoid" +
    "|leave me alone|safe|safety|end|divorce|separate)",
);

const STEM = phrase(
  "^[^\\p{L}]{0,3}(?:i|we)(?: really| just| also| still){0,2} (?:need|want|would like|would love|wish for" +
    "|long for|could use|miss)|^[^\\p{L}]{0,3}i'd (?:really )?(?:like|love)",
);
const MISSED = phrase("(?:miss|wish for|long for|could use)$");
const FILLERS = phrase(
  "i|we|need|want|more|some|a bit|a little|a lot|lots|much|most|of|any|enough|better|real|really|please|just" +
    "|simply|from|with|for|by|you|us|me|both|the two" +
    "|myself|my|your|our|own|to|on|in|be|feel|have|get|give|spend|find|it|that|and|again|too|also|so|very" +
    "|each other|one another|between|relationship|marriage" +
    "|miss|wish|long|life|home|house|around|in|at|alone|together|partner|a|an|the|quality|bigger|greater|deeper" +
    "|sense|kind|need is|is|like|would|could|as|couple",
);
/** What can well be done this week, or each week: what else people want may be about a life, and no hours go with it. */
const ACTIVITY = phrase(
  "(?:cook|walk|run(?! away| off)|read|paint|draw|talk|exercise|swim|dance|cuddle|eat|write|study|tidy|hike" +
    "|cycle|sing" +
    "|garden|practise|practice|meditate|work out|go out|hold hands|call (?:me|you|each other)|plan (?:the|our) week)" +
    "(?:ing|ning|ming|s)?" +
    "|gym|yoga|dishes|laundry|shopping|housework|homework|bedtimes?|groceries|dancing|writing|cycling|hiking" +
    "|music|guitar" +
    "|piano|football|chess|pottery|sauna|choir|(?:see|with|for) (?:my|our|your) friends",
);
/** What is counted in hours, whatever it is for. */
const IN_HOURS = phrase("(?:quality |free )?time|space|help|support");
const ENGLISH = phrase(
  "i|i'd|need|want|would|more|some|the|with|us|we|you|my|your|time|space|help|to|of|for|and|together|quality|better",
);

/**
 * What a need lacks to be doable; `null` where it has a time or an amount, or where there is nothing to say. Offers keep how
 * the need begins ("I need …").
 */
export function vagueness(need: string, direction: NeedDirection): Vagueness | null {
  const text = need.trim();
  if (text === "" || text.length > NEED_LONGEST) return null;
  const reading = forReading(text);
  if (!has(ENGLISH, reading) && !THEMES.some(({ pattern }) => has(pattern, reading))) return null;
  if (tellsOfDanger(reading) || has(STOPS, reading) || isTimed(reading)) return null;
  const theme = THEMES.find(({ pattern }) => has(pattern, reading));
  if (theme && isBare(reading, theme.pattern)) {
    const begin = beginningOf(text, reading);
    const lacks = has(ACTIVITY, reading) ? OPEN : (["act", ...OPEN] as const);
    const isApart = theme.isApart === true && direction === "closeness";
    return { lacks, offers: theme.offers[direction].map(begin), isApart };
  }
  if (!has(ACTIVITY, reading) && !has(IN_HOURS, reading)) return null;
  const said = text.replace(/[\s.,;:!?…]{1,20}$/u, "");
  return { lacks: OPEN, offers: AMOUNTS[direction].map((amount) => `${said}: ${amount}`), isApart: false };
}

/** Whether words say when, how often or how much. */
function isTimed(reading: string): boolean {
  const said = reading.replace(VAGUE_TIME, " · ");
  return DIGIT.test(said) || has(SOME_TIME, said) || has(SOME_AMOUNT, said);
}

/** Whether there is nothing but the theme: "more space for myself", and not "more space for painting". */
function isBare(reading: string, theme: RegExp): boolean {
  const left = reading.replace(VAGUE_TIME, " ").replace(theme, " ").replace(FILLERS, " ");
  const others = THEMES.reduce((rest, { pattern }) => rest.replace(pattern, " "), left);
  return !/\p{L}{2}/u.test(others.replaceAll(/'\p{L}{1,3}/gu, ""));
}

/** How an offer begins: as the need does, or with a capital where the need has one. */
function beginningOf(text: string, reading: string): (offer: string) => string {
  const stem = reading.match(STEM)?.[0];
  if (stem !== undefined) {
    const own = has(MISSED, stem) ? "I would like" : text.slice(0, stem.length).trim();
    return (offer) => `${own} ${offer}`;
  }
  const isCapital = /^\p{Lu}/u.test(text);
  return (offer) => (isCapital ? offer.charAt(0).toUpperCase() + offer.slice(1) : offer);
}

function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
