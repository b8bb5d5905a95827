import { describe, expect, it } from "vitest";
import { BlockJoin } from "@/components/calendar/grid-block";
import { takenOf, wishOf } from "@/components/calendar/find-time-form";
import { reasonsText, wishText } from "@/components/calendar/find-time-words";
import { whenColumns } from "@/lib/calendar/block-rows";
import type { BlockRow } from "@/lib/calendar/schema";
import { newId, type Id } from "@/lib/ids";

const person = (name: string, zone: string) => ({ id: newId(), name, hue: 1, home: zone, zone, trips: [] });
const people = {
  me: person("Ada", "Europe/Berlin"),
  partner: person("Ben", "America/New_York"),
};
const { me, partner } = people;

function taken(ownerId: Id | null, when: Partial<BlockRow>, except?: string) {
  const times = { localStart: "2026-06-10T00:00:00", localEnd: "2026-06-11T00:00:00", zone: null, rrule: null };
  const row: BlockRow = {
    ...{ id: newId(), spaceId: newId(), ownerId, authorId: me.id },
    ...{ protected: false, sideBySide: false, status: "firm", waiting: false, changedBy: null, changedAt: null },
    ...whenColumns({ ...times, allDay: true, ...when }),
    ...(when.status ? { status: when.status } : {}),
  };
  const range = { from: Date.UTC(2026, 5, 1), to: Date.UTC(2026, 6, 1) };
  const blocks = new BlockJoin().join([row], [], [], people, range);
  return takenOf(blocks, people, except === "itself" ? row.id : null);
}

const utc = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const span = ([one]: readonly { startMs: number; endMs: number }[]) => [utc(one!.startMs), utc(one!.endMs)];

describe("what stands in the way", () => {
  it("of a whole day is that day where they are whose it is; of ours from the first to the last", () => {
    expect(span(taken(me.id, {}))).toEqual(["2026-06-09T22:00", "2026-06-10T22:00"]);
    expect(span(taken(partner.id, {}))).toEqual(["2026-06-10T04:00", "2026-06-11T04:00"]);
    expect(span(taken(null, {}))).toEqual(["2026-06-09T22:00", "2026-06-11T04:00"]);
  });

  it("is what is proposed too, but not what was declined, nor what another time is looked for", () => {
    const supper = { localStart: "2026-06-10T19:00:00", localEnd: "2026-06-10T21:00:00", zone: "Europe/Berlin" };
    const hour = { ...supper, allDay: false };
    expect(span(taken(null, { ...hour, status: "proposed" }))).toEqual(["2026-06-10T17:00", "2026-06-10T19:00"]);
    expect(taken(null, { ...hour, status: "declined" })).toEqual([]);
    expect(taken(null, hour, "itself")).toEqual([]);
  });
});

describe("in words", () => {
  it("a wish is said whole", () => {
    const fields = { for: "we", minutes: 120, days: 7, dayparts: ["evenings", "weekends"] } as const;
    expect(wishText(fields)).toBe("Two hours together, evenings or weekends, within a week");
    expect(wishText({ for: "me", minutes: 105, days: 28, dayparts: [] })).toBe("1 h 45 min for me, within four weeks");
    expect(wishOf(fields, 0).within.from).toBeGreaterThan(0);
  });

  it("reasons name the partner, and no block", () => {
    const words = reasonsText(["both-free", "evening-for-both", "late-for-them", "room-around"], people);
    expect(words).toBe("You are both free. Evening for both. Late for Ben. Room before and after.");
  });
});
