"use client";
import type { BlockFields, FieldErrors } from "@/components/calendar/block-form";
import { SharingCards } from "@/components/calendar/sharing-cards";
import { wordsFor } from "@/components/notices/words-for";
import type { People } from "@/components/shell/people";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { placeOfZone } from "@/components/ui/zone-list";
import { comesTwice, shortDateText, spanText, type Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";

/** The fields of a block's sheet. `times` are what start and end mean; null while they mean nothing. */
export function BlockFieldSet({
  fields,
  errors,
  times,
  people,
  locale,
  isNew,
  onChange,
  onStart,
}: {
  fields: BlockFields;
  errors: FieldErrors;
  times: Times | null;
  people: People;
  locale: string;
  /** Writing begins with the title; a block that is there is read first. */
  isNew: boolean;
  onChange: (change: Partial<BlockFields>) => void;
  onStart: (start: string) => void;
}) {
  const error = (key: keyof BlockFields) => (errors[key] ? wordsFor(errors[key]) : undefined);
  return (
    <>
      <Field
        label="Title"
        value={fields.title}
        onChange={(event) => onChange({ title: event.target.value })}
        error={error("title")}
        dir="auto"
        autoComplete="off"
        data-begin={isNew || undefined}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Starts"
          type="datetime-local"
          step={300}
          value={fields.start}
          onChange={(event) => onStart(event.target.value)}
          error={error("start")}
        />
        <Field
          label="Ends"
          type="datetime-local"
          step={300}
          value={fields.end}
          onChange={(event) => onChange({ end: event.target.value })}
          error={error("end")}
        />
      </div>
      <TwiceTime times={times} reader={{ locale, zone: people.me.zone }} />
      <PartnersTime people={people} times={times} locale={locale} />
      {people.partner ? (
        <SharingCards people={people} value={fields.sharing} onChange={(sharing) => onChange({ sharing })} />
      ) : null}
      <Field
        label="Place"
        value={fields.place}
        onChange={(event) => onChange({ place: event.target.value })}
        error={error("place")}
        dir="auto"
        autoComplete="off"
      />
      <Textarea
        label="Notes"
        value={fields.notes}
        onChange={(event) => onChange({ notes: event.target.value })}
        error={error("notes")}
      />
    </>
  );
}

/** Which of two equal wall times is meant, when the clock goes back: the inputs cannot say it. */
function TwiceTime({ times, reader }: { times: Times | null; reader: Reader }) {
  if (!times || !(comesTwice(times.startMs, reader.zone) || comesTwice(times.endMs, reader.zone))) return null;
  return <p className="text-ink-soft">The clock goes back: {spanText(times.startMs, times.endMs, reader)}</p>;
}

/** The same times where the partner is, when that is another zone. */
export function PartnersTime({ people, times, locale }: { people: People; times: Times | null; locale: string }) {
  const { me, partner } = people;
  if (!partner || !times || partner.zone === me.zone) return null;
  const reader = { locale, zone: partner.zone };
  return (
    <p className="text-ink-soft">
      For <bdi>{partner.name}</bdi> in {placeOfZone(partner.zone)}: {shortDateText(times.startMs, reader)},{" "}
      {spanText(times.startMs, times.endMs, reader)}
    </p>
  );
}
