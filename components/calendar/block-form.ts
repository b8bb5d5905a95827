import { ruleAt, type Edit, type Meant } from "@/components/calendar/edit";
import { inputDates, inputTimes, wallStartOf, type TimeFields } from "@/components/calendar/field-times";
import type { GridBlock } from "@/components/calendar/grid-block";
import { checkRule, parseRule } from "@/lib/calendar/rrule";
import { detailWords, type Sharing, type SoloKind } from "@/lib/calendar/schema";
import type { Times } from "@/lib/calendar/snap";
import { DAY, instantMs, wallMs, wallText, type LocalText } from "@/lib/calendar/time";
import { dateIn, datesOfWall, daysFrom } from "@/lib/calendar/whole-days";
import { isRefusal } from "@/lib/errors";

/** What the sheet of a block asks. */
export interface BlockFields extends TimeFields {
  title: string;
  place: string;
  notes: string;
  link: string;
  /** How it repeats, told of the wall time that `ruleStartOf` says. */
  rrule: string | null;
  sharing: Sharing;
  soloKind: SoloKind | null;
  /** Of what is ours: the same room, each with their own thing. */
  sideBySide: boolean;
  /** Of what is one's own: work and duties. */
  duty: boolean;
  isProtected: boolean;
  /** Of a new block: how long before one wants to be reminded, in minutes. What is there is reminded of at once. */
  remindMinutes: number | null;
}

export type FieldErrors = Partial<Record<keyof BlockFields, string>>;

/** A new block, as yet nowhere but on this screen. */
export interface NewBlock extends Times {
  readonly sharing: Sharing;
  /** What its sheet begins with besides, where it comes from something that was said. */
  readonly written?: Partial<Pick<BlockFields, "title" | "isProtected" | "rrule">>;
}

/** @param zone in which its times are to be written */
export function fieldsOf(block: GridBlock, zone: string): BlockFields {
  const { detail, allDay, sharing, row, series, original } = block;
  const times = allDay ? inputDates(datesOfWall(row)) : inputTimes(block, zone);
  const start = ruleStartOf({ ...times, allDay }, block);
  return {
    title: detail?.title ?? "",
    place: detail?.place ?? "",
    notes: detail?.notes ?? "",
    link: detail?.link ?? "",
    soloKind: detail?.soloKind ?? null,
    ...times,
    allDay,
    zone: allDay ? zone : row.zone,
    rrule: series.rrule && original && start ? ruleAt(series.rrule, original, start) : series.rrule,
    sharing,
    sideBySide: row.sideBySide,
    duty: row.duty,
    isProtected: row.protected,
    remindMinutes: null,
  };
}

export function fieldsOfNew({ sharing, written, ...times }: NewBlock, zone: string): BlockFields {
  const words = { title: "", place: "", notes: "", link: "", soloKind: null };
  const empty = {
    ...words,
    allDay: false,
    rrule: null,
    sideBySide: false,
    duty: false,
    isProtected: false,
    remindMinutes: null,
  };
  return { ...empty, ...inputTimes(times, zone), zone, sharing, ...written };
}

/** The fields whose value differs: only what a person changed is sent, so that the other's changes are kept. */
export function changedFields(was: BlockFields, now: BlockFields): Partial<BlockFields> {
  const keys = Object.keys(was) as (keyof BlockFields)[];
  return Object.fromEntries(keys.filter((key) => was[key] !== now[key]).map((key) => [key, now[key]]));
}

/** The codes of what is wrong with all but the times of a block (null: a new one); what is written stays as it is. */
export function formErrors(fields: BlockFields, block: GridBlock | null): FieldErrors {
  const errors: FieldErrors = ruleError(fields.rrule, ruleStartOf(fields, block));
  for (const key of ["title", "place", "notes", "link"] as const) {
    const code = detailWords[key].safeParse(fields[key]).error?.issues[0]?.message;
    if (code) errors[key] = code;
  }
  return errors;
}

function ruleError(rrule: string | null, start: LocalText | null): FieldErrors {
  if (rrule === null || start === null) return {};
  try {
    checkRule(parseRule(rrule), start);
    return {};
  } catch (error) {
    if (isRefusal(error)) return { rrule: error.code };
    throw error;
  }
}

/** What is over cannot be protected; a series that goes on can, also from a date of it that is over. */
export function protectError(
  { isProtected, rrule }: BlockFields,
  changed: Partial<BlockFields>,
  { endMs }: Times,
  block: GridBlock | null,
  now: number,
): FieldErrors {
  const goesOn = rrule !== null && (!block || changed.rrule !== undefined || instantMs(block.series.reachEnd) > now);
  if (!isProtected || changed.isProtected === undefined || goesOn || endMs > now) return {};
  return { isProtected: "protects-past" };
}

/** What is to be different about a block (null: a new one), of what was changed. `times`: what its fields mean. */
export function editOf(fields: BlockFields, was: BlockFields, times: Meant, block: GridBlock | null): Edit {
  const changed = changedFields(was, fields);
  const { title, place, notes, link, sharing, rrule, sideBySide, duty, isProtected } = changed;
  const isMoved = (["start", "end", "allDay", "zone"] as const).some((key) => changed[key] !== undefined);
  const start = ruleStartOf(fields, block);
  // What kind of one's own time it is says nothing of time that is ours.
  const saysKind = changed.soloKind !== undefined || (sharing === "we" && fields.soloKind !== null);
  const soloKind = fields.sharing === "we" ? null : fields.soloKind;
  return {
    to: isMoved ? times : null,
    words: given({ title, place, notes, link, ...(saysKind ? { soloKind } : {}) }),
    ...(rrule === undefined ? {} : { repeats: rrule === null || start === null ? null : { rrule, start } }),
    ...(sharing === undefined ? {} : { sharing }),
    ...(sideBySide === undefined ? {} : { sideBySide }),
    ...(duty === undefined ? {} : { duty }),
    ...(isProtected === undefined ? {} : { isProtected }),
  };
}

/**
 * Where the series begins, by the clock on the wall, that the sheet's way of repeating is told of: where its start is,
 * and of a date that was moved alone, where it would be had it not been. Null where the start is none.
 */
export function ruleStartOf(fields: Pick<TimeFields, "start" | "allDay">, block: GridBlock | null): LocalText | null {
  const start = wallStartOf(fields);
  if (start === null || !block?.original) return start;
  const { row, original } = block;
  const by = fields.allDay
    ? daysFrom(dateIn(row.localStart), dateIn(original)) * DAY
    : wallMs(original) - wallMs(row.localStart);
  return wallText(wallMs(start) + by);
}

/** How the fields have it repeat, told of another beginning; where one of the two is none, as it is. */
export function ruleWith({ rrule }: BlockFields, from: LocalText | null, to: LocalText | null): string | null {
  return rrule === null || from === null || to === null ? rrule : ruleAt(rrule, from, to);
}

/** The fields after a change of when: what a person chose as its way of repeating goes along with its start. */
export function withRuleMoved(before: BlockFields, after: BlockFields): BlockFields {
  return { ...after, rrule: ruleWith(after, wallStartOf(before), wallStartOf(after)) };
}

function given(words: Record<string, unknown>): Edit["words"] {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}
