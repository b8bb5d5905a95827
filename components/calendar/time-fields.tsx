"use client";
import { useState } from "react";
import type { BlockFields, FieldErrors } from "@/components/calendar/block-form";
import type { Meant } from "@/components/calendar/edit";
import { dateOfInput, withDate } from "@/components/calendar/field-times";
import { PartnersTime, TimeThere } from "@/components/calendar/partners-time";
import { wordsFor } from "@/components/notices/words-for";
import { zoneOf, type People } from "@/components/shell/people";
import { Field } from "@/components/ui/field";
import { Switch } from "@/components/ui/switch";
import { ZoneSelect } from "@/components/ui/zone-select";
import { comesTwice, spanText, type Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";

/** What a hand does to when a block is. */
export interface TimeHands {
  onStart(start: string): void;
  onEnd(end: string): void;
  onAllDay(allDay: boolean): void;
  /** The zone that its times are to be written in, and with `pinned`, that it is to be at. */
  onZone(zone: string, pinned: boolean): void;
}

interface TimeFieldsProps extends TimeHands {
  fields: BlockFields;
  errors: FieldErrors;
  /** What start and end mean; null while they mean nothing. */
  times: Meant | null;
  /** The zone in which they are written. */
  writtenIn: string;
  people: People;
  locale: string;
}

/** When a block is: whole days or hours, in the reader's zone or another one. */
export function TimeFieldSet(props: TimeFieldsProps) {
  const { fields, errors, times, writtenIn, people, locale, onStart, onEnd, onAllDay } = props;
  const { allDay, start, end } = fields;
  const error = (key: "start" | "end") => (errors[key] ? wordsFor(errors[key]) : undefined);
  const input = allDay ? ({ type: "date" } as const) : ({ type: "datetime-local", step: 300 } as const);
  const shown = (text: string) => (allDay ? dateOfInput(text) : text);
  const written = (text: string, was: string) => (allDay ? withDate(was, text) : text);
  return (
    <>
      <Switch label="All day" checked={allDay} onChange={onAllDay} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={allDay ? "First day" : "Starts"}
          {...input}
          value={shown(start)}
          onChange={(event) => onStart(written(event.target.value, start))}
          error={error("start")}
        />
        <Field
          label={allDay ? "Last day" : "Ends"}
          {...input}
          value={shown(end)}
          onChange={(event) => onEnd(written(event.target.value, end))}
          error={error("end")}
        />
      </div>
      {allDay ? null : (
        <>
          <TwiceTime times={times} reader={{ locale, zone: writtenIn }} />
          <Zone {...props} />
          <PartnersTime people={people} times={times} locale={locale} />
        </>
      )}
    </>
  );
}

/** Which of two equal wall times is meant, when the clock goes back: the inputs cannot say it. */
function TwiceTime({ times, reader }: { times: Times | null; reader: Reader }) {
  if (!times || !(comesTwice(times.startMs, reader.zone) || comesTwice(times.endMs, reader.zone))) return null;
  return <p className="text-ink-soft">The clock goes back: {spanText(times.startMs, times.endMs, reader)}</p>;
}

/** Where the wall times of a block are: asked for only where someone wants to know, as it is mostly where one is. */
function Zone({ fields: { zone }, errors, times, writtenIn, people, locale, onZone }: TimeFieldsProps) {
  const here = people.me.zone;
  const [isAsked, setAsked] = useState(false);
  const pinned = zone === null || zone === "UTC" ? here : zone;
  const isSaid = pinned === here || (people.partner && times && zoneOf(people.partner, times.startMs) === pinned);
  if (isAsked) {
    return (
      <div className="grid gap-1">
        <ZoneSelect
          value={writtenIn}
          onChange={(next) => onZone(next, true)}
          error={errors.zone ? wordsFor(errors.zone) : undefined}
        />
        {writtenIn === here ? null : <TimeThere lead="For you" zone={here} times={times} locale={locale} />}
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      {zone === null ? <p className="text-ink-soft">At the same hour wherever you are.</p> : null}
      {isSaid ? null : <TimeThere lead="By the clock" zone={pinned} times={times} locale={locale} />}
      <button
        type="button"
        className="min-h-11 rounded-lg text-start text-ink-soft underline underline-offset-4 hover:text-ink"
        onClick={() => {
          setAsked(true);
          onZone(pinned, false);
        }}
      >
        {pinned === here ? "In another time zone" : "Change the time zone"}
      </button>
    </div>
  );
}
