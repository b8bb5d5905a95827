import { describe, expect, it } from "vitest";
import { readWords } from "@/components/checkin/words-into-block";
import { ritualOf } from "@/components/checkin/words-into-ritual";
import { columnsOf, ritualErrors } from "@/components/rituals/ritual-form";
import type { BroughtRow } from "@/lib/checkin/schema";
import { newId } from "@/lib/ids";

const [me, other, spaceId, checkInId] = [newId(), newId(), newId(), newId()];
/** Wednesday 10 June 2026, ten in the morning in Berlin. */
const NOW = Date.UTC(2026, 5, 10, 8);
const reader = { zone: "Europe/Berlin", locale: "en-GB" };

function begun(words: string, kind: BroughtRow["kind"] = "closeness", ownerId = me) {
  const about = { id: newId(), spaceId, ownerId, authorId: ownerId, checkInId, kind, words, rank: 0 };
  const { options, minutes } = readWords(words, { ...reader, now: NOW, weekStart: 1 });
  return ritualOf(words, about, me, { time: options[0] ?? null, minutes }, reader, NOW);
}

describe("a ritual of what was said", () => {
  it.each([
    ["a walk every Sunday at 10", { rrule: "FREQ=WEEKLY;BYDAY=SU", place: "morning", time: "10:00", isSet: true }],
    ["coffee together each morning", { rrule: "FREQ=DAILY", place: "morning", isSet: false }],
    ["cook something slow on Wednesdays, at seven in the evening", { rrule: "FREQ=WEEKLY;BYDAY=WE", isSet: true }],
    ["Saturday afternoon at the lake", { rrule: "FREQ=WEEKLY;BYDAY=SA", place: "afternoon", isSet: false }],
    ["twenty minutes to talk", { rrule: null, minutes: 20, isSet: false }],
    ["more of us", { rrule: null, minutes: 30, isSet: false }],
  ])("“%s”", (words, expected) => {
    const fields = begun(words);
    expect(ritualErrors(fields)).toEqual({});
    const { isSet, time } = fields;
    expect({ ...columnsOf(fields), isSet, time }).toMatchObject({ name: words, ...expected });
  });

  it("is ours, or of a need for oneself whose it is; and called after what it is for", () => {
    expect(begun("Sunday mornings in the workshop", "independence").sharing).toBe("open");
    expect(begun("Sunday mornings in the workshop", "independence", other).sharing).toBe("we");
    expect(begun("an hour by the river").sharing).toBe("we");
    expect(begun("every Friday evening").name).toBe("Time for us");
    expect(begun("🌙".repeat(100)).name.length).toBeLessThanOrEqual(80);
  });
});
