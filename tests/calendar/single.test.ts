import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { acceptProposal, counterProposal, declineProposal } from "@/lib/calendar/answer-commands";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { describeOccurrence, shareOccurrence } from "@/lib/calendar/occurrence-commands";
import { occurrencesOf } from "@/lib/calendar/occurrences";
import { withdrawProposal } from "@/lib/calendar/proposal-commands";
import { setReminder } from "@/lib/calendar/reminder";
import { Block, BlockDetail, BlockException, Proposal, Reminder, type ProposalRow } from "@/lib/calendar/schema";
import { changeSeries } from "@/lib/calendar/series-commands";
import { putTogether, singleOut } from "@/lib/calendar/single-commands";
import { newId, type Id } from "@/lib/ids";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { at, BERLIN, MARCH, on } from "@/tests/support/march";
import { two, type One } from "@/tests/support/two";

/** The Fridays of March. */
const FRIDAYS = [2, 9, 16, 23, 30];

let ada: One;
let ben: One;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2029, 1, 1));
  [ada, ben] = two();
});
afterEach(() => void vi.useRealTimers());

const openOf = (blockId: Id) => ada.rows(Proposal).find((one) => one.blockId === blockId && one.state === "open")!;
const status = (id: Id) => ada.row(Block, id)?.status;

function proposed(changes: Partial<BlockInput> = {}): { id: Id; proposal: ProposalRow } {
  const input = blockInput({ ...on(2), title: "Choir", rrule: "FREQ=WEEKLY;BYDAY=FR;COUNT=5", ...changes });
  expect(ada.give(scheduleBlock, input)).toBe("done");
  return { id: input.id, proposal: openOf(input.id) };
}

function single(who: One, { id, proposal }: { id: Id; proposal: ProposalRow }, day: number) {
  const madeId = newId();
  const ids = { madeId, newId: newId(), detailId: newId() };
  const outcome = who.give(singleOut, { id: proposal.id, blockId: id, original: at(day, 19), ...ids });
  return { madeId, outcome, undo: () => who.undo() };
}

function accept(who: One, proposal: ProposalRow): string {
  const { id, blockId, localStart, localEnd, zone, rrule } = proposal;
  return who.give(acceptProposal, { id, blockId, seen: { localStart, localEnd, zone, rrule } });
}

/** The days on which that block takes place in March. */
function daysOf(id: Id): number[] {
  const exceptions = ada.rows(BlockException).filter(({ blockId }) => blockId === id);
  return occurrencesOf(ada.row(Block, id)!, exceptions, MARCH).map(({ row }) => Number(row.localStart.slice(8, 10)));
}

describe("one date of a series that is proposed", () => {
  it("is accepted by itself, while the others wait without it", () => {
    const series = proposed();
    const { madeId, outcome } = single(ben, series, 16);
    expect(outcome).toBe("done");
    const made = openOf(madeId);
    expect(made).toMatchObject({ by: ada.actor.userId, ...on(16), rrule: null, originalLocalStart: null, word: "" });
    expect(ada.row(Block, madeId)).toMatchObject({ ownerId: null, status: "proposed", waiting: true, rrule: null });
    expect(ada.rows(BlockDetail).find(({ blockId }) => blockId === madeId)).toMatchObject({ title: "Choir" });
    expect([accept(ada, made), accept(ben, made)]).toEqual(["proposal-own", "done"]);
    expect([status(madeId), status(series.id)]).toEqual(["firm", "proposed"]);
    expect(daysOf(series.id)).toEqual(FRIDAYS.filter((day) => day !== 16));
    // The rest is agreed to without it, which is there once.
    expect(accept(ben, openOf(series.id))).toBe("done");
    expect([status(series.id), daysOf(series.id), daysOf(madeId)]).toEqual(["firm", [2, 9, 23, 30], [16]]);
  });

  it("is declined with a word, which its proposer reads; the first date as any other", () => {
    const series = proposed();
    const { madeId } = single(ben, series, 2);
    const target = { id: openOf(madeId).id, blockId: madeId };
    expect(ben.give(declineProposal, { ...target, word: "I am away" })).toBe("done");
    expect(accept(ben, openOf(series.id))).toBe("done");
    expect(daysOf(series.id)).toEqual([9, 16, 23, 30]);
    expect(ada.row(Proposal, target.id)).toMatchObject({ state: "declined", word: "I am away" });
    expect(ada.give(withdrawProposal, target)).toBe("done");
    expect(ada.row(Block, madeId)).toBeUndefined();
    expect(daysOf(series.id)).toEqual([9, 16, 23, 30]);
  });

  it("is answered with another time, and the answer accepted", () => {
    const series = proposed();
    const { madeId } = single(ben, series, 9);
    const input = { id: openOf(madeId).id, blockId: madeId, newId: newId(), ...on(10), zone: BERLIN, word: "" };
    expect(ben.give(counterProposal, input)).toBe("done");
    expect(accept(ada, openOf(madeId))).toBe("done");
    expect([daysOf(madeId), status(madeId), status(series.id)]).toEqual([[10], "firm", "proposed"]);
  });

  it("is moved or taken back by whoever proposed it, alone", () => {
    const series = proposed();
    const moved = single(ada, series, 9).madeId;
    expect(ada.give(changeSeries, { id: moved, ...on(10), propose: true, asks: true })).toBe("done");
    expect(openOf(moved)).toMatchObject({ by: ada.actor.userId, ...on(10) });
    const gone = single(ada, series, 16).madeId;
    expect(ada.give(withdrawProposal, { id: openOf(gone).id, blockId: gone })).toBe("done");
    expect(accept(ben, openOf(series.id))).toBe("done");
    expect(daysOf(series.id)).toEqual([2, 23, 30]);
  });

  it("has the words it was given of its own", () => {
    const series = proposed();
    expect(ada.give(describeOccurrence, { id: series.id, original: at(16, 19), title: "Concert" })).toBe("done");
    const { madeId } = single(ben, series, 16);
    expect(ada.rows(BlockDetail).find(({ blockId }) => blockId === madeId)).toMatchObject({
      title: "Concert",
      originalLocalStart: null,
    });
  });

  it("reminds whoever answers it as the series would, also once it is mine, and no more when that is taken back", () => {
    const series = proposed();
    expect(ben.give(setReminder, { blockId: series.id, minutes: 15 })).toBe("done");
    const minutes = (id: Id) => ben.rows(Reminder).flatMap((one) => (one.blockId === id ? [one.minutes] : []));
    const { madeId, undo } = single(ben, series, 16);
    expect([minutes(madeId), minutes(series.id)]).toEqual([[15], [15]]);
    expect([undo(), minutes(madeId), minutes(series.id)]).toEqual(["done", [], [15]]);
    // What stands and leaves its series is told of as before, too.
    expect(accept(ben, openOf(series.id))).toBe("done");
    const left = { id: series.id, original: at(9, 19), blockId: newId(), detailId: newId() };
    expect(ben.give(shareOccurrence, { ...left, sharing: "hidden" })).toBe("done");
    expect(minutes(left.blockId)).toEqual([15]);
    expect([ben.undo(), minutes(left.blockId), minutes(series.id)]).toEqual(["done", [], [15]]);
  });

  it("waits among the others again when that is taken back, and by itself once more", () => {
    const series = proposed();
    const before = [ada.rows(Block), ada.rows(BlockDetail), ada.rows(Proposal)];
    const { madeId, undo } = single(ben, series, 16);
    expect(undo()).toBe("done");
    expect(ada.row(Block, madeId)).toBeUndefined();
    expect(daysOf(series.id)).toEqual(FRIDAYS);
    expect([ada.rows(BlockDetail), ada.rows(Proposal)]).toEqual(before.slice(1));
    expect(ada.rows(BlockException)).toEqual([]);
    expect(ada.row(Block, series.id)).toMatchObject({ status: "proposed", waiting: true });
  });

  it("that was answered is not put back among the others", () => {
    const series = proposed();
    const { madeId } = single(ben, series, 16);
    expect(accept(ben, openOf(madeId))).toBe("done");
    const back = { id: series.proposal.id, blockId: series.id, original: at(16, 19), madeId };
    expect(ben.give(putTogether, back)).toBe("proposal-closed");
    expect([status(madeId), daysOf(series.id).length]).toEqual(["firm", 4]);
  });

  it("is refused where it is no date of it, answered already, over, or the only one left", () => {
    const series = proposed({ rrule: "FREQ=WEEKLY;BYDAY=FR;COUNT=3" });
    expect(single(ben, series, 10).outcome).toBe("no-such-occurrence");
    expect(single(ben, series, 23).outcome).toBe("no-such-occurrence");
    expect(single(ben, series, 9).outcome).toBe("done");
    expect(single(ben, series, 9).outcome).toBe("no-such-occurrence");
    vi.setSystemTime(Date.UTC(2029, 2, 3));
    expect(single(ben, series, 2).outcome).toBe("proposal-past");
    vi.setSystemTime(Date.UTC(2029, 1, 1));
    expect(single(ben, series, 2).outcome).toBe("done");
    expect(single(ben, series, 16).outcome).toBe("only-date-left");
    expect(accept(ben, openOf(series.id))).toBe("done");
    expect(daysOf(series.id)).toEqual([16]);
  });

  it("is refused of what is agreed, declined, withdrawn, mine alone, or does not repeat", () => {
    const agreed = proposed();
    expect(accept(ben, agreed.proposal)).toBe("done");
    const refused = proposed();
    ben.give(declineProposal, { id: refused.proposal.id, blockId: refused.id, word: "" });
    const gone = proposed();
    ada.give(withdrawProposal, { id: gone.proposal.id, blockId: gone.id });
    expect([agreed, refused, gone].map((one) => single(ben, one, 9).outcome)).toEqual([
      "proposal-closed",
      "proposal-closed",
      "proposal-closed",
    ]);
    const once = proposed({ rrule: null });
    expect(single(ben, once, 2).outcome).toBe("no-such-occurrence");
    const mine = blockInput({ ...on(2), sharing: "time", rrule: "FREQ=WEEKLY" });
    expect(ada.give(scheduleBlock, mine)).toBe("done");
    expect(single(ada, { id: mine.id, proposal: once.proposal }, 9).outcome).toBe("proposal-closed");
  });
});
