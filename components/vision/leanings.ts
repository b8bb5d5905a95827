import type { Leaning } from "@/lib/vision/schema";

/** What one can say of an option: shortly, to be chosen; and in a sentence, to be read beside the other's. */
export const LEANINGS: readonly { readonly value: Leaning; readonly title: string }[] = [
  { value: "toward", title: "Toward it" },
  { value: "neither", title: "Neither" },
  { value: "away", title: "Away from it" },
];

export const LEANING_WORDS: Readonly<Record<Leaning, string>> = {
  toward: "Toward our vision",
  neither: "Neither toward nor away",
  away: "Away from our vision",
};
