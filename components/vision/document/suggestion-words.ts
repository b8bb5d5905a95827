import type { Suggestion } from "@/lib/vision/document/suggestions";

/** So much of it is said; all of it is seen in the text. */
const LONGEST = 80;

/** What a suggestion asks for, after “Ada suggests:”. */
export function suggestionWords({ inserted, deleted }: Pick<Suggestion, "inserted" | "deleted">): string {
  if (deleted === "")
    return /^¶+$/.test(inserted) ? `begin ${lines(inserted, "a new line")}` : `insert ${named(inserted)}`;
  if (inserted === "") return /^¶+$/.test(deleted) ? `join ${lines(deleted, "two lines")}` : `strike ${named(deleted)}`;
  return `replace ${named(deleted)} with ${named(inserted)}`;
}

/** In quotes where there are words in it. */
function named(words: string): string {
  const line = words.replace(/¶/g, " ").trim();
  if (line === "") return words.includes("¶") ? lines(words, "a line break", "line breaks") : "a space";
  return line.length > LONGEST ? `“${line.slice(0, LONGEST).trimEnd()}…”` : `“${line}”`;
}

function lines(breaks: string, one: string, more = "several lines"): string {
  return breaks.replace(/[^¶]/g, "").length > 1 ? more : one;
}
