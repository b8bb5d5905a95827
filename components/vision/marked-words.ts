import type { Person } from "@/components/shell/people";
import type { MarkedWay } from "@/components/vision/use-both-ands";
import type { Mark } from "@/lib/vision/schema";
import type { Id } from "@/lib/ids";

/** Who has marked it so, in words and never in a number; empty: nobody. */
export function markedWords(way: MarkedWay, mark: Mark, meId: Id, { id, name }: Person): string {
  const [mine, theirs] = [way.isMarked(mark, meId), way.isMarked(mark, id)];
  if (!mine && !theirs) return "";
  if (mark === "star") return mine && theirs ? "You both like this" : mine ? "You like this" : `${name} likes this`;
  const who = mine && theirs ? "you both" : mine ? "you" : name;
  return `Marked by ${who} for the document`;
}
