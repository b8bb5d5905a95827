import type { NeedDirection } from "@/lib/words/entry-kind";
import { phrase } from "@/lib/words/reading";

/** What a need may be about when it names no more than that, and how it could be had. */
interface Theme {
  readonly pattern: RegExp;
  /** Each can follow "I need", and says how much or when; "…" is the writer's to fill. */
  readonly offers: Readonly<Record<NeedDirection, readonly string[]>>;
  /** It leads away from each other, whichever way it was meant to go. */
  readonly isApart?: true;
}

const TIME_TOGETHER = [
  "one evening a week for the two of us",
  "a walk together on Sunday",
  "half an hour after dinner with our phones in another room",
];
const TIME_ALONE = [
  "three hours on Sunday for …",
  "one evening a week to myself",
  "the first half hour at home to myself",
];
const ASKED_FIRST = [
  "to be asked before a plan takes my time",
  "to finish what I say before you answer",
  "to hear by noon when a plan changes",
];

/** The first that fits is taken. Where one asks for room from each other, all of its offers lead to oneself. */
export const THEMES: readonly Theme[] = [
  {
    pattern: phrase(
      "listen(?: to me)?|listened to|heard|understood|seen|attention|understanding|interest(?: in me)?|presence" +
        "|present",
    ),
    offers: {
      closeness: [
        "twenty minutes after dinner when I talk and you listen",
        "ten minutes on the sofa when one of us comes home",
        "dinner on weekdays with our phones in another room",
      ],
      independence: [
        "twenty minutes on Sunday to tell you what I am working on",
        "to be asked once a week how … is going",
      ],
    },
  },
  {
    pattern: phrase("talk(?: to me| to each other)?|talking|communication|communicate|conversations?|openness"),
    offers: {
      closeness: [
        "half an hour on Sunday to talk about our week",
        "ten minutes each evening to tell each other about the day",
        "a call at lunch, twice a week",
      ],
      independence: [
        "half an hour on Sunday to talk about the week that each of us would like",
        "an hour of quiet after work before we talk",
      ],
    },
  },
  {
    pattern: phrase(
      "affection|touch|tenderness|intimacy|love|loved|wanted|warmth|close|closer|closeness|connection|connected" +
        "|cuddles?" +
        "|cuddling|hugs|kisses|physical contact",
    ),
    offers: {
      closeness: [
        "a long hug when one of us comes home",
        "ten minutes in your arms before we get up",
        "one evening this week without plans or screens",
      ],
      independence: ["a long hug when I come back from …", "one evening a week for the two of us, and one to myself"],
    },
  },
  {
    pattern: phrase("fun|romance|romantic|adventures?|dates|spontaneity|excitement|laughter|play|variety"),
    offers: {
      closeness: [
        "a date on Friday evening, planned by each of us in turn",
        "one day this month for something new together",
        "one evening a week to …",
      ],
      independence: ["one Saturday a month for …", "a weekend away with … in …, once this year"],
    },
  },
  {
    pattern: phrase("thanks|appreciation|appreciated|acknowledge?ment|recognition|praise|compliments|valued"),
    offers: {
      closeness: ["one thing you are glad of, said each evening", "a thank-you after I have …"],
      independence: ["one question about … each week", "a word about … when it goes well"],
    },
  },
  {
    pattern: phrase(
      "help(?: me| out| around the house| at home| in the house)?|helping|support(?: me)?|supported" +
        "|be there(?: for me)?|teamwork" +
        "|a hand|relief|sharing the load|fairness",
    ),
    offers: {
      closeness: [
        "an hour on Saturday to do … together",
        "two evenings a week when you take over …",
        "ten minutes on Sunday to share out the week",
      ],
      independence: [
        "two evenings a week when you take over … and I am free",
        "Saturday mornings for myself, while you …",
        "three hours this week for …",
      ],
    },
  },
  {
    pattern: phrase("respect|respected|trust|trusted|honesty|reliability|boundaries|consideration|privacy"),
    offers: { closeness: ASKED_FIRST, independence: ASKED_FIRST },
  },
  {
    pattern: phrase(
      "rest|sleep|quiet|peace|calm|silence|breaks?|a break|downtime|relax|relaxation|recharge|switch off",
    ),
    offers: {
      closeness: ["a quiet hour side by side on Sunday", "one evening this week without plans or screens"],
      independence: [
        "an hour of quiet after work",
        "one morning a week to sleep until nine",
        "Sunday afternoon for ourselves, each with our own thing",
      ],
    },
  },
  {
    pattern: phrase("(?:my |own )?(?:friends|hobby|hobbies|projects?|interests|life|things|sports?|creativity)"),
    offers: {
      closeness: ["one evening a month with our friends", "two hours on Saturday to do … together"],
      independence: ["one evening a week with my friends", "two mornings a week for …", "a weekend with … in …"],
    },
  },
  {
    // "Space for the two of us" is another matter.
    pattern: phrase(
      "(?:time and |my |own )?(?:space|(?<!own )room|air)(?! (?:(?:for|with|between|where|that|to be) )?(?:us|we|you|both" +
        "|the two|together|our))",
    ),
    offers: { closeness: TIME_ALONE, independence: TIME_ALONE },
    isApart: true,
  },
  {
    pattern: phrase(
      "(?:quality |couple |our |own |free )?time|togetherness|us|together|date nights|space|(?<!own )room|air",
    ),
    offers: { closeness: TIME_TOGETHER, independence: TIME_ALONE },
  },
  {
    pattern: phrase(
      "freedom|independence|independent|alone(?! with| together)|solitude|autonomy|me[ -]time|distance|free",
    ),
    offers: { closeness: TIME_ALONE, independence: TIME_ALONE },
    isApart: true,
  },
];

/** How often or how long, put behind a need that says what, but neither. */
export const AMOUNTS: Readonly<Record<NeedDirection, readonly string[]>> = {
  closeness: ["half an hour on Sunday", "one evening a week", "ten minutes each day"],
  independence: ["three hours on Sunday", "one evening a week", "the first half hour after work"],
};
