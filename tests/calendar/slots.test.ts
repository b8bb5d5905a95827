import { describe, expect, test } from "vitest";
import { dayAxis } from "@/lib/calendar/day-axis";
import { seenDays } from "@/lib/calendar/seen-day";
import { stopAfter, stopBeside, stopsOf, type Stop } from "@/lib/calendar/slots";

const VIENNA = "Europe/Vienna";
const axis = dayAxis(seenDays(["2026-03-28", "2026-03-29"], () => VIENNA));
const [saturday, sunday] = [axis.days[0]!, axis.days[1]!];
const blocks = [
  { id: "long", from: 540, to: 660 },
  { id: "short", from: 555, to: 570 },
];
const slot = (date: string, position: number): Stop => ({ kind: "slot", date, position });

describe("arrow keys", () => {
  const stops = stopsOf(axis, saturday, blocks);

  test("go through times and blocks in their order", () => {
    const passed: string[] = [];
    let at = slot("2026-03-28", 510);
    for (let i = 0; i < 5; i++) {
      at = stopAfter(stops, at, 1);
      passed.push(at.kind === "block" ? at.id : String(at.position));
    }
    expect(passed).toEqual(["540", "long", "short", "570", "600"]);
    expect(stopAfter(stops, at, -1)).toEqual(slot("2026-03-28", 570));
  });

  test("stop at the ends of the day", () => {
    expect(stopAfter(stops, stops[0]!, -1)).toBe(stops[0]);
    expect(stopAfter(stops, stops.at(-1)!, 1)).toBe(stops.at(-1));
  });

  test("with Ctrl, pass over times", () => {
    expect(stopAfter(stops, stops[0]!, 1, true)).toMatchObject({ id: "long" });
    expect(stopAfter(stops, stops.at(-1)!, -1, true)).toMatchObject({ id: "short" });
    expect(stopAfter(stopsOf(axis, sunday, []), slot("2026-03-29", 0), 1, true)).toEqual(slot("2026-03-29", 0));
  });

  test("never stop where the day has no such time", () => {
    const positions = stopsOf(axis, sunday, []).map((stop) => stop.position);
    expect(positions).not.toContain(120);
    expect(positions).not.toContain(150);
    expect(positions).toContain(180);
    expect(stopBeside(stopsOf(axis, sunday, []), [], slot("2026-03-28", 150))).toEqual(slot("2026-03-29", 90));
  });

  test("beside a block go to the block at that height, beside a time to the time", () => {
    const from: Stop = { kind: "block", date: "2026-03-29", id: "other", position: 600 };
    expect(stopBeside(stops, blocks, from)).toMatchObject({ kind: "block", id: "long" });
    expect(stopBeside(stops, blocks, slot("2026-03-29", 600))).toEqual(slot("2026-03-28", 600));
  });

  test("find nothing beside on a date that was skipped", () => {
    const apia = dayAxis(seenDays(["2011-12-29", "2011-12-30"], () => "Pacific/Apia"));
    const skipped = apia.days[1]!;
    expect(stopBeside(stopsOf(apia, skipped, []), [], slot("2011-12-29", 600))).toBeNull();
  });
});
