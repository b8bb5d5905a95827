import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { common, merged, minutesOf, without, type Stretches } from "@/lib/calendar/stretches";
import { MINUTE } from "@/lib/calendar/time";

const WHOLE = 60;
const some = fc
  .array(fc.tuple(fc.nat(WHOLE), fc.nat(12)), { maxLength: 12 })
  .map((all) => all.map(([from, length]) => ({ startMs: from, endMs: from + length })));

/** Which of the moments it covers, one by one. */
const moments = (stretches: Stretches) =>
  Array.from({ length: WHOLE + 12 }, (_, at) => stretches.some(({ startMs, endMs }) => startMs <= at && at < endMs));

function expectInOrder(stretches: Stretches): void {
  for (const [i, one] of stretches.entries()) {
    expect(one.endMs).toBeGreaterThan(one.startMs);
    expect(one.startMs).toBeGreaterThan(stretches[i - 1]?.endMs ?? -1);
  }
}

describe("stretches", () => {
  it("merged cover what any of them did, in order and apart", () => {
    fc.assert(
      fc.property(some, (all) => {
        expectInOrder(merged(all));
        expect(moments(merged(all))).toEqual(moments(all));
      }),
    );
  });

  it("have in common what both cover, and without the other what it does not", () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [one, other] = [merged(a), merged(b)];
        const [inOne, inOther] = [moments(one), moments(other)];
        expect(moments(common(one, other))).toEqual(inOne.map((is, at) => is && inOther[at]));
        expect(moments(without(one, other))).toEqual(inOne.map((is, at) => is && !inOther[at]));
        expectInOrder(common(one, other));
        expectInOrder(without(one, other));
        expect(minutesOf(common(one, other)) + minutesOf(without(one, other))).toBeCloseTo(minutesOf(one));
      }),
    );
  });

  it("are counted in minutes", () => {
    expect(minutesOf([{ startMs: 0, endMs: 90 * MINUTE }])).toBe(90);
    expect(minutesOf([])).toBe(0);
  });
});
