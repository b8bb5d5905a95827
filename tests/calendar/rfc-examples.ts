/**
 * The examples of RFC 5545 §3.8.5.3 that repeat daily or slower, with the dates that it gives. Its UNTILs in UTC are
 * written in the wall time of America/New_York, where its examples are. One that goes on says its first dates.
 */
export interface Example {
  readonly name: string;
  readonly start: string;
  readonly rules: readonly string[];
  /** Dates by year, `9/2-5 10/1`; where more follow, they end in `…`. */
  readonly dates: string;
}

const NINE = "T09:00:00";
const september2 = `1997-09-02${NINE}`;

export const EXAMPLES: readonly Example[] = [
  {
    name: "daily for 10 occurrences",
    start: september2,
    rules: ["FREQ=DAILY;COUNT=10"],
    dates: "1997: 9/2-11",
  },
  {
    name: "daily until December 24, 1997",
    start: september2,
    rules: ["FREQ=DAILY;UNTIL=19971223T190000"],
    dates: "1997: 9/2-30 10/1-31 11/1-30 12/1-23",
  },
  {
    name: "every other day, forever",
    start: september2,
    rules: ["FREQ=DAILY;INTERVAL=2"],
    dates: "1997: 9/2,4,6,8,10,12,14,16,18,20,22,24,26,28,30 10/2,4,6 …",
  },
  {
    name: "every 10 days, 5 occurrences",
    start: september2,
    rules: ["FREQ=DAILY;INTERVAL=10;COUNT=5"],
    dates: "1997: 9/2,12,22 10/2,12",
  },
  {
    name: "every day in January, for 3 years",
    start: `1998-01-01${NINE}`,
    rules: [
      "FREQ=YEARLY;UNTIL=20000131T090000;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
      "FREQ=DAILY;UNTIL=20000131T090000;BYMONTH=1",
    ],
    dates: "1998: 1/1-31 1999: 1/1-31 2000: 1/1-31",
  },
  {
    name: "weekly for 10 occurrences",
    start: september2,
    rules: ["FREQ=WEEKLY;COUNT=10"],
    dates: "1997: 9/2,9,16,23,30 10/7,14,21,28 11/4",
  },
  {
    name: "weekly until December 24, 1997",
    start: september2,
    rules: ["FREQ=WEEKLY;UNTIL=19971223T190000"],
    dates: "1997: 9/2,9,16,23,30 10/7,14,21,28 11/4,11,18,25 12/2,9,16,23",
  },
  {
    name: "every other week, forever",
    start: september2,
    rules: ["FREQ=WEEKLY;INTERVAL=2;WKST=SU"],
    dates: "1997: 9/2,16,30 10/14,28 11/11,25 12/9,23 1998: 1/6,20 2/3,17 …",
  },
  {
    name: "weekly on Tuesday and Thursday for five weeks",
    start: september2,
    rules: ["FREQ=WEEKLY;UNTIL=19971006T200000;WKST=SU;BYDAY=TU,TH", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH"],
    dates: "1997: 9/2,4,9,11,16,18,23,25,30 10/2",
  },
  {
    name: "every other week on Monday, Wednesday, and Friday until December 24, 1997",
    start: `1997-09-01${NINE}`,
    rules: ["FREQ=WEEKLY;INTERVAL=2;UNTIL=19971223T190000;WKST=SU;BYDAY=MO,WE,FR"],
    dates: "1997: 9/1,3,5,15,17,19,29 10/1,3,13,15,17,27,29,31 11/10,12,14,24,26,28 12/8,10,12,22",
  },
  {
    name: "every other week on Tuesday and Thursday, for 8 occurrences",
    start: september2,
    rules: ["FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"],
    dates: "1997: 9/2,4,16,18,30 10/2,14,16",
  },
  {
    name: "monthly on the first Friday for 10 occurrences",
    start: `1997-09-05${NINE}`,
    rules: ["FREQ=MONTHLY;COUNT=10;BYDAY=1FR"],
    dates: "1997: 9/5 10/3 11/7 12/5 1998: 1/2 2/6 3/6 4/3 5/1 6/5",
  },
  {
    name: "monthly on the first Friday until December 24, 1997",
    start: `1997-09-05${NINE}`,
    rules: ["FREQ=MONTHLY;UNTIL=19971223T190000;BYDAY=1FR"],
    dates: "1997: 9/5 10/3 11/7 12/5",
  },
  {
    name: "every other month on the first and last Sunday for 10 occurrences",
    start: `1997-09-07${NINE}`,
    rules: ["FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU"],
    dates: "1997: 9/7,28 11/2,30 1998: 1/4,25 3/1,29 5/3,31",
  },
  {
    name: "monthly on the second-to-last Monday for 6 months",
    start: `1997-09-22${NINE}`,
    rules: ["FREQ=MONTHLY;COUNT=6;BYDAY=-2MO"],
    dates: "1997: 9/22 10/20 11/17 12/22 1998: 1/19 2/16",
  },
  {
    name: "monthly on the third-to-the-last day, forever",
    start: `1997-09-28${NINE}`,
    rules: ["FREQ=MONTHLY;BYMONTHDAY=-3"],
    dates: "1997: 9/28 10/29 11/28 12/29 1998: 1/29 2/26 …",
  },
  {
    name: "monthly on the 2nd and 15th for 10 occurrences",
    start: september2,
    rules: ["FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15"],
    dates: "1997: 9/2,15 10/2,15 11/2,15 12/2,15 1998: 1/2,15",
  },
  {
    name: "monthly on the first and last day for 10 occurrences",
    start: `1997-09-30${NINE}`,
    rules: ["FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1"],
    dates: "1997: 9/30 10/1,31 11/1,30 12/1,31 1998: 1/1,31 2/1",
  },
  {
    name: "every 18 months on the 10th thru 15th for 10 occurrences",
    start: `1997-09-10${NINE}`,
    rules: ["FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15"],
    dates: "1997: 9/10-15 1999: 3/10-13",
  },
  {
    name: "every Tuesday, every other month",
    start: september2,
    rules: ["FREQ=MONTHLY;INTERVAL=2;BYDAY=TU"],
    dates: "1997: 9/2,9,16,23,30 11/4,11,18,25 1998: 1/6,13,20,27 3/3,10,17,24,31 …",
  },
  {
    name: "yearly in June and July for 10 occurrences",
    start: `1997-06-10${NINE}`,
    rules: ["FREQ=YEARLY;COUNT=10;BYMONTH=6,7"],
    dates: "1997: 6/10 7/10 1998: 6/10 7/10 1999: 6/10 7/10 2000: 6/10 7/10 2001: 6/10 7/10",
  },
  {
    name: "every other year on January, February, and March for 10 occurrences",
    start: `1997-03-10${NINE}`,
    rules: ["FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3"],
    dates: "1997: 3/10 1999: 1/10 2/10 3/10 2001: 1/10 2/10 3/10 2003: 1/10 2/10 3/10",
  },
  {
    name: "every third year on the 1st, 100th, and 200th day for 10 occurrences",
    start: `1997-01-01${NINE}`,
    rules: ["FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200"],
    dates: "1997: 1/1 4/10 7/19 2000: 1/1 4/9 7/18 2003: 1/1 4/10 7/19 2006: 1/1",
  },
  {
    name: "every 20th Monday of the year, forever",
    start: `1997-05-19${NINE}`,
    rules: ["FREQ=YEARLY;BYDAY=20MO"],
    dates: "1997: 5/19 1998: 5/18 1999: 5/17 …",
  },
  {
    name: "Monday of week number 20, forever",
    start: `1997-05-12${NINE}`,
    rules: ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"],
    dates: "1997: 5/12 1998: 5/11 1999: 5/17 …",
  },
  {
    name: "every Thursday in March, forever",
    start: `1997-03-13${NINE}`,
    rules: ["FREQ=YEARLY;BYMONTH=3;BYDAY=TH"],
    dates: "1997: 3/13,20,27 1998: 3/5,12,19,26 1999: 3/4,11,18,25 …",
  },
  {
    name: "every Thursday, but only during June, July, and August, forever",
    start: `1997-06-05${NINE}`,
    rules: ["FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8"],
    dates:
      "1997: 6/5,12,19,26 7/3,10,17,24,31 8/7,14,21,28 1998: 6/4,11,18,25 7/2,9,16,23,30 8/6,13,20,27 " +
      "1999: 6/3,10,17,24 7/1,8,15,22,29 8/5,12,19,26 …",
  },
  {
    // The RFC takes the first occurrence out by an EXDATE; here it is there.
    name: "every Friday the 13th, forever",
    start: september2,
    rules: ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"],
    dates: "1997: 9/2 1998: 2/13 3/13 11/13 1999: 8/13 2000: 10/13 …",
  },
  {
    name: "the first Saturday that follows the first Sunday of the month, forever",
    start: `1997-09-13${NINE}`,
    rules: ["FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13"],
    dates: "1997: 9/13 10/11 11/8 12/13 1998: 1/10 2/7 3/7 4/11 5/9 6/13 …",
  },
  {
    name: "every 4 years, the first Tuesday after a Monday in November, forever",
    start: `1996-11-05${NINE}`,
    rules: ["FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"],
    dates: "1996: 11/5 2000: 11/7 2004: 11/2 …",
  },
  {
    name: "the third instance into the month of one of Tuesday, Wednesday, or Thursday, for the next 3 months",
    start: `1997-09-04${NINE}`,
    rules: ["FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3"],
    dates: "1997: 9/4 10/7 11/6",
  },
  {
    name: "the second-to-last weekday of the month",
    start: `1997-09-29${NINE}`,
    rules: ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"],
    dates: "1997: 9/29 10/30 11/27 12/30 1998: 1/29 2/26 3/30 …",
  },
  {
    name: "weeks that begin on Monday",
    start: `1997-08-05${NINE}`,
    rules: ["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"],
    dates: "1997: 8/5,10,19,24",
  },
  {
    name: "weeks that begin on Sunday",
    start: `1997-08-05${NINE}`,
    rules: ["FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"],
    dates: "1997: 8/5,17,19,31",
  },
  {
    name: "an invalid date (February 30) is passed over",
    start: `2007-01-15${NINE}`,
    rules: ["FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"],
    dates: "2007: 1/15,30 2/15 3/15,30",
  },
];

/** The dates of an example as texts, and whether more follow. */
export function datesOf({ dates }: Example): { dates: string[]; goesOn: boolean } {
  let year = "";
  const found: string[] = [];
  for (const word of dates.replace(" …", "").split(" ")) {
    const [month, days] = word.split("/");
    if (days === undefined) year = word.slice(0, 4);
    else for (const day of daysOf(days)) found.push(`${year}-${month!.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  return { dates: found, goesOn: dates.endsWith("…") };
}

function daysOf(text: string): string[] {
  const [from, to] = text.split("-").map(Number);
  return to === undefined ? text.split(",") : Array.from({ length: to - from! + 1 }, (_, i) => String(from! + i));
}
