"use client";
import { useId } from "react";
import type { RepeatErrors, RepeatForm } from "@/components/calendar/repeat-form";
import { ToggleButtons } from "@/components/calendar/toggle-buttons";
import { wordsFor } from "@/components/notices/words-for";
import { CONTROL, described, FieldFrame } from "@/components/ui/field-frame";
import { Select } from "@/components/ui/select";
import type { Weekday } from "@/lib/calendar/day";
import { monthName, weekdayName } from "@/lib/calendar/names";
import { dayNumbers, inOrder } from "@/lib/calendar/repeat-phrases";

const UNITS = [
  { unit: "daily", one: "day", some: "days" },
  { unit: "weekly", one: "week", some: "weeks" },
  { unit: "monthly", one: "month", some: "months" },
  { unit: "yearly", one: "year", some: "years" },
] as const;

const DATES = [...Array.from({ length: 31 }, (_, i) => i + 1), -1];
const NTHS = [1, 2, 3, 4, -1];
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

interface BuilderProps {
  form: RepeatForm;
  errors: RepeatErrors;
  locale: string;
  /** With which day the reader's weeks begin. */
  weekStart: Weekday;
  onChange: (change: Partial<RepeatForm>) => void;
}

/** Every so many days, weeks, months or years, and on which days of them. */
export function RepeatBuilder({ form, errors, locale, weekStart, onChange }: BuilderProps) {
  const { unit } = form;
  const hasDays = unit === "monthly" || unit === "yearly";
  return (
    <div className="grid gap-4 border-s-2 border-line-strong ps-3">
      <EveryField form={form} error={errors.every ?? (hasDays ? undefined : errors.day)} onChange={onChange} />
      {unit === "weekly" ? (
        <ToggleButtons
          legend="On"
          options={weekdaysFrom(weekStart).map((value) => ({
            value,
            short: weekdayName(value, locale, true),
            name: weekdayName(value, locale),
          }))}
          pressed={form.weekdays}
          onChange={(weekdays) => onChange({ weekdays })}
          error={errors.weekdays && wordsFor(errors.weekdays)}
        />
      ) : null}
      {unit === "yearly" ? (
        <ToggleButtons
          legend="In"
          options={MONTHS.map((value) => ({
            value,
            short: monthName(value, locale, true),
            name: monthName(value, locale),
          }))}
          pressed={form.months}
          onChange={(months) => onChange({ months })}
          layout="grid grid-cols-4 sm:grid-cols-6"
          error={errors.months && wordsFor(errors.months)}
        />
      ) : null}
      {hasDays ? (
        <DayOfMonth form={form} error={errors.day} locale={locale} weekStart={weekStart} onChange={onChange} />
      ) : null}
    </div>
  );
}

function EveryField({
  form,
  error,
  onChange,
}: Pick<BuilderProps, "form" | "onChange"> & { error: string | undefined }) {
  const id = useId();
  const words = { error: error && wordsFor(error) };
  return (
    <FieldFrame id={id} label="Every" {...words}>
      <div className="flex gap-2">
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={1}
          max={999}
          value={form.every}
          onChange={(event) => onChange({ every: event.target.value })}
          className={`${CONTROL} max-w-24`}
          {...described(id, words)}
        />
        <select
          aria-label="Days, weeks, months or years"
          value={form.unit}
          onChange={(event) => onChange({ unit: event.target.value as RepeatForm["unit"] })}
          className={CONTROL}
        >
          {UNITS.map(({ unit, one, some }) => (
            <option key={unit} value={unit}>
              {form.every === "1" ? one : some}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}

/** By date, or by which of its weekdays. */
function DayOfMonth({
  form,
  error,
  locale,
  weekStart,
  onChange,
}: Omit<BuilderProps, "errors"> & { error: string | undefined }) {
  const words = error && wordsFor(error);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Select
        label="Which day"
        value={form.on}
        onChange={(event) => onChange({ on: event.target.value as RepeatForm["on"] })}
        error={form.on === "weekday" ? words : undefined}
      >
        <option value="date">By date</option>
        <option value="weekday">By weekday</option>
      </Select>
      {form.on === "date" ? (
        <Select
          label="On"
          value={form.date}
          onChange={(event) => onChange({ date: Number(event.target.value) })}
          error={words}
        >
          {DATES.map((date) => (
            <option key={date} value={date}>
              {dayNumbers([date], "month")}
            </option>
          ))}
        </Select>
      ) : (
        <div className="grid grid-cols-2 gap-2">
          <Select label="On" value={form.nth} onChange={(event) => onChange({ nth: Number(event.target.value) })}>
            {NTHS.map((nth) => (
              <option key={nth} value={nth}>
                the {inOrder(nth)}
              </option>
            ))}
          </Select>
          <Select
            label="Weekday"
            value={form.weekday}
            onChange={(event) => onChange({ weekday: Number(event.target.value) as Weekday })}
          >
            {weekdaysFrom(weekStart).map((weekday) => (
              <option key={weekday} value={weekday}>
                {weekdayName(weekday, locale)}
              </option>
            ))}
          </Select>
        </div>
      )}
    </div>
  );
}

function weekdaysFrom(weekStart: Weekday): Weekday[] {
  return Array.from({ length: 7 }, (_, i) => (((weekStart - 1 + i) % 7) + 1) as Weekday);
}
