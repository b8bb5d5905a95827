import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { removeBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import * as occurrence from "@/lib/calendar/occurrence-commands";
import { occurrencesOf } from "@/lib/calendar/occurrences";
import { Block, BlockDetail, BlockException, type BlockRow } from "@/lib/calendar/schema";
import type { BlockDetailRow, BlockExceptionRow } from "@/lib/calendar/schema";
import * as series from "@/lib/calendar/series-commands";
import { newId, type Id } from "@/lib/ids";
import { SyncStore } from "@/lib/sync/client/store";
import type { Command } from "@/lib/sync/command";
import { blockInput } from "@/tests/support/blocks";
import { inText, MemoryServer } from "@/tests/sync/memory-server";

const APRIL = { from: Date.UTC(2026, 2, 26), to: Date.UTC(2026, 4, 1) };
const FRIDAYS = [27, 34, 41, 48, 55].map((day) => at(day));
const SECOND = FRIDAYS[1]!;
const THIRD = FRIDAYS[2]!;

let store: SyncStore;
let id: Id;

/** Seven in the evening of a day of March 2026, or after it. */
function at(day: number, hour = 19): string {
  return new Date(Date.UTC(2026, 2, day, hour)).toISOString().slice(0, 19);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2026, 2, 28));
  const server = new MemoryServer();
  store = new SyncStore(server.begin({ userId: newId(), coupleId: newId() }));
  const input = blockInput({ title: "Supper" });
  id = input.id;
  // The first of them is over, and so no proposal.
  give(scheduleBlock, input);
  give(series.changeSeries, { id, rrule: "FREQ=WEEKLY;BYDAY=FR" });
});

afterEach(() => void vi.useRealTimers());

/** Each command an act of its own, to be taken back by itself. */
function give<Input>(command: Command<Input>, input: Input): void {
  store.run(command, input);
  vi.runAllTimers();
}

const rowsOf = <Row>({ name }: { name: string }) => store.rows(name) as unknown as Row[];
const blockOf = (blockId: Id) => rowsOf<BlockRow>(Block).find((row) => row.id === blockId)!;
const exceptionsOf = (blockId: Id) =>
  rowsOf<BlockExceptionRow>(BlockException).filter((row) => row.blockId === blockId);
/** What a reader sees in April: when, and called what. */
function seen(): [string, string][] {
  const details = rowsOf<BlockDetailRow>(BlockDetail);
  return rowsOf<BlockRow>(Block)
    .flatMap((row) => occurrencesOf(row, exceptionsOf(row.id), APRIL))
    .map(({ row, original }): [string, string] => {
      const own = details.filter((detail) => detail.blockId === row.id);
      const words =
        own.find((detail) => detail.originalLocalStart === original) ?? own.find((one) => !one.originalLocalStart);
      return [row.localStart, words!.title];
    })
    .sort();
}
const everything = () => inText((table) => store.rows(table));
const suppers = (...starts: string[]) => starts.map((start) => [start, "Supper"]);

/** Does it, and takes it back: what is seen is as before. */
function andBack(act: () => void): void {
  const before = seen();
  act();
  expect(store.notices).toEqual([]);
  const after = seen();
  store.undo();
  expect(store.notices).toEqual([]);
  expect(seen()).toEqual(before);
  act();
  expect(seen()).toEqual(after);
}

describe("one occurrence", () => {
  it("moves alone, and comes back to its series when it is moved back", () => {
    const before = everything();
    give(occurrence.moveOccurrence, { id, original: SECOND, localStart: at(35, 11), localEnd: at(35, 12) });
    expect(seen().map(([start]) => start)).toEqual([FRIDAYS[0], at(35, 11), ...FRIDAYS.slice(2)]);
    give(occurrence.moveOccurrence, { id, original: SECOND, localStart: at(34), localEnd: at(34, 21) });
    expect(exceptionsOf(id)).toEqual([]);
    expect({ ...everything(), Block: [] }).toEqual({ ...before, Block: [] });
  });

  it("takes the block's reach along, so that whoever looks there gets it", () => {
    const [localStart, localEnd] = ["2020-01-01T10:00:00", "2020-01-01T11:00:00"];
    give(occurrence.moveOccurrence, { id, original: SECOND, localStart, localEnd });
    expect(blockOf(id).reachStart).toBe("2020-01-01T09:00:00+00:00");
    store.undo();
    expect(blockOf(id).reachStart).toBe(blockOf(id).startsAt);
  });

  it("can be cancelled, described, and taken out of its series, each of which can be taken back", () => {
    andBack(() => give(occurrence.cancelOccurrence, { id, original: SECOND }));
    expect(seen()).toEqual(suppers(FRIDAYS[0]!, ...FRIDAYS.slice(2)));
    andBack(() => give(occurrence.describeOccurrence, { id, original: THIRD, title: "With guests" }));
    expect(seen()[1]).toEqual([THIRD, "With guests"]);
    andBack(() =>
      give(occurrence.shareOccurrence, {
        id,
        original: THIRD,
        blockId: newId(),
        detailId: newId(),
        sharing: "hidden",
      }),
    );
    const own = rowsOf<BlockRow>(Block).find((row) => row.id !== id)!;
    expect(own).toMatchObject({ spaceId: store.actor.userId, rrule: null, localStart: THIRD });
    expect(seen()[1]).toEqual([THIRD, "With guests"]);
  });

  it("with words like its series' has none of its own", () => {
    give(occurrence.describeOccurrence, { id, original: SECOND, title: "With guests" });
    expect(store.rows("BlockDetail")).toHaveLength(2);
    give(occurrence.describeOccurrence, { id, original: SECOND, title: "Supper" });
    expect(store.rows("BlockDetail")).toHaveLength(1);
  });

  it("that is not of the series, or cancelled, is refused in words", () => {
    give(occurrence.cancelOccurrence, { id, original: at(28) });
    give(occurrence.cancelOccurrence, { id, original: SECOND });
    give(occurrence.moveOccurrence, { id, original: SECOND, localStart: at(35), localEnd: at(36) });
    expect(store.notices.map(({ code }) => code)).toEqual(["no-such-occurrence", "no-such-occurrence"]);
  });
});

describe("the whole series", () => {
  it("moves with its exceptions, and its rule goes along", () => {
    give(occurrence.cancelOccurrence, { id, original: SECOND });
    give(occurrence.describeOccurrence, { id, original: THIRD, title: "With guests" });
    andBack(() => give(series.changeSeries, { id, localStart: at(28, 20), localEnd: at(28, 22) }));
    expect(blockOf(id).rrule).toContain("BYDAY=SA");
    expect(seen()).toEqual(
      [
        [at(28, 20), "Supper"],
        [at(42, 20), "With guests"],
        [at(49, 20), "Supper"],
        [at(56, 20), "Supper"].slice(0, 2),
      ].filter(([start]) => start! < "2026-04-30"),
    );
  });

  it("keeps what its rule leaves without an occurrence, and has it again when the rule comes back", () => {
    give(occurrence.cancelOccurrence, { id, original: SECOND });
    const before = seen();
    give(series.changeSeries, { id, rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR" });
    expect(seen()).toEqual(suppers(FRIDAYS[0]!, FRIDAYS[2]!, FRIDAYS[4]!));
    store.undo();
    expect(seen()).toEqual(before);
  });

  it("is removed and brought back with all that differed", () => {
    give(occurrence.cancelOccurrence, { id, original: SECOND });
    give(occurrence.describeOccurrence, { id, original: THIRD, title: "With guests" });
    andBack(() => give(removeBlock, { id: rowsOf<BlockRow>(Block)[0]!.id }));
  });
});

describe("this one and those after it", () => {
  const split = (changes: object) =>
    give(series.splitSeries, { id, original: THIRD, blockId: newId(), detailId: newId(), ...changes });

  it("become a series of their own, with their exceptions at its new times", () => {
    give(occurrence.cancelOccurrence, { id, original: FRIDAYS[3]! });
    give(occurrence.cancelOccurrence, { id, original: SECOND });
    andBack(() => split({ localStart: at(42, 20), localEnd: at(42, 22), title: "Late supper" }));
    expect(seen()).toEqual(
      [
        [FRIDAYS[0], "Supper"],
        [at(42, 20), "Late supper"],
        [at(56, 20), "Late supper"],
      ].filter(([start]) => start! < "2026-04-30"),
    );
  });

  it("keep the number of times that were left", () => {
    give(series.changeSeries, { id, rrule: "FREQ=WEEKLY;COUNT=4;BYDAY=FR" });
    andBack(() => split({ title: "Late supper" }));
    expect(seen().map(([, title]) => title)).toEqual(["Supper", "Supper", "Late supper", "Late supper"]);
  });

  it("can end", () => {
    andBack(() => give(series.endSeries, { id, original: THIRD }));
    expect(seen()).toEqual(suppers(FRIDAYS[0]!, SECOND));
  });

  it("are not cut off before the first", () => {
    give(series.endSeries, { id, original: FRIDAYS[0]! });
    expect(store.notices.map(({ code }) => code)).toEqual(["first-of-series"]);
  });
});
