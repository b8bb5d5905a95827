"use client";
import { useState } from "react";
import type { People, Person } from "@/components/shell/people";
import { LookBack } from "@/components/vision/look-back";
import { OwnWords } from "@/components/vision/own-words";
import type { Weighed } from "@/components/vision/use-compass";
import { WeighedOptions } from "@/components/vision/weighed-options";
import { dateOf } from "@/lib/calendar/day";
import { dateText } from "@/lib/calendar/format";
import { instantMs } from "@/lib/calendar/time";

/** A decision that was made: how each says it, what each said of the options, and what came of it. */
export function DecisionEntry({
  weighed,
  isDue,
  people,
  partner,
  locale,
}: {
  weighed: Weighed;
  /** The day to look back has come: it is open at first. */
  isDue: boolean;
  people: People;
  partner: Person;
  locale: string;
}) {
  const { decision, opened, words } = weighed;
  // It does not shut as soon as one has said something.
  const [beganOpen] = useState(isDue);
  const at = Math.max(...words.filter(({ lookedBack }) => lookedBack === null).map((one) => instantMs(one.writtenAt)));
  return (
    <details open={beganOpen} className="rounded-lg border border-line p-3">
      <summary className="min-h-11 cursor-pointer">
        <h3 dir="auto" className="inline font-serif text-lead font-semibold wrap-anywhere">
          {decision.title}
        </h3>
        <span className="block text-small text-ink-soft">
          Decided on {dateText(dateOf(at, people.me.zone), locale, true)}
          {isDue ? ", to be looked back on" : ""}
        </span>
      </summary>
      <div className="grid gap-5 pt-3">
        <div role="group" aria-label="The outcome" className="grid gap-3">
          <h4 className="font-semibold">How it was decided</h4>
          <OwnWords
            {...{ weighed, people, partner }}
            lookedBack={null}
            label="What we decided, in my words"
            hint="And what makes it right for you, or bearable."
          />
        </div>
        <LookBack {...{ weighed, people, partner, locale }} />
        <WeighedOptions decision={decision} said={opened} people={people} partner={partner} />
      </div>
    </details>
  );
}
