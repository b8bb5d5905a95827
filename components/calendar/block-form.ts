import type { GridBlock } from "@/components/calendar/grid-block";
import { detailWords, type Sharing } from "@/lib/calendar/schema";
import { isDate } from "@/lib/calendar/day";
import { inputInstant, inputText, type Times } from "@/lib/calendar/snap";
import { DAY, LONGEST_DAYS } from "@/lib/calendar/time";

/** What the sheet of a block asks. Start and end as date-and-time inputs hold them, in the reader's zone. */
export interface BlockFields {
  title: string;
  place: string;
  notes: string;
  start: string;
  end: string;
  sharing: Sharing;
}

export type FieldErrors = Partial<Record<keyof BlockFields, string>>;

/** A new block, as yet nowhere but on this screen. */
export interface NewBlock extends Times {
  readonly sharing: Sharing;
}

export function fieldsOf(block: GridBlock, zone: string): BlockFields {
  return {
    title: block.detail?.title ?? "",
    place: block.detail?.place ?? "",
    notes: block.detail?.notes ?? "",
    ...inputTimes(block, zone),
    sharing: block.sharing,
  };
}

export function fieldsOfNew({ sharing, ...times }: NewBlock, zone: string): BlockFields {
  return { title: "", place: "", notes: "", ...inputTimes(times, zone), sharing };
}

/** The fields whose value differs: only what a person changed is sent, so that the other's changes are kept. */
export function changedFields(was: BlockFields, now: BlockFields): Partial<BlockFields> {
  const keys = Object.keys(was) as (keyof BlockFields)[];
  return Object.fromEntries(keys.filter((key) => was[key] !== now[key]).map((key) => [key, now[key]]));
}

/**
 * The times the fields mean. What was not changed keeps its instant, also where its wall time alone would mean another
 * (in the second pass of a doubled hour).
 */
export function timesOfFields(
  fields: BlockFields,
  changed: Partial<BlockFields>,
  was: Times,
  zone: string,
): { times: Times; errors?: never } | { times?: never; errors: FieldErrors } {
  const start = changed.start === undefined ? was.startMs : instantOf(fields.start, zone);
  const end = changed.end === undefined ? was.endMs : instantOf(fields.end, zone);
  if (typeof start === "string") return { errors: { start } };
  if (typeof end === "string") return { errors: { end } };
  if (end <= start) return { errors: { end: "end-before-start" } };
  if (end - start > LONGEST_DAYS * DAY) return { errors: { end: "too-long" } };
  return { times: { startMs: start, endMs: end } };
}

/** The codes of what is wrong with the words; the words themselves stay as they are. */
export function wordErrors(fields: BlockFields): FieldErrors {
  const errors: FieldErrors = {};
  for (const key of ["title", "place", "notes"] as const) {
    const code = detailWords[key].safeParse(fields[key]).error?.issues[0]?.message;
    if (code) errors[key] = code;
  }
  return errors;
}

/** With the start changed, the end goes along, so that a block stays as long as it was. */
export function withStartChanged(fields: BlockFields, start: string, zone: string): BlockFields {
  const before = instantOf(fields.start, zone);
  const end = instantOf(fields.end, zone);
  const after = instantOf(start, zone);
  if (typeof before === "string" || typeof end === "string" || typeof after === "string") return { ...fields, start };
  return { ...fields, start, end: inputText(after + end - before, zone) };
}

/** Unix milliseconds of an input's text, or the code of what is wrong with it. */
function instantOf(text: string, zone: string): number | string {
  const [date = "", time = ""] = text.split("T");
  if (!/^\d{4,6}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}/.test(time)) return "no-such-date";
  return isDate(date) ? inputInstant(text, zone) : "date-out-of-range";
}

function inputTimes({ startMs, endMs }: Times, zone: string): Pick<BlockFields, "start" | "end"> {
  return { start: inputText(startMs, zone), end: inputText(endMs, zone) };
}
