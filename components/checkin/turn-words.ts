import { broughtAt, type Course } from "@/components/checkin/use-check-in";
import type { People, Person } from "@/components/shell/people";
import { hearingOf } from "@/lib/checkin/hearing";

/** Where the two are and whose turn it is, in a sentence: the heading of the station, and what is read out. */
export function turnWords(course: Course, { me }: People, partner: Person): string {
  const { station, understandings, needAnswers } = course;
  const about = broughtAt(course);
  const isMine = about?.ownerId === me.id;
  const { name } = partner;
  switch (station.step) {
    case "review":
      return "What you agreed on last time";
    case "appreciations":
      return isMine ? `Your turn: tell ${name} what you appreciated` : `${name}’s turn: what ${name} appreciated`;
    case "needs": {
      if (!about) return "Needs";
      const kind = about.kind === "closeness" ? "for closeness" : "for independence";
      const { state } = hearingOf(about, understandings, needAnswers);
      if (state === "heard") return isMine ? `Your need ${kind} is heard` : `${name}’s need ${kind} is heard`;
      if (state === "understood") {
        return isMine ? `Is that it? ${name} says what they understood` : `${name} says whether that is it`;
      }
      return isMine ? `Your turn: a need ${kind}` : `Your turn to listen: ${name}’s need ${kind}`;
    }
    case "adjustments":
      return isMine ? "Something you would adjust" : `Something ${name} would adjust`;
    case "close":
      return "That was it, for today";
    default:
      return "Check-in";
  }
}
