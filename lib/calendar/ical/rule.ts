import { wallIn, type Moment } from "@/lib/calendar/ical/moment";
import { checkRule, parseRule, ruleText } from "@/lib/calendar/rrule";
import type { WallTimes } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";

/** What a date without a time has to do without, and what says nothing that is not so anyway. */
const OF_HOURS = /^(BYHOUR|BYMINUTE|BYSECOND)=/;
const SAYS_NOTHING = /^(RSCALE=GREGORIAN|SKIP=OMIT|BYSECOND=0{1,2}|X-.*)$/;

/**
 * The rule of a block from the value of an RRULE, mended where programs write it otherwise than RFC 5545 §3.3.10: blanks,
 * small letters, empty parts. An UNTIL becomes a wall time of the series' own zone.
 * @throws Refusal of `parseRule` and `checkRule`
 */
export function ruleOf(written: string, { localStart, zone, allDay }: WallTimes & { allDay: boolean }): string {
  const parts = written
    .toUpperCase()
    .replace(/\s/g, "")
    .split(";")
    .filter((part) => part !== "" && !SAYS_NOTHING.test(part) && !(allDay && OF_HOURS.test(part)))
    .map((part) => (part.startsWith("UNTIL=") ? `UNTIL=${untilIn(part.slice(6), zone, allDay)}` : part));
  const rule = parseRule(parts.join(";"));
  checkRule(rule, localStart);
  return ruleText(rule);
}

function untilIn(text: string, zone: string | null, allDay: boolean): string {
  const [, date, time, utc] = /^(\d{8})(?:T(\d{6})(Z)?)?$/.exec(text) ?? [];
  if (date === undefined) throw new Refusal("rule-malformed");
  if (time === undefined || allDay) return date;
  if (!utc || zone === null) return `${date}T${time}`;
  const at: Moment = { local: localOf(date, time), zone: "UTC", isDate: false, isGuess: false, hasSeconds: false };
  return wallIn(at, zone).replace(/[-:]/g, "");
}

function localOf(date: string, time: string): string {
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:00`;
}
