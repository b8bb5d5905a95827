import { HORIZONS, LENGTHS, type FindFields } from "@/components/calendar/find-time-form";
import type { People } from "@/components/shell/people";
import type { Daypart } from "@/lib/calendar/daypart";
import type { Reason } from "@/lib/calendar/find-time/rank";

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
  const horizon = HORIZONS.find(({ days }) => days === fields.days)?.words ?? `within ${fields.days} days`;
  return [`${lengthText(fields.minutes)} ${whose}`, parts.join(" or "), horizon].filter(Boolean).join(", ");
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
