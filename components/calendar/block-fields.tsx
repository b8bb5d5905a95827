"use client";
import type { BlockFields, FieldErrors } from "@/components/calendar/block-form";
import { BlockLink } from "@/components/calendar/block-link";
import type { Meant } from "@/components/calendar/edit";
import { KindSelect } from "@/components/calendar/kind-select";
import { ProtectSwitch } from "@/components/calendar/protect-switch";
import { RepeatField } from "@/components/calendar/repeat-field";
import { SharingCards } from "@/components/calendar/sharing-cards";
import { SideBySideSwitch } from "@/components/calendar/side-by-side-switch";
import { TimeFieldSet, type TimeHands } from "@/components/calendar/time-fields";
import { wordsFor } from "@/components/notices/words-for";
import type { People } from "@/components/shell/people";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Apart } from "@/lib/calendar/series-beginning";
import type { LocalText } from "@/lib/calendar/time";

/** The fields of a block's sheet. `times` are what start and end mean; null while they mean nothing. */
export function BlockFieldSet({
  fields,
  errors,
  times,
  writtenIn,
  people,
  locale,
  isNew,
  repeats,
  repeatStart,
  isLaterDate,
  apart,
  onChange,
  onRepeats,
  onUnclear,
  ...hands
}: TimeHands & {
  fields: BlockFields;
  errors: FieldErrors;
  times: Meant | null;
  /** The zone in which start and end are written. */
  writtenIn: string;
  people: People;
  locale: string;
  /** Writing begins with the title; a block that is there is read first. */
  isNew: boolean;
  /** How it repeats, and where the series begins that this is told of; null while the times mean nothing. */
  repeats: string | null;
  repeatStart: LocalText | null;
  /** It is a later date of a series, and not its first one. */
  isLaterDate: boolean;
  /** Dates of the series that are not where its rule has them. */
  apart: Apart;
  onChange: (change: Partial<BlockFields>) => void;
  onRepeats: (rrule: string | null) => void;
  onUnclear: (isUnclear: boolean) => void;
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
      <TimeFieldSet
        fields={fields}
        errors={errors}
        times={times}
        writtenIn={writtenIn}
        people={people}
        locale={locale}
        {...hands}
      />
      {repeatStart ? (
        <RepeatField
          value={repeats}
          start={repeatStart}
          isLaterDate={isLaterDate}
          apart={apart}
          locale={locale}
          onChange={onRepeats}
          onUnclear={onUnclear}
          error={error("rrule")}
        />
      ) : null}
      {people.partner ? (
        <SharingCards people={people} value={fields.sharing} onChange={(sharing) => onChange({ sharing })} />
      ) : null}
      {fields.sharing === "we" ? (
        <SideBySideSwitch value={fields.sideBySide} onChange={(sideBySide) => onChange({ sideBySide })} />
      ) : (
        <KindSelect people={people} fields={fields} onChange={onChange} />
      )}
      <ProtectSwitch
        people={people}
        sharing={fields.sharing}
        value={fields.isProtected}
        error={error("isProtected")}
        onChange={(isProtected) => onChange({ isProtected })}
      />
      <Field
        label="Place"
        value={fields.place}
        onChange={(event) => onChange({ place: event.target.value })}
        error={error("place")}
        dir="auto"
        autoComplete="off"
      />
      <div className="grid gap-1">
        <Field
          label="Link"
          type="url"
          inputMode="url"
          value={fields.link}
          onChange={(event) => onChange({ link: event.target.value })}
          error={error("link")}
          dir="ltr"
          autoComplete="off"
        />
        <BlockLink link={fields.link} />
      </div>
      <Textarea
        label="Notes"
        value={fields.notes}
        onChange={(event) => onChange({ notes: event.target.value })}
        error={error("notes")}
      />
    </>
  );
}
