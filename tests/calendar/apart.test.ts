import { expect, test } from "vitest";
import { apartOf } from "@/components/calendar/apart";
import { fieldsOf, formErrors } from "@/components/calendar/block-form";
import { gridBlock } from "@/components/calendar/grid-block";
import { occurrenceAt } from "@/lib/calendar/occurrences";
import { newId } from "@/lib/ids";
import { laid } from "@/tests/support/laid";

const ZONE = "Europe/Berlin";
const me = { id: newId(), name: "Ada", hue: 1, home: ZONE, zone: ZONE, trips: [] };

/** Fridays of March 2026; the 13th is left out, the last was moved to the Monday after. */
const { block, exceptions } = laid({
  start: "2026-03-06T19:00:00",
  end: "2026-03-06T21:00:00",
  rrule: "FREQ=WEEKLY;UNTIL=20260327T235959;BYDAY=FR",
  except: { "2026-03-13T19:00:00": null, "2026-03-27T19:00:00": ["2026-03-30T20:00:00", "2026-03-30T22:00:00"] },
});

function dateAt(original: string) {
  const exception = exceptions.find((one) => one.originalLocalStart === original) ?? null;
  return gridBlock(occurrenceAt(block, original, exception)!, { details: [], proposals: [] }, "firm", me);
}

test("dates that are not where the rule has them go along with another beginning, and stay where they were put", () => {
  const first = dateAt("2026-03-06T19:00:00");
  expect([...apartOf(first, exceptions, "2026-03-06T19:00:00")]).toEqual([
    ["2026-03-13T19:00:00", null],
    ["2026-03-27T19:00:00", "2026-03-30"],
  ]);
  expect([...apartOf(first, exceptions, "2026-03-07T20:00:00").keys()]).toEqual([
    "2026-03-14T20:00:00",
    "2026-03-28T20:00:00",
  ]);
});

test("there are none of what does not repeat, begins nowhere, or is another block", () => {
  expect(apartOf(null, exceptions, "2026-03-06T19:00:00").size).toBe(0);
  expect(apartOf(dateAt("2026-03-06T19:00:00"), exceptions, null).size).toBe(0);
  const others = exceptions.map((one) => ({ ...one, blockId: newId() }));
  expect(apartOf(dateAt("2026-03-06T19:00:00"), others, "2026-03-06T19:00:00").size).toBe(0);
});

test("a date that was moved past the end of its series can still be changed", () => {
  const moved = dateAt("2026-03-27T19:00:00");
  expect(formErrors(fieldsOf(moved, ZONE), moved)).toEqual({});
});
