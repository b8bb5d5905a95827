import { describe, expect, test } from "vitest";
import {
  changedFields,
  fieldsOfNew,
  formErrors,
  protectError,
  withRuleMoved,
  type BlockFields,
} from "@/components/calendar/block-form";
import { timesOfFields, withAllDay, withStart, writtenElsewhere } from "@/components/calendar/field-times";
import { detailWords } from "@/lib/calendar/schema";

const VIENNA = "Europe/Vienna";
const at = (text: string) => Date.parse(text);
const begin = { startMs: at("2026-06-01T10:00+02:00"), endMs: at("2026-06-01T11:00+02:00"), sharing: "time" as const };
const was = fieldsOfNew(begin, VIENNA);
const times = (change: Partial<BlockFields>) => {
  const fields = { ...was, ...change };
  return timesOfFields(fields, changedFields(was, fields), begin, VIENNA);
};

describe("the sheet of a block", () => {
  test("shows wall times of the reader's zone", () => {
    expect(was).toMatchObject({ start: "2026-06-01T10:00", end: "2026-06-01T11:00" });
  });

  test("only what differs is changed", () => {
    expect(changedFields(was, { ...was, title: "Walk" })).toEqual({ title: "Walk" });
    expect(changedFields(was, { ...was })).toEqual({});
  });

  test.each([
    [{ end: "2026-06-01T09:00" }, { end: "end-before-start" }],
    [{ end: "2026-06-01T10:00" }, { end: "end-before-start" }],
    [{ end: "2027-07-10T10:00" }, { end: "too-long" }],
    [{ start: "" }, { start: "no-such-date" }],
    [{ start: "0001-01-01T10:00" }, { start: "date-out-of-range" }],
    [{ end: "9999-12-31T10:00" }, { end: "date-out-of-range" }],
    [{ end: "275760-09-13T10:00" }, { end: "date-out-of-range" }],
    [{ allDay: true, start: "" }, { start: "no-such-date" }],
    [{ allDay: true, start: "T10:00" }, { start: "no-such-date" }],
    [{ allDay: true, end: "9999-12-31T10:00" }, { end: "date-out-of-range" }],
    [{ allDay: true, end: "2026-05-31T10:00" }, { end: "last-before-first" }],
    [{ allDay: true, end: "2027-06-02T10:00" }, { end: "too-long" }],
  ])("%j is answered with %j", (change, errors) => {
    expect(times(change).errors).toEqual(errors);
  });

  test("what is over cannot be protected, but a series that goes on can", () => {
    const protects = { ...was, isProtected: true };
    const on = (now: number, fields = protects, before = was) =>
      protectError(fields, changedFields(before, fields), begin, null, now);
    expect(on(begin.endMs - 1)).toEqual({});
    expect(on(begin.endMs)).toEqual({ isProtected: "protects-past" });
    expect(on(begin.endMs, { ...protects, rrule: "FREQ=DAILY" })).toEqual({});
    expect(on(begin.endMs, protects, protects)).toEqual({});
    expect(on(begin.endMs, was, protects)).toEqual({});
  });

  test("a later start takes the end along", () => {
    expect(withStart(was, "2026-06-02T18:30", VIENNA)).toMatchObject({ end: "2026-06-02T19:30" });
    expect(withStart(was, "", VIENNA)).toMatchObject({ start: "", end: was.end });
    const days = { ...was, allDay: true, end: "2026-06-03T11:00" };
    expect(withStart(days, "2026-06-05T10:00", VIENNA)).toMatchObject({ end: "2026-06-07T11:00" });
  });

  test("a later start takes along how the block repeats", () => {
    const weekly = { ...was, rrule: "FREQ=WEEKLY;BYDAY=MO" };
    const later = withStart(weekly, "2026-06-02T18:30", VIENNA);
    expect(withRuleMoved(weekly, later).rrule).toBe("FREQ=WEEKLY;BYDAY=TU");
    expect(withRuleMoved(weekly, withStart(weekly, "", VIENNA)).rrule).toBe(weekly.rrule);
  });

  test("a time in a second pass stays there as long as it is not touched", () => {
    const second = { ...begin, startMs: at("2026-10-25T02:30+01:00"), endMs: at("2026-10-25T03:30+01:00") };
    const shown = fieldsOfNew(second, VIENNA);
    expect(shown.start).toBe("2026-10-25T02:30");
    const edited = { ...shown, end: "2026-10-25T04:00" };
    expect(timesOfFields(edited, changedFields(shown, edited), second, VIENNA).times).toEqual({
      allDay: false,
      startMs: second.startMs,
      endMs: at("2026-10-25T04:00+01:00"),
    });
  });

  test("words that are too long or hold control characters, and links that lead nowhere, are answered by field", () => {
    const fields = { ...was, title: "x".repeat(201), place: "a\u0007b", notes: "two\nlines", link: "javascript:1" };
    expect(formErrors(fields, null)).toEqual({
      title: "title-too-long",
      place: "control-characters",
      link: "not-a-link",
    });
  });

  test("a link is taken as people write it, with what every link begins with", () => {
    const kept = (link: string) => detailWords.link.safeParse(link).data;
    expect(kept(" example.org/menu?for=2 ")).toBe("https://example.org/menu?for=2");
    expect(kept("Example.org:8080")).toBe("https://Example.org:8080");
    for (const link of ["", "http://example.org", "mailto:mona@example.org"]) expect(kept(link)).toBe(link);
    for (const link of ["Mona’s", "mona@example.org", "javascript:alert(1).x", "data:text/html,a.b", "a.b c"])
      expect(kept(link)).toBeUndefined();
    expect(detailWords.link.safeParse(`example.org/${"x".repeat(1985)}`).error?.issues[0]?.message).toBe(
      "link-too-long",
    );
  });

  test("a way of repeating that never comes is answered", () => {
    expect(formErrors({ ...was, rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" }, null)).toEqual({ rrule: "rule-never" });
    expect(formErrors({ ...was, rrule: "FREQ=WEEKLY" }, null)).toEqual({});
  });
});

describe("all day", () => {
  test("takes the dates that the hours were on, the last one included", () => {
    expect(times({ allDay: true }).times).toEqual({
      allDay: true,
      startMs: at("2026-06-01T00:00+02:00"),
      endMs: at("2026-06-02T00:00+02:00"),
    });
  });

  test.each([
    ["2026-06-01T10:00", "2026-06-01T11:00", "2026-06-01"],
    ["2026-06-01T22:00", "2026-06-02T02:00", "2026-06-02"],
    ["2026-06-01T23:00", "2026-06-02T00:00", "2026-06-01"],
    ["2026-06-01T00:00", "2026-06-03T00:00", "2026-06-02"],
  ])("from %s to %s is to the end of %3$s, and back the hours it had", (start, end, last) => {
    const whole = withAllDay({ ...was, start, end }, true);
    expect(whole).toMatchObject({ allDay: true, start });
    expect(whole.end.slice(0, 10)).toBe(last);
    expect(withAllDay(whole, false)).toMatchObject({ allDay: false, start, end });
  });

  test("as hours again on one day, a night ends after it begins", () => {
    const night = withAllDay({ ...was, start: "2026-06-01T22:00", end: "2026-06-02T02:00" }, true);
    const shorter = { ...night, end: "2026-06-01T02:00" };
    expect(withAllDay(shorter, false)).toMatchObject({ start: "2026-06-01T22:00", end: "2026-06-01T23:00" });
  });

  test("lasts a day of 23 hours, and one of 25", () => {
    const hours = (date: string) => {
      const { startMs, endMs } = times({ allDay: true, start: `${date}T09:00`, end: `${date}T10:00` }).times!;
      return (endMs - startMs) / 3_600_000;
    };
    expect([hours("2026-03-29"), hours("2026-10-25")]).toEqual([23, 25]);
  });
});

describe("another zone", () => {
  test("writes the same instants otherwise", () => {
    const elsewhere = writtenElsewhere({ start: "2026-06-01T10:00", title: "Call" }, VIENNA, "Europe/Lisbon");
    expect(elsewhere).toEqual({ start: "2026-06-01T09:00", title: "Call" });
    expect(writtenElsewhere({ start: "" }, VIENNA, "Europe/Lisbon")).toEqual({ start: "" });
  });

  test("that is chosen is where what is written is meant", () => {
    const inLisbon = fieldsOfNew(begin, "Europe/Lisbon");
    const chosen = { ...inLisbon, start: "2026-06-01T10:00", zone: "Europe/Lisbon" };
    const pinned = timesOfFields(chosen, { start: chosen.start, zone: chosen.zone }, begin, "Europe/Lisbon");
    expect(pinned.errors).toEqual({ end: "end-before-start" });
    const both = { ...chosen, end: "2026-06-01T11:00" };
    expect(timesOfFields(both, { ...chosen, end: both.end }, begin, "Europe/Lisbon").times).toEqual({
      allDay: false,
      zone: "Europe/Lisbon",
      startMs: at("2026-06-01T10:00+01:00"),
      endMs: at("2026-06-01T11:00+01:00"),
    });
  });
});

test.each([
  ["02:30", "03:30", { start: "skipped-hour" }],
  ["02:30", "05:00", { start: "skipped-hour" }],
  ["01:30", "02:30", { end: "skipped-hour" }],
])("in an hour that a clock skips there is nothing: from %s to %s", (from, to, errors) => {
  const fields = { ...was, start: `2026-03-29T${from}`, end: `2026-03-29T${to}` };
  const changed = { start: fields.start, end: fields.end };
  expect(timesOfFields(fields, changed, begin, VIENNA)).toEqual({ errors });
});
