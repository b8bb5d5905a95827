"use client";
import { useState } from "react";
import { ChoiceRow } from "@/components/checkin/choice-row";
import { wordsFor } from "@/components/notices/words-for";
import type { Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { AREAS } from "@/lib/vision/areas";
import { area as areas, type Area } from "@/lib/vision/schema";

export interface Agenda {
  readonly areas: Area[];
  readonly iBegin: boolean;
}

/** What to open, and who begins: to be proposed to the other, or instead of what they proposed. */
export function AgendaForm({
  begin,
  partner,
  onPropose,
  onCancel,
}: {
  begin: Agenda;
  partner: Person;
  onPropose: (agenda: Agenda) => void;
  onCancel?: () => void;
}) {
  const [chosen, setChosen] = useState<readonly Area[]>(begin.areas);
  const [iBegin, setIBegin] = useState(begin.iBegin);
  const [error, setError] = useState<string | null>(null);
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length === 0) setError(wordsFor("no-areas"));
        else onPropose({ areas: areas.options.filter((one) => chosen.includes(one)), iBegin });
      }}
    >
      <fieldset className="grid min-w-0" aria-describedby={error ? "no-areas" : undefined}>
        <legend className="mb-1 font-semibold">What to open this time</legend>
        {areas.options.map((one) => (
          <label key={one} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              className="size-5 shrink-0 accent-ink"
              checked={chosen.includes(one)}
              onChange={({ target }) => {
                setError(null);
                setChosen(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one));
              }}
            />
            {AREAS[one].title}
          </label>
        ))}
        {error ? (
          <p id="no-areas" role="alert" className="text-small text-danger">
            {error}
          </p>
        ) : null}
      </fieldset>
      <ChoiceRow
        legend="Who begins"
        options={[
          { value: "me", title: "I do" },
          { value: "partner", title: partner.name },
        ]}
        value={iBegin ? "me" : "partner"}
        onChange={(who) => setIBegin(who === "me")}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit">
          <span>
            Propose to <bdi>{partner.name}</bdi>
          </span>
        </Button>
        {onCancel ? (
          <Button kind="quiet" onClick={onCancel}>
            Leave it as it was
          </Button>
        ) : null}
      </div>
    </form>
  );
}
