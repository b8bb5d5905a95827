"use client";
import { withEnds, type RepeatErrors, type RepeatForm } from "@/components/calendar/repeat-form";
import { wordsFor } from "@/components/notices/words-for";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { LAST_DATE } from "@/lib/calendar/day";
import type { LocalText } from "@/lib/calendar/time";

/** When a series ends: never, with a last date, or after so many times. */
export function RepeatEnds({
  form,
  errors,
  start,
  onChange,
}: {
  form: RepeatForm;
  errors: RepeatErrors;
  start: LocalText;
  onChange: (change: Partial<RepeatForm>) => void;
}) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Select
        label="For how long"
        value={form.ends}
        onChange={(event) => onChange(withEnds(form, event.target.value as RepeatForm["ends"], start))}
      >
        <option value="never">Without an end</option>
        <option value="date">Until a date</option>
        <option value="count">A number of times</option>
      </Select>
      {form.ends === "date" ? (
        <Field
          label="Last date"
          type="date"
          min={start.slice(0, 10)}
          max={LAST_DATE}
          value={form.lastDate}
          onChange={(event) => onChange({ lastDate: event.target.value })}
          error={errors.lastDate && wordsFor(errors.lastDate)}
        />
      ) : null}
      {form.ends === "count" ? (
        <Field
          label="How many times"
          type="number"
          inputMode="numeric"
          min={1}
          max={10_000}
          value={form.times}
          onChange={(event) => onChange({ times: event.target.value })}
          error={errors.times && wordsFor(errors.times)}
        />
      ) : null}
    </div>
  );
}
