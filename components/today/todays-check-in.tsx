"use client";
import { ButtonLink } from "@/components/ui/button-link";
import { JotButtons } from "@/components/checkin/jot-buttons";
import { useOpenCourses } from "@/components/checkin/use-check-in";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import { conversation } from "@/lib/checkin/schema";

/** A check-in that is open, to go to; else a place to note something for the next one. */
export function TodaysCheckIn() {
  const courses = useOpenCourses();
  const [open] = conversation.options.flatMap(
    (kind) => courses.find(({ checkIn }) => checkIn.conversation === kind) ?? [],
  );
  if (open) {
    const kind = open.checkIn.conversation;
    return (
      <section aria-label="Check-in" className="grid justify-items-start gap-2">
        <h2 className="text-title font-semibold">{CONVERSATIONS[kind].name}</h2>
        <p>It is open, for you both.</p>
        <ButtonLink href={kind === conversation.enum.weekly ? "/check-in" : `/check-in?talk=${kind}`}>
          {open.checkIn.step === "prepare" ? "Get ready" : "Go on where you are"}
        </ButtonLink>
      </section>
    );
  }
  return (
    <section aria-labelledby="note-today" className="grid gap-2">
      <h2 id="note-today" className="text-title font-semibold">
        For the next check-in
      </h2>
      <JotButtons />
    </section>
  );
}
