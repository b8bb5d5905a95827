"use client";
import { HORIZONS, LENGTHS, PHRASES, sameFields, type FindFields } from "@/components/calendar/find-time-form";
import { DAYPARTS, lengthText, wishText } from "@/components/calendar/find-time-words";
import { ToggleButtons } from "@/components/calendar/toggle-buttons";
import type { People } from "@/components/shell/people";
import { Select } from "@/components/ui/select";

/** What is looked for: as ready phrases, and in one's own choices below them. */
export function FindTimeFields({
  fields,
  people,
  onChange,
}: {
  fields: FindFields;
  people: People;
  onChange: (change: Partial<FindFields>) => void;
}) {
  const { partner } = people;
  const phrases = PHRASES.filter((phrase) => partner || phrase.fields.for === "me");
  const lengths = LENGTHS.some(({ minutes }) => minutes === fields.minutes)
    ? LENGTHS
    : [...LENGTHS, { minutes: fields.minutes, words: lengthText(fields.minutes) }];
  return (
    <>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="mb-1 font-semibold">What are you looking for?</legend>
        {phrases.map((phrase) => (
          <button
            key={phrase.words}
            type="button"
            aria-pressed={sameFields(phrase.fields, fields)}
            onClick={() => onChange(phrase.fields)}
            className="min-h-11 rounded-lg border border-line-strong bg-surface px-3 py-1.5 text-start hover:bg-sunk aria-pressed:border-act aria-pressed:bg-act aria-pressed:font-semibold aria-pressed:text-on-act"
          >
            {phrase.words}
          </button>
        ))}
      </fieldset>
      <details className="rounded-lg border border-line-strong">
        <summary className="min-h-11 content-center px-3 py-1.5">
          <span className="font-semibold">Choose yourself</span>
          <span className="text-ink-soft">: {wishText(fields)}</span>
        </summary>
        <div className="grid gap-4 p-3 sm:grid-cols-2">
          {partner ? (
            <Select
              label="For"
              value={fields.for}
              onChange={({ target }) => onChange({ for: target.value === "we" ? "we" : "me" })}
            >
              <option value="we">{`${partner.name} and me`}</option>
              <option value="me">me</option>
            </Select>
          ) : null}
          <Select
            label="How long"
            value={fields.minutes}
            onChange={({ target }) => onChange({ minutes: Number(target.value) })}
          >
            {lengths.map(({ minutes, words }) => (
              <option key={minutes} value={minutes}>
                {words}
              </option>
            ))}
          </Select>
          <Select
            label="How soon"
            value={fields.span}
            onChange={({ target }) => onChange({ span: HORIZONS[target.selectedIndex]!.span })}
          >
            {HORIZONS.map(({ span, words }) => (
              <option key={span} value={span}>
                {words}
              </option>
            ))}
          </Select>
          <div className="sm:col-span-2">
            <ToggleButtons
              legend="When (none: whenever)"
              options={DAYPARTS}
              pressed={fields.dayparts}
              onChange={(dayparts) => onChange({ dayparts })}
            />
          </div>
        </div>
      </details>
    </>
  );
}
