import type { Meant } from "@/components/calendar/edit";
import { addDays, dateError, isDate, type DateText } from "@/lib/calendar/day";
import { inputInstant, inputText, type Times } from "@/lib/calendar/snap";
import { DAY, LONGEST_DAYS, type LocalText } from "@/lib/calendar/time";
import { daysFrom, timesOfDates, type Dates } from "@/lib/calendar/whole-days";

/** When a block is, as its sheet asks it. */
export interface TimeFields {
  allDay: boolean;
  /** As date-and-time inputs hold them. Of whole days only the dates count, and the last day is included. */
  start: string;
  end: string;
  /** Where its wall times are. Null: wherever one is. */
  zone: string | null;
}

type TimeErrors = Partial<Record<keyof TimeFields, string>>;
type Asked = { times: Meant; errors?: never } | { times?: never; errors: TimeErrors };

const HOUR = 3_600_000;

/** The hours that a block of whole days is offered when it becomes one of hours. */
const OFFERED = { start: "09:00", end: "10:00" };

/** @param zone in which they are to be written */
export function inputTimes({ startMs, endMs }: Times, zone: string): Pick<TimeFields, "start" | "end"> {
  return { start: inputText(startMs, zone), end: inputText(endMs, zone) };
}

export function inputDates({ first, last }: Dates): Pick<TimeFields, "start" | "end"> {
  return { start: `${first}T${OFFERED.start}`, end: `${last}T${OFFERED.end}` };
}

/**
 * The times the fields mean. What was not changed keeps its instant, also where its wall time alone would mean another
 * (in the second pass of a doubled hour).
 * @param zone in which they are written; of whole days, the reader's
 */
export function timesOfFields(fields: TimeFields, changed: Partial<TimeFields>, was: Times, zone: string): Asked {
  if (fields.allDay) return datesOfFields(fields, zone);
  const kept = changed.allDay === undefined;
  const startMs = kept && changed.start === undefined ? was.startMs : instantOf(fields.start, zone);
  const endMs = kept && changed.end === undefined ? was.endMs : instantOf(fields.end, zone);
  if (typeof startMs === "string") return { errors: { start: startMs } };
  if (typeof endMs === "string") return { errors: { end: endMs } };
  // In an hour that a clock skips, it would come to be another time than was written.
  const isSkipped = (text: string, ms: number) => inputText(ms, zone) !== text.slice(0, 16);
  if (changed.start !== undefined && isSkipped(fields.start, startMs)) return { errors: { start: "skipped-hour" } };
  if (changed.end !== undefined && isSkipped(fields.end, endMs)) return { errors: { end: "skipped-hour" } };
  if (endMs <= startMs) return { errors: { end: "end-before-start" } };
  if (endMs - startMs > LONGEST_DAYS * DAY) return { errors: { end: "too-long" } };
  return { times: { allDay: false, startMs, endMs, ...(changed.zone ? { zone: changed.zone } : {}) } };
}

function datesOfFields({ start, end }: TimeFields, zone: string): Asked {
  const [first, last] = [dateOfInput(start), dateOfInput(end)];
  const wrong = { start: dateError(first), end: dateError(last) };
  if (wrong.start) return { errors: { start: wrong.start } };
  if (wrong.end) return { errors: { end: wrong.end } };
  if (last < first) return { errors: { end: "last-before-first" } };
  if (daysFrom(first, last) >= LONGEST_DAYS) return { errors: { end: "too-long" } };
  return { times: { allDay: true, ...timesOfDates({ first, last }, zone) } };
}

/** With the start changed, the end goes along, so that a block stays as long as it was. */
export function withStart<Fields extends TimeFields>(fields: Fields, start: string, zone: string): Fields {
  const next = { ...fields, start };
  if (fields.allDay) {
    const [before, end, after] = [fields.start, fields.end, start].map(dateOfInput) as [string, string, string];
    if (![before, end, after].every(isDate)) return next;
    return { ...next, end: withDate(fields.end, addDays(end, daysFrom(before, after))) };
  }
  const [before, end, after] = [fields.start, fields.end, start].map((text) => instantOf(text, zone));
  if (typeof before !== "number" || typeof end !== "number" || typeof after !== "number") return next;
  return { ...next, end: inputText(after + end - before, zone) };
}

/** As whole days, those it is on; as hours again, those it had. An end at midnight is that of the day before. */
export function withAllDay<Fields extends TimeFields>(fields: Fields, allDay: boolean): Fields {
  const { start, end } = fields;
  const last = dateOfInput(end);
  const atMidnight = end.endsWith("T00:00") && isDate(last);
  if (allDay) return { ...fields, allDay, end: atMidnight && end > start ? withDate(end, addDays(last, -1)) : end };
  const later = atMidnight ? withDate(end, addDays(last, 1)) : end;
  const begins = instantOf(start, "UTC");
  const isAfter = later > start || typeof begins === "string";
  return { ...fields, allDay, end: isAfter ? later : inputText(begins + HOUR, "UTC") };
}

/** What was written for one zone, written for another: the same instants. */
export function writtenElsewhere<Fields extends Partial<TimeFields>>(fields: Fields, from: string, to: string): Fields {
  const rewritten = (text: string | undefined) => {
    const ms = text === undefined ? null : instantOf(text, from);
    return typeof ms === "number" ? inputText(ms, to) : text;
  };
  const [start, end] = [rewritten(fields.start), rewritten(fields.end)];
  return { ...fields, ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

/** Where a block of these fields begins by the clock on the wall; null where they do not say. */
export function wallStartOf({ start, allDay }: Pick<TimeFields, "start" | "allDay">): LocalText | null {
  const date = dateOfInput(start);
  if (allDay) return isDate(date) ? `${date}T00:00:00` : null;
  return typeof instantOf(start, "UTC") === "number" ? `${start.slice(0, 16)}:00` : null;
}

/** The date of an input's text; empty, or no date, where there is none in it. */
export function dateOfInput(text: string): DateText {
  return text.split("T")[0]!;
}

/** An input's text on another date: the time of day, which whole days do not show, is kept for when they are hours again. */
export function withDate(text: string, date: DateText): string {
  return `${date}T${text.split("T")[1] ?? OFFERED.start}`;
}

/** Unix milliseconds of an input's text, or the code of what is wrong with it. */
function instantOf(text: string, zone: string): number | string {
  const [date = "", time = ""] = text.split("T");
  const wrong = dateError(date) ?? (/^\d{2}:\d{2}/.test(time) ? null : "no-such-date");
  return wrong ?? inputInstant(text, zone);
}
