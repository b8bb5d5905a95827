import { describe, expect, it } from "vitest";
import { BlockJoin } from "@/components/calendar/grid-block";
import { takenOf, wishOf } from "@/components/calendar/find-time-form";
import { nothingText, reasonsApart, reasonsText, wishText } from "@/components/calendar/find-time-words";
import type { People } from "@/components/shell/people";
import { whenColumns } from "@/lib/calendar/block-rows";
import type { BlockRow } from "@/lib/calendar/schema";
import type { Span } from "@/lib/calendar/find-time/span";
import { newId, type Id } from "@/lib/ids";

const person = (name: string, zone: string) => ({ id: newId(), name, hue: 1, home: zone, zone, trips: [] });
const people = {
  me: person("Ada", "Europe/Berlin"),
  partner: person("Ben", "America/New_York"),
};
const { me, partner } = people;

function taken(ownerId: Id | null, when: Partial<BlockRow>, except?: string, whose: People = people) {
  const times = { localStart: "2026-06-10T00:00:00", localEnd: "2026-06-11T00:00:00", zone: null, rrule: null };
  const row: BlockRow = {
    ...{ id: newId(), spaceId: newId(), ownerId, authorId: me.id },
    ...{
      protected: false,
      sideBySide: false,
      duty: false,
      status: "firm",
      waiting: false,
      changedBy: null,
      changedAt: null,
    },
    ...whenColumns({ ...times, allDay: true, ...when }),
    ...(when.status ? { status: when.status } : {}),
  };
  const range = { from: Date.UTC(2026, 5, 1), to: Date.UTC(2026, 6, 1) };
  const blocks = new BlockJoin().join([row], [], [], whose, range);
  return takenOf(blocks, whose, except === "itself" ? row.id : null);
}

const utc = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const span = ([one]: readonly { startMs: number; endMs: number }[]) => [utc(one!.startMs), utc(one!.endMs)];

describe("what stands in the way", () => {
  it("of a whole day is that day where they are whose it is; of ours from the first to the last", () => {
    expect(span(taken(me.id, {}))).toEqual(["2026-06-09T22:00", "2026-06-10T22:00"]);
    expect(span(taken(partner.id, {}))).toEqual(["2026-06-10T04:00", "2026-06-11T04:00"]);
    expect(span(taken(null, {}))).toEqual(["2026-06-09T22:00", "2026-06-11T04:00"]);
  });

  it("of a whole day at the ends of a trip is that day there", () => {
    const trip = { id: newId(), spaceId: me.id, ownerId: me.id, authorId: me.id, zone: "America/New_York" };
    const away = { ...people, me: { ...me, trips: [{ ...trip, fromDate: "2026-06-10", toDate: "2026-06-11" }] } };
    const whole = (first: string, next: string) =>
      span(taken(me.id, { localStart: `${first}T00:00:00`, localEnd: `${next}T00:00:00` }, undefined, away));
    expect(whole("2026-06-09", "2026-06-10")).toEqual(["2026-06-08T22:00", "2026-06-09T22:00"]);
    expect(whole("2026-06-10", "2026-06-11")).toEqual(["2026-06-10T04:00", "2026-06-11T04:00"]);
    expect(whole("2026-06-11", "2026-06-12")).toEqual(["2026-06-11T04:00", "2026-06-12T04:00"]);
    expect(whole("2026-06-12", "2026-06-13")).toEqual(["2026-06-11T22:00", "2026-06-12T22:00"]);
  });

  it("is what is proposed too, but not what was declined, nor what another time is looked for", () => {
    const supper = { localStart: "2026-06-10T19:00:00", localEnd: "2026-06-10T21:00:00", zone: "Europe/Berlin" };
    const hour = { ...supper, allDay: false };
    expect(span(taken(null, { ...hour, status: "proposed" }))).toEqual(["2026-06-10T17:00", "2026-06-10T19:00"]);
    expect(taken(null, { ...hour, status: "declined" })).toEqual([]);
    expect(taken(null, hour, "itself")).toEqual([]);
  });
});

describe("what is looked through", () => {
  const fields = { for: "me", minutes: 120, dayparts: [] } as const;
  const within = (span: Span, now: string, locale = "en-GB", zone = "Europe/Berlin") => {
    const { from, to } = wishOf({ ...fields, span }, Date.parse(now), { locale, zone }).within;
    return [utc(from), utc(to)];
  };

  it("of a week ends where the week of the reader does, by the clock where they are", () => {
    // A Thursday.
    expect(within("this-week", "2026-11-26T15:00Z")).toEqual(["2026-11-26T15:30", "2026-11-29T23:00"]);
    expect(within("this-week", "2026-11-26T15:00Z", "en-US")).toEqual(["2026-11-26T15:30", "2026-11-28T23:00"]);
    expect(within("this-week", "2026-11-26T15:00Z", "en-US", "America/New_York")[1]).toBe("2026-11-29T05:00");
    expect(within("next-week", "2026-11-26T15:00Z")).toEqual(["2026-11-29T23:00", "2026-12-06T23:00"]);
  });

  it("of a month ends with it, and of days goes on from now", () => {
    expect(within("this-month", "2026-11-26T15:00Z")).toEqual(["2026-11-26T15:30", "2026-11-30T23:00"]);
    expect(within("next-month", "2026-11-26T15:00Z")).toEqual(["2026-11-30T23:00", "2026-12-31T23:00"]);
    expect(within(7, "2026-11-26T15:00Z")).toEqual(["2026-11-26T15:30", "2026-12-03T15:00"]);
  });

  it("is nothing where the week is over before one is ready: it does not become the next one", () => {
    expect(within("this-week", "2026-11-29T22:45Z")).toEqual(["2026-11-29T23:00", "2026-11-29T23:00"]);
    expect(within("next-week", "2026-11-29T22:45Z")[0]).toBe("2026-11-29T23:15");
  });
});

describe("in words", () => {
  it("a wish is said whole", () => {
    const fields = { for: "we", minutes: 120, span: "this-week", dayparts: ["evenings", "weekends"] } as const;
    expect(wishText(fields)).toBe("Two hours together, evenings or weekends, this week");
    expect(wishText({ for: "me", minutes: 105, span: 28, dayparts: [] })).toBe("1 h 45 min for me, within four weeks");
  });

  it("that nothing is left of a week or a month says which, and of days what else to try", () => {
    expect(nothingText("this-week")).toMatch(/^Nothing so long is free any more this week\. Try/);
    expect(nothingText(14)).toMatch(/^Nothing so long is free then\. Try/);
  });

  it("reasons are said once where they go for all, and of each what tells it from the others", () => {
    const lists = [
      ["both-free", "your-turn", "room-around"],
      ["both-free", "weekend", "your-turn"],
      ["both-free", "room-around"],
    ] as const;
    expect(reasonsApart(lists)).toEqual({
      all: ["both-free", "your-turn"],
      each: [["room-around"], ["weekend"], ["room-around"]],
    });
    expect(reasonsApart(lists.slice(0, 1))).toEqual({ all: [], each: [lists[0]] });
    expect(reasonsApart([])).toEqual({ all: [], each: [] });
  });

  it("reasons name the partner, and no block", () => {
    const words = reasonsText(["both-free", "evening-for-both", "late-for-them", "room-around"], people);
    expect(words).toBe("You are both free. Evening for both. Late for Ben. Room before and after.");
  });
});
