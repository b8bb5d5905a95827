"use client";
import { Eye } from "lucide-react";
import { ToggleButtons } from "@/components/calendar/toggle-buttons";
import type { RitualErrors, RitualFields } from "@/components/rituals/ritual-form";
import { PLACE_NAMES, SCALE_NAMES } from "@/components/rituals/ritual-words";
import { wordsFor } from "@/components/notices/words-for";
import type { People } from "@/components/shell/people";
import { Field } from "@/components/ui/field";
import { LaceMark } from "@/components/ui/lace";
import { TwofoldMark } from "@/components/ui/page";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { FIRST_DATE, LAST_DATE, weekdaysFrom, type Weekday } from "@/lib/calendar/day";
import { weekdayName } from "@/lib/calendar/names";
import { dayPlace, ritualScale, type DayPlace, type RitualScale } from "@/lib/calendar/schema";

interface FieldsProps {
  fields: RitualFields;
  errors: RitualErrors;
  people: People;
  locale: string;
  weekStart: Weekday;
  /** Its words are written first; a ritual that is there is read first. */
  isNew: boolean;
  /** When it is, is said in the calendar. */
  isInCalendar: boolean;
  onChange: (change: Partial<RitualFields>) => void;
}

/** What a ritual is, whose, and when. */
export function RitualFieldSet(props: FieldsProps) {
  const { fields, errors, people, isNew, isInCalendar, onChange } = props;
  return (
    <>
      <Field
        label="Name"
        value={fields.name}
        onChange={({ target }) => onChange({ name: target.value })}
        error={errors.name && wordsFor(errors.name)}
        dir="auto"
        autoComplete="off"
        data-begin={(isNew && fields.practice === null) || undefined}
      />
      <Textarea
        label="What you do"
        value={fields.how}
        onChange={({ target }) => onChange({ how: target.value })}
        error={errors.how && wordsFor(errors.how)}
      />
      {people.partner ? <Whose fields={fields} people={people} isNew={isNew} onChange={onChange} /> : null}
      {isInCalendar ? null : <When {...props} />}
    </>
  );
}

function Whose({ fields, people, isNew, onChange }: Pick<FieldsProps, "fields" | "people" | "isNew" | "onChange">) {
  // What is both's stays so: it is let go, or goes on.
  if (!isNew && fields.sharing === "we") return null;
  const name = people.partner?.name ?? "";
  const ours = {
    value: "we" as const,
    title: "Ours",
    says: "You both see it, can note that you did it, and can change it.",
    mark: <TwofoldMark size={18} />,
  };
  return (
    <RadioCards
      legend="Whose is it?"
      value={fields.sharing}
      onChange={(sharing) => onChange({ sharing })}
      options={[
        ...(isNew ? [ours] : []),
        {
          value: "hidden",
          title: "Mine: only you",
          says: `${name} does not see it. If it has a time in the calendar, ${name} sees only that the time is taken.`,
          mark: <LaceMark size={16} />,
        },
        {
          value: "open",
          title: "Mine: open",
          says: `${name} sees it and, from now on, when you did it.`,
          mark: <Eye aria-hidden size={18} />,
        },
      ]}
    />
  );
}

function When({ fields, errors, people, locale, weekStart, onChange }: FieldsProps) {
  const { scale, sharing } = fields;
  const name = people.partner?.name;
  return (
    <>
      <Select
        label="How often"
        value={scale}
        onChange={({ target }) => {
          const to = target.value as RitualScale;
          const weekdays = to === "daily" && fields.weekdays.length === 0 ? weekdaysFrom(1) : fields.weekdays;
          onChange({ scale: to, weekdays: to === "weekly" && weekdays.length === 7 ? [] : weekdays });
        }}
      >
        {ritualScale.options.map((one) => (
          <option key={one} value={one}>
            {SCALE_NAMES[one]}
          </option>
        ))}
      </Select>
      {scale === "yearly" ? (
        <Yearly fields={fields} errors={errors} onChange={onChange} />
      ) : (
        <ToggleButtons
          legend={scale === "weekly" ? "On these days, or choose none for any day" : "On these days"}
          options={weekdaysFrom(weekStart).map((value) => ({
            value,
            short: weekdayName(value, locale, true),
            name: weekdayName(value, locale),
          }))}
          pressed={fields.weekdays}
          onChange={(weekdays) => onChange({ weekdays })}
          error={errors.days && wordsFor(errors.days)}
        />
      )}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          label="When in the day"
          value={fields.place}
          onChange={({ target }) => onChange({ place: target.value as DayPlace })}
        >
          {dayPlace.options.map((place) => (
            <option key={place} value={place}>
              {capital(PLACE_NAMES[place])}
            </option>
          ))}
        </Select>
        <Field
          label="About how many minutes"
          type="number"
          inputMode="numeric"
          min={1}
          max={1440}
          value={fields.minutes}
          onChange={({ target }) => onChange({ minutes: target.value })}
          error={errors.minutes && wordsFor(errors.minutes)}
        />
      </div>
      <Switch
        label="A protected time in the calendar"
        says={
          sharing === "we" && name ? (
            <>
              It is proposed to <bdi>{name}</bdi>, and settled once they say yes.
            </>
          ) : (
            "Without it, it has no fixed time."
          )
        }
        checked={fields.isSet}
        onChange={(isSet) => onChange({ isSet })}
      />
      {fields.isSet ? (
        <Field
          label="Begins at"
          type="time"
          value={fields.time}
          onChange={({ target }) => onChange({ time: target.value })}
          error={errors.time && wordsFor(errors.time)}
        />
      ) : null}
    </>
  );
}

function Yearly({ fields, errors, onChange }: Pick<FieldsProps, "fields" | "errors" | "onChange">) {
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Select
        label="How many times a year"
        value={fields.step}
        onChange={({ target }) => onChange({ step: target.value as RitualFields["step"] })}
      >
        <option value="year">Once a year</option>
        <option value="half">Each half year</option>
        <option value="quarter">Each quarter</option>
      </Select>
      <Field
        label="Starting on"
        type="date"
        min={FIRST_DATE}
        max={LAST_DATE}
        value={fields.startsOn}
        onChange={({ target }) => onChange({ startsOn: target.value })}
        error={errors.startsOn && wordsFor(errors.startsOn)}
      />
    </div>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
