import type { Topic } from "@/lib/vision/schema";

/** What a topic is called, what it asks, and how an answer may begin: in our own words. */
export interface TopicWords {
  readonly title: string;
  readonly asks: string;
  readonly begins: string;
}

export const TOPICS: Readonly<Record<Topic, TopicWords>> = {
  home: {
    title: "Where and how we live",
    asks: "Town or country, near whom, rented or owned, how tidy, who sleeps where: what goes without saying for you?",
    begins: "Of course we will live …",
  },
  children: {
    title: "Children, or none",
    asks: "Whether, how many, when, and who is at home with them. Or animals, or nobody: what do you count on?",
    begins: "I have always taken it that …",
  },
  work: {
    title: "Whose work leads",
    asks: "Who moves for whose work, who earns what, who works less when something has to give?",
    begins: "If one of us has to …, it will be …",
  },
  family: {
    title: "Whose family, and how near",
    asks: "Holidays, visits, a key to your door, parents growing old: what will be as it always was?",
    begins: "My parents will …",
  },
  money: {
    title: "Money",
    asks: "One account or two, how much is enough, what needs no asking, what happens with what one inherits?",
    begins: "Money is …, so of course we …",
  },
};
