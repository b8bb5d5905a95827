"use client";
import { History } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Closed } from "@/components/checkin/closed";
import { JotButtons } from "@/components/checkin/jot-buttons";
import { LeftOver } from "@/components/checkin/left-over";
import { Notes } from "@/components/checkin/notes";
import { Prepare } from "@/components/checkin/prepare";
import { Session } from "@/components/checkin/session";
import { Rhythm } from "@/components/checkin/rhythm";
import { Talks } from "@/components/checkin/talks";
import { useSeatEnds } from "@/components/checkin/seat";
import { useCourses, useOpenCourses } from "@/components/checkin/use-check-in";
import { useGivenBack } from "@/components/checkin/use-given-back";
import { useLeftOver } from "@/components/checkin/use-left-over";
import { WaysHost } from "@/components/checkin/ways-host";
import { usePeople } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Lace } from "@/components/ui/lace";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import { beUnready } from "@/lib/checkin/readiness-commands";
import { conversation as conversations, Jotting } from "@/lib/checkin/schema";
import { openCheckIn } from "@/lib/checkin/session-commands";
import { newId, type Id } from "@/lib/ids";
import { useRows, useRun } from "@/lib/sync/client/react";

/** The check-in: notes through the week, each alone; then the talk, on both screens together. */
export function CheckInScreen({ locale }: { locale: string }) {
  const people = usePeople();
  const { partner } = people;
  const run = useRun();
  const asked = conversations.safeParse(useSearchParams().get("talk"));
  const conversation = asked.success ? asked.data : "weekly";
  const words = CONVERSATIONS[conversation];
  const courses = useOpenCourses();
  useSeatEnds(courses.map(({ checkIn }) => checkIn.id));
  const course = courses.find(({ checkIn }) => checkIn.conversation === conversation) ?? null;
  const open = new Set(courses.map(({ checkIn }) => checkIn.conversation));
  const jottings = useRows(Jotting).filter((one) => one.conversation === conversation);
  const isTalking = course !== null && course.checkIn.step !== "prepare";
  const [seen, setSeen] = useState<Id | null>(null);
  if (course && isTalking && course.checkIn.id !== seen) setSeen(course.checkIn.id);
  const closed = useCourses().find(({ checkIn }) => !course && checkIn.id === seen && checkIn.step === "ended");
  useGivenBack(
    jottings.map(({ checkInId }) => checkInId),
    course?.checkIn.id,
    beUnready,
  );
  const left = useLeftOver(conversation, course?.checkIn.id ?? null);
  const page = useRef<HTMLDivElement>(null);
  // What follows is another page, and begins at its top.
  const part = closed ? "closed" : isTalking ? "talk" : course ? "prepare" : conversation;
  useEffect(() => {
    // Some browsers answer with a promise, which is no end of an effect.
    page.current?.scrollTo({ top: 0 });
  }, [part]);
  return (
    <div ref={page} className="relative min-h-0 flex-1 overflow-y-auto">
      <main className="mx-auto grid w-full max-w-2xl content-start gap-6 px-4 py-6 wide:px-8 wide:py-10">
        <header className="grid gap-2">
          <h1 className="font-serif text-display font-semibold">
            {conversation === "weekly" ? "Check-in" : words.name}
          </h1>
          {isTalking || closed ? null : <p className="text-lead text-ink-soft">{words.says}</p>}
        </header>
        {isTalking || closed ? null : <Talks chosen={conversation} open={open} />}
        {closed && partner ? (
          <Closed course={closed} people={people} partner={partner} locale={locale} onDone={() => setSeen(null)} />
        ) : course && partner ? (
          isTalking ? (
            <Session course={course} people={people} partner={partner} locale={locale} />
          ) : (
            <Prepare key={course.checkIn.id} course={course} people={people} partner={partner} />
          )
        ) : (
          <>
            <section aria-label="Your notes" className="grid gap-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <h2 className="text-title font-semibold">Your notes for the next one</h2>
                <Lace className="text-ink-soft" />
              </div>
              <JotButtons conversation={conversation} />
              {jottings.length > 0 ? (
                <Notes conversation={conversation} jottings={jottings} />
              ) : (
                <p className="max-w-prose text-ink-soft">
                  Note a thing when it happens: something you were glad of, something you miss. You choose on the day
                  what of it you bring.
                </p>
              )}
            </section>
            <LeftOver conversation={conversation} left={left} />
            {partner ? (
              <section aria-label="Hold it" className="grid justify-items-start gap-3 border-t border-line pt-6">
                <Rhythm conversation={conversation} people={people} locale={locale} />
                <Button onClick={() => run(openCheckIn, { id: newId(), conversation })}>
                  <span>
                    Begin it with <bdi>{partner.name}</bdi>
                  </span>
                </Button>
              </section>
            ) : (
              <p className="max-w-prose">The check-in itself is held by two: it begins once your partner is here.</p>
            )}
            <Link
              href="/check-in/past"
              className="inline-flex min-h-11 items-center gap-2 justify-self-start underline underline-offset-4"
            >
              <History aria-hidden size={18} />
              Past check-ins, and what was appreciated
            </Link>
          </>
        )}
      </main>
      <WaysHost people={people} locale={locale} />
    </div>
  );
}
