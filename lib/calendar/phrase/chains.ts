import { numberEndsAt } from "@/lib/calendar/phrase/follows";
import { merged } from "@/lib/calendar/phrase/merge";
import { readClock } from "@/lib/calendar/phrase/read-clock";
import { readDate } from "@/lib/calendar/phrase/read-date";
import { readDay } from "@/lib/calendar/phrase/read-day";
import { readLater, readMonth } from "@/lib/calendar/phrase/read-later";
import { readLength } from "@/lib/calendar/phrase/read-length";
import { readPart } from "@/lib/calendar/phrase/read-part";
import { readPast } from "@/lib/calendar/phrase/read-past";
import { readRepeat } from "@/lib/calendar/phrase/read-repeat";
import type { Reader, Reading, Said } from "@/lib/calendar/phrase/said";
import { textAt, type Token } from "@/lib/calendar/phrase/tokens";

/** A time that was said, and how it hangs together with the one before it. */
export interface Link {
  readonly said: Said;
  /** `or`: one of both is meant ("Saturday or Sunday"). `to`: it is where the one before ends ("Friday to Sunday"). */
  readonly by: "or" | "to" | null;
  /** The stretches of the text that say it: indices of characters, ends excluded. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

interface Found extends Reading {
  readonly from: number;
}

/** The first that reads something wins, so what is longer or narrower comes first. */
const READERS: readonly Reader[] = [
  readRepeat,
  readDate,
  readPast,
  readLater,
  readDay,
  readMonth,
  readLength,
  readClock,
  readPart,
];

const NOT = ["not", "except", "without", "besides"];
const OR = ["or", "and", ",", "/", "&"];
const TO = ["to", "until", "till", "til", "through", "-"];
const BESIDE = [...OR, ...TO, "(", "of", "in", "on", "at", "the", "for", ":"];
const ENDS = [".", "!", "?", ";", "\n"];
/** So many words between two pieces, and they are of two things. */
const FARTHEST = 8;
const LONGEST_CHAIN = 6;

/** The times of a text, in its order, each with those that it hangs together with. */
export function chainsOf(tokens: readonly Token[]): Link[][] {
  const found = withoutOver(tokens, allFound(tokens));
  const kept: Found[] = [];
  found.forEach((one, k) => {
    // What counts lends the next one its weight.
    if (counts(tokens, one, kept.at(-1), found[k + 1])) kept.push({ ...one, loose: undefined });
  });
  const chains: Link[][] = [];
  let last: Found | null = null;
  for (const one of kept) {
    const gap = last === null ? null : tokens.slice(last.next, one.from).map(({ text }) => text);
    // A meal is what the time is for, and stays in the words.
    const isMeal = one.said.meal !== undefined;
    const places = isMeal ? [] : [{ start: tokens[one.from]!.start, end: tokens[one.next - 1]!.end }];
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    const together = gap !== null && gap.length <= FARTHEST && !gap.some((text) => ENDS.includes(text));
    const both = before && together && isTime(before.said) && isTime(one.said) ? merged(before.said, one.said) : null;
    const by = gap === null || !together ? null : linkOf(gap);
    if (before && both) chain![chain!.length - 1] = { ...before, said: both, places: [...before.places, ...places] };
    else if (before && by !== null && isTime(before.said) && isTime(one.said) && chain!.length < LONGEST_CHAIN)
      chain!.push({ said: one.said, by, places });
    else chains.push([{ said: one.said, by: null, places }]);
    last = one;
  }
  return chains;
}

function allFound(tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length;) {
    const reading = firstReading(tokens, i);
    if (reading === null) {
      i++;
      continue;
    }
    const meant = !NOT.includes(textAt(tokens, i - 1));
    found.push({ ...reading, said: meant ? reading.said : {}, from: i });
    i = reading.next;
  }
  return found;
}

/** An hour beside a day that is over is over with it, unless a day that is to come stands beside it as well. */
function withoutOver(tokens: readonly Token[], found: readonly Found[]): Found[] {
  const left: Found[] = [];
  found.forEach((one, k) => {
    const [before, after] = [left.at(-1), found[k + 1]];
    const beside = [
      ...(before && isBeside(tokens, before.next, one.from) ? [before] : []),
      // "On Friday evening, last week was hard": what a comma parts is of two things.
      ...(after && isBeside(tokens, one.next, after.from) && textAt(tokens, one.next) !== "," ? [after] : []),
    ];
    const isOver = beside.some((day) => day.isOver) && ![one, ...beside].some(({ said }) => namesADay(said));
    left.push(isOver ? { from: one.from, next: one.next, said: {}, isOver } : one);
  });
  return left;
}

function namesADay({ day, week, month, repeat }: Said): boolean {
  return [day, week, month, repeat].some((said) => said !== undefined);
}

function firstReading(tokens: readonly Token[], i: number): Reading | null {
  for (const reader of READERS) {
    const reading = reader(tokens, i);
    if (reading !== null && reading.next > i) return reading;
  }
  return null;
}

/** Whether what may be no time is one, by what stands beside it. */
function counts(tokens: readonly Token[], one: Found, before: Found | undefined, after: Found | undefined): boolean {
  const { loose, from, next } = one;
  if (loose === undefined) return true;
  const alone = from === 0 && tokens.slice(next).every(({ text }) => ENDS.includes(text) || text === ",");
  if (loose === "alone" && alone) return true;
  if (before && isBeside(tokens, before.next, from) && supports(before, one)) return true;
  if (after === undefined) return false;
  if (isBeside(tokens, next, after.from)) return supports(after, one) || namesDay(one, after);
  // "An evening for myself on Thursday"; but no more of "a morning person".
  const between = tokens.slice(next, after.from);
  const together = between.length <= FARTHEST && !between.some(({ text }) => ENDS.includes(text));
  return together && one.said.part !== undefined && numberEndsAt(tokens, next) && after.said.day !== undefined;
}

function isBeside(tokens: readonly Token[], start: number, end: number): boolean {
  return end - start <= 2 && tokens.slice(start, end).every(({ text }) => BESIDE.includes(text));
}

/** Whether something beside a loose piece makes a time of it. */
function supports({ said, loose }: Found, { said: piece }: Found): boolean {
  const isDay = said.day?.kind === "weekday";
  // "Sat or Sun": either makes the other a weekday. "In the morning sun" is no Sunday, "7pm Sun" is one.
  if (piece.day?.kind === "weekday") return isDay || (loose === undefined && said.clock !== undefined);
  if (loose !== undefined) return false;
  // A bare hour after a weekday may be its date; "19.30" is none.
  if (piece.clock?.kind === "clock" && piece.clock.to === null && piece.clock.from.minutes % 60 === 0) {
    return said.part !== undefined || said.clock !== undefined || said.day?.kind === "later";
  }
  return isTime(said) && (said.minutes === undefined || Object.keys(said).length > 1);
}

/** "Sat evening", "Sun at 10", "Wed 12 June". */
function namesDay({ said: { day } }: Found, { said: { part, clock, day: date, week, minutes } }: Found): boolean {
  return day?.kind === "weekday" && [part, clock, date, week, minutes].some((said) => said !== undefined);
}

function isTime(said: Said): boolean {
  return Object.keys(said).length > 0;
}

function linkOf(gap: readonly string[]): "or" | "to" | null {
  if (gap.length === 0 || gap.length > 2) return null;
  if (gap.every((text) => OR.includes(text))) return "or";
  return gap.length === 1 && TO.includes(gap[0]!) ? "to" : null;
}
