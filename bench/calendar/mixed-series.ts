import type { Series } from "@/lib/calendar/recurrence";
import { planOf } from "@/lib/calendar/recurrence/plan";
import { startsBetween } from "@/lib/calendar/recurrence/starts";
import { wallText } from "@/lib/calendar/recurrence/wall";
import { parseRule } from "@/lib/calendar/rrule";

/** What people repeat, and how long ago they began it. ical.js is right on all of these rules; on others it is not. */
const RULES = [
  "FREQ=DAILY",
  "FREQ=DAILY;INTERVAL=3",
  "FREQ=DAILY;COUNT=5000",
  "FREQ=WEEKLY",
  "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
  "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260701T000000",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
  "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU;WKST=SU",
  "FREQ=WEEKLY;COUNT=600",
  "FREQ=MONTHLY",
  "FREQ=MONTHLY;BYMONTHDAY=1,15",
  "FREQ=MONTHLY;BYMONTHDAY=-1",
  "FREQ=MONTHLY;BYDAY=2TU",
  "FREQ=MONTHLY;BYDAY=-1SU",
  "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO",
  "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
  "FREQ=YEARLY",
  "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=21",
  "FREQ=YEARLY;BYMONTH=1,7;BYDAY=MO",
];
const BEGUN = ["2016-01-05", "2016-03-29", "2018-02-14", "2020-06-30", "2022-09-01", "2023-11-11", "2024-12-24"];
const BEGUN_LATELY = ["2025-10-10", "2026-01-01", "2026-03-09"];

/** The 200 series: each rule, begun at ten times; at `minute` past the hour, so that another minute is another series. */
export function mixedSeries(minute: number): Series[] {
  return RULES.flatMap((rrule, hour) =>
    [...BEGUN, ...BEGUN_LATELY].map((date) => firstGiven(rrule, `${date}T${two(hour)}:${two(minute)}:00`)),
  );
}

/** Begun where its rule says, because each way of expanding has its own mind about a beginning that the rule does not give. */
function firstGiven(rrule: string, from: string): Series {
  const plan = planOf({ ...parseRule(rrule), count: null, until: null }, from);
  return { localStart: wallText(startsBetween(plan, plan.start, plan.end, 1)[0]!), rrule };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
