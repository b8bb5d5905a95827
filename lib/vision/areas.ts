import type { Area } from "@/lib/vision/schema";

/** What an area of a dream is called, and a few open questions to begin from: in our own words. */
export interface AreaWords {
  readonly title: string;
  readonly asks: readonly string[];
}

export const AREAS: Readonly<Record<Area, AreaWords>> = {
  place: {
    title: "Place and lifestyle",
    asks: [
      "Where do you wake up on a good morning in ten years, and what do you hear?",
      "What does an ordinary Tuesday look like there?",
      "What would you miss, if you never lived it?",
    ],
  },
  career: {
    title: "Career and purpose",
    asks: [
      "What work would you do for its own sake?",
      "How much room is it to have, beside everything else?",
      "What do you want to have made, or changed, for somebody?",
    ],
  },
  family: {
    title: "Family and relationships",
    asks: [
      "Who sits at your table, and how often?",
      "What from the family you come from goes on, and what ends with you?",
      "What do you wish for the two of you, when nobody is looking?",
    ],
  },
  growth: {
    title: "Growth and adventure",
    asks: [
      "What would you like to learn, or dare, as long as there is time?",
      "What do you want to do alone, and be glad to come home from?",
      "What have you put off for so long that you hardly name it any more?",
    ],
  },
  values: {
    title: "Values and contribution",
    asks: [
      "What do you not want to trade away, for anything?",
      "What do you have that others need?",
      "What should people who know you both say of how you lived?",
    ],
  },
};
