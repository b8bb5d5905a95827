import type { Property } from "@/lib/calendar/ical/property";
import type { Zones } from "@/lib/calendar/ical/zones";
import { atMs, localText, wallMs, type LocalText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";

/** A date, or a time of a date, as a file says it. */
export interface Moment {
  /** To the minute; of a date alone its midnight. */
  readonly local: LocalText;
  readonly isDate: boolean;
  /** IANA; null: floating, as dates are. */
  readonly zone: string | null;
  /** The zone is not known, and the owner's was taken. */
  readonly isGuess: boolean;
  /** It is between two minutes. */
  readonly hasSeconds: boolean;
}

/**
 * All moments that a property names.
 * @throws Refusal `no-such-date`, `date-out-of-range` of the first that is none
 */
export function momentsOf({ values, params }: Property, zones: Zones): Moment[] {
  const tzid = typeof params["tzid"] === "string" ? params["tzid"] : "";
  return values.map((value) => {
    const [, date, minutes, seconds, utc] =
      /^(\d{4}-\d{2}-\d{2})T?(?:(\d{2}:\d{2}):(\d{2})(Z)?|::)?$/.exec(String(value)) ?? [];
    if (date === undefined) throw new Refusal("no-such-date");
    const local = `${date}T${minutes ?? "00:00"}:00`;
    wallMs(local);
    const at = { local, hasSeconds: seconds !== undefined && seconds !== "00", isGuess: false };
    if (minutes === undefined) return { ...at, isDate: true, zone: null };
    if (utc) return { ...at, isDate: false, zone: "UTC" };
    if (tzid === "") return { ...at, isDate: false, zone: zones.floating };
    return { ...at, isDate: false, zone: zones.of(tzid), isGuess: zones.isGuess(tzid) };
  });
}

/** Unix milliseconds of a moment in a zone; of a floating one, where the clock is that of `zone`. */
export function momentMs(moment: Moment, zone: string): number {
  return atMs(wallMs(moment.local), moment.zone ?? zone);
}

/** The wall time of a moment by the clock of a zone; null: as it is written. */
export function wallIn(moment: Moment, zone: string | null): LocalText {
  if (zone === null || moment.zone === null || moment.zone === zone) return moment.local;
  return localText(momentMs(moment, zone), zone);
}
