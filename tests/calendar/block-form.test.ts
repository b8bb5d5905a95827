import { describe, expect, test } from "vitest";
import {
  changedFields,
  fieldsOfNew,
  timesOfFields,
  withStartChanged,
  wordErrors,
  type BlockFields,
} from "@/components/calendar/block-form";

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
  ])("%j is answered with %j", (change, errors) => {
    expect(times(change).errors).toEqual(errors);
  });

  test("a later start takes the end along", () => {
    expect(withStartChanged(was, "2026-06-02T18:30", VIENNA)).toMatchObject({ end: "2026-06-02T19:30" });
    expect(withStartChanged(was, "", VIENNA)).toMatchObject({ start: "", end: was.end });
  });

  test("a time in a second pass stays there as long as it is not touched", () => {
    const second = { ...begin, startMs: at("2026-10-25T02:30+01:00"), endMs: at("2026-10-25T03:30+01:00") };
    const shown = fieldsOfNew(second, VIENNA);
    expect(shown.start).toBe("2026-10-25T02:30");
    const edited = { ...shown, end: "2026-10-25T04:00" };
    expect(timesOfFields(edited, changedFields(shown, edited), second, VIENNA).times).toEqual({
      startMs: second.startMs,
      endMs: at("2026-10-25T04:00+01:00"),
    });
  });

  test("words that are too long or hold control characters are answered by field", () => {
    const fields = { ...was, title: "x".repeat(201), place: "a\u0007b", notes: "two\nlines" };
    expect(wordErrors(fields)).toEqual({ title: "title-too-long", place: "control-characters" });
  });
});
