import type { Weekday } from "@/lib/calendar/day";
import { textAt, type Read, type Token } from "@/lib/calendar/phrase/tokens";

const table = <T>(lines: readonly string[], valueOf: (i: number) => T) =>
  new Map(lines.flatMap((line, i) => line.split(" ").map((name) => [name, valueOf(i)] as const)));

const WEEKDAYS = table(
  [
    "monday mon",
    "tuesday tue tues",
    "wednesday wed weds wendesday wensday",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
  ],
  (i) => (i + 1) as Weekday,
);

const MONTHS = table(
  [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
  ],
  (i) => i + 1,
);

/** Weekdays in short that are words of their own as well. */
const ALSO_WORDS = ["sat", "sun", "wed"];

/** After and before these, `sun` is the one in the sky, and `sat` is what somebody did. */
const BEFORE_A_WORD = "the a my your our his her its in i we he she they you it who".split(" ");

export interface NamedWeekday {
  readonly weekday: Weekday;
  /** `Sundays` */
  readonly plural: boolean;
  /** It may be no weekday at all. */
  readonly doubtful: boolean;
}

export function weekdayAt(tokens: readonly Token[], i: number): Read<NamedWeekday> | null {
  const text = textAt(tokens, i);
  const plural = text.endsWith("days");
  const weekday = WEEKDAYS.get(plural ? text.slice(0, -1) : text);
  if (weekday === undefined) return null;
  const doubtful = ALSO_WORDS.includes(text);
  if (doubtful && BEFORE_A_WORD.includes(textAt(tokens, i - 1))) return null;
  const short = text.length <= 5 && textAt(tokens, i + 1) === "." && tokens[i + 1]!.glued && !endsThere(tokens, i + 1);
  return { value: { weekday, plural, doubtful }, next: short ? i + 2 : i + 1 };
}

/** 1 is January. */
export function monthAt(tokens: readonly Token[], i: number): Read<number> | null {
  const month = MONTHS.get(textAt(tokens, i));
  if (month === undefined) return null;
  const short = textAt(tokens, i).length <= 4 && textAt(tokens, i + 1) === "." && !endsThere(tokens, i + 1);
  return { value: month, next: short ? i + 2 : i + 1 };
}

/** A full stop that nothing follows in its line ends more than an abbreviation. */
function endsThere(tokens: readonly Token[], i: number): boolean {
  return ["", "\n"].includes(textAt(tokens, i + 1));
}
