"use client";
import { JotButtons } from "@/components/checkin/jot-buttons";
import { standsWords } from "@/components/checkin/stands-words";
import { talkHref } from "@/components/checkin/talks";
import { useOpenCourses } from "@/components/checkin/use-check-in";
import type { People } from "@/components/shell/people";
import { ButtonLink } from "@/components/ui/button-link";
import type { Reader } from "@/lib/calendar/format";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import { conversation } from "@/lib/checkin/schema";
import { useNow } from "@/lib/sync/client/react";

/** The check-ins that are open, in the order of their rhythms, each with where it stands, to go to. */
export function OpenCheckIns({ people, reader }: { people: People; reader: Reader }) {
  const open = useOpenCourses();
  const courses = conversation.options.flatMap((one) => open.filter(({ checkIn }) => checkIn.conversation === one));
  const now = useNow();
  const { partner } = people;
  if (!partner || courses.length === 0) return null;
  return (
    <section aria-label="Check-in" className="grid gap-4">
      {courses.map((course, i) => {
        const { conversation: kind, id, step } = course.checkIn;
        return (
          <div
            key={id}
            className="weave two-tone-edge relative flex flex-wrap items-center justify-between gap-x-4 gap-y-2 overflow-hidden rounded-xl border border-line-strong p-4 ps-6"
          >
            <div className="grid gap-0.5">
              <h2 className="text-title font-semibold">{CONVERSATIONS[kind].name}</h2>
              <p dir="auto">{standsWords(course, people, partner, now, reader)}</p>
            </div>
            <ButtonLink kind={i === 0 ? "primary" : "quiet"} href={talkHref(kind)}>
              {step === "prepare" ? "Get ready" : "Go on where you are"}
            </ButtonLink>
          </div>
        );
      })}
    </section>
  );
}

/** A place to note something for the next weekly check-in; while it is open, its own page is that. */
export function NoteForCheckIn() {
  const isOpen = useOpenCourses().some(({ checkIn }) => checkIn.conversation === "weekly");
  if (isOpen) return null;
  return (
    <section aria-labelledby="note-today" className="grid gap-2">
      <h2 id="note-today" className="text-title font-semibold">
        For the next check-in
      </h2>
      <JotButtons />
    </section>
  );
}
