import { isTornNumber, numberEndsAt } from "@/lib/calendar/phrase/follows";
import { wholeAt } from "@/lib/calendar/phrase/numbers";
import { MIDNIGHT, type Clock, type Reading } from "@/lib/calendar/phrase/said";
import { goesOn, past, textAt, type Read, type Token } from "@/lib/calendar/phrase/tokens";

/** `marked`: by its look it can be nothing but a time. */
interface ReadClock extends Read<Clock> {
  readonly marked: boolean;
}

/** Where "ten to eight" is from ten to eight, and not 7:50; and where a number may follow a dash. */
type Place = "alone" | "range" | "end";

const NOON: Clock = { minutes: 720, dial: false, of24: false };
const NAMED = new Map<string, Clock>([
  ["noon", NOON],
  ["midday", NOON],
  ["midnight", { minutes: 0, dial: false, of24: true }],
]);
const ABOUT = ["about", "around", "roughly", "circa"];
const LEADS = ["at", "from", "between", "after", "starting", ...ABOUT];
const TO = ["to", "till", "until", "til", "through", "-"];
const UNTIL = ["until", "till", "til"];
const PARTS_OF_CLOCK = new Map([
  ["morning", "am"],
  ["afternoon", "pm"],
  ["evening", "pm"],
  ["night", "night"],
] as const);

/** "at 7", "7.30 pm", "half past seven", "from 6 to 8 pm", "10-12", "until 10". */
export function readClock(tokens: readonly Token[], i: number): Reading | null {
  if (UNTIL.includes(textAt(tokens, i))) {
    const end = clockAt(tokens, past(tokens, i + 1, ...ABOUT), "alone");
    return end === null || !isSure(tokens, end) ? null : { said: { until: end.value }, next: end.next };
  }
  const lead = textAt(tokens, i);
  if (lead === "before" || lead === "by") return notAfter(tokens, i + 1);
  const led = LEADS.includes(lead);
  const from = clockAt(
    tokens,
    led ? past(tokens, past(tokens, i + 1, "at"), ...ABOUT) : i,
    lead === "from" || lead === "between" ? "range" : "alone",
  );
  if (from === null) return null;
  const to = endAfter(tokens, from, lead === "between");
  if (to !== null) {
    const said = { clock: { kind: "clock", from: from.value, to: to.value } } as const;
    if (led || from.marked || to.marked) return { said, next: to.next };
    return { said, next: to.next, loose: "alone" };
  }
  if (lead === "between" || !isSure(tokens, from)) return null;
  // "We were at one with it."
  if (!from.marked && goesOn(tokens, i, "at", "one", "with")) return null;
  const said = { clock: { kind: "clock", from: from.value, to: null } } as const;
  return led || from.marked ? { said, next: from.next } : { said, next: from.next, loose: "beside" };
}

/** "Before noon" is a morning; before another hour it begins whenever. */
function notAfter(tokens: readonly Token[], i: number): Reading | null {
  const end = clockAt(tokens, i, "alone");
  if (end === null || !isSure(tokens, end)) return null;
  return { said: end.value === NOON ? { part: "morning" } : {}, next: end.next };
}

function isSure(tokens: readonly Token[], { marked, next }: ReadClock): boolean {
  return marked || numberEndsAt(tokens, next);
}

function endAfter(tokens: readonly Token[], from: ReadClock, between: boolean): ReadClock | null {
  const link = textAt(tokens, from.next);
  if (!TO.includes(link) && !(between && link === "and")) return null;
  const to = clockAt(tokens, from.next + 1, "end");
  return to !== null && isSure(tokens, to) ? to : null;
}

function clockAt(tokens: readonly Token[], i: number, place: Place): ReadClock | null {
  const text = textAt(tokens, i);
  if (text === "noon" || text === "midday") return { value: NOON, next: i + 1, marked: true };
  if (text === "midnight") return { value: MIDNIGHT, next: i + 1, marked: true };
  return besideTheHour(tokens, i, place) ?? hourAt(tokens, i, place);
}

/** "half past seven", "half seven", "quarter to eight", "ten past six". */
function besideTheHour(tokens: readonly Token[], i: number, place: Place): ReadClock | null {
  const text = textAt(tokens, i);
  const afterArticle = past(tokens, i, "a");
  let minutes: number | null = null;
  let j = i;
  if (text === "half") {
    minutes = 30;
    j = past(tokens, i + 1, "past", "after");
    if (j === i + 1 && /^\d/.test(textAt(tokens, j))) return null;
  } else if (textAt(tokens, afterArticle) === "quarter") {
    const sign = signOf(textAt(tokens, afterArticle + 1));
    minutes = sign === null ? null : sign * 15;
    j = afterArticle + 2;
  } else {
    const count = wholeAt(tokens, i);
    const k = count === null ? i : past(tokens, count.next, "minutes", "min");
    const sign = signOf(textAt(tokens, k));
    // "Ten to twelve" is 11:50; "nine to twelve" is what it says, as nobody counts single minutes without saying so.
    const isEven = count !== null && count.value % 5 === 0;
    const mayBeRange = sign === -1 && k === count?.next && (place !== "alone" || /^\d/.test(text) || !isEven);
    if (count !== null && sign !== null && count.value <= 29 && !mayBeRange && textAt(tokens, k) !== "of") {
      minutes = sign * count.value;
      j = k + 1;
    }
  }
  if (minutes === null) return null;
  const hour = NAMED.get(textAt(tokens, j))
    ? { value: NAMED.get(textAt(tokens, j))!, next: j + 1 }
    : hourAt(tokens, j, "alone");
  if (hour === null || hour.value.minutes % 60 !== 0) return null;
  const { value, next } = hour;
  const length = value.dial ? 720 : 1440;
  return { value: { ...value, minutes: (value.minutes + minutes + length) % length }, next, marked: true };
}

function signOf(word: string): 1 | -1 | null {
  if (word === "past" || word === "after") return 1;
  return ["to", "before", "of", "till"].includes(word) ? -1 : null;
}

function hourAt(tokens: readonly Token[], i: number, place: Place): ReadClock | null {
  const text = textAt(tokens, i);
  const digits = /^\d{1,2}$/.test(text);
  const hour = wholeAt(tokens, i);
  if (
    hour === null ||
    hour.value > 24 ||
    (/^\d/.test(text) && (!digits || (place !== "end" && isTornNumber(tokens, i))))
  )
    return null;
  if (!digits && (hour.value < 1 || hour.value > 12)) return null;
  const minute = digits ? minuteAfter(tokens, hour.next) : spokenMinute(tokens, hour.next);
  const colon = digits && minute !== null && textAt(tokens, hour.next) === ":";
  const time = { hour: hour.value, minute: minute?.value ?? 0, next: minute?.next ?? hour.next };
  if (time.hour === 24 && time.minute > 0) return null;
  const half = halfAfter(tokens, time.next);
  if (half !== null && time.hour >= 1 && time.hour <= 12) {
    return { value: inHalf(time.hour, time.minute, half.value), next: half.next, marked: true };
  }
  const next = half?.next ?? afterHour(tokens, time.next);
  const of24 = time.hour === 0 || time.hour > 12 || (colon && text.startsWith("0"));
  const minutes = time.hour * 60 + time.minute;
  const value = of24 ? { minutes, dial: false, of24 } : { minutes: minutes % 720, dial: true, of24 };
  return { value, next, marked: colon || next > time.next };
}

/** After what makes an hour of a number: "7 o'clock", "7ish", "19h". */
function afterHour(tokens: readonly Token[], i: number): number {
  const clock = past(tokens, i, "o'clock", "oclock");
  if (clock > i) return clock;
  const dash = past(tokens, i, "-");
  if (textAt(tokens, dash) === "ish") return dash + 1;
  return textAt(tokens, i) === "h" && tokens[i]!.glued ? i + 1 : i;
}

function inHalf(hour: number, minute: number, half: "am" | "pm" | "night"): Clock {
  const onDial = (hour % 12) * 60 + minute;
  if (half === "night" && hour === 12 && minute === 0) return MIDNIGHT;
  const late = half === "pm" || (half === "night" && hour >= 6 && hour < 12);
  return { minutes: onDial + (late ? 720 : 0), dial: false, of24: false };
}

function minuteAfter(tokens: readonly Token[], i: number): Read<number> | null {
  const mark = tokens[i];
  const digits = tokens[i + 1];
  if (!mark?.glued || !digits?.glued || !/^[:.]$/.test(mark.text) || !/^[0-5]\d$/.test(digits.text)) return null;
  return { value: Number(digits.text), next: i + 2 };
}

/** "seven thirty", "seven fifteen". */
function spokenMinute(tokens: readonly Token[], i: number): Read<number> | null {
  const text = textAt(tokens, i);
  if (!/^[a-z]/.test(text)) return null;
  const minute = wholeAt(tokens, i);
  return minute !== null && minute.value >= 10 && minute.value % 5 === 0 ? minute : null;
}

function halfAfter(tokens: readonly Token[], i: number): Read<"am" | "pm" | "night"> | null {
  const j = past(tokens, i, "o'clock", "oclock");
  const text = textAt(tokens, j);
  if (text === "am" || text === "pm") return { value: text, next: j + 1 };
  const part = textAt(tokens, j + 2) as "morning";
  if (goesOn(tokens, j, "in", "the") && PARTS_OF_CLOCK.has(part))
    return { value: PARTS_OF_CLOCK.get(part)!, next: j + 3 };
  return goesOn(tokens, j, "at", "night") ? { value: "night", next: j + 2 } : null;
}
