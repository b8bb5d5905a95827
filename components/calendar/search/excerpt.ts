import { foldedWords, termsOf } from "@/lib/calendar/search";

/** The line of notes in which a word was found that the title has not got; empty where there is none. */
export function excerptOf({ title, notes }: { title: string; notes: string }, text: string): string {
  const elsewhere = termsOf(text)
    .map(foldedWords)
    .filter((term) => !foldedWords(title).includes(term));
  const lines = notes.split("\n").map((line) => line.trim());
  return lines.find((line) => elsewhere.some((term) => foldedWords(line).includes(term))) ?? "";
}
