import { dateError, type DateText } from "@/lib/calendar/day";
import type { Practice } from "@/lib/calendar/rituals/catalogue";
import { nextDate, ritualRule, ritualStart, whenOf, type RitualWhen } from "@/lib/calendar/rituals/when";
import { ritualColumns, type DayPlace, type RitualRow, type RitualSharing } from "@/lib/calendar/schema";
import { ritualSharingOf } from "@/lib/calendar/rituals/rows";
import { MINUTE, wallMs, wallText } from "@/lib/calendar/time";
import { newId, type Id } from "@/lib/ids";

/** What the sheet of a ritual asks. */
export interface RitualFields extends RitualWhen {
  readonly practice: string | null;
  readonly name: string;
  readonly how: string;
  readonly sharing: RitualSharing;
  /** As it is typed. */
  readonly minutes: string;
  readonly place: DayPlace;
  /** Whether it is to have a protected time in the calendar, and from when on each day: `19:00`. */
  readonly isSet: boolean;
  readonly time: string;
}

export type RitualErrors = Partial<Record<"name" | "how" | "days" | "minutes" | "startsOn" | "time", string>>;

/** When most would begin, to be changed. */
const TIMES: Record<DayPlace, string> = {
  morning: "08:00",
  afternoon: "14:00",
  homecoming: "17:30",
  evening: "19:00",
  night: "22:00",
  any: "19:00",
};

/** One's own ritual, not yet written. */
const OWN: Practice = {
  name: "",
  how: "",
  isOurs: true,
  scale: "weekly",
  rrule: null,
  minutes: 30,
  place: "evening",
};

/** What a new ritual begins with; of a practice of the catalogue what that says. `hasPartner`: two may share it. */
export function fieldsOfNew(
  practice: { readonly key: string; readonly says: Practice } | null,
  today: DateText,
  hasPartner: boolean,
): RitualFields {
  const says = practice?.says ?? OWN;
  const { isOurs, minutes, rrule, ...rest } = says;
  return {
    ...rest,
    ...whenOf({ scale: says.scale, rrule, startsOn: today }),
    practice: practice?.key ?? null,
    sharing: isOurs && hasPartner ? "we" : "hidden",
    minutes: String(minutes),
    isSet: false,
    time: TIMES[says.place],
  };
}

export function fieldsOf(ritual: RitualRow): RitualFields {
  const { practice, name, how, minutes, place } = ritual;
  const sharing = ritualSharingOf(ritual);
  const when = whenOf(ritual);
  return { ...when, practice, name, how, sharing, minutes: String(minutes), place, isSet: false, time: TIMES[place] };
}

/** The codes of what is wrong; what is written stays as it is. */
export function ritualErrors(fields: RitualFields): RitualErrors {
  const errors: RitualErrors = {};
  for (const key of ["name", "how"] as const) {
    const code = ritualColumns[key].safeParse(fields[key]).error?.issues[0]?.message;
    if (code) errors[key] = code;
  }
  const needsDays = fields.scale === "daily" || (fields.scale === "weekly" && fields.isSet);
  if (needsDays && fields.weekdays.length === 0) errors.days = "ritual-days";
  if (!ritualColumns.minutes.safeParse(minutesOf(fields)).success) errors.minutes = "ritual-length";
  const wrongDate = fields.scale === "yearly" && dateError(fields.startsOn);
  if (wrongDate) errors.startsOn = wrongDate;
  if (fields.isSet && !/^\d{2}:\d{2}$/.test(fields.time)) errors.time = "ritual-time";
  return errors;
}

/** Of what was said to be wrong, what still is. */
export function stillWrong(said: RitualErrors, found: RitualErrors): RitualErrors {
  return Object.fromEntries(Object.entries(found).filter(([key]) => Object.hasOwn(said, key)));
}

/** The columns that the fields mean; they are without errors. */
export function columnsOf(fields: RitualFields) {
  const { practice, name, how, scale, place } = fields;
  const when = { scale, rrule: ritualRule(fields), startsOn: ritualStart(fields) };
  return { practice, name, how, ...when, minutes: minutesOf(fields), place };
}

/** What differs between two: only what a person changed is sent, so that the other's changes are kept. */
export function changedColumns(was: RitualFields, now: RitualFields) {
  const [before, { practice: _, ...after }] = [columnsOf(was), columnsOf(now)];
  const keys = (Object.keys(after) as (keyof typeof after)[]).filter((key) => after[key] !== before[key]);
  // When it is, is one thing said in three columns.
  const saysWhen = keys.some((key) => WHEN.includes(key));
  const { scale, rrule, startsOn, ...others } = after;
  const kept = Object.fromEntries(Object.entries(others).filter(([key]) => keys.includes(key as keyof typeof after)));
  return { ...kept, ...(saysWhen ? { scale, rrule, startsOn } : {}) } as Partial<typeof after>;
}

const WHEN: readonly string[] = ["scale", "rrule", "startsOn"];

/** The ids of a block to come and its words. */
interface BlockIds {
  readonly id: Id;
  readonly detailId: Id;
}

export function newBlockIds(): BlockIds {
  return { id: newId(), detailId: newId() };
}

/** The block that is its time in the calendar: protected, from its next date on. Null where its fields mean no time. */
export function blockInputOf(fields: RitualFields, today: DateText, zone: string, hasPartner: boolean, ids: BlockIds) {
  const rrule = ritualRule(fields);
  if (rrule === null) return null;
  const isYearly = fields.scale === "yearly";
  const from = isYearly ? fields.startsOn : ritualStart({ ...fields, startsOn: today });
  // An anniversary is told of the day it began, and is in the calendar from the next one on.
  const first = isYearly ? (nextDate({ rrule, startsOn: from }, today) ?? from) : from;
  const localStart = `${first}T${fields.time}:00`;
  return {
    ...ids,
    sharing: !hasPartner ? ("hidden" as const) : fields.sharing === "hidden" ? ("time" as const) : fields.sharing,
    localStart,
    localEnd: wallText(wallMs(localStart) + minutesOf(fields) * MINUTE),
    zone,
    allDay: false,
    rrule,
    protected: true,
    title: fields.name.trim(),
    notes: "",
    place: "",
    link: "",
    soloKind: null,
  };
}

export type RitualBlock = NonNullable<ReturnType<typeof blockInputOf>>;

function minutesOf({ minutes }: RitualFields): number {
  return Number(minutes);
}
