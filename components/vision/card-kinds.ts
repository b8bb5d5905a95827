import type { CardKind } from "@/lib/vision/schema";

/** The two sides of the board: what each is called, how a card on it begins, and what an empty one says. */
export const CARD_KINDS: Readonly<Record<CardKind, { title: string; begins: string; empty: string }>> = {
  both: {
    title: "We both …",
    begins: "We both want …",
    empty: "What did you hear that is in both of you? However small, place it here.",
  },
  differ: {
    title: "We differ …",
    begins: "I …, and you …",
    empty: "Where do you want different things? It is no verdict: ways that leave room for both begin here.",
  },
};
