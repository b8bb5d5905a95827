import { pauseWords } from "@/components/checkin/pause-words";
import { partNames } from "@/components/checkin/part-names";
import type { Course } from "@/components/checkin/use-check-in";
import type { People, Person } from "@/components/shell/people";
import type { Reader } from "@/lib/calendar/format";

/** Where a check-in that is open stands, in a sentence, for whoever is not in it just now. */
export function standsWords(
  { checkIn, readiness, station }: Pick<Course, "checkIn" | "readiness" | "station">,
  { me }: People,
  partner: Person,
  now: number,
  reader: Reader,
): string {
  const pause = pauseWords(checkIn, now, reader);
  if (pause !== null) return `${pause}.`;
  if (station.step === "ended") return "";
  if (station.step !== "prepare") return `You are at: ${partNames(checkIn.conversation)[station.step]}.`;
  const stateOf = ({ id }: Person) => readiness.find(({ ownerId }) => ownerId === id)?.state ?? null;
  const { name } = partner;
  if (stateOf(partner) === "later") return `${name} would rather hold it another time.`;
  if (stateOf(me) === "later") return "You would rather hold it another time.";
  if (stateOf(partner) === "ready") return `${name} is ready. It opens when you are, too.`;
  if (stateOf(me) === "ready") return `You are ready. It opens when ${name} is, too.`;
  return "It is open, for you both to get ready.";
}
