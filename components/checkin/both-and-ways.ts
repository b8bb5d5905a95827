import type { Way } from "@/lib/vision/schema";

/** Ways in which two things that seem to exclude each other go together; each begins a sentence. */
export const BOTH_AND: readonly { readonly way: Way; readonly name: string; readonly words: string }[] = [
  { way: "sequence", name: "One after the other", words: "First …, then …" },
  { way: "parallel", name: "Side by side", words: "While one …, the other …" },
  { way: "part", name: "In part", words: "Of each a part: …" },
  { way: "turns", name: "By turns", words: "This time …, next time …" },
];
