"use client";
import { Fragment } from "react";
import type { DateText } from "@/lib/calendar/day";
import { shortDateName } from "@/lib/calendar/names";
import { repeatText } from "@/lib/calendar/repeat-words";
import type { Rule } from "@/lib/calendar/rrule";
import { beginningOf, type Apart } from "@/lib/calendar/series-beginning";
import type { LocalText } from "@/lib/calendar/time";

const SHOWN = 3;

/** A rule said back, with the first dates it gives, and read out as it changes. */
export function RepeatSummary({
  rule,
  start,
  locale,
  isUnclear,
  isLaterDate,
  apart,
}: {
  /** Null: it does not repeat. */
  rule: Rule | null;
  start: LocalText;
  locale: string;
  /** `start` is a later date of the series, and not its first one. */
  isLaterDate: boolean;
  /** What is being written means no rule yet, so that this one still stands. */
  isUnclear: boolean;
  /** Dates of the series that are not where its rule has them. */
  apart: Apart;
}) {
  const words = rule ? repeatText(rule, start, locale) : "Does not repeat";
  return (
    // There also while it is empty, so that what comes into it is read out; it then takes no gap.
    <div aria-live="polite" className="grid gap-1 empty:-mt-3">
      {isUnclear ? (
        <p className="text-ink-soft">
          Until that is put right, this holds: <bdi>{words}</bdi>
        </p>
      ) : null}
      {rule && !isUnclear ? (
        <>
          <p className="font-semibold">{words}</p>
          {/* Of a number of times, a later date does not know how many are left. */}
          {isLaterDate && rule.count !== null ? null : <FirstDates {...{ rule, start, locale, isLaterDate, apart }} />}
        </>
      ) : null}
    </div>
  );
}

function FirstDates({
  rule,
  start,
  locale,
  isLaterDate,
  apart,
}: {
  rule: Rule;
  start: LocalText;
  locale: string;
  isLaterDate: boolean;
  apart: Apart;
}) {
  const beginning = beginningOf(rule, start, SHOWN + 1, apart);
  const { isGiven, next } = beginning;
  const [first, ...others] = datesInWords([beginning.first, ...next.slice(0, SHOWN)], locale);
  return (
    <p className="text-small text-ink-soft">
      {isLaterDate ? "On" : isGiven ? "First on" : "Also on the day it begins,"}{" "}
      <span className="whitespace-nowrap">{first}</span>
      {others.length > 0 ? "; then " : ""}
      {others.map((date, i) => (
        <Fragment key={date}>
          {i > 0 ? " · " : ""}
          <span className="whitespace-nowrap">{date}</span>
        </Fragment>
      ))}
      {next.length <= SHOWN ? ", and no more." : " …"}
    </p>
  );
}

/** With the year where it is another than that of the date before. */
function datesInWords(dates: readonly DateText[], locale: string): string[] {
  const year = (date: DateText | undefined) => date?.slice(0, 4);
  return dates.map((date, i) => shortDateName(date, locale, year(date) !== year(dates[i - 1])));
}
