import { HALF_DAY_MINUTES } from "@/lib/calendar/phrase/parts";
import { wholeAt } from "@/lib/calendar/phrase/numbers";
import type { Reading } from "@/lib/calendar/phrase/said";
import { goesOn, past, textAt, type Read, type Token } from "@/lib/calendar/phrase/tokens";

export interface Length {
  readonly minutes: number;
  /** Whole days or weeks, as which it was said; null of hours and minutes. */
  readonly days: number | null;
  readonly weeks: number | null;
}

type Unit = "minute" | "hour" | "day" | "week" | "weekend" | "fortnight";

const MINUTES: Record<Unit, number> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 7 * 1440,
  weekend: 2 * 1440,
  fortnight: 14 * 1440,
};
const UNITS = new Map<string, Unit>([
  ...["min", "mins", "minute", "minutes"].map((name) => [name, "minute"] as const),
  ...["h", "hr", "hrs", "hour", "hours"].map((name) => [name, "hour"] as const),
  ...["day", "days"].map((name) => [name, "day"] as const),
  ...["week", "weeks"].map((name) => [name, "week"] as const),
  ...["weekend", "weekends"].map((name) => [name, "weekend"] as const),
  ...["fortnight", "fortnights"].map((name) => [name, "fortnight"] as const),
]);
const LONGEST = 366 * 1440;

/** "twice a week", "two hours a day": how often, not how long. */
const BEFORE_A_RATE = (
  "once twice times time hour hours minute minutes mins day days evening evenings morning mornings " +
  "afternoon afternoons night nights per what"
).split(" ");
const OVER = ["earlier", "old", "late", "later", "before", "apart", "behind"];

/** "three hours", "for an hour and a half", "90 min"; read and left aside where it is "three hours ago". */
export function readLength(tokens: readonly Token[], i: number): Reading | null {
  let j = past(tokens, i, "for");
  j = past(tokens, j, "about", "around", "approximately", "roughly", "~");
  const length = lengthAt(tokens, j);
  if (length === null) return null;
  // "Twenty minutes past six" is a time.
  if (textAt(tokens, length.next) === "past") return null;
  const over = textAt(tokens, length.next);
  if (over === "ago") return { said: {}, isOver: true, next: length.next + 1 };
  if (OVER.includes(over)) return { said: {}, next: length.next + 1 };
  return { said: { minutes: length.value.minutes }, next: length.next };
}

export function lengthAt(tokens: readonly Token[], i: number): Read<Length> | null {
  const amount = amountAt(tokens, i);
  if (amount === null) return null;
  const j = past(tokens, amount.next, "-");
  const unit = UNITS.get(textAt(tokens, j));
  if (unit === undefined || isNoLength(tokens, i, j, unit)) return null;
  let next = j + 1;
  let minutes = amount.value * MINUTES[unit];
  if (unit === "day" && amount.value === 0.5) minutes = HALF_DAY_MINUTES;
  if (goesOn(tokens, j + 1, "and", "a", "half")) {
    minutes += MINUTES[unit] / 2;
    next = j + 4;
  } else if (unit === "hour") {
    const rest = minutesAfter(tokens, j + 1);
    minutes += rest?.value ?? 0;
    next = rest?.next ?? next;
  }
  minutes = Math.round(minutes);
  if (minutes < 1 || minutes > LONGEST) return null;
  const days = minutes % 1440 === 0 && unit !== "minute" && unit !== "hour" ? minutes / 1440 : null;
  const inWeeks = days !== null && days % 7 === 0 && (unit === "week" || unit === "fortnight");
  return { value: { minutes, days, weeks: inWeeks ? days / 7 : null }, next };
}

/** The 30 of "an hour and 30 minutes" and of "1h30". */
function minutesAfter(tokens: readonly Token[], i: number): Read<number> | null {
  const number = wholeAt(tokens, past(tokens, i, "and"));
  if (number === null || number.value > 59) return null;
  if (UNITS.get(textAt(tokens, number.next)) === "minute") return { value: number.value, next: number.next + 1 };
  return tokens[i]!.glued && /^\d\d$/.test(textAt(tokens, i)) ? number : null;
}

function amountAt(tokens: readonly Token[], i: number): Read<number> | null {
  const text = textAt(tokens, i);
  const article = text === "a" || text === "an" ? 1 : 0;
  const j = i + article;
  if (textAt(tokens, j) === "½") return { value: 0.5, next: j + 1 };
  if (textAt(tokens, j) === "half")
    return { value: 0.5, next: past(tokens, past(tokens, j + 1, "-"), "a", "an", "the") };
  if (goesOn(tokens, j, "quarter", "of", "an")) return { value: 0.25, next: j + 3 };
  if (article > 0) {
    if (textAt(tokens, j) === "couple") return { value: 2, next: past(tokens, j + 1, "of") };
    return { value: 1, next: past(tokens, j, "whole", "full", "good") };
  }
  const whole = wholeAt(tokens, i);
  if (whole === null) return null;
  const { value, next } = whole;
  const quarters = past(tokens, next, "-");
  if (goesOn(tokens, quarters, "quarters", "of", "an")) return { value: value / 4, next: quarters + 3 };
  if (goesOn(tokens, next, "and", "a", "half")) return { value: value + 0.5, next: next + 3 };
  if (textAt(tokens, next) === "½") return { value: value + 0.5, next: next + 1 };
  const decimals = textAt(tokens, next + 1);
  if (/^[.,]$/.test(textAt(tokens, next)) && tokens[next + 1]?.glued && /^\d{1,2}$/.test(decimals)) {
    return { value: Number(`${value}.${decimals}`), next: next + 2 };
  }
  return { value, next: past(tokens, next, "whole", "full", "more") };
}

function isNoLength(tokens: readonly Token[], i: number, unitAt: number, unit: Unit): boolean {
  // "19h" is an hour of the clock.
  if (textAt(tokens, unitAt) === "h" && tokens[unitAt]!.glued && /^(?:1[3-9]|2[0-3])$/.test(textAt(tokens, i)))
    return true;
  const isArticle = ["a", "an"].includes(textAt(tokens, i)) && unitAt === i + 1;
  // "Wait a minute", and "one day we will".
  if (isArticle && unit === "minute") return true;
  if (textAt(tokens, i) === "one" && textAt(tokens, unitAt) === "day" && textAt(tokens, i - 1) !== "for") return true;
  return isArticle && BEFORE_A_RATE.includes(textAt(tokens, i - 1));
}
