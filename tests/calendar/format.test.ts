import { describe, expect, test } from "vitest";
import {
  comesTwice,
  datedText,
  dateText,
  monthsText,
  shortDateText,
  spanText,
  timeText,
  wallText,
} from "@/lib/calendar/format";

const at = (text: string) => Date.parse(text);
const vienna = { locale: "en-GB", zone: "Europe/Vienna" };

describe("dates and times in words", () => {
  test("are written as the locale writes them, in the zone that is given", () => {
    expect(timeText(at("2026-06-01T10:00Z"), vienna)).toBe("12:00");
    expect(timeText(at("2026-06-01T10:00Z"), { locale: "en-US", zone: "America/New_York" })).toBe("6:00 AM");
    expect(dateText("2026-03-29", "de")).toBe("Sonntag, 29. März");
    expect(monthsText("2026-03-30", "2026-04-05", "en-GB")).toBe("Mar – Apr 2026");
    expect([wallText(840, "en-US"), wallText(840, "en-GB"), wallText(90, "en-US")]).toEqual([
      "2 PM",
      "14:00",
      "1:30 AM",
    ]);
  });

  test("carry their year where it is another for whoever is told of them", () => {
    const told = { ...vienna, year: "2027" };
    const plain = (text: string) => text.replace(",", "");
    expect(plain(datedText("2028-02-29", told))).toBe("Tuesday 29 February 2028");
    expect(datedText("2027-03-01", told)).toBe("Monday 1 March");
    expect(datedText("2028-02-29", vienna)).toBe("Tuesday 29 February");
    expect(plain(shortDateText(at("2027-12-31T22:30Z"), told))).toBe("Fri 31 Dec");
    // By the clock of where it is told, it is the next year already.
    expect(plain(shortDateText(at("2027-12-31T23:30Z"), told))).toBe("Sat 1 Jan 2028");
    expect(plain(shortDateText(at("2027-12-31T23:30Z"), vienna))).toBe("Sat 1 Jan");
  });

  test("name the other day of an end, but not midnight's", () => {
    expect(spanText(at("2026-06-01T23:00+02:00"), at("2026-06-02T07:00+02:00"), vienna)).toMatch(
      /^23:00 – 0?7:00 Tue 2 Jun$/,
    );
    expect(spanText(at("2026-06-01T20:00+02:00"), at("2026-06-02T00:00+02:00"), vienna)).toMatch(/^20:00 – 0?0:00$/);
  });

  test("say which it is of a time that comes twice", () => {
    expect(spanText(at("2026-10-25T00:30Z"), at("2026-10-25T01:30Z"), vienna)).toMatch(/^0?2:30 CEST – 0?2:30 CET$/);
    expect(comesTwice(at("2026-10-25T02:00Z"), "Europe/Vienna")).toBe(false);
    expect(comesTwice(at("2026-03-29T01:00Z"), "Europe/Vienna")).toBe(false);
  });
});
