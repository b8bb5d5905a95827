"use client";
import { Trash2 } from "lucide-react";
import { AgreedAs } from "@/components/checkin/agreed-as";
import { MadeBoundaries, useMadeBoundaries } from "@/components/checkin/made-boundaries";
import type { StationProps } from "@/components/checkin/station-props";
import { useWritten } from "@/components/checkin/use-written";
import { WrittenForm } from "@/components/checkin/written-form";
import { Ways } from "@/components/checkin/ways";
import { agreementDraft, openWay, useMadeOf } from "@/components/checkin/ways-host";
import { IconButton } from "@/components/ui/icon-button";
import { dropAgreement, makeAgreement } from "@/lib/checkin/agreement-commands";
import { agreementWords, type AgreementRow, type BroughtRow, type CheckInRow } from "@/lib/checkin/schema";
import { newId } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** What comes of something that was brought: to be tried, a time in the calendar, a ritual, or one's own boundary. */
export function Agreements({ course, about, people, locale }: StationProps & { about: BroughtRow }) {
  const { checkIn, agreements } = course;
  const own = agreements.filter(({ broughtId }) => broughtId === about.id);
  const boundaries = useMadeBoundaries(checkIn.id).filter(({ broughtId }) => broughtId === about.id);
  const made = useMadeOf(about.id);
  return (
    <section aria-label="What you try" className="grid gap-3">
      <AgreementList agreements={own} locale={locale} zone={people.me.zone} />
      <MadeBoundaries boundaries={boundaries} people={people} />
      {/* What stood there is used once something was made of it: the field is a new one. */}
      <AgreementForm key={made} checkIn={checkIn} about={about} isFirst={own.length === 0} />
    </section>
  );
}

function AgreementForm({ checkIn, about, isFirst }: { checkIn: CheckInRow; about: BroughtRow; isFirst: boolean }) {
  const run = useRun();
  const written = useWritten(agreementDraft(about), agreementWords);
  const { text, send } = written;
  const agree = (words: string) =>
    run(makeAgreement, { id: newId(), checkInId: checkIn.id, broughtId: about.id, words, blockId: null });
  return (
    <WrittenForm
      written={written}
      label={isFirst ? "What you will try" : "And another thing to try"}
      hint="Small enough to do this week. Either of you writes it; you both see it."
      rows={2}
      onSend={() => {
        send(text, agree);
      }}
    >
      <Ways onChoose={(way) => openWay({ way, checkIn, about, written: text.trim() })} />
    </WrittenForm>
  );
}

/** Agreements, each of which either can take away while the check-in that made them lasts. */
export function AgreementList({
  agreements,
  locale,
  zone,
}: {
  agreements: readonly AgreementRow[];
  locale: string;
  zone: string;
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
            <IconButton
              icon={Trash2}
              label={`Take away: ${words.slice(0, 60)}`}
              onClick={() => run(dropAgreement, { id })}
            />
          </li>
        );
      })}
    </ul>
  );
}
