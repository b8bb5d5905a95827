import type { Suggestion } from "@/lib/vision/document/suggestions";

/** So much of it is said; all of it is seen in the text. */
const LONGEST = 80;

/** What a suggestion asks for, after “Ada suggests:”. */
export function suggestionWords({ inserted, deleted }: Pick<Suggestion, "inserted" | "deleted">): string {
  if (inserted === "¶" && deleted === "") return "begin a new line";
  if (deleted === "¶" && inserted === "") return "join two lines";
  if (deleted === "") return `insert “${short(inserted)}”`;
  if (inserted === "") return `strike “${short(deleted)}”`;
  return `replace “${short(deleted)}” with “${short(inserted)}”`;
}

function short(words: string): string {
  const line = words.replace(/¶/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
