import { describe, expect, test } from "vitest";
import { headingOf } from "@/components/calendar/heading";

/** ICU writes a range with other spaces from version to version. */
const plain = ({ full, short }: { full: string; short: string }) =>
  [full, short].map((text) => text.replace(/\s*–\s*/, "–"));
const place = (view: "day" | "three" | "week" | "month" | "agenda", date: string) => ({
  view,
  date,
  today: "2026-11-26",
});

describe("the heading of the calendar", () => {
  test("is one line of dates, shorter where there is little room", () => {
    const week = headingOf(place("week", "2026-11-26"), ["2026-11-23", "2026-11-29"], "en-GB");
    expect(plain(week)).toEqual(["23–29 Nov 2026", "23–29 Nov"]);
    const between = headingOf(place("week", "2026-12-02"), ["2026-11-30", "2026-12-06"], "en-GB");
    expect(plain(between)).toEqual(["30 Nov–6 Dec 2026", "30 Nov–6 Dec"]);
  });

  test("names the day, and its year where that is another", () => {
    const day = headingOf(place("day", "2026-11-26"), ["2026-11-26", "2026-11-26"], "en-GB");
    expect([day.full, day.short]).toEqual([
      expect.stringMatching(/^Thu,? 26 Nov 2026$/),
      expect.stringMatching(/^Thu,? 26 Nov$/),
    ]);
    const other = headingOf(place("day", "2027-05-03"), ["2027-05-03", "2027-05-03"], "en-GB");
    expect(other.short).toMatch(/^Mon,? 3 May 2027$/);
  });

  test("of days in two years names the months", () => {
    const turn = headingOf(place("week", "2026-12-30"), ["2026-12-28", "2027-01-03"], "en-GB");
    expect(plain(turn)).toEqual(["Dec 2026–Jan 2027", "Dec 2026–Jan 2027"]);
  });

  test("of another year says so, and names the months where there is little room", () => {
    const later = headingOf(place("week", "2027-06-29"), ["2027-06-28", "2027-07-04"], "en-GB");
    expect(plain(later)).toEqual(["28 Jun–4 Jul 2027", "Jun–Jul 2027"]);
  });

  test("of a month is that month", () => {
    const month = headingOf(place("month", "2026-11-26"), ["2026-10-26", "2026-12-06"], "en-GB");
    expect([month.full, month.short]).toEqual(["November 2026", "November 2026"]);
  });
});
