"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { AgreedAs } from "@/components/checkin/agreed-as";
import { AgreedBoundary } from "@/components/checkin/agreed-boundary";
import { AgreedRitual } from "@/components/checkin/agreed-ritual";
import { AgreedTime } from "@/components/checkin/agreed-time";
import { MadeBoundaries, useMadeBoundaries } from "@/components/checkin/made-boundaries";
import type { StationProps } from "@/components/checkin/station-props";
import { useWritten } from "@/components/checkin/use-written";
import { Ways, type Way } from "@/components/checkin/ways";
import { IconButton } from "@/components/ui/icon-button";
import { Textarea } from "@/components/ui/textarea";
import { dropAgreement, makeAgreement } from "@/lib/checkin/agreement-commands";
import { agreementWords, type AgreementRow, type BroughtRow } from "@/lib/checkin/schema";
import { newId } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** What comes of something that was brought: to be tried, a time in the calendar, a ritual, or one's own boundary. */
export function Agreements({ course, about, people, locale }: StationProps & { about: BroughtRow }) {
  const run = useRun();
  const { checkIn, agreements } = course;
  const { text, error, write, send } = useWritten(`agreement ${about.id}`, agreementWords);
  const [way, setWay] = useState<Way | null>(null);
  const own = agreements.filter(({ broughtId }) => broughtId === about.id);
  const boundaries = useMadeBoundaries(checkIn.id).filter(({ broughtId }) => broughtId === about.id);
  const written = text.trim();
  const into = {
    checkIn,
    about,
    people,
    onAgreed: () => write(""),
    onClose: () => setWay(null),
  };
  const agree = (words: string) =>
    run(makeAgreement, { id: newId(), checkInId: checkIn.id, broughtId: about.id, words, blockId: null });
  return (
    <section aria-label="What you try" className="grid gap-3">
      <AgreementList agreements={own} locale={locale} zone={people.me.zone} />
      <MadeBoundaries boundaries={boundaries} people={people} />
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          send(text, agree);
        }}
      >
        <Textarea
          label={own.length > 0 ? "And another thing to try" : "What you will try"}
          hint="Small enough to do this week. Either of you writes it; you both see it."
          rows={2}
          value={text}
          error={error}
          onChange={(event) => write(event.target.value)}
        />
        <Ways onChoose={setWay} />
      </form>
      {way === "calendar" ? <AgreedTime {...into} words={written || about.words} locale={locale} /> : null}
      {way === "ritual" ? <AgreedRitual {...into} words={written || about.words} locale={locale} /> : null}
      {way === "boundary" ? <AgreedBoundary {...into} written={written} /> : null}
    </section>
  );
}

/** Agreements, each of which either can take away while the check-in that made them lasts. */
export function AgreementList({
  agreements,
  locale,
  zone,
  isOver = false,
}: {
  agreements: readonly AgreementRow[];
  locale: string;
  zone: string;
  isOver?: boolean;
}) {
  const run = useRun();
  if (agreements.length === 0) return null;
  return (
    <ul className="grid">
      {agreements.map((agreement) => {
        const { id, words } = agreement;
        return (
          <li
            key={id}
            className="weave relative flex items-start gap-2 border-t border-line py-1 ps-4 first:border-t-0"
          >
            <div className="grid min-w-0 flex-1 py-2 pe-4">
              <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                {words}
              </p>
              <AgreedAs agreement={agreement} locale={locale} zone={zone} />
            </div>
            {isOver ? null : (
              <IconButton
                icon={Trash2}
                label={`Take away: ${words.slice(0, 60)}`}
                onClick={() => run(dropAgreement, { id })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
