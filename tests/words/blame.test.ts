import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findBlame } from "@/lib/words/blame";
import type { BlameKind } from "@/lib/words/blame-patterns";
import { writing } from "@/tests/words/writing";

/** Each with the stretch that is found first, and its kind. */
const BLAMES: readonly (readonly [text: string, kind: BlameKind, stretch: string])[] = [
  ["You never help with the dishes.", "always-never", "You never"],
  ["you ALWAYS interrupt me", "always-never", "you ALWAYS"],
  ["You’re always late", "always-never", "You’re always"],
  ["you've never once asked how I am", "always-never", "you've never"],
  ["youre never home", "always-never", "youre never"],
  ["Why do you always have to be right?", "always-never", "you always"],
  ["You just never listen", "always-never", "You just never"],
  ["Every time you go out, I sit here waiting", "always-never", "Every time you"],
  ["every single time you promise something", "always-never", "every single time you"],
  ["You don’t ever ask me", "always-never", "You don’t ever"],
  ["I hate that you always drive", "always-never", "you always"],
  ["I think you are being ridiculous", "contempt", "you are being ridiculous"],
  ["You hardly ever call", "always-never", "You hardly ever"],
  ["Can't you ever put your phone away?", "always-never", "Can't you ever"],
  ["All you ever do is work", "always-never", "All you ever do is"],
  ["Nothing I do is ever good enough", "always-never", "Nothing I do is ever good enough"],
  ["I don't like that you always decide alone", "always-never", "you always"],
  ["I love the garden but hate that you never help in it", "always-never", "you never"],
  ["I can't stand that you never call", "always-never", "you never"],
  ["You  never\ncall", "always-never", "You  never"],
  ["You constantly check your phone", "always-never", "You constantly"],
  ["When we met you cooked; now you never do", "always-never", "you never"],
  ["You never have time for me", "always-never", "You never"],
  ["You're never here", "always-never", "You're never"],
  ["Why would you never tell me?", "always-never", "you never"],

  ["You are selfish", "label", "You are selfish"],
  ["you're so lazy", "label", "you're so lazy"],
  ["You’re just like your mother.", "label", "You’re just like your mother"],
  ["You are such a control freak", "label", "You are such a control freak"],
  ["you can be so inconsiderate", "label", "you can be so inconsiderate"],
  ["You're acting like a child", "label", "You're acting like a child"],
  ["You selfish pig", "label", "You selfish"],
  ["That is so rude of you", "label", "rude of you"],
  ["How can you be so cold?", "label", "How can you be so cold"],
  ["You are so dramatic", "label", "You are so dramatic"],
  ["Stop being so childish", "label", "Stop being so childish"],
  ["You are the problem", "label", "You are the problem"],
  ["You don’t care about me", "label", "You don’t care"],
  ["You only think of yourself", "label", "You only think of yourself"],
  ["Are you deaf?", "label", "Are you deaf"],
  ["You're a terrible listener", "label", "You're a terrible listener"],
  ["your selfishness is what hurts", "label", "your selfishness"],
  ["You are way too sensitive", "label", "You are way too sensitive"],

  ["Whatever.", "contempt", "Whatever"],
  ["Fine, whatever", "contempt", "Fine, whatever"],
  ["Yeah whatever!", "contempt", "Yeah whatever"],
  ["That's pathetic", "contempt", "That's pathetic"],
  ["you are being ridiculous", "contempt", "you are being ridiculous"],
  ["Oh, grow up.", "contempt", "Oh, grow up"],
  ["You should really grow up", "contempt", "You should really grow up"],
  ["How dare you say that", "contempt", "How dare you"],
  ["just shut up for once", "contempt", "shut up"],
  ["What is wrong with you?", "contempt", "What is wrong with you"],
  ["I'm sick of your excuses", "contempt", "sick of your"],
  ["Typical.", "contempt", "Typical"],
  ["🙄 whatever", "contempt", "whatever"],
  ["Get over yourself", "contempt", "Get over yourself"],

  ["I feel ignored", "accusing-feeling", "I feel ignored"],
  ["I feel so unappreciated when I cook", "accusing-feeling", "I feel so unappreciated"],
  ["I’m feeling abandoned again", "accusing-feeling", "I’m feeling abandoned"],
  ["I often feel sad and taken for granted", "accusing-feeling", "I often feel sad and taken for granted"],
  ["It makes me feel unseen", "accusing-feeling", "me feel unseen"],
  ["I feel like you don't care", "accusing-feeling", "I feel like you"],
  ["I feel that you put work first", "accusing-feeling", "I feel that you"],
  ["I feel as if you're somewhere else", "accusing-feeling", "I feel as if you're"],
  ["I don't feel like you listen", "accusing-feeling", "I don't feel like you"],
  ["I feel you don't want to be here", "accusing-feeling", "I feel you don't"],
  ["I feel like your maid", "accusing-feeling", "I feel like your maid"],
  ["I feel like I'm the only one", "accusing-feeling", "I feel like I'm the only one"],
  ["Feeling left out lately", "accusing-feeling", "Feeling left out"],
  ["I feel ignored by you", "accusing-feeling", "I feel ignored"],

  ["You make me so angry", "you-make-me", "You make me so angry"],
  ["you're driving me crazy", "you-make-me", "you're driving me crazy"],
  ["You always make me feel small", "you-make-me", "You always make me feel small"],
  ["You made me cry", "you-make-me", "You made me cry"],
  ["You make me feel ignored", "you-make-me", "You make me feel ignored"],
  ["It's all your fault", "you-make-me", "It's all your fault"],
  ["You ruined my birthday", "you-make-me", "You ruined my"],
];

/** In which nothing is found, as a need or an adjustment. */
const FAIR: readonly string[] = [
  "You never know",
  "You never know what tomorrow brings.",
  "I love that you always make coffee",
  "I really appreciate how you always wait for me",
  "Thank you for the way you never give up",
  "I'm glad you always tell me",
  "I’m so grateful that you never judged me",
  "Never mind",
  "You are lovely",
  "You mean the world to me",
  "You are the best",
  "You never mean it badly, I know that",
  "You're so patient with my father",
  "It's not that you never help, it is that I ask late",
  "I don't think you are selfish",
  "I don’t mean that you always forget",
  "I'm not saying you never listen",
  'My sister said "you never help", and it stayed with me',
  "He shouted “you are pathetic” on TV",
  "I heard myself think 'you never call' and stopped",
  "I'm afraid you'll never forgive me",
  "The story I tell myself is that you never think of me",
  "You said you never have a quiet hour",
  "Could you always text me when you leave?",
  "What if you always took Mondays and I took Tuesdays?",
  "I will love you always",
  "Talking to you always helps",
  "You and I never go dancing any more",
  "You always make me laugh",
  "You've never been to Lisbon",
  "You never have to ask",
  "You never have, you know…",
  "Disappointed me? You never have.",
  "You're never boring",
  "You’re never too busy for me",
  "You are never in a bad mood",
  "You will always be my home",
  "I feel happy every time you come home",
  "You always remember the small things",
  "When you are cold, take my blanket",
  "You are crazy about tea and so am I",
  "You are selfless",
  "I hope you never change",
  "Promise me you'll never lie to me",
  "It's ridiculous that we pay two gyms",
  "You don't care for football and that is fine",
  "Every time you leave I miss you",
  "You aren't lazy",
  "Do whatever you like",
  "Pizza or whatever you want",
  "I feel ridiculous saying this",
  "We laughed at that ridiculous film",
  "When the children grow up, we could travel",
  "I need to get over it",
  "I should shut up more often",
  "I feel lonely in the evenings",
  "I don't feel ignored",
  "I never feel judged with you",
  "I no longer feel unwanted",
  "I feel ignored by my boss",
  "I feel used to the noise by now",
  "I feel like you really understand me",
  "I feel like you and I are closer now",
  "I feel your warmth",
  "Do you feel ignored by me?",
  "I know you feel left out",
  "You make me happy",
  "You make me want to be kinder",
  "You made me a cake",
  "You drive me to work",
  "I would like an evening a week for the two of us",
  "I feel sad when we go to bed without a word",
  "When the dishes stand till morning, I feel tired.",
  "Could we try a list on the fridge?",
  "Ich fühle mich nie allein",
  "أشعر بالوحدة في المساء",
  "🫶🫶🫶",
  "",
];

/** Praise, only in an appreciation. */
const APPRECIATIONS: readonly string[] = [
  "You always make me coffee",
  "You never let the day end without a kiss",
  "Every time you sing in the kitchen",
  "You're just like your mother: you see everybody",
  "I feel that you believe in me",
  "You constantly surprise me",
];

describe("what may be heard as blame", () => {
  it.each(BLAMES)("is found: %s", (text, kind, stretch) => {
    const [first] = findBlame(text);
    expect(first && { kind: first.kind, stretch: text.slice(first.start, first.end) }).toEqual({ kind, stretch });
  });

  it.each(FAIR)("is not found where there is none: %s", (text) => {
    expect(findBlame(text)).toEqual([]);
  });

  it.each(APPRECIATIONS)("is not found in an appreciation: %s", (text) => {
    expect(findBlame(text, { kind: "appreciation" })).toEqual([]);
    expect(findBlame("You never thank me, you are so ungrateful", { kind: "appreciation" })).toMatchObject([
      { kind: "label" },
    ]);
  });

  it("is found as often as it is there, in its order, none over another", () => {
    const text = "You never call. You're so selfish! Whatever. And you make me sad.";
    expect(findBlame(text).map(({ kind }) => kind)).toEqual(["always-never", "label", "contempt", "you-make-me"]);
  });
});

describe("property: a text of any kind", () => {
  test("is read without an error, and what is found lies within it, in order", () => {
    fc.assert(
      fc.property(writing, (text) => {
        let last = 0;
        for (const { start, end } of findBlame(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("is read in a time that grows with its length, and not faster", () => {
    const repeated = [
      "you never ",
      "I feel ",
      "I feel like you ",
      "“",
      "'a",
      " ",
      "you are so so so ",
      "you, ",
      "whatever. ",
      "n't ",
      "just ",
      "I love that ",
      "a",
    ];
    for (const words of repeated) {
      const text = words.repeat(Math.ceil(10_000 / words.length)).slice(0, 10_000);
      const ms = fastest(() => findBlame(text));
      const tenth = fastest(() => findBlame(text.slice(0, 1_000)));
      // Ten times as long for what is ten times as long; a square would be a hundred times.
      expect(ms, words).toBeLessThan(40 * tenth + 20);
    }
  });
});

/** The shortest of a few runs, in milliseconds: the others waited for something else. */
function fastest(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return Math.min(...times);
}
