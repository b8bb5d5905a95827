import { describe, expect, it } from "vitest";
import { excerptOf } from "@/components/calendar/search/excerpt";
import { foundBlocks } from "@/components/calendar/search/found-blocks";
import type { People } from "@/components/shell/people";
import type { SearchAnswer } from "@/lib/calendar/search";
import { newId } from "@/lib/ids";
import { laid } from "@/tests/support/laid";

const me = { id: newId(), name: "Ada", hue: 1, home: "Europe/Berlin", zone: "Europe/Berlin", trips: [] };
const people = { me, partner: null } as unknown as People;
const NOW = Date.parse("2026-11-23T12:00:00Z");

type Given = Parameters<typeof laid>[0];

/** What a search for these answers; `original` is the date whose own words were found. */
function answer(...given: (Given & { original?: string })[]): SearchAnswer {
  const all = given.map((one) => ({ ...laid(one), original: one.original ?? null }));
  return {
    hits: all.map(({ block, original }) => ({ blockId: block.id, original })),
    more: false,
    blocks: all.map(({ block }) => block),
    details: [],
    exceptions: all.flatMap(({ exceptions }) => exceptions),
    proposals: [],
  };
}

const starts = (found: SearchAnswer) => {
  const { coming, over } = foundBlocks(found, people, NOW);
  return { coming: coming.map(({ row }) => row.localStart), over: over.map(({ row }) => row.localStart) };
};
const at = (date: string) => ({ start: `${date}T10:00:00`, end: `${date}T11:00:00` });

describe("what a search has found", () => {
  it("is what comes, the soonest first, and what is over, the last first", () => {
    const dates = ["2030-01-01", "2027-01-01", "2020-01-01", "2025-01-01", "2026-11-23"];
    // The last is over since an hour; what has begun and goes on is now.
    const goingOn = { start: "2026-11-20T10:00:00", end: "2026-11-25T10:00:00" };
    expect(starts(answer(...dates.map(at), goingOn))).toEqual({
      coming: ["2026-11-20T10:00:00", "2027-01-01T10:00:00", "2030-01-01T10:00:00"],
      over: ["2026-11-23T10:00:00", "2025-01-01T10:00:00", "2020-01-01T10:00:00"],
    });
  });

  it("of a series is the date that comes next, also when that is years away, and past those that were cancelled", () => {
    const weekly = { ...at("2010-01-04"), rrule: "FREQ=WEEKLY", except: { "2026-11-30T10:00:00": null } };
    const leapDays = { ...at("2024-02-29"), rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29" };
    const later = { ...at("2090-05-01"), rrule: "FREQ=DAILY" };
    expect(starts(answer(weekly, leapDays, later)).coming).toEqual([
      "2026-12-07T10:00:00",
      "2028-02-29T10:00:00",
      "2090-05-01T10:00:00",
    ]);
  });

  it("of a series that is over is its last date", () => {
    const ended = { ...at("2015-01-01"), rrule: "FREQ=MONTHLY;COUNT=3" };
    expect(starts(answer(ended))).toEqual({ coming: [], over: ["2015-03-01T10:00:00"] });
  });

  it("of the words of one date is that date, where it was moved to", () => {
    const rule = { ...at("2026-01-05"), rrule: "FREQ=WEEKLY" };
    const there = { ...rule, original: "2031-01-06T10:00:00" };
    const to: [string, string] = ["2031-06-01T08:00:00", "2031-06-01T09:00:00"];
    expect(starts(answer(there)).coming).toEqual(["2031-01-06T10:00:00"]);
    expect(starts(answer({ ...there, except: { "2031-01-06T10:00:00": to } })).coming).toEqual([to[0]]);
    expect(starts(answer({ ...there, except: { "2031-01-06T10:00:00": null } }))).toEqual({ coming: [], over: [] });
  });
});

describe("the line of notes that is shown", () => {
  it("is the first that has a word which the title has not", () => {
    const detail = { title: "Zoë’s supper", notes: "zoe comes at six\n  Bring the CRÈME\ncreme again" };
    expect(excerptOf(detail, "zoe creme")).toBe("Bring the CRÈME");
    expect(excerptOf(detail, "zoe")).toBe("");
    expect(excerptOf(detail, "elsewhere")).toBe("");
  });
});
