import { expect, it } from "vitest";
import { whenOf } from "@/components/calendar/block-words";
import { BlockJoin } from "@/components/calendar/grid-block";
import { dayThere, readThere } from "@/components/calendar/read-there";
import { whenColumns } from "@/lib/calendar/block-rows";
import type { BlockRow } from "@/lib/calendar/schema";
import { newId } from "@/lib/ids";

const BERLIN = "Europe/Berlin";
const reader = { locale: "en-GB", zone: BERLIN };

/** Ada, who lives in Berlin and is in Lisbon for three days. */
const ada = newId();
const trip = { id: newId(), spaceId: ada, ownerId: ada, authorId: ada, zone: "Europe/Lisbon" };
const me = {
  ...{ id: ada, name: "Ada", hue: 1, home: BERLIN, zone: BERLIN },
  trips: [{ ...trip, fromDate: "2026-06-10", toDate: "2026-06-12" }],
};

function block(when: Partial<BlockRow>) {
  const row: BlockRow = {
    ...{ id: newId(), spaceId: ada, ownerId: ada, authorId: ada },
    ...{
      protected: false,
      sideBySide: false,
      duty: false,
      status: "firm",
      waiting: false,
      changedBy: null,
      changedAt: null,
    },
    ...whenColumns({ localStart: "", localEnd: "", zone: BERLIN, rrule: null, allDay: false, ...when }),
  };
  const range = { from: Date.UTC(2026, 5, 1), to: Date.UTC(2026, 6, 1) };
  return new BlockJoin().join([row], [], [], { me, partner: null }, range)[0]!;
}

const lunch = block({ localStart: "2026-06-11T13:00:00", localEnd: "2026-06-11T14:00:00" });
const late = block({ localStart: "2026-06-13T00:15:00", localEnd: "2026-06-13T00:45:00" });
const days = block({ localStart: "2026-06-11T00:00:00", localEnd: "2026-06-13T00:00:00", allDay: true });

it("hours are told by the clock where one is then, and by the one at home before and after", () => {
  expect(whenOf(lunch, me, reader)).toBe("Thursday 11 June, 12:00 – 13:00");
  expect(whenOf(late, me, reader)).toBe("Friday 12 June, 23:15 – 23:45");
  const home = block({ localStart: "2026-06-15T13:00:00", localEnd: "2026-06-15T14:00:00" });
  expect(whenOf(home, me, reader)).toBe("Monday 15 June, 13:00 – 14:00");
});

it("whole days are those dates, also while one is away", () => {
  expect(whenOf(days, me, reader)).toBe("Thursday 11 June to Friday 12 June, all day");
  expect(readThere(reader, me, days)).toBe(reader);
});

it("the day of the calendar that has something is that where one is then", () => {
  expect(dayThere(reader, me, lunch)).toBe("2026-06-11");
  expect(dayThere(reader, me, late)).toBe("2026-06-12");
  expect(dayThere(reader, me, days)).toBe("2026-06-11");
  // The night before one goes west belongs to the day that goes on.
  expect(dayThere(reader, me, { startMs: Date.parse("2026-06-10T00:15+02:00") })).toBe("2026-06-09");
});
