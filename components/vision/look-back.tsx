"use client";
import { useState } from "react";
import { sayDone } from "@/components/shell/said";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { wordsFor } from "@/components/notices/words-for";
import { OwnWords } from "@/components/vision/own-words";
import type { Weighed } from "@/components/vision/use-compass";
import { dateOf } from "@/lib/calendar/day";
import { dateText } from "@/lib/calendar/format";
import { setLookBack } from "@/lib/vision/decision-commands";
import { lookBackDate, type DecisionRow } from "@/lib/vision/schema";
import { useNow, useRun } from "@/lib/sync/client/react";

interface LookBackProps {
  weighed: Weighed;
  people: People;
  partner: Person;
  locale: string;
}

/** When the two look back on a decision; once that day has come, how it is now, in the words of each. */
export function LookBack({ weighed, people, partner, locale }: LookBackProps) {
  const { decision, words } = weighed;
  const today = dateOf(useNow(), people.me.zone);
  const on = decision.lookBackOn;
  const dates = new Set(words.flatMap(({ lookedBack }) => lookedBack ?? []));
  if (on !== null && on <= today) dates.add(on);
  return (
    <div className="grid gap-4">
      {[...dates].sort().map((date) => (
        <div
          role="group"
          key={date}
          aria-label={`Looked back on ${dateText(date, locale, true)}`}
          className="grid gap-3"
        >
          <h4 className="font-semibold">Looking back, {dateText(date, locale, true)}</h4>
          <OwnWords
            {...{ weighed, people, partner }}
            lookedBack={date}
            label="How it is now"
            hint="What came of it, and whether you would choose it again."
          />
        </div>
      ))}
      <LookBackDate key={on ?? ""} decision={decision} today={today} locale={locale} />
    </div>
  );
}

function LookBackDate({ decision, today, locale }: { decision: DecisionRow; today: string; locale: string }) {
  const run = useRun();
  const on = decision.lookBackOn;
  const isToCome = on !== null && on > today;
  const [isChanging, setChanging] = useState(false);
  const [date, setDate] = useState(isToCome ? on : "");
  const [error, setError] = useState<string | null>(null);
  if (isToCome && !isChanging) {
    return (
      <div className="flex flex-wrap items-center gap-x-4">
        <p>You look back on {dateText(on, locale, true)}.</p>
        <Button kind="quiet" onClick={() => setChanging(true)}>
          Another date
        </Button>
      </div>
    );
  }
  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const isThere = lookBackDate.safeParse(date).success;
        if (!isThere || date <= today) return setError(isThere ? "Choose a day to come." : wordsFor("no-such-date"));
        run(setLookBack, { id: decision.id, on: date });
        sayDone(`You look back on ${dateText(date, locale, true)}.`);
      }}
    >
      <Field
        label={on === null ? "When you look back on it" : "Look back once more"}
        type="date"
        value={date}
        error={error}
        onChange={({ target }) => {
          setDate(target.value);
          setError(null);
        }}
      />
      <Button type="submit" kind="quiet">
        Set the date
      </Button>
    </form>
  );
}
