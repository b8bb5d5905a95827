import { describe, expect, it } from "vitest";
import {
  blockInputOf,
  changedColumns,
  columnsOf,
  fieldsOf,
  fieldsOfNew,
  newBlockIds,
  ritualErrors,
  stillWrong,
  type RitualFields,
} from "@/components/rituals/ritual-form";
import { oftenText } from "@/components/rituals/ritual-words";
import { PRACTICES } from "@/lib/calendar/rituals/catalogue";
import { newId } from "@/lib/ids";

/** A Tuesday. */
const TODAY = "2026-03-24";
const ofPractice = (key: keyof typeof PRACTICES) => fieldsOfNew({ key, says: PRACTICES[key] }, TODAY, true);
const blockOf = (fields: RitualFields) => blockInputOf(fields, TODAY, "Europe/Berlin", true, newBlockIds());

function kept(fields: RitualFields) {
  const { sharing } = fields;
  const we = newId();
  const whose = { id: newId(), spaceId: we, ownerId: sharing === "we" ? null : newId(), authorId: newId() };
  return { ...whose, ...columnsOf(fields), blockId: null, resting: false };
}

describe("the sheet of a ritual", () => {
  it("of each practice is without errors, and comes back as it was kept", () => {
    for (const key of Object.keys(PRACTICES) as (keyof typeof PRACTICES)[]) {
      const fields = ofPractice(key);
      expect(ritualErrors(fields)).toEqual({});
      const ritual = kept(fields);
      expect(changedColumns(fieldsOf(ritual), fieldsOf(ritual))).toEqual({});
      expect(columnsOf(fieldsOf(ritual))).toEqual(columnsOf(fields));
    }
  });

  it("begins a rule on a date that it means", () => {
    expect(columnsOf(ofPractice("morning-apart"))).toMatchObject({ startsOn: "2026-03-28" });
    expect(columnsOf(ofPractice("morning-touchpoint"))).toMatchObject({ startsOn: TODAY, rrule: "FREQ=DAILY" });
    expect(columnsOf(ofPractice("walk"))).toMatchObject({ startsOn: TODAY, rrule: null });
  });

  it("says what is wrong, each where it is", () => {
    const fields = { ...ofPractice("walk"), name: " ", minutes: "0", isSet: true, time: "" };
    expect(ritualErrors(fields)).toEqual({
      name: "ritual-nameless",
      minutes: "ritual-length",
      days: "ritual-days",
      time: "ritual-time",
    });
    expect(ritualErrors({ ...ofPractice("anniversary"), startsOn: "2026-02-30" })).toEqual({
      startsOn: "no-such-date",
    });
    expect(ritualErrors({ ...ofPractice("anniversary"), startsOn: "1850-06-09" })).toEqual({
      startsOn: "date-out-of-range",
    });
    // What is put right is not spoken of until it is tried again, and no more what was right then.
    expect(stillWrong({ name: "ritual-nameless", minutes: "ritual-length" }, { minutes: "ritual-length" })).toEqual({
      minutes: "ritual-length",
    });
    expect(stillWrong({}, { name: "ritual-nameless" })).toEqual({});
    expect(ritualErrors({ ...ofPractice("screens-off"), minutes: "a while", weekdays: [] })).toEqual({
      minutes: "ritual-length",
      days: "ritual-days",
    });
  });

  it("gives what was changed alone; when it is, is one thing", () => {
    const was = ofPractice("date-night");
    expect(changedColumns(was, { ...was, how: "By turns" })).toEqual({ how: "By turns" });
    expect(changedColumns(was, { ...was, weekdays: [4, 5] })).toEqual({
      scale: "weekly",
      rrule: "FREQ=WEEKLY;BYDAY=TH,FR",
      startsOn: "2026-03-26",
    });
  });
});

describe("its time in the calendar", () => {
  it("is protected, from its next date on, and past midnight where it is long", () => {
    const fields = { ...ofPractice("date-night"), isSet: true, time: "22:00" };
    expect(blockOf(fields)).toMatchObject({
      sharing: "we",
      localStart: "2026-03-27T22:00:00",
      localEnd: "2026-03-28T01:00:00",
      rrule: "FREQ=WEEKLY;BYDAY=FR",
      protected: true,
    });
    expect(blockOf({ ...fields, sharing: "hidden" })).toMatchObject({ sharing: "time" });
    expect(blockOf(ofPractice("walk"))).toBeNull();
  });

  it("of an anniversary is the next one", () => {
    const fields = { ...ofPractice("anniversary"), startsOn: "2019-01-31" };
    expect(blockOf(fields)).toMatchObject({ localStart: "2027-01-31T19:00:00" });
    expect(blockOf({ ...fields, step: "quarter" })).toMatchObject({ localStart: "2026-04-30T19:00:00" });
    expect(blockOf({ ...fields, startsOn: "2024-02-29" })).toMatchObject({ localStart: "2027-02-28T19:00:00" });
  });
});

describe("how often, in words", () => {
  const words = (fields: RitualFields) => oftenText(columnsOf(fields), TODAY, "en-GB");
  it("is said as people say it", () => {
    expect(words(ofPractice("high-and-low"))).toBe("each day");
    expect(words(ofPractice("date-night"))).toBe("Friday");
    expect(words({ ...ofPractice("date-night"), weekdays: [6, 2] })).toBe("Tuesday and Saturday");
    expect(words(ofPractice("walk"))).toBe("any day of the week");
    const anniversary = { ...ofPractice("anniversary"), startsOn: "2019-06-12" };
    expect(words(anniversary)).toMatch(/^once a year, next on Fri,? 12 Jun$/);
    expect(words({ ...anniversary, step: "quarter" })).toMatch(/^each quarter, next on Fri,? 12 Jun$/);
    expect(words({ ...anniversary, step: "half", startsOn: "2019-03-24" })).toBe("each half year, next today");
  });
});
