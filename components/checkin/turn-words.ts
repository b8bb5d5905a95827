import { broughtAt, type Course } from "@/components/checkin/use-check-in";
import type { People, Person } from "@/components/shell/people";
import { hearingOf } from "@/lib/checkin/hearing";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import type { BroughtRow } from "@/lib/checkin/schema";

/** Where the two are and whose turn it is, in a sentence: the heading of the station, and what is read out. */
export function turnWords(course: Course, { me }: People, partner: Person): string {
  const { checkIn, station } = course;
  const about = broughtAt(course);
  const isMine = about?.ownerId === me.id;
  const { name } = partner;
  // Each week it is what its parts are called; the others have questions of their own, and are quoted.
  const title = CONVERSATIONS[checkIn.conversation].prompts[about?.kind ?? "adjustment"].title;
  const isWeekly = checkIn.conversation === "weekly";
  switch (station.step) {
    case "review":
      return "What you agreed on last time";
    case "appreciations":
      if (!isWeekly) return isMine ? `Your turn: “${title}”` : `${name}’s turn: “${title}”`;
      return isMine ? `Your turn: tell ${name} what you appreciated` : `${name}’s turn: what ${name} appreciated`;
    case "needs":
      if (!about) return CONVERSATIONS[checkIn.conversation].parts.needs;
      return needWords(course, about, isMine, isWeekly ? null : title, name);
    case "adjustments":
      if (!isWeekly) return isMine ? `Yours: “${title}”` : `${name}’s: “${title}”`;
      return isMine ? "Something you would adjust" : `Something ${name} would adjust`;
    case "close":
      return "That was it, for today";
    default:
      return "Check-in";
  }
}

/** @param title what the conversation calls it; null: it is called a need */
function needWords(
  { understandings, needAnswers }: Course,
  about: BroughtRow,
  isMine: boolean,
  title: string | null,
  name: string,
): string {
  const { state } = hearingOf(about, understandings, needAnswers);
  const kind = about.kind === "closeness" ? "for closeness" : "for independence";
  if (state === "understood") {
    return isMine ? `Is that it? ${name} says what they understood` : `${name} says whether that is it`;
  }
  if (state === "heard") {
    if (title !== null) return isMine ? `You are heard: “${title}”` : `${name} is heard: “${title}”`;
    return isMine ? `Your need ${kind} is heard` : `${name}’s need ${kind} is heard`;
  }
  if (title !== null) return isMine ? `Your turn: “${title}”` : `Your turn to listen to ${name}: “${title}”`;
  return isMine ? `Your turn: a need ${kind}` : `Your turn to listen: ${name}’s need ${kind}`;
}
