import { expect, test } from "vitest";
import { calendarOf, foundIn } from "@/tests/support/ical";

const when = (localStart: string, localEnd: string, zone: string | null, more: object = {}) => ({
  when: { localStart, localEnd, zone, allDay: false, rrule: null, ...more },
});

test("Apple: a zone with its description, an alarm within, a place with a picture, a series with a date moved", () => {
  const file = calendarOf(
    [
      `UID:A1
       DTSTART;TZID=Europe/Berlin:20260901T180000
       DTEND;TZID=Europe/Berlin:20260901T193000
       RRULE:FREQ=WEEKLY;UNTIL=20260929T160000Z
       EXDATE;TZID=Europe/Berlin:20260908T180000
       SUMMARY:Yoga
       LOCATION;X-TITLE="Studio":Hofstraße 3\\, Berlin
       BEGIN:VALARM
       TRIGGER:-PT15M
       DESCRIPTION:Event reminder
       SUMMARY:Not this
       END:VALARM`,
      `UID:A1
       RECURRENCE-ID;TZID=Europe/Berlin:20260915T180000
       DTSTART;TZID=Europe/Berlin:20260916T190000
       DTEND;TZID=Europe/Berlin:20260916T203000
       SUMMARY:Yoga\\, outside`,
      `UID:A2
       DTSTART;VALUE=DATE:20260901
       DTEND;VALUE=DATE:20260904
       SUMMARY:Hiking`,
    ],
    [
      "BEGIN:VTIMEZONE",
      "TZID:Europe/Berlin",
      "BEGIN:STANDARD",
      "DTSTART:19961027T030000",
      "END:STANDARD",
      "END:VTIMEZONE",
    ],
  );
  const { blocks, losses, remarks } = foundIn(file);
  expect(blocks).toMatchObject([
    when("2026-09-01T00:00:00", "2026-09-04T00:00:00", null, { allDay: true }),
    {
      ...when("2026-09-01T18:00:00", "2026-09-01T19:30:00", "Europe/Berlin", {
        rrule: "FREQ=WEEKLY;UNTIL=20260929T180000",
      }),
      words: { title: "Yoga", place: "Hofstraße 3, Berlin" },
      exceptions: [
        { originalLocalStart: "2026-09-08T18:00:00", cancelled: true },
        {
          originalLocalStart: "2026-09-15T18:00:00",
          cancelled: false,
          localStart: "2026-09-16T19:00:00",
          localEnd: "2026-09-16T20:30:00",
          zone: "Europe/Berlin",
        },
      ],
      own: [{ originalLocalStart: "2026-09-15T18:00:00", title: "Yoga, outside" }],
    },
  ]);
  expect([...losses, ...remarks]).toEqual([]);
});

test("Google: UTC for what happens once, X-WR-TIMEZONE, a date called off, words in one line of ten thousand", () => {
  const long = "Bring\\nwater ".repeat(1_000);
  const { blocks, remarks } = foundIn(
    calendarOf(
      [
        `DTSTART:20260901T160000Z
         DTEND:20260901T170000Z
         UID:g1@google.com
         DESCRIPTION:${long}
         SUMMARY:Dentist`,
        `DTSTART;TZID=America/New_York:20260901T090000
         DTEND;TZID=America/New_York:20260901T093000
         RRULE:FREQ=MONTHLY;BYDAY=1TU;WKST=SU
         UID:g2@google.com
         SUMMARY:Call`,
        `DTSTART:20261006T130000Z
         DTEND:20261006T133000Z
         UID:g2@google.com
         RECURRENCE-ID:20261006T130000Z
         STATUS:CANCELLED
         SUMMARY:Call`,
        `DTSTART:20260901T090000
         DTEND:20260901T100000
         SUMMARY:Where the calendar is`,
      ],
      ["X-WR-TIMEZONE:Asia/Kathmandu"],
    ),
  );
  expect(blocks).toMatchObject([
    {
      ...when("2026-09-01T09:00:00", "2026-09-01T09:30:00", "America/New_York", {
        rrule: "FREQ=MONTHLY;BYDAY=1TU;WKST=SU",
      }),
      exceptions: [{ originalLocalStart: "2026-10-06T09:00:00", cancelled: true }],
    },
    when("2026-09-01T09:00:00", "2026-09-01T10:00:00", "Asia/Kathmandu"),
    when("2026-09-01T18:00:00", "2026-09-01T19:00:00", "Europe/Berlin"),
  ]);
  expect(blocks.at(-1)!.words.notes).toMatch(/^Bring\nwater Bring/);
  expect(blocks.at(-1)!.words.notes).toHaveLength(10_000);
  expect([...remarks]).toEqual([["shortened", 1]]);
});

test("Outlook: zones as Windows calls them, also with colons, whole days as midnights, private ones", () => {
  const { blocks, losses, remarks, unknownZones } = foundIn(
    calendarOf([
      `UID:040000008200E00074C5B7101A82E008
       DTSTART;TZID="W. Europe Standard Time":20260901T090000
       DTEND;TZID="W. Europe Standard Time":20260901T100000
       CLASS:PRIVATE
       SUMMARY;LANGUAGE=de-DE:Arzt`,
      `UID:O2
       DTSTART;TZID=W. Europe Standard Time:20260902T000000
       DTEND;TZID=W. Europe Standard Time:20260903T000000
       X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
       SUMMARY:Holiday`,
      `UID:O3
       DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20260903T090000
       DTEND;TZID=(UTC+01:00) Amsterdam, Berlin:20260903T100000
       SUMMARY:Review`,
    ]),
  );
  expect(blocks).toMatchObject([
    { ...when("2026-09-01T09:00:00", "2026-09-01T10:00:00", "Europe/Berlin"), isPrivate: true },
    when("2026-09-02T00:00:00", "2026-09-03T00:00:00", null, { allDay: true }),
    when("2026-09-03T09:00:00", "2026-09-03T10:00:00", "Europe/Berlin"),
  ]);
  expect([...losses]).toEqual([]);
  expect([...remarks]).toEqual([["zone-guessed", 1]]);
  expect(unknownZones).toEqual(["(UTC+01:00) Amsterdam, Berlin"]);
});

test("Thunderbird and Evolution: zones at the end of a path, DURATION, to-dos besides", () => {
  const { blocks, losses } = foundIn(
    calendarOf(
      [
        `UID:T1
         DTSTART;TZID=/mozilla.org/20050126_1/Europe/Lisbon:20261024T230000
         DURATION:P1DT2H
         SUMMARY:Night train`,
        `UID:T2
         DTSTART;TZID=/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires:20260901T100000
         DURATION:PT45M
         RRULE:freq=daily;count=3;
         SUMMARY:Spanish`,
        `UID:T3
         DTSTART;TZID=Home:20260901T100000
         DTEND;TZID=Home:20260901T110000
         SUMMARY:Described`,
      ],
      [
        ...["BEGIN:VTODO", "UID:T9", "SUMMARY:Buy bread", "END:VTODO"],
        ...["BEGIN:VTIMEZONE", "TZID:Home", "X-LIC-LOCATION:Europe/Paris", "END:VTIMEZONE"],
      ],
    ),
  );
  expect(blocks).toMatchObject([
    when("2026-09-01T10:00:00", "2026-09-01T10:45:00", "America/Argentina/Buenos_Aires", {
      rrule: "FREQ=DAILY;COUNT=3",
    }),
    when("2026-09-01T10:00:00", "2026-09-01T11:00:00", "Europe/Paris"),
    // A day by the clock on the wall, though that night has an hour more.
    when("2026-10-24T23:00:00", "2026-10-26T01:00:00", "Europe/Lisbon"),
  ]);
  expect([...losses]).toEqual([["to-do", 1]]);
});

test("what floats stays so many o’clock wherever one is", () => {
  const { blocks } = foundIn(calendarOf([`DTSTART:20260901T070000\nDTEND:20260901T080000\nSUMMARY:Run`]));
  expect(blocks).toMatchObject([when("2026-09-01T07:00:00", "2026-09-01T08:00:00", null)]);
});

test("a date of a series that is of whole days, or of no date of it, is a block of its own", () => {
  const { blocks } = foundIn(
    calendarOf([
      `UID:S1
       DTSTART;TZID=Europe/Berlin:20260901T180000
       DTEND;TZID=Europe/Berlin:20260901T190000
       RRULE:FREQ=WEEKLY;COUNT=3
       SUMMARY:Choir`,
      `UID:S1\nRECURRENCE-ID;VALUE=DATE:20260908\nDTSTART;VALUE=DATE:20260908\nSUMMARY:Choir trip`,
      `UID:S1\nRECURRENCE-ID:20260910T160000Z\nDTSTART:20260910T160000Z\nDTEND:20260910T170000Z\nSUMMARY:Extra`,
      `UID:Other\nRECURRENCE-ID:20260910T160000Z\nDTSTART:20260911T160000Z\nDTEND:20260911T170000Z\nSUMMARY:Orphan`,
    ]),
  );
  expect(blocks.map(({ words, when, exceptions }) => [words.title, when.rrule, exceptions.length])).toEqual([
    ["Choir", "FREQ=WEEKLY;COUNT=3", 1],
    ["Choir trip", null, 0],
    ["Extra", null, 0],
    ["Orphan", null, 0],
  ]);
});

test("EXDATE as a date takes out what there is on it; one that is no date of the series takes out nothing", () => {
  const { blocks } = foundIn(
    calendarOf([
      `DTSTART;TZID=Europe/Berlin:20260901T080000
       DTEND;TZID=Europe/Berlin:20260901T081500
       RRULE:FREQ=DAILY;BYHOUR=8,20;COUNT=10
       EXDATE;VALUE=DATE:20260902
       EXDATE:20260903T060000Z,20260903T070000Z,nonsense
       SUMMARY:Drops`,
    ]),
  );
  expect(blocks[0]!.exceptions.map(({ originalLocalStart }) => originalLocalStart)).toEqual([
    "2026-09-02T08:00:00",
    "2026-09-02T20:00:00",
    "2026-09-03T08:00:00",
  ]);
});
