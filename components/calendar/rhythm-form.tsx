"use client";
import { useState } from "react";
import { Form } from "@/components/auth/form";
import type { Refused } from "@/components/auth/request";
import { errorAt } from "@/components/auth/words-of";
import { clockOf, comesToText, LIMITS, limitText, minutesOf } from "@/components/calendar/rhythm-words";
import type { Person } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Field } from "@/components/ui/field";
import { Lace } from "@/components/ui/lace";
import { Select } from "@/components/ui/select";
import { rhythmRowOf, USUAL } from "@/lib/calendar/rhythm";
import { changeRhythm } from "@/lib/calendar/rhythm-command";
import { Rhythm } from "@/lib/calendar/schema";
import { useRows, useRun } from "@/lib/sync/client/react";

const TIME_CODES = ["no-such-time", "never-awake"];

/** When one is awake, and what of theirs both need not be proposed first. What is not touched follows what is changed elsewhere. */
export function RhythmForm({ me, partner }: { me: Person; partner: Person | null }) {
  const run = useRun();
  const rows = useRows(Rhythm);
  const [draft, setDraft] = useState<{ wakes?: string; sleeps?: string; straightIn?: number }>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const said = rhythmRowOf(rows, me.id);
  const { wakesAt, sleepsAt, straightIn } = said ?? USUAL;
  const shown = { wakes: clockOf(wakesAt), sleeps: clockOf(sleepsAt), straightIn, ...draft };
  const theirs = partner ? (rhythmRowOf(rows, partner.id)?.straightIn ?? null) : null;
  const limits = LIMITS.includes(shown.straightIn) ? LIMITS : [...LIMITS, shown.straightIn];
  const onlyMe = partner !== null && said?.spaceId === me.id;

  function change() {
    const [wakes, sleeps] = [minutesOf(shown.wakes), minutesOf(shown.sleeps)];
    if (wakes === null || sleeps === null) return setRefused({ code: "no-such-time" });
    if (wakes === sleeps) return setRefused({ code: "never-awake" });
    setRefused(null);
    setDraft({});
    run(changeRhythm, { wakesAt: wakes, sleepsAt: sleeps, straightIn: shown.straightIn });
    sayDone("How your days go is changed.");
  }

  return (
    <Form
      label="How your days go"
      act={partner ? `Share with ${partner.name}` : "Keep"}
      kind="quiet"
      busy={false}
      refused={refused}
      fieldCodes={TIME_CODES}
      onSubmit={change}
    >
      <p>
        Time is looked for while you are awake.{" "}
        {onlyMe ? <Lace words={`only you see this, until you share it with ${partner.name}`} /> : null}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Awake from"
          type="time"
          value={shown.wakes}
          onChange={({ target }) => setDraft({ ...draft, wakes: target.value })}
          error={errorAt(refused, ...TIME_CODES)}
        />
        <Field
          label="Asleep from"
          type="time"
          value={shown.sleeps}
          onChange={({ target }) => setDraft({ ...draft, sleeps: target.value })}
        />
      </div>
      {partner ? (
        <div className="grid gap-2">
          <Select
            label="What goes straight in"
            hint="New time of yours both is proposed, and waits for a yes. What lasts no longer than you both say here does not."
            value={shown.straightIn}
            onChange={({ target }) => setDraft({ ...draft, straightIn: Number(target.value) })}
          >
            {limits.map((minutes) => (
              <option key={minutes} value={minutes}>
                {limitText(minutes)}
              </option>
            ))}
          </Select>
          <p role="status">
            <bdi>{partner.name}</bdi>
            {theirs === null ? " has not said yet. " : ` says: ${limitText(theirs).toLowerCase()}. `}
            {comesToText(shown.straightIn, theirs)}
          </p>
        </div>
      ) : null}
    </Form>
  );
}
