"use client";
import { useId } from "react";
import { AgreedAs } from "@/components/checkin/agreed-as";
import { ChoiceRow } from "@/components/checkin/choice-row";
import { useSeat } from "@/components/checkin/seat";
import type { StationProps } from "@/components/checkin/station-props";
import { answerAgreement } from "@/lib/checkin/agreement-commands";
import { howItWent, type AgreementRow, type HowItWent } from "@/lib/checkin/schema";
import { useRun } from "@/lib/sync/client/react";

export const WENT: Readonly<Record<HowItWent, string>> = {
  kept: "Kept",
  partly: "Partly",
  not: "Not this time",
  carry: "Carry it over",
  "let-go": "Let it go",
};

/** What was agreed on before and is still open, all on one page: each says for themself how it went. */
export function ReviewStation(props: StationProps) {
  const { course, partner } = props;
  return (
    <div className="grid gap-6">
      <p className="max-w-prose text-ink-soft">
        Each answers for themself, about as much of it as you like. What you and <bdi>{partner.name}</bdi> have not both
        answered goes on by itself.
      </p>
      {course.agenda.review.map((id) => (
        <LookedAt key={id} {...props} agreement={course.agreements.find((one) => one.id === id)!} />
      ))}
    </div>
  );
}

function LookedAt({ course, people, partner, locale, agreement }: StationProps & { agreement: AgreementRow }) {
  const run = useRun();
  const wordsId = useId();
  const checkInId = course.checkIn.id;
  const answers = course.agreementAnswers.filter(
    (one) => one.agreementId === agreement.id && one.checkInId === checkInId,
  );
  const seat = useSeat(checkInId, partner.id);
  const mine = answers.find(({ ownerId }) => ownerId === people.me.id);
  const theirs = answers.find(({ ownerId }) => ownerId === partner.id);
  return (
    <section aria-labelledby={wordsId} className="grid gap-3">
      <p
        id={wordsId}
        dir="auto"
        className="weave relative rounded-lg border border-line p-4 ps-6 font-serif text-title whitespace-pre-line wrap-anywhere"
      >
        {agreement.words}
      </p>
      <AgreedAs agreement={agreement} locale={locale} zone={people.me.zone} />
      <ChoiceRow
        legend="How did it go, for you?"
        of={wordsId}
        options={howItWent.options.map((value) => ({ value, title: WENT[value] }))}
        value={mine?.answer ?? null}
        onChange={(answer) => run(answerAgreement, { agreementId: agreement.id, checkInId, answer })}
      />
      {seat ? (
        <>
          <ChoiceRow
            legend={
              <>
                And for <bdi>{partner.name}</bdi>?
              </>
            }
            of={wordsId}
            options={howItWent.options.map((value) => ({ value, title: WENT[value] }))}
            value={theirs?.answer ?? null}
            onChange={(answer) => void seat.give(answerAgreement, { agreementId: agreement.id, checkInId, answer })}
          />
          {seat.refused}
        </>
      ) : null}
      <p className="text-ink-soft empty:sr-only" role="status">
        {theirs && !seat ? (
          <>
            <bdi>{partner.name}</bdi>: {WENT[theirs.answer]}
          </>
        ) : null}
      </p>
    </section>
  );
}
