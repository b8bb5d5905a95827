"use client";
import { AgreedBlock } from "@/components/checkin/agreed-block";
import type { StationProps } from "@/components/checkin/station-props";
import { RadioCards } from "@/components/ui/radio-cards";
import { answerAgreement } from "@/lib/checkin/agreement-commands";
import { howItWent, type HowItWent } from "@/lib/checkin/schema";
import { useRun } from "@/lib/sync/client/react";

export const WENT: Readonly<Record<HowItWent, string>> = {
  kept: "We kept it",
  partly: "Partly",
  not: "Not this time",
  carry: "Carry it over",
  "let-go": "Let it go",
};

/** An agreement of before: each says for themself how it went. It goes on by itself unless both are done with it. */
export function ReviewStation({ course, people, partner, locale }: StationProps) {
  const run = useRun();
  const { checkIn, station, agreements, agreementAnswers } = course;
  const agreement = agreements.find(({ id }) => id === station.about)!;
  const answers = agreementAnswers.filter((one) => one.agreementId === agreement.id && one.checkInId === checkIn.id);
  const mine = answers.find(({ ownerId }) => ownerId === people.me.id);
  const theirs = answers.find(({ ownerId }) => ownerId === partner.id);
  return (
    <div className="grid gap-4">
      <p
        dir="auto"
        className="weave relative rounded-lg border border-line p-4 ps-6 font-serif text-title whitespace-pre-line wrap-anywhere"
      >
        {agreement.words}
      </p>
      {agreement.blockId === null ? null : (
        <AgreedBlock blockId={agreement.blockId} locale={locale} zone={people.me.zone} />
      )}
      <RadioCards
        legend="How did it go, for you?"
        options={howItWent.options.map((value) => ({ value, title: WENT[value] }))}
        value={mine?.answer ?? null}
        onChange={(answer) => run(answerAgreement, { agreementId: agreement.id, checkInId: checkIn.id, answer })}
      />
      <p className="text-ink-soft" role="status">
        {theirs ? (
          <>
            <bdi>{partner.name}</bdi>: {WENT[theirs.answer]}
          </>
        ) : (
          <>
            <bdi>{partner.name}</bdi> answers for themself. What only one of you has answered goes on by itself.
          </>
        )}
      </p>
    </div>
  );
}
