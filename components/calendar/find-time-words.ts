import { HORIZONS, LENGTHS, type FindFields } from "@/components/calendar/find-time-form";
import type { People } from "@/components/shell/people";
import type { Daypart } from "@/lib/calendar/daypart";
import type { Reason } from "@/lib/calendar/find-time/rank";
import { spanAfter, type Span } from "@/lib/calendar/find-time/span";

export const DAYPARTS: readonly { readonly value: Daypart; readonly short: string; readonly name: string }[] = [
  { value: "mornings", short: "Mornings", name: "Mornings" },
  { value: "afternoons", short: "Afternoons", name: "Afternoons" },
  { value: "evenings", short: "Evenings", name: "Evenings" },
  { value: "weekends", short: "Weekends", name: "Weekends" },
];

/** `Half an hour`; of other lengths `1 h 45 min`. */
export function lengthText(minutes: number): string {
  const known = LENGTHS.find((one) => one.minutes === minutes);
  if (known) return known.words;
  const hours = Math.floor(minutes / 60);
  return [hours > 0 ? `${hours} h` : "", minutes % 60 > 0 ? `${minutes % 60} min` : ""].filter(Boolean).join(" ");
}

/** What is looked for, in a sentence: `Two hours together, evenings, within a week`. */
export function wishText(fields: FindFields): string {
  const whose = fields.for === "we" ? "together" : "for me";
  const parts = DAYPARTS.filter(({ value }) => fields.dayparts.includes(value)).map(({ name }) => name.toLowerCase());
  return [`${lengthText(fields.minutes)} ${whose}`, parts.join(" or "), spanText(fields.span)]
    .filter(Boolean)
    .join(", ");
}

/** How far ahead is looked, in words: `this week`. */
export function spanText(span: Span): string {
  return HORIZONS.find((one) => one.span === span)!.words;
}

/** That nothing is found in a span, and what can be tried. */
export function nothingText(span: Span): string {
  const said = spanAfter(span)
    ? `Nothing so long is free any more ${spanText(span)}.`
    : "Nothing so long is free then.";
  return `${said} Try a shorter time, other parts of the day, or further ahead.`;
}

/** Why a time is suggested, in words; where it lies in the day is seen by the time itself. */
export function reasonsText(reasons: readonly Reason[], { partner }: People): string {
  const name = partner?.name ?? "";
  const WORDS: Record<Reason, string> = {
    "both-free": "You are both free.",
    "you-free": "You are free.",
    "morning-for-both": "Morning for both.",
    "afternoon-for-both": "Afternoon for both.",
    "evening-for-both": "Evening for both.",
    "early-for-them": `Early for ${name}.`,
    "late-for-them": `Late for ${name}.`,
    weekend: "At the weekend.",
    "your-turn": "You have had less time of your own lately, so days and weekends come first.",
    "their-turn": `Leaves days and weekends to ${name}, who has had less time alone lately.`,
    "room-around": "Room before and after.",
    "little-room": "Close to what is beside it.",
  };
  return reasons.map((reason) => WORDS[reason]).join(" ");
}

/** Reasons that are about the two of them, and not about one of the times: they have the whole list in their order. */
const OF_ALL: readonly Reason[] = ["your-turn", "their-turn"];

/**
 * The reasons of a list in two: what goes for all of it, to be said once, and of each what tells it from the others. Of one
 * alone all is its own.
 */
export function reasonsApart(lists: readonly (readonly Reason[])[]): {
  readonly all: readonly Reason[];
  readonly each: readonly (readonly Reason[])[];
} {
  const given = [...new Set(lists.flat())];
  const shared = given.filter((one) => !OF_ALL.includes(one) && lists.every((list) => list.includes(one)));
  const all = lists.length > 1 ? [...shared, ...OF_ALL.filter((one) => given.includes(one))] : [];
  return { all, each: lists.map((list) => list.filter((one) => !all.includes(one))) };
}
