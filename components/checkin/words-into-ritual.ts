import type { ReadTime } from "@/components/checkin/with-time";
import { titleOf } from "@/components/checkin/words-into-block";
import { fieldsOfNew, type RitualFields } from "@/components/rituals/ritual-form";
import { dateOf, dayInWeek, type DateText, type Weekday } from "@/lib/calendar/day";
import { ritualDate } from "@/lib/calendar/rituals/occasions";
import { ritualStart, whenOf, type RitualWhen } from "@/lib/calendar/rituals/when";
import { parseRule } from "@/lib/calendar/rrule";
import type { DayPlace } from "@/lib/calendar/schema";
import { localText, MINUTE } from "@/lib/calendar/time";
import type { PhraseTime } from "@/lib/calendar/phrase/read-phrase";
import type { Reader } from "@/lib/calendar/format";
import type { BroughtRow } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";

const DAY_MINUTES = 24 * 60;

/**
 * What the sheet of a ritual begins with, of something that was said: ours, or of a need for oneself whose it is; how often,
 * how long and where in the day as far as the words name it. A time by the clock is one in the calendar.
 * @param now Unix milliseconds
 */
export function ritualOf(
  words: string,
  about: BroughtRow,
  me: Id,
  { time, minutes }: ReadTime,
  reader: Reader,
  now: number,
): RitualFields {
  const { zone } = reader;
  const fields = fieldsOfNew(null, ritualDate(now, zone), true);
  const isOwn = about.kind === "independence" && about.ownerId === me;
  const length = time ? lengthOf(time, Number(fields.minutes)) : (minutes ?? Number(fields.minutes));
  return {
    ...fields,
    name: titleOf(words, about, { ...reader, now, weekStart: 1 }),
    sharing: isOwn ? "open" : "we",
    minutes: String(Math.min(length, DAY_MINUTES)),
    ...(time ? whenIn(time, zone) : {}),
    ...(time && !time.allDay ? partOf(time, zone) : {}),
  };
}

/** Minutes. Of a day without an hour nothing says how much of it is meant. */
function lengthOf({ allDay, minutes, startMs, endMs }: PhraseTime, usual: number): number {
  if (minutes !== null) return minutes;
  return allDay ? usual : Math.round((endMs - startMs) / MINUTE);
}

/** How often: what comes back as it is said, what is once on its weekday; of a longer stretch, on any day. */
function whenIn({ rrule, startMs, grain }: PhraseTime, zone: string): RitualWhen {
  const startsOn = dateOf(startMs, zone);
  if (rrule !== null) {
    const { freq } = parseRule(rrule);
    const scale = freq === "daily" || freq === "weekly" ? freq : "yearly";
    const when = whenOf({ scale, rrule, startsOn });
    // A week that is named by no day of it begins on the day that was found.
    const weekdays = scale === "weekly" && when.weekdays.length === 0 ? [weekdayOf(startsOn)] : when.weekdays;
    return { ...when, weekdays };
  }
  const isOneDay = grain === "clock" || grain === "part" || grain === "day";
  const when = { scale: "weekly" as const, weekdays: isOneDay ? [weekdayOf(startsOn)] : [], step: "year" as const };
  return { ...when, startsOn: ritualStart({ ...when, startsOn }) };
}

function partOf({ startMs, grain }: PhraseTime, zone: string): Pick<RitualFields, "place" | "isSet" | "time"> {
  const time = localText(startMs, zone).slice(11, 16);
  return { place: placeAt(Number(time.slice(0, 2))), isSet: grain === "clock", time };
}

function placeAt(hour: number): DayPlace {
  if (hour < 12) return "morning";
  if (hour < 17) return "afternoon";
  return hour < 21 ? "evening" : "night";
}

/** 1 is Monday. */
function weekdayOf(date: DateText): Weekday {
  return (dayInWeek(date, 1) + 1) as Weekday;
}
