import type { ConversationKind, JottingKind } from "@/lib/checkin/schema";

/** What a kind of jotting is called, and what it asks: in our own words, for each of the three conversations. */
export interface Prompt {
  readonly title: string;
  /** What to write about, in a sentence or two. */
  readonly asks: string;
  /** How it may begin. */
  readonly begins: string;
}

export interface ConversationWords {
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly says: string;
  readonly minutes: number;
  /** What its parts are called, shortly: they stand in a row. */
  readonly parts: Readonly<Record<"appreciations" | "needs" | "adjustments", string>>;
  readonly prompts: Readonly<Record<JottingKind, Prompt>>;
}

export const CONVERSATIONS: Readonly<Record<ConversationKind, ConversationWords>> = {
  weekly: {
    name: "Weekly check-in",
    says: "Half an hour a week: what was good, what each needs, and one small thing to try.",
    minutes: 30,
    parts: { appreciations: "Appreciations", needs: "Needs", adjustments: "Adjustments" },
    prompts: {
      appreciation: {
        title: "Appreciations",
        asks: "Two or three things the other did or was this week. The smaller and more exact, the better.",
        begins: "I appreciated …",
      },
      closeness: {
        title: "A need for closeness",
        asks: "One thing that would bring you nearer to each other in the coming week.",
        begins: "I would like …",
      },
      independence: {
        title: "A need for independence",
        asks: "One thing you need for your own life in the coming week.",
        begins: "I need …",
      },
      adjustment: {
        title: "Adjustments",
        asks: "Where it rubs, looked at as something the two of you set up, not as somebody's fault. What could you try?",
        begins: "What if we …",
      },
    },
  },
  monthly: {
    name: "Monthly, about independence",
    says: "Once a month: how well each of you can be yourself beside the other.",
    minutes: 45,
    parts: { appreciations: "What gave me room", needs: "Us, and myself", adjustments: "Our time" },
    prompts: {
      appreciation: {
        title: "What gave me room",
        asks: "Where the other made it easy for you to do your own thing, or was glad about it with you.",
        begins: "I could … because you …",
      },
      closeness: {
        title: "Where I missed us",
        asks: "What of the two of you came too short while each went their own way.",
        begins: "I would like …",
      },
      independence: {
        title: "What I want for myself",
        asks: "A pursuit, friends, quiet: what of your own should have more room, and how much of it?",
        begins: "I want …",
      },
      adjustment: {
        title: "How we share our time out",
        asks: "What in the way you plan, ask and say no could be easier for both of you?",
        begins: "What if we …",
      },
    },
  },
  quarterly: {
    name: "Quarterly, about the two of us",
    says: "Four times a year: where the two of you are going, and whether it is where you want to go.",
    minutes: 90,
    parts: { appreciations: "What we did well", needs: "Wishes", adjustments: "Set up anew" },
    prompts: {
      appreciation: {
        title: "What we did well",
        asks: "What of these three months you would like to remember in ten years.",
        begins: "I am glad that …",
      },
      closeness: {
        title: "What I wish for us",
        asks: "Something for the two of you in the coming three months.",
        begins: "I wish that we …",
      },
      independence: {
        title: "What I wish for me",
        asks: "Something you want to begin, finish or leave behind, for yourself.",
        begins: "I wish to …",
      },
      adjustment: {
        title: "What to set up anew",
        asks: "Work at home, money, families, habits: what has outlived its time, and what could come instead?",
        begins: "What if we …",
      },
    },
  },
};
