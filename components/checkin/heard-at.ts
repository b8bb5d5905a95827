import { broughtAt, type Course } from "@/components/checkin/use-check-in";
import { hearingOf } from "@/lib/checkin/hearing";

/** Whether nothing is left open by going on from here: of needs, whether this one is heard. */
export function isHeardAt(course: Course): boolean {
  const need = course.station.step === "needs" ? broughtAt(course) : undefined;
  return !need || hearingOf(need, course.understandings, course.needAnswers).state === "heard";
}
