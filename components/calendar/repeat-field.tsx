"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { RepeatBuilder } from "@/components/calendar/repeat-builder";
import { RepeatEnds } from "@/components/calendar/repeat-ends";
import { formFor, formOf, ruleOfForm, type RepeatForm } from "@/components/calendar/repeat-form";
import { RepeatSummary } from "@/components/calendar/repeat-summary";
import { wordsFor } from "@/components/notices/words-for";
import { Select } from "@/components/ui/select";
import { weekStartOf, type Weekday } from "@/lib/calendar/day";
import { presetOf, presetsFor, type PresetName } from "@/lib/calendar/repeat-presets";
import { repeatText } from "@/lib/calendar/repeat-words";
import { parseRule, ruleText } from "@/lib/calendar/rrule";
import type { Apart } from "@/lib/calendar/series-beginning";
import type { LocalText } from "@/lib/calendar/time";

/** A preset, one's own way, or a rule that was there and that the builder cannot say. */
type Choice = PresetName | "custom" | "kept";

/**
 * Whether and how a block repeats. What is chosen is said back, with its first dates; what is half written changes
 * nothing yet. A rule that the builder cannot say is shown in words, stays as it is, and can be replaced.
 */
export function RepeatField({
  value,
  start,
  locale,
  weekStart = weekStartOf(locale),
  isLaterDate = false,
  apart,
  onChange,
  onUnclear,
  error,
}: {
  /** As `Block.rrule` holds it; null: it does not repeat. */
  value: string | null;
  /** Where the block, or its series, begins: a wall time that there is. With another, `movedRule` says the rule. */
  start: LocalText;
  locale: string;
  weekStart?: Weekday;
  /** `start` is a later date of a series, and not its first one. */
  isLaterDate?: boolean;
  /** Dates of the series that are not where its rule has them. */
  apart: Apart;
  onChange: (rrule: string | null) => void;
  /** What is written here means no rule (true) or one again: while it does not, `value` is the last that was meant. */
  onUnclear?: (isUnclear: boolean) => void;
  error?: string | undefined;
}) {
  const [draft, setDraft] = useState<{ form: RepeatForm; value: string | null } | null>(null);
  const [isCustom, setCustom] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const rule = value === null ? null : parseRule(value);
  // A draft is of the value it was made for; with another from outside, what is shown is that.
  const form = draft && draft.value === value ? draft.form : rule && formOf(rule, start, weekStart);
  if (rule && !form && kept !== value) setKept(value);
  const errors = (form && ruleOfForm(form, start).errors) ?? {};
  const isUnclear = Object.keys(errors).length > 0;
  const choice = ((): Choice => {
    if (!form) return rule ? "kept" : "never";
    return isCustom ? "custom" : (presetOf(rule, start) ?? "custom");
  })();

  // Said once, at the control that it is about; a preset has none of its own.
  const atChoice = isUnclear ? (choice === "custom" || !errors.day ? undefined : wordsFor(errors.day)) : error;

  const tellUnclear = useEffectEvent((unclear: boolean) => onUnclear?.(unclear));
  useEffect(() => {
    if (!isUnclear) return;
    tellUnclear(true);
    return () => tellUnclear(false);
  }, [isUnclear]);

  const take = (next: RepeatForm | null, text: string | null) => {
    setDraft(next && { form: next, value: text });
    if (text !== value) onChange(text);
  };
  const build = (next: RepeatForm) => {
    const { rule: meant } = ruleOfForm(next, start);
    take(next, meant ? ruleText(meant) : value);
  };
  const choose = (chosen: Choice) => {
    setCustom(chosen === "custom");
    if (chosen === "kept") return take(null, kept);
    if (chosen === "custom") return build(form ?? formFor(start, weekStart));
    const preset = presetsFor(start).find(({ name }) => name === chosen)?.rule ?? null;
    if (preset === null) return take(null, null);
    const { ends, lastDate, times } = form ?? formFor(start, weekStart);
    build({ ...formOf(preset, start, weekStart)!, ends, lastDate, times });
  };

  return (
    <div className="grid min-w-0 gap-3">
      <Select
        label="Repeats"
        value={choice}
        onChange={(event) => choose(event.target.value as Choice)}
        error={atChoice}
        hint={choice === "kept" ? "It stays as it is until you choose another." : undefined}
      >
        {kept === null ? null : <option value="kept">{choice === "kept" ? "In its own way" : "As it was"}</option>}
        {presetsFor(start).map(({ name, rule: preset }) => (
          <option key={name} value={name}>
            {preset ? repeatText(preset, start, locale) : "Does not repeat"}
          </option>
        ))}
        <option value="custom">Custom…</option>
      </Select>
      {form && choice === "custom" ? (
        <RepeatBuilder
          form={form}
          errors={errors}
          locale={locale}
          weekStart={weekStart}
          onChange={(change) => build({ ...form, ...change })}
        />
      ) : null}
      {form ? (
        <RepeatEnds form={form} errors={errors} start={start} onChange={(change) => build({ ...form, ...change })} />
      ) : null}
      <RepeatSummary {...{ rule, start, locale, isUnclear, isLaterDate, apart }} />
    </div>
  );
}
