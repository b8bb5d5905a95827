"use client";
import { Check, Pencil } from "lucide-react";
import { keepDraft } from "@/components/checkin/drafts";
import { NotYet } from "@/components/checkin/not-yet";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Lace } from "@/components/ui/lace";
import { LookBack } from "@/components/vision/look-back";
import { OwnWords } from "@/components/vision/own-words";
import type { Weighed } from "@/components/vision/use-compass";
import { LEANING_WORDS } from "@/components/vision/leanings";
import { answersOf, weighDraft, weighs } from "@/components/vision/weigh-draft";
import { WeighForm } from "@/components/vision/weigh-form";
import { WeighedOptions } from "@/components/vision/weighed-options";
import { dateText } from "@/lib/calendar/format";
import { unanswerDecision } from "@/lib/vision/answer-commands";
import { optionsOf } from "@/lib/vision/compass";
import { Slip, type DecisionRow, type SlipRow } from "@/lib/vision/schema";
import { useRows, useRun } from "@/lib/sync/client/react";

interface ItemProps {
  weighed: Weighed;
  people: People;
  partner: Person;
  locale: string;
  onChange: () => void;
}

/** A decision that is not decided yet: to be answered by each alone, then side by side, then put into words by both. */
export function DecisionItem({ weighed, people, partner, locale, onChange }: ItemProps) {
  const { decision, stands, opened } = weighed;
  const { id, title, byDate } = decision;
  return (
    <article
      aria-labelledby={`${id}-title`}
      className="two-tone-edge relative grid gap-4 overflow-hidden rounded-xl border border-line-strong bg-surface p-4 ps-6"
    >
      <header className="grid gap-1">
        <h3
          id={`${id}-title`}
          dir="auto"
          className="font-serif text-title font-semibold whitespace-pre-line wrap-anywhere"
        >
          {title}
        </h3>
        {byDate ? <p className="text-ink-soft">By {dateText(byDate, locale, true)}</p> : null}
      </header>
      {stands === "asked" ? (
        <Asked {...{ weighed, people, partner }} onChange={onChange} />
      ) : (
        <>
          <WeighedOptions decision={decision} said={opened} people={people} partner={partner} />
          <div role="group" aria-label="The outcome" className="grid gap-3 border-t border-line pt-4">
            <h4 className="text-lead font-semibold">How it is decided</h4>
            <p className="max-w-prose text-ink-soft">
              Talk it over. It is decided once each of you has said it in words of your own.
            </p>
            <OwnWords
              {...{ weighed, people, partner }}
              lookedBack={null}
              label="What we decide, in my words"
              hint="And what makes it right for you, or bearable."
            />
          </div>
          <LookBack {...{ weighed, people, partner, locale }} />
        </>
      )}
    </article>
  );
}

function Asked({ weighed, people, partner, onChange }: Omit<ItemProps, "locale">) {
  const run = useRun();
  const { decision, hasAnswered } = weighed;
  const { id, envelopeId, version } = decision;
  const slips = useRows(Slip).filter((one) => one.envelopeId === envelopeId);
  const [mine, theirs] = [hasAnswered(people.me.id), hasAnswered(partner.id)];
  const name = <bdi>{partner.name}</bdi>;
  const takeBack = () => {
    // As it was given, it stands in the fields to be changed.
    keepDraft(people.me.id, weighs(id), weighDraft(decision, answersOf(decision, slips)));
    run(unanswerDecision, { id });
  };
  return (
    <>
      {theirs ? <p>{name} has answered. It opens when you have, too.</p> : null}
      {mine ? (
        <>
          <OwnAnswers decision={decision} slips={slips} />
          <p className="flex items-center gap-2 font-semibold">
            <Check aria-hidden size={20} className="shrink-0" />
            <span>You have answered. It opens when {name} has, too.</span>
          </p>
          <div className="justify-self-start">
            <NotYet onTakeBack={takeBack} />
          </div>
        </>
      ) : (
        <WeighForm key={version} decision={decision} slips={slips} partner={partner} />
      )}
      {mine || theirs ? null : (
        <Button kind="quiet" className="justify-self-start" onClick={onChange}>
          <Pencil aria-hidden size={18} />
          Put it otherwise
        </Button>
      )}
    </>
  );
}

/** What I have answered, and nobody else sees yet. */
function OwnAnswers({ decision, slips }: { decision: DecisionRow; slips: readonly SlipRow[] }) {
  return (
    <div className="grid gap-3">
      <Lace words="Only you see this until you both have answered" className="text-ink-soft" />
      <dl className="grid gap-3">
        {optionsOf(decision).map((option, at) => {
          const slip = slips.find((one) => one.option === at);
          return (
            <div key={at} className="grid gap-0.5">
              <dt dir="auto" className="font-serif text-lead font-semibold wrap-anywhere">
                {option}
              </dt>
              <dd>{slip?.leaning ? LEANING_WORDS[slip.leaning] : ""}</dd>
              <dd dir="auto" className="whitespace-pre-line wrap-anywhere empty:hidden">
                {slip?.words}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
