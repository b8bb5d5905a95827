import type { Course } from "@/components/checkin/use-check-in";
import { jottingKind } from "@/lib/checkin/schema";

type Said = Pick<Course, "checkIn" | "brought" | "understandings" | "agreements">;

/** All that was said in a check-in, to be searched: what each brought, what was understood of it, and what the two try. */
export function textOf(course: Said): string {
  const { brought, understandings } = course;
  return [...brought, ...understandings, ...agreedIn(course)].map(({ words }) => words).join("\n");
}

/** What a past check-in is known again by, in a line: what the two try since, or what was brought; "" where nothing was. */
export function gistOf(course: Said): string {
  const kinds = jottingKind.options;
  const brought = course.brought.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.rank - b.rank);
  const words = [...agreedIn(course), ...brought].map((one) => one.words.replaceAll(/\s+/gu, " ").trim());
  // What became a time and a ritual, or is tried as it was brought, is said once.
  return [...new Set(words)].slice(0, 3).join(" · ");
}

function agreedIn({ checkIn, agreements }: Said) {
  return agreements.filter(({ checkInId }) => checkInId === checkIn.id);
}
