import type { DayPlace, RitualScale } from "@/lib/calendar/schema";

/** A practice to begin with. What is said here is only an offer: people change all of it. */
export interface Practice {
  readonly name: string;
  /** What it is, in one gentle sentence. */
  readonly how: string;
  /** Whether it is one of both by nature, or each one's own. */
  readonly isOurs: boolean;
  readonly scale: RitualScale;
  /** As `Ritual.rrule`: null is any day of the week. */
  readonly rrule: string | null;
  readonly minutes: number;
  readonly place: DayPlace;
}

/** Our own short catalogue, in the order of the day, the week and the year. */
export const PRACTICES = {
  "morning-apart": {
    name: "A morning apart",
    how: "To yourself until noon: your own pace, your own thing.",
    isOurs: false,
    scale: "weekly",
    rrule: "FREQ=WEEKLY;BYDAY=SA",
    minutes: 180,
    place: "morning",
  },
  "morning-touchpoint": {
    name: "A morning touchpoint",
    how: "A coffee, a few words and a kiss before the day begins.",
    isOurs: true,
    scale: "daily",
    rrule: "FREQ=DAILY",
    minutes: 10,
    place: "morning",
  },
  "coming-home": {
    name: "Decompression on coming home",
    how: "A few quiet minutes to arrive, and only then the day and its questions.",
    isOurs: true,
    scale: "daily",
    rrule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    minutes: 20,
    place: "homecoming",
  },
  "high-and-low": {
    name: "High and low of the day",
    how: "Each tells one thing that was good and one that was hard; the other only listens.",
    isOurs: true,
    scale: "daily",
    rrule: "FREQ=DAILY",
    minutes: 15,
    place: "evening",
  },
  "screens-off": {
    name: "Screens off",
    how: "From now on the phones lie in another room.",
    isOurs: true,
    scale: "daily",
    rrule: "FREQ=DAILY",
    minutes: 60,
    place: "evening",
  },
  "one-thanks": {
    name: "One specific thanks",
    how: "Before sleep, thank each other for one thing, as precisely as you can.",
    isOurs: true,
    scale: "daily",
    rrule: "FREQ=DAILY",
    minutes: 5,
    place: "night",
  },
  "date-night": {
    name: "Date night",
    how: "An evening for the two of you, planned by one of you in turn.",
    isOurs: true,
    scale: "weekly",
    rrule: "FREQ=WEEKLY;BYDAY=FR",
    minutes: 180,
    place: "evening",
  },
  walk: {
    name: "A walk",
    how: "Side by side outdoors, where talking comes easily and silence does too.",
    isOurs: true,
    scale: "weekly",
    rrule: null,
    minutes: 60,
    place: "afternoon",
  },
  cooking: {
    name: "Cooking together",
    how: "A meal made slowly by both, with something playing that you like.",
    isOurs: true,
    scale: "weekly",
    rrule: null,
    minutes: 90,
    place: "evening",
  },
  anniversary: {
    name: "Anniversary",
    how: "The day you chose each other, kept in a way that is yours.",
    isOurs: true,
    scale: "yearly",
    rrule: "FREQ=YEARLY",
    minutes: 240,
    place: "evening",
  },
  "quarterly-look": {
    name: "A look at how we are",
    how: "Four times a year, an unhurried talk about what is good and what you would like next.",
    isOurs: true,
    scale: "yearly",
    rrule: "FREQ=MONTHLY;INTERVAL=3",
    minutes: 120,
    place: "any",
  },
} as const satisfies Readonly<Record<string, Practice>>;

export type PracticeKey = keyof typeof PRACTICES;
