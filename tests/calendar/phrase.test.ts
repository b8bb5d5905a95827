import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stretchOf, dateOf, type Weekday } from "@/lib/calendar/day";
import { readPhrase, type Phrase, type PhraseTime, type ReadAt } from "@/lib/calendar/phrase/read-phrase";
import { checkRule, parseRule, ruleText } from "@/lib/calendar/rrule";
import { startsBetween } from "@/lib/calendar/recurrence/starts";
import { planOf } from "@/lib/calendar/recurrence/plan";
import { DAY, localText, MINUTE, wallMs, wallText } from "@/lib/calendar/time";

/** A Wednesday, 14:00. */
const BERLIN = {
  now: Date.parse("2026-06-10T14:00+02:00"),
  zone: "Europe/Berlin",
  weekStart: 1,
  locale: "en-GB",
} as const;

const at = (instant: string, zone: string, weekStart: Weekday = 1): ReadAt => ({
  now: Date.parse(instant),
  zone,
  weekStart,
});

/**
 * What was read in a line: `06-13 14:00–17:00`, `06-13` of a whole day, `06-15–06-21` of more, `06-12 19:00–21:00 FREQ=…`
 * of a series, `a | b` where it asks, `180 min` of a length, and nothing where there is no time.
 */
function read(text: string, where: ReadAt = BERLIN): string {
  const phrase = readPhrase(text, where);
  if (phrase === null) return "";
  if (phrase.kind === "length") return `${phrase.minutes} min`;
  return timesIn(phrase)
    .map((time) => shown(time, where.zone))
    .join(" | ");
}

function timesIn(phrase: Phrase): readonly PhraseTime[] {
  if (phrase.kind === "time") return [phrase];
  return phrase.kind === "unsure" ? phrase.options : [];
}

function shown({ startMs, endMs, allDay, rrule }: PhraseTime, zone: string): string {
  const [date, time] = localText(startMs, zone).slice(0, 16).split("T") as [string, string];
  const [endDate, endTime] = localText(endMs, zone).slice(0, 16).split("T") as [string, string];
  const short = (text: string) => (text.startsWith("2026-") ? text.slice(5) : text);
  const last = dateOf(endMs - 1, zone);
  const span = allDay
    ? short(date) + (last === date ? "" : `–${short(last)}`)
    : `${short(date)} ${time}–${endDate === date ? "" : `${short(endDate)} `}${endTime}`;
  return rrule === null ? span : `${span} ${rrule}`;
}

describe("on Wednesday, 10 June 2026, 14:00", () => {
  test.each([
    // Beside what is over.
    ["Yesterday at 5 was too late: tomorrow at 5", "06-11 17:00–18:00"],
    ["not like yesterday, Friday evening", "06-12 19:00–21:00"],
    ["Friday evening, last week was hard", "06-12 19:00–21:00"],
    ["yesterday, or tomorrow at 5", "06-11 17:00–18:00"],
    // Days.
    ["Saturday", "06-13"],
    ["on Sat.", "06-13"],
    ["Thurs", "06-11"],
    ["tues?", "06-16"],
    ["today", "06-10"],
    ["tomorrow", "06-11"],
    ["the day after tomorrow", "06-12"],
    ["this Friday", "06-12"],
    ["this coming Monday", "06-15"],
    ["next Friday", "06-12 | 06-19"],
    ["next Monday", "06-15"],
    ["next Wednesday", "06-17"],
    ["Friday after next", "06-19 | 06-26"],
    ["Friday next week", "06-19"],
    ["next week on Tuesday", "06-16"],
    ["Friday week", "06-19"],
    ["Wednesday", "06-10 | 06-17"],
    ["Wednesday morning", "06-17 09:00–12:00"],
    ["Wednesday evening", "06-10 19:00–21:00 | 06-17 19:00–21:00"],
    ["Saturday or Sunday", "06-13 | 06-14"],
    ["Sat or Sun", "06-13 | 06-14"],
    ["Friday to Sunday", "06-12–06-14"],
    ["Friday, 12 June", "06-12"],
    ["Friday 13 June", "06-12 | 06-13"],
    ["Friday the 12th", "06-12"],
    // Weeks, weekends and months.
    ["this week", "06-10–06-14"],
    ["sometime next week", "06-15–06-21"],
    ["the week after next", "06-22–06-28"],
    [
      "one evening next week",
      "06-15 19:00–21:00 | 06-16 19:00–21:00 | 06-17 19:00–21:00 | 06-18 19:00–21:00 | 06-19 19:00–21:00 | 06-20 19:00–21:00 | 06-21 19:00–21:00",
    ],
    ["the weekend", "06-13 | 06-14"],
    ["at the weekend in the morning", "06-13 09:00–12:00 | 06-14 09:00–12:00"],
    ["the whole weekend", "06-13–06-14"],
    ["next weekend", "06-13 | 06-14 | 06-20 | 06-21"],
    ["this month", "06-10–06-30"],
    ["next month", "07-01–07-31"],
    ["in August", "08-01–08-31"],
    // Parts of the day.
    ["Saturday afternoon", "06-13 14:00–17:00"],
    ["How about Saturday afternoon for the garden?", "06-13 14:00–17:00"],
    ["tomorrow morning", "06-11 09:00–12:00"],
    ["Friday evening", "06-12 19:00–21:00"],
    ["Friday night", "06-12 21:00–23:00"],
    ["Friday after work", "06-12 18:00–20:00"],
    ["Sunday late afternoon", "06-14 16:00–18:00"],
    ["Thursday lunchtime", "06-11 12:00–13:00"],
    ["tonight", "06-10 19:00–21:00"],
    ["this afternoon", "06-10 14:00–17:00"],
    ["in the morning", "06-11 09:00–12:00"],
    ["evening", "06-10 19:00–21:00"],
    ["Saturday morning or afternoon", "06-13 09:00–12:00 | 06-13 14:00–17:00"],
    ["Saturday or Sunday afternoon", "06-13 14:00–17:00 | 06-14 14:00–17:00"],
    ["the evening of the 12th", "06-12 19:00–21:00"],
    // The clock.
    ["19:00", "06-10 19:00–20:00"],
    ["at 7", "06-10 19:00–20:00 | 06-11 07:00–08:00"],
    ["at 7pm", "06-10 19:00–20:00"],
    ["7.30 p.m. on Friday", "06-12 19:30–20:30"],
    ["tomorrow at 8", "06-11 08:00–09:00 | 06-11 20:00–21:00"],
    ["today at 7", "06-10 19:00–20:00"],
    ["tomorrow at 3", "06-11 15:00–16:00"],
    ["tomorrow at 10", "06-11 10:00–11:00"],
    ["tomorrow at 07:30", "06-11 07:30–08:30"],
    ["tomorrow evening at 8", "06-11 20:00–21:00"],
    ["dinner tomorrow at 8", "06-11 20:00–21:00"],
    ["tonight 8", "06-10 20:00–21:00"],
    ["half past seven in the evening", "06-10 19:30–20:30"],
    ["half past seven tomorrow", "06-11 07:30–08:30 | 06-11 19:30–20:30"],
    ["quarter to eight tomorrow morning", "06-11 07:45–08:45"],
    ["a quarter past six pm", "06-10 18:15–19:15"],
    ["ten to eight on Friday evening", "06-12 19:50–20:50"],
    ["Saturday morning for the studio, nine to twelve", "06-13 09:00–12:00"],
    ["on Friday from nine to five", "06-12 09:00–17:00"],
    ["seven o'clock tomorrow evening", "06-11 19:00–20:00"],
    ["seven thirty pm", "06-10 19:30–20:30"],
    ["noon", "06-11 12:00–13:00"],
    ["Friday at noon", "06-12 12:00–13:00"],
    ["midnight", "06-11 00:00–01:00"],
    ["Friday at midnight", "06-12 00:00–01:00 | 06-13 00:00–01:00"],
    ["Saturday night at 1", "06-14 01:00–02:00"],
    ["Friday at 7pm or Saturday at 10", "06-12 19:00–20:00 | 06-13 10:00–11:00"],
    ["in two hours", "06-10 16:00–17:00"],
    // How long.
    ["three hours", "180 min"],
    ["half a day", "240 min"],
    ["20 minutes", "20 min"],
    ["90 min", "90 min"],
    ["an hour and a half", "90 min"],
    ["one and a half hours", "90 min"],
    ["1.5 hours", "90 min"],
    ["1h30", "90 min"],
    ["2 hours and 15 minutes", "135 min"],
    ["half an hour each", "30 min"],
    ["three quarters of an hour", "45 min"],
    ["two hours a week for painting", "120 min"],
    ["two days", "2880 min"],
    ["Saturday afternoon for two hours", "06-13 14:00–16:00"],
    ["Friday 7pm for an hour and a half", "06-12 19:00–20:30"],
    ["three hours on Sunday for the workshop", "06-14 09:00–12:00 | 06-14 14:00–17:00 | 06-14 19:00–22:00"],
    ["ten hours on Sunday", "06-14 09:00–19:00"],
    ["two days from Friday", "06-14"],
    ["for two days on Friday", "06-12–06-13"],
    ["all day Saturday", "06-13"],
    ["an hour next week", "06-15–06-21"],
    // From and to.
    ["from 6 to 8 pm", "06-10 18:00–20:00"],
    ["Friday 6-8pm", "06-12 18:00–20:00"],
    ["6 pm to 8 on Friday", "06-12 18:00–20:00"],
    ["10-12", "06-11 10:00–12:00"],
    ["18:00–20:00", "06-10 18:00–20:00"],
    ["tomorrow from 6 to 8", "06-11 06:00–08:00 | 06-11 18:00–20:00"],
    ["Saturday 9 to 5", "06-13 09:00–17:00"],
    ["tomorrow between 10 and 2 pm", "06-11 10:00–14:00"],
    ["Saturday 22:00-2:00", "06-13 22:00–06-14 02:00"],
    ["tonight until 10", "06-10 19:00–22:00"],
    ["from 9 in the morning till noon on Sunday", "06-14 09:00–12:00"],
    ["from Friday evening to Sunday", "06-12 19:00–06-15 00:00"],
    ["Friday 6pm to Sunday noon", "06-12 18:00–06-14 12:00"],
    // Dates.
    ["12 June", "06-12"],
    ["June 12th", "06-12"],
    ["the 12th of June at 19:00", "06-12 19:00–20:00"],
    ["12–14 June", "06-12–06-14"],
    ["1 March", "2027-03-01"],
    ["May 5th", "2027-05-05"],
    ["29 February", "2028-02-29"],
    ["12 June 2027", "2027-06-12"],
    ["12/6", "06-12 | 12-06"],
    ["25/6", "06-25"],
    ["12.6.2026", "06-12"],
    ["2026-06-12", "06-12"],
    ["on the 3rd", "07-03"],
    ["on the 31st", "07-31"],
    ["the 3rd of next month", "07-03"],
    ["from the 12th to the 14th", "06-12–06-14"],
    ["the first Sunday of July", "07-05"],
    ["in two weeks", "06-24"],
    ["in two weeks on Friday", "06-26"],
    ["in three days", "06-13"],
    ["in a month", "07-10"],
    ["a week from Friday", "06-19"],
    ["two weeks from now", "06-24"],
    ["Let us walk on Sunday morning, then lunch at 1", "06-14 09:00–12:00"],
    ["I'd like an evening for myself on Thursday", "06-11 19:00–21:00"],
    ["before noon on Friday", "06-12 09:00–12:00"],
    ["Friday 19h", "06-12 19:00–20:00"],
    ["19.30 on Friday", "06-12 19:30–20:30"],
    ["Friday 19", "06-19"],
    ["Friday 19th", "06-19"],
    ["Friday 18-20", "06-12 18:00–20:00"],
    ["Saturday until 6", "06-13 09:00–18:00 | 06-13 14:00–18:00"],
    ["half past midnight", "06-11 00:30–01:30"],
    ["on the 12th, 13th or 14th", "06-12 | 06-13 | 06-14"],
    ["Friday the 13th", "06-13 | 11-13"],
    ["a walk of two or three hours tomorrow afternoon", "06-11 14:00–17:00"],
  ])("“%s” is %s", (text, times) => {
    expect(read(text)).toBe(times);
  });

  test.each([
    ["every Friday evening", "06-12 19:00–21:00 FREQ=WEEKLY;BYDAY=FR"],
    ["Sundays at 10", "06-14 10:00–11:00 FREQ=WEEKLY;BYDAY=SU"],
    ["each morning", "06-11 09:00–12:00 FREQ=DAILY"],
    ["every evening", "06-10 19:00–21:00 FREQ=DAILY"],
    ["every second Tuesday", "06-16 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"],
    ["every other Friday at 7pm", "06-12 19:00–20:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"],
    ["every two weeks on Friday", "06-12 FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"],
    ["every third Friday", "06-12 FREQ=WEEKLY;INTERVAL=3;BYDAY=FR | 06-19 FREQ=MONTHLY;BYDAY=3FR"],
    ["every Wednesday at 9:00 am", "06-17 09:00–10:00 FREQ=WEEKLY;BYDAY=WE"],
    ["every Wednesday", "06-10 FREQ=WEEKLY;BYDAY=WE"],
    ["every Sunday at 7", "06-14 07:00–08:00 FREQ=WEEKLY;BYDAY=SU | 06-14 19:00–20:00 FREQ=WEEKLY;BYDAY=SU"],
    ["Monday and Thursday evenings", "06-11 19:00–21:00 FREQ=WEEKLY;BYDAY=MO,TH"],
    ["Saturday mornings", "06-13 09:00–12:00 FREQ=WEEKLY;BYDAY=SA"],
    ["on weekdays at 12:30", "06-11 12:30–13:30 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"],
    ["every weekend", "06-13 FREQ=WEEKLY;BYDAY=SA | 06-13 FREQ=WEEKLY;BYDAY=SA,SU | 06-14 FREQ=WEEKLY;BYDAY=SU"],
    ["every day at 7am for 20 minutes", "06-11 07:00–07:20 FREQ=DAILY"],
    ["daily at 18:00", "06-10 18:00–19:00 FREQ=DAILY"],
    ["starting Monday every day at 7am", "06-15 07:00–08:00 FREQ=DAILY"],
    ["every Friday from 19 June", "06-19 FREQ=WEEKLY;BYDAY=FR"],
    ["every three days", "06-10 FREQ=DAILY;INTERVAL=3"],
    ["weekly on Friday from 6 to 8 pm", "06-12 18:00–20:00 FREQ=WEEKLY;BYDAY=FR"],
    ["the first Sunday of each month", "07-05 FREQ=MONTHLY;BYDAY=1SU"],
    ["every last Friday of the month", "06-26 FREQ=MONTHLY;BYDAY=-1FR"],
    ["on the 3rd of every month", "07-03 FREQ=MONTHLY;BYMONTHDAY=3"],
    ["every month on the 15th at 20:00", "06-15 20:00–21:00 FREQ=MONTHLY;BYMONTHDAY=15"],
    ["every year on 12 June", "06-12 FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=12"],
    ["every Saturday night at 1", "06-14 01:00–02:00 FREQ=WEEKLY;BYDAY=SU"],
    [
      "every other weekend at 10",
      "06-13 10:00–11:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=SA | 06-13 10:00–11:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU | 06-14 10:00–11:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=SU",
    ],
    ["every Monday to Friday at 7am", "06-11 07:00–08:00 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"],
    ["the first Sunday of the month", "07-05 | 07-05 FREQ=MONTHLY;BYDAY=1SU"],
    ["every second Sunday of the month at 3pm", "06-14 15:00–16:00 FREQ=MONTHLY;BYDAY=2SU"],
  ])("“%s” repeats: %s", (text, times) => {
    expect(read(text)).toBe(times);
  });

  test.each([
    "",
    "I need more space",
    "may be",
    "Maybe we may",
    "we should march on",
    "sun",
    "the sun and the sea",
    "we sat down",
    "second thoughts",
    "one day we will",
    "the other day",
    "last Friday was lovely",
    "last night",
    "yesterday evening",
    "three days ago",
    "yesterday at 5",
    "Yesterday, from 5 to 7",
    "at 5 pm yesterday",
    "last Friday at 19:30",
    "We talked last night at ten",
    "two weeks ago in the evening",
    "the other day around noon",
    "the last two weeks were hard",
    "good morning",
    "I am tired in general, a morning person you are not",
    "24/7",
    "twice a week",
    "2-3 times",
    "at one point",
    "we were at one with it",
    "look at 5 flats",
    "the 3rd floor",
    "first of all",
    "each other",
    "every time",
    "for hours",
    "wait a minute",
    "chapter 7",
    "pages 10-12 of it",
    "at 30",
    "our weekly check-in",
    "one evening a week for painting",
    "Monday to Friday at 7am",
    "this morning",
    "today at 9 am",
    "12 June 2025",
    "30 February",
    "not on Friday",
    "more time for us, and less for work",
    "April and June are her sisters",
    "constructor __proto__ toString",
  ])("“%s” is no time", (text) => {
    expect(read(text)).toBe("");
  });

  test.each([
    ["How about Saturday afternoon for the garden?", "Saturday afternoon"],
    ["Three hours on Sunday for the workshop", "Three hours on Sunday"],
    ["Dinner with Mum at 7pm on Friday, please", "at 7pm on Friday"],
    ["On Friday with Mum at 7pm", "On Friday … at 7pm"],
    ["Saturday or Sunday, as you like", "Saturday or Sunday"],
    ["I would like half an hour of quiet", "half an hour"],
  ])("of “%s” it has read “%s”", (text, said) => {
    expect(readPhrase(text, BERLIN)).toMatchObject({ said });
  });
});

describe("elsewhere and at other hours", () => {
  const AUCKLAND = at("2026-06-10T14:00+02:00", "Pacific/Auckland");
  const HONOLULU = at("2026-06-10T14:00+02:00", "Pacific/Honolulu", 7);

  test.each([
    // It is Thursday, 00:00, there.
    ["today", AUCKLAND, "06-11"],
    ["Saturday afternoon", AUCKLAND, "06-13 14:00–17:00"],
    ["tonight", AUCKLAND, "06-11 19:00–21:00"],
    // And Wednesday, 02:00, there.
    ["this morning", HONOLULU, "06-10 09:00–12:00"],
    ["tomorrow at 7pm", HONOLULU, "06-11 19:00–20:00"],
    ["next week", HONOLULU, "06-14–06-20"],
    // Weeks that begin on Sunday: the coming one is of the next.
    ["next Sunday", HONOLULU, "06-14"],
    ["next Sunday", BERLIN, "06-14 | 06-21"],
    ["12/6", { ...BERLIN, locale: "en-US" }, "12-06 | 06-12"],
    ["12/6", { ...BERLIN, locale: "no locale" }, "06-12 | 12-06"],
    ["this afternoon", at("2026-06-10T15:10+02:00", "Europe/Berlin"), "06-10 15:15–18:00"],
    ["this afternoon", at("2026-06-10T17:40+02:00", "Europe/Berlin"), ""],
    ["tonight", at("2026-06-10T22:20+02:00", "Europe/Berlin"), "06-10 22:30–06-11 00:00"],
    ["every evening", at("2026-06-10T19:30+02:00", "Europe/Berlin"), "06-11 19:00–21:00 FREQ=DAILY"],
    ["Wednesday evening", at("2026-06-10T23:50+02:00", "Europe/Berlin"), "06-17 19:00–21:00"],
    ["the weekend", at("2026-06-14T10:00+02:00", "Europe/Berlin"), "06-14 | 06-20 | 06-21"],
    ["this weekend", at("2026-06-14T10:00+02:00", "Europe/Berlin"), "06-14"],
    ["on the 29th", at("2027-01-30T10:00+01:00", "Europe/Berlin"), "2027-03-29"],
    [
      "31 December at midnight",
      at("2026-12-30T10:00+01:00", "Europe/Berlin"),
      "12-31 00:00–01:00 | 2027-01-01 00:00–01:00",
    ],
  ])("“%s” in %o is %s", (text, where, times) => {
    expect(read(text, where)).toBe(times);
  });
});

describe("around a clock change", () => {
  const MARCH = at("2026-03-27T14:00+01:00", "Europe/Berlin");
  const OCTOBER = at("2026-10-23T14:00+02:00", "Europe/Berlin");

  test.each([
    // There is no 02:30 on that Sunday.
    ["Sunday at 02:30", MARCH, "03-29 03:30–04:30"],
    ["Sunday 01:30-02:15", MARCH, "03-29 01:30–03:15"],
    ["Sunday 02:30-03:00", MARCH, "03-29 03:30–04:00"],
    ["Saturday 23:00 for four hours", MARCH, "03-28 23:00–03-29 04:00"],
    ["Sunday morning", MARCH, "03-29 09:00–12:00"],
    ["Sunday", MARCH, "03-29"],
    ["in two days", MARCH, "03-29"],
    ["every Saturday evening", MARCH, "03-28 19:00–21:00 FREQ=WEEKLY;BYDAY=SA"],
    ["Sunday afternoon", OCTOBER, "10-25 14:00–17:00"],
    ["Sunday", OCTOBER, "10-25"],
    ["Sunday 01:30 for an hour", OCTOBER, "10-25 01:30–02:30"],
    ["Sunday 01:30 for two hours", OCTOBER, "10-25 01:30–02:30"],
    ["in 12 hours", at("2026-10-24T20:00+02:00", "Europe/Berlin"), "10-25 07:00–08:00"],
  ])("“%s” in %o is %s", (text, where, times) => {
    expect(read(text, where)).toBe(times);
  });

  test("a day is as long as it is", () => {
    const hours = (where: ReadAt) =>
      timesIn(readPhrase("Sunday", where)!).map(({ startMs, endMs }) => (endMs - startMs) / 3_600_000);
    expect([hours(MARCH), hours(OCTOBER)]).toEqual([[23], [25]]);
  });

  test("a time that comes twice is its first pass, and its second when that is over", () => {
    const startAt = (now: string) =>
      timesIn(readPhrase("today at 02:30", at(now, "Europe/Berlin"))!).map(({ startMs }) => startMs);
    expect(startAt("2026-10-25T01:00+02:00")).toEqual([Date.parse("2026-10-25T02:30+02:00")]);
    expect(startAt("2026-10-25T02:45+02:00")).toEqual([Date.parse("2026-10-25T02:30+01:00")]);
  });
});

describe("any text", () => {
  const words =
    "every each other second last next this the a an on at in from to until or and for of half past quarter noon midnight " +
    "morning evening night tonight today tomorrow weekend week month year day days hours minutes Friday Sundays Sat sun " +
    "June may 12th 3rd 31st 7 10 12 24 30 2026 9999 pm a.m. : . , - / 29 february weekly daily after two fifth 1.5 h not ago " +
    "weekdays first dinner";
  const someWords = fc
    .array(fc.constantFrom(...words.split(" ")), { maxLength: 14 })
    .chain((list) => fc.constantFrom(list.join(" "), list.join("")));
  const anyText = fc.oneof({ weight: 4, arbitrary: someWords }, fc.string({ unit: "binary", maxLength: 60 }));
  const anyNow = fc.integer({ min: Date.parse("2026-01-01T00:00Z"), max: Date.parse("2028-12-31T00:00Z") });
  const anyZone = fc.constantFrom(
    "Europe/Berlin",
    "America/Los_Angeles",
    "Pacific/Kiritimati",
    "Australia/Lord_Howe",
    "UTC",
  );
  const anywhere = fc.record({ now: anyNow, zone: anyZone, weekStart: fc.constantFrom<Weekday>(1, 6, 7) });

  test("property: it is read, and no time is over, upside down, or repeats in a way that the calendar does not know", () => {
    fc.assert(
      fc.property(anyText, anywhere, (text, where) => {
        const phrase = readPhrase(text, where);
        if (phrase === null) return;
        expect(phrase.said).not.toBe("");
        if (phrase.kind === "length") expect(phrase.minutes).toBeGreaterThan(0);
        for (const time of timesIn(phrase)) {
          const earliest = time.allDay ? stretchOf(dateOf(where.now, where.zone), where.zone).startMs : where.now;
          expect(time.startMs).toBeGreaterThanOrEqual(earliest);
          expect(time.endMs).toBeGreaterThan(time.startMs);
          if (time.rrule !== null) expectFirst(time.rrule, time.startMs, where.zone);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  /** Seen from a week before, the rule gives that time, too; a series of any rule would begin where it is put. */
  function expectFirst(rrule: string, startMs: number, zone: string) {
    const rule = parseRule(rrule);
    const localStart = localText(startMs, zone);
    checkRule(rule, localStart);
    expect(ruleText(rule)).toBe(rrule);
    const weekBefore = planOf({ ...rule, interval: 1 }, wallText(wallMs(localStart) - 8 * DAY));
    const wall = wallMs(localStart) / MINUTE;
    expect(startsBetween(weekBefore, wall, wall, 1)).toEqual([wall]);
  }

  test.each([
    "Friday ",
    "7 ",
    "a ",
    "every ",
    "12/6 ",
    "Monday and ",
    "the first ",
    "1",
    "-",
    "a.",
    "x",
    "'a",
    "in the ",
    "12 June 2025 ",
    "every 29 February or ",
    "on the 31st, ",
    "half past ",
    "\n",
    "next weekend or ",
    "not ",
  ])("10,000 characters of “%s” are read at once", (piece) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);
    const before = performance.now();
    readPhrase(text, BERLIN);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
