import type { Weekday } from "@/lib/calendar/day";
import type { PartName } from "@/lib/calendar/phrase/parts";
import type { Token } from "@/lib/calendar/phrase/tokens";

/**
 * What was said, as it was said: nothing here depends on when it is read. Each field is one thing a phrase can say once;
 * a phrase that says it twice says two times.
 */
export interface Said {
  readonly day?: DaySaid;
  /** 0 is this week, 1 the next. */
  readonly week?: number;
  /** 0 is this month, 1 the next. */
  readonly month?: number;
  readonly part?: PartName;
  readonly clock?: ClockSaid;
  /** The end alone: "until 10". */
  readonly until?: Clock;
  /** How long. */
  readonly minutes?: number;
  /** More than one where it can be understood in more ways. */
  readonly repeat?: readonly RepeatSaid[];
  /** It need not repeat: "the first Sunday of the month". */
  readonly perhapsOnce?: true;
  readonly wholeDay?: true;
  /** The half of the day that a meal is in: it is no time, but tells which 7 o'clock. */
  readonly meal?: "am" | "pm";
}

/** The coming one, whichever it is; or as "this" and "next" have it. `after-next`: the one after that. */
export type Which = "coming" | "this" | "next" | "after-next";

export type DaySaid =
  /** So many days from today. `weeks` when it was said in weeks: a weekday beside it is then one of that week. */
  | { readonly kind: "later"; readonly days: number; readonly weeks: number | null }
  | { readonly kind: "months-later"; readonly months: number }
  /** `weeks`: of the week that is so many from this one. `plus`: so many days after it. */
  | {
      readonly kind: "weekday";
      readonly weekday: Weekday;
      readonly which: Which;
      readonly weeks: number | null;
      readonly plus: number;
    }
  /** `whole`: both of its days as one stretch. */
  | { readonly kind: "weekend"; readonly which: Which; readonly whole: boolean }
  /** `last`: the last day of a stretch within the month. `weekday`: what it was said to be, which need not be so. */
  | {
      readonly kind: "date";
      readonly year: number | null;
      readonly month: number;
      readonly date: number;
      readonly last: number | null;
      readonly weekday: Weekday | null;
    }
  | { readonly kind: "day-of-month"; readonly date: number; readonly weekday: Weekday | null }
  /** `12/6`, which is in December or in June. */
  | { readonly kind: "slashed"; readonly first: number; readonly second: number; readonly year: number | null }
  /** `nth` from the end when negative; `month` null: of the month that is said beside it. */
  | { readonly kind: "nth-weekday"; readonly nth: number; readonly weekday: Weekday; readonly month: number | null }
  | { readonly kind: "month"; readonly month: number };

/**
 * A time of the clock, in minutes from midnight. `dial`: as on a dial, 0 to 719, and either half of the day may be meant.
 * `of24`: written so that the clock has 24 hours.
 */
export interface Clock {
  readonly minutes: number;
  readonly dial: boolean;
  readonly of24: boolean;
}

/** Midnight, of which it is open whether it begins the day or ends it. */
export const MIDNIGHT: Clock = { minutes: 1440, dial: false, of24: false };

export type ClockSaid =
  | { readonly kind: "clock"; readonly from: Clock; readonly to: Clock | null }
  /** So many minutes from now. */
  | { readonly kind: "later"; readonly minutes: number };

export interface RepeatSaid {
  readonly freq: "daily" | "weekly" | "monthly" | "yearly";
  readonly interval: number;
  /** Empty: on the day that is said beside it. */
  readonly byDay: readonly { readonly weekday: Weekday; readonly nth: number | null }[];
}

/** What begins at a token, and the index of the token after it. */
export interface Reading {
  /** Empty: it looks like a time and is none that can be planned ("last Friday", "two weeks ago"). */
  readonly said: Said;
  readonly next: number;
  /** It is over: an hour beside it is over with it ("yesterday at 5"). */
  readonly isOver?: true;
  /** It is a time only beside one, or (`alone`) when nothing else is in the text. */
  readonly loose?: "beside" | "alone" | undefined;
}

export type Reader = (tokens: readonly Token[], i: number) => Reading | null;
