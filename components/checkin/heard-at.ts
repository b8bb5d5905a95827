import type { Course } from "@/components/checkin/use-check-in";
import { hearingOf } from "@/lib/checkin/hearing";

/** Whether nothing is left open by going on from here: of needs, whether this one is heard. */
export function isHeardAt({ station, brought, understandings, needAnswers }: Course): boolean {
  if (station.step !== "needs") return true;
  const need = brought.find(({ id }) => id === station.about);
  return !need || hearingOf(need, understandings, needAnswers).state === "heard";
}
