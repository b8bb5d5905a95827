import { placeOfZone } from "@/components/ui/zone-list";
import type { Remark } from "@/lib/calendar/ical/event";
import type { Found } from "@/lib/calendar/ical/read-calendar";

const counted = (n: number, one: string, several: string) => `${n.toLocaleString("en")} ${n === 1 ? one : several}`;

/** `1 block`, `42 blocks`. */
export function blocksText(n: number): string {
  return counted(n, "block", "blocks");
}

/** What could not be read, by why: of one, and of several. */
const LOSSES: Readonly<Record<string, readonly [string, string]>> = {
  "to-do": ["is a to-do, which has no place here.", "are to-dos, which have no place here."],
  journal: ["is a journal’s entry, which has no place here.", "are a journal’s entries, which have no place here."],
  cancelled: ["was called off.", "were called off."],
  "cut-off": ["is cut off where the file ends, or another entry begins.", "are cut off where another entry begins."],
  "no-start": ["does not say when it begins.", "do not say when they begin."],
  "no-such-date": ["names a date or a time that does not exist.", "name a date or a time that does not exist."],
  "date-out-of-range": ["lies before 1900 or after 2199.", "lie before 1900 or after 2199."],
  "end-before-start": ["ends before it begins.", "end before they begin."],
  "too-long": ["lasts longer than 366 days.", "last longer than 366 days."],
  "rule-too-often": ["repeats more often than daily.", "repeat more often than daily."],
  "rule-too-dense": ["repeats at too many times.", "repeat at too many times."],
  "rule-malformed": ["repeats in a way that cannot be read.", "repeat in a way that cannot be read."],
  "rule-never": ["names a day that never comes.", "name a day that never comes."],
  "count-too-large": ["repeats more than 10,000 times.", "repeat more than 10,000 times."],
  "until-before-start": ["stops repeating before it begins.", "stop repeating before they begin."],
};
const UNREADABLE = ["cannot be read.", "cannot be read."] as const;

/** A line for each kind of what is not there, the most first. */
export function lossLines({ losses }: Pick<Found, "losses">): string[] {
  const byWords = new Map<readonly [string, string], number>();
  for (const [why, n] of losses) {
    const words = Object.hasOwn(LOSSES, why) ? LOSSES[why]! : UNREADABLE;
    byWords.set(words, (byWords.get(words) ?? 0) + n);
  }
  return [...byWords].sort(([, a], [, b]) => b - a).map(([words, n]) => counted(n, ...words));
}

/** A line for each kind of what is otherwise than in the file. */
export function remarkLines(
  { remarks, unknownZones }: Pick<Found, "remarks" | "unknownZones">,
  zone: string,
): string[] {
  const zones = unknownZones.slice(0, 3).map((name) => `“${name.slice(0, 60)}”`);
  const named = `(${zones.join(", ")}${unknownZones.length > zones.length ? " …" : ""})`;
  const words: Readonly<Record<Remark, readonly [string, string]>> = {
    "zone-guessed": [
      `is in a time zone that is not known here ${named}: it is read by the clock of ${placeOfZone(zone)}.`,
      `are in a time zone that is not known here ${named}: they are read by the clock of ${placeOfZone(zone)}.`,
    ],
    "no-length": [
      "has no length, and gets a quarter of an hour.",
      "have no length, and get a quarter of an hour each.",
    ],
    "more-dates": [
      "has dates besides those of its rule: these are left out.",
      "have dates besides those of their rule: these are left out.",
    ],
    "fewer-dates": [
      "has more dates that differ than a block can hold: the latest are kept.",
      "have more dates that differ than a block can hold: the latest are kept.",
    ],
    shortened: [
      "has words that are too long: they are cut, and end in “…”.",
      "have words that are too long: they are cut, and end in “…”.",
    ],
    "link-lost": [
      "has a link that cannot be opened: it is left out.",
      "have a link that cannot be opened: it is left out.",
    ],
  };
  return [...remarks].map(([remark, n]) => counted(n, ...words[remark]));
}
