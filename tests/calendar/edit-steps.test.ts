import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editAct, removeStep } from "@/components/calendar/edit-steps";
import type { Edit } from "@/components/calendar/edit";
import { BlockJoin, type GridBlock } from "@/components/calendar/grid-block";
import { scopesOf, type Scope } from "@/components/calendar/scope";
import type { People } from "@/components/shell/people";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { moveOccurrence } from "@/lib/calendar/occurrence-commands";
import { Block, BlockDetail, BlockException } from "@/lib/calendar/schema";
import { changeSeries } from "@/lib/calendar/series-commands";
import { newId } from "@/lib/ids";
import { SyncStore } from "@/lib/sync/client/store";
import type { Command } from "@/lib/sync/command";
import type { BaseRow, Table } from "@/lib/sync/table";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { MemoryServer } from "@/tests/sync/memory-server";

const ZONE = "Europe/Berlin";
const APRIL = { from: Date.UTC(2026, 2, 26), to: Date.UTC(2026, 4, 1) };
const NOTHING: Edit = { to: null, words: {} };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let store: SyncStore;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2026, 2, 28));
  store = new SyncStore(new MemoryServer().begin({ userId: newId(), coupleId: newId() }));
});
afterEach(() => {
  expect(store.notices).toEqual([]);
  vi.useRealTimers();
});

/** Suppers on Fridays from 27 March 2026 on, and that of 10 April. */
function supper(changes: Partial<BlockInput> = {}): void {
  const { rrule, ...first } = blockInput({ rrule: "FREQ=WEEKLY;BYDAY=FR", ...changes });
  // The first of them is over, and so no proposal.
  give(scheduleBlock, { ...first, rrule: null });
  give(changeSeries, { id: first.id, rrule });
}

function give<Input>(command: Command<Input>, input: Input): void {
  store.run(command, input);
  vi.runAllTimers();
}

const rows = <Row extends BaseRow>({ name }: Table<Row>) => store.rows(name) as unknown as readonly Row[];

function seen(): GridBlock[] {
  const me = { id: store.actor.userId, name: "Ada", hue: 1, home: ZONE, zone: ZONE, trips: [] };
  const people: People = { me, partner: { ...me, id: newId(), name: "Ben" } };
  const blocks = new BlockJoin().join(rows(Block), rows(BlockDetail), rows(BlockException), people, APRIL);
  return [...blocks].sort((a, b) => a.startMs - b.startMs);
}

const on = (date: string) => seen().find((block) => block.row.localStart.startsWith(date))!;
const said = () => seen().map(({ row, detail }) => `${row.localStart.slice(5, 16)} ${detail!.title}`);

/** Does it as one act; taken back, all is as before. Answers what is seen then. */
function act(block: GridBlock, edit: Partial<Edit>, scope: Scope): string[] {
  const before = said();
  const { steps, key } = editAct(block, { ...NOTHING, ...edit }, scope, ZONE);
  for (const step of steps) step.give((command, input) => store.run(command, input));
  vi.runAllTimers();
  const after = said();
  if (key) expect(seen().map((one) => one.key)).toContain(key);
  store.undo();
  vi.runAllTimers();
  expect(said()).toEqual(before);
  for (const step of editAct(
    seen().find((one) => one.startMs === block.startMs)!,
    { ...NOTHING, ...edit },
    scope,
    ZONE,
  ).steps) {
    step.give((command, input) => store.run(command, input));
  }
  vi.runAllTimers();
  return after;
}

const moved = ({ startMs, endMs, allDay }: GridBlock, by: number, longer = 0) => ({
  to: { startMs: startMs + by, endMs: endMs + by + longer, allDay },
});

describe("a change of one date", () => {
  it("moves it alone, and describes it alone", () => {
    supper();
    expect(act(on("2026-04-10"), { ...moved(on("2026-04-10"), HOUR), words: { title: "Late" } }, "one")).toEqual([
      "03-27T19:00 Supper",
      "04-03T19:00 Supper",
      "04-10T20:00 Late",
      "04-17T19:00 Supper",
      "04-24T19:00 Supper",
    ]);
  });

  it("makes it mine, and what is then written is no longer the other's", () => {
    supper();
    const { steps } = editAct(
      on("2026-04-10"),
      { ...NOTHING, words: { title: "Gift" }, sharing: "hidden" },
      "one",
      ZONE,
    );
    expect(steps.map(({ name }) => name)).toEqual(["occurrence.share", "block.describe"]);
    act(on("2026-04-10"), { words: { title: "Gift" }, sharing: "hidden" }, "one");
    expect(on("2026-04-10")).toMatchObject({ kind: "mine", sharing: "hidden", original: null });
    expect(on("2026-04-17").kind).toBe("we");
  });

  it("opens it after it was written", () => {
    supper({ sharing: "hidden" });
    const { steps } = editAct(on("2026-04-10"), { ...NOTHING, words: { title: "Gift" }, sharing: "we" }, "one", ZONE);
    expect(steps.map(({ name }) => name)).toEqual(["occurrence.describe", "occurrence.share"]);
  });

  it("makes a whole day of it, which leaves its series", () => {
    supper();
    const to = {
      allDay: true,
      startMs: Date.parse("2026-04-10T00:00+02:00"),
      endMs: Date.parse("2026-04-12T00:00+02:00"),
    };
    act(on("2026-04-10"), { to }, "one");
    expect(on("2026-04-10")).toMatchObject({ allDay: true, original: null, row: { localEnd: "2026-04-12T00:00:00" } });
    expect(seen()).toHaveLength(5);
  });
});

describe("what is only offered of the dates from one on", () => {
  it("makes a block of them first, for what is written", () => {
    supper();
    const edit = { ...NOTHING, ...moved(on("2026-04-10"), HOUR), words: { title: "Late" } };
    const names = (offered: boolean) =>
      editAct(on("2026-04-10"), edit, "following", ZONE, offered).steps.map(({ name }) => name);
    expect(names(false)).toEqual(["series.split", "block.describe"]);
    expect(names(true)).toEqual(["series.split", "series.change", "block.describe"]);
  });
});

describe("protecting", () => {
  const guarded = () => seen().map(({ row }) => row.protected);

  it("makes one date a block of its own, which is as firm as it was", () => {
    supper();
    act(on("2026-04-10"), { isProtected: true }, "one");
    expect(on("2026-04-10")).toMatchObject({ original: null, standing: "firm", row: { protected: true } });
    expect(guarded()).toEqual([false, false, true, false, false]);
  });

  it("protects a date and those after it, or all", () => {
    supper();
    act(on("2026-04-10"), { isProtected: true }, "following");
    expect(guarded()).toEqual([false, false, true, true, true]);
    act(on("2026-03-27"), { isProtected: true }, "all");
    expect(guarded()).toEqual([true, true, true, true, true]);
  });

  it("is written down before what is hidden is shared", () => {
    supper({ sharing: "hidden" });
    const { steps } = editAct(on("2026-04-10"), { ...NOTHING, isProtected: true, sharing: "we" }, "all", ZONE);
    expect(steps.map(({ name }) => name)).toEqual(["block.protect", "block.share"]);
  });
});

describe("a change of all dates", () => {
  it("shifts the series, its rule and what was moved alone, each by as much", () => {
    supper();
    const { id, original } = on("2026-04-10");
    give(moveOccurrence, {
      id,
      original: original!,
      localStart: "2026-04-11T12:00:00",
      localEnd: "2026-04-11T13:00:00",
    });
    expect(act(on("2026-04-11"), moved(on("2026-04-11"), DAY + HOUR), "all")).toEqual([
      "03-28T20:00 Supper",
      "04-04T20:00 Supper",
      "04-12T13:00 Supper",
      "04-18T20:00 Supper",
      "04-25T20:00 Supper",
    ]);
  });

  it("keeps its wall time when it is moved across a clock change", () => {
    supper();
    // From Friday, still in winter time, to Monday, in summer time: three days by the calendar.
    const march = on("2026-03-27");
    expect(act(march, moved(march, 3 * DAY - HOUR), "all")).toEqual(
      ["03-30", "04-06", "04-13", "04-20", "04-27"].map((date) => `${date}T19:00 Supper`),
    );
  });

  it("changes the length alone where only the end was changed", () => {
    supper();
    const steps = editAct(on("2026-04-10"), { ...NOTHING, ...moved(on("2026-04-10"), 0, HOUR) }, "all", ZONE).steps;
    const given: unknown[] = [];
    for (const step of steps) step.give((_command, input) => given.push(input));
    expect(given).toEqual([{ id: on("2026-04-10").id, localEnd: "2026-03-27T22:00:00" }]);
  });

  it("describes those, too, that had words of their own", () => {
    supper();
    act(on("2026-04-10"), { words: { title: "With guests" } }, "one");
    expect(act(on("2026-04-10"), { words: { title: "Dinner" } }, "all")).toEqual(
      ["03-27", "04-03", "04-10", "04-17", "04-24"].map((date) => `${date}T19:00 Dinner`),
    );
    expect(store.rows("BlockDetail")).toHaveLength(1);
  });

  it("makes whole days of them, and hours again", () => {
    supper();
    const { id, original } = on("2026-04-17");
    give(moveOccurrence, {
      id,
      original: original!,
      localStart: "2026-04-18T12:00:00",
      localEnd: "2026-04-18T13:00:00",
    });
    const whole = {
      allDay: true,
      startMs: Date.parse("2026-04-10T00:00+02:00"),
      endMs: Date.parse("2026-04-11T00:00+02:00"),
    };
    expect(act(on("2026-04-10"), { to: whole }, "all")).toContain("04-18T00:00 Supper");
    expect(seen().every(({ allDay }) => allDay)).toBe(true);
    const hours = {
      allDay: false,
      startMs: Date.parse("2026-04-10T08:00+02:00"),
      endMs: Date.parse("2026-04-10T09:00+02:00"),
    };
    act(on("2026-04-10"), { to: hours }, "all");
    expect(on("2026-04-24").row).toMatchObject({
      localStart: "2026-04-24T08:00:00",
      localEnd: "2026-04-24T09:00:00",
      zone: ZONE,
    });
  });

  it("lets it repeat no more: the date at hand stays", () => {
    supper();
    expect(act(on("2026-04-10"), { repeats: null }, "all")).toEqual(["04-10T19:00 Supper"]);
  });

  it("lets it repeat otherwise, from its own beginning", () => {
    supper();
    const repeats = { rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", start: "2026-04-10T19:00:00" };
    expect(act(on("2026-04-10"), { repeats }, "all").map((one) => one.slice(0, 5))).toEqual([
      "03-27",
      "04-10",
      "04-24",
    ]);
  });

  it("begins with the first date that a new rule gives", () => {
    supper();
    const repeats = { rrule: "FREQ=MONTHLY;BYDAY=2FR", start: "2026-04-10T19:00:00" };
    expect(act(on("2026-04-10"), { repeats }, "all").map((one) => one.slice(0, 5))).toEqual(["04-10"]);
  });

  it("pins them to another zone at the wall time that was chosen", () => {
    supper();
    const { startMs, endMs } = on("2026-04-10");
    act(
      on("2026-04-10"),
      { to: { startMs: startMs + HOUR, endMs: endMs + HOUR, allDay: false, zone: "Europe/Lisbon" } },
      "all",
    );
    expect(on("2026-04-24").row).toMatchObject({ localStart: "2026-04-24T19:00:00", zone: "Europe/Lisbon" });
  });
});

describe("a change from one date on", () => {
  const later = (block: GridBlock) => ({ ...moved(block, HOUR), words: { title: "Late" } });

  it("leaves those before as they are", () => {
    supper();
    expect(act(on("2026-04-10"), later(on("2026-04-10")), "following")).toEqual([
      "03-27T19:00 Supper",
      "04-03T19:00 Supper",
      "04-10T20:00 Late",
      "04-17T20:00 Late",
      "04-24T20:00 Late",
    ]);
  });

  it("hides them before it writes into them, and undo brings back what was", () => {
    supper();
    const edit = { ...later(on("2026-04-10")), sharing: "hidden" as const };
    const { steps } = editAct(on("2026-04-10"), edit, "following", ZONE);
    expect(steps.map(({ name }) => name)).toEqual(["series.split", "block.share", "series.change", "block.describe"]);
    act(on("2026-04-10"), edit, "following");
    expect(seen().map(({ kind }) => kind)).toEqual(["we", "we", "mine", "mine", "mine"]);
  });

  it("keeps how many times were left, also with another rule", () => {
    supper({ rrule: "FREQ=WEEKLY;COUNT=4;BYDAY=FR" });
    const repeats = { rrule: "FREQ=WEEKLY;COUNT=4;BYDAY=FR,SA", start: "2026-04-10T19:00:00" };
    expect(act(on("2026-04-10"), { repeats }, "following").map((one) => one.slice(0, 5))).toEqual([
      "03-27",
      "04-03",
      "04-10",
      "04-11",
    ]);
  });
});

describe("what a change can be meant for", () => {
  it("is only what can apply", () => {
    supper({ rrule: "FREQ=WEEKLY;COUNT=3;BYDAY=FR" });
    const [first, second, last] = seen() as [GridBlock, GridBlock, GridBlock];
    expect(scopesOf(first)).toEqual(["one", "all"]);
    expect(scopesOf(second)).toEqual(["one", "following", "all"]);
    expect(scopesOf(last)).toEqual(["one", "all"]);
    expect(scopesOf(first, true)).toEqual(["all"]);
    expect(scopesOf(second, true)).toEqual(["following", "all"]);
    give(scheduleBlock, blockInput({ localStart: "2026-04-01T10:00:00", localEnd: "2026-04-01T11:00:00" }));
    expect(scopesOf(on("2026-04-01"))).toEqual(["all"]);
  });

  it.each([
    ["one", ["03-27", "04-03", "04-17", "04-24"]],
    ["following", ["03-27", "04-03"]],
    ["all", []],
  ] as const)("and to remove %s leaves the others", (scope, left) => {
    supper();
    removeStep(on("2026-04-10"), scope).give((command, input) => store.run(command, input));
    expect(said().map((one) => one.slice(0, 5))).toEqual(left);
  });
});
