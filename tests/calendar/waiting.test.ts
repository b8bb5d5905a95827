import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { wallOf } from "@/components/calendar/edit";
import { BlockJoin } from "@/components/calendar/grid-block";
import { inTheWay } from "@/components/calendar/proposals/in-the-way";
import { offeredBlocks, placedBlock } from "@/components/calendar/proposals/offered-blocks";
import { agreedDate, datesOf, ofDate } from "@/components/calendar/proposals/one-date";
import { isPast, waitingOf, waitingOn, type Waiting } from "@/components/calendar/proposals/waiting";
import { stageText, whenText, whichText, withoutText } from "@/components/calendar/proposals/waiting-words";
import type { People, Person } from "@/components/shell/people";
import { acceptProposal, counterProposal, declineProposal } from "@/lib/calendar/answer-commands";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { cancelOccurrence, rejoinOccurrence, shareOccurrence } from "@/lib/calendar/occurrence-commands";
import { makeProposal, withdrawProposal } from "@/lib/calendar/proposal-commands";
import { Block, BlockDetail, BlockException, Proposal } from "@/lib/calendar/schema";
import { singleOut } from "@/lib/calendar/single-commands";
import { newId, type Id } from "@/lib/ids";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { at, BERLIN, MARCH, on } from "@/tests/support/march";
import { two, type One } from "@/tests/support/two";

const READER = { locale: "en-GB", zone: BERLIN };

let ada: One;
let ben: One;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2029, 1, 1));
  [ada, ben] = two();
});
afterEach(() => void vi.useRealTimers());

function seenBy(one: One): People {
  const person = ({ actor }: One, name: string): Person => {
    return { id: actor.userId, name, hue: 1, home: BERLIN, zone: BERLIN, trips: [] };
  };
  const [me, partner] =
    one === ada ? [person(ada, "Ada"), person(ben, "Ben")] : [person(ben, "Ben"), person(ada, "Ada")];
  return { me, partner };
}

function waitingFor(one: One): Waiting[] {
  const [blocks, details] = [one.rows(Block), one.rows(BlockDetail)];
  const [exceptions, proposals] = [one.rows(BlockException), one.rows(Proposal)];
  return waitingOf({ blocks, details, exceptions, proposals }, seenBy(one));
}

const said = (one: One) => waitingFor(one).map((waiting) => stageText(waiting, seenBy(one)));

function proposed(changes: Partial<BlockInput> = {}, by = ada): { id: Id; blockId: Id } {
  const input = blockInput({ ...on(2), title: "Supper", ...changes });
  expect(by.give(scheduleBlock, { ...input, propose: true })).toBe("done");
  const { id } = by.rows(Proposal).find(({ blockId }) => blockId === input.id)!;
  return { id, blockId: input.id };
}

function firm(changes: Partial<BlockInput> = {}): Id {
  const target = proposed(changes);
  const { localStart, localEnd, zone, rrule } = ada.row(Proposal, target.id)!;
  expect(ben.give(acceptProposal, { ...target, seen: { localStart, localEnd, zone, rrule } })).toBe("done");
  return target.blockId;
}

it("a proposal is to be answered by the one, and asked of the other by whoever made it", () => {
  proposed();
  expect(said(ben)).toEqual(["Ada proposes this to you"]);
  expect(said(ada)).toEqual(["You proposed this to Ben"]);
  const [waiting] = waitingFor(ben);
  expect(whenText(waiting!.offered, waiting!, READER)).toBe("Friday 2 March, 19:00 – 21:00");
  expect([waiting!.before, waiting!.isBeside, isPast(waiting!, Date.UTC(2029, 2, 2))]).toEqual([null, false, false]);
  expect(isPast(waiting!, Date.UTC(2029, 2, 3))).toBe(true);
});

it("an answer with another time says what was proposed before; a no is read by one, and can be thought about by the other", () => {
  const target = proposed();
  ben.give(counterProposal, { ...target, newId: newId(), ...on(3, 20, 22), zone: BERLIN, word: "Rather then" });
  expect([said(ada), said(ben)]).toEqual([["Ben proposes another time"], ["You proposed another time to Ada"]]);
  const [waiting] = waitingFor(ada);
  expect(whenText(waiting!.before!, waiting!, READER)).toBe("Friday 2 March, 19:00 – 21:00");
  expect(whenText(waiting!.offered, waiting!, READER)).toBe("Saturday 3 March, 20:00 – 22:00");
  ada.give(declineProposal, { id: waiting!.id, blockId: target.blockId, word: "" });
  expect([said(ada), said(ben)]).toEqual([["You said no to Ben"], ["Ada can’t"]]);
});

it("another time for one date of what stands is seen beside it, and from a date on with its rule", () => {
  const blockId = firm({ title: "Walk", rrule: "FREQ=WEEKLY" });
  const more = { blockId, zone: BERLIN };
  expect(ada.give(makeProposal, { id: newId(), original: at(9, 19), ...on(10), ...more })).toBe("done");
  const rest = { id: newId(), original: at(16, 19), ...on(17), rrule: "FREQ=WEEKLY", ...more };
  expect(ada.give(makeProposal, rest)).toBe("done");
  const all = waitingFor(ben);
  expect(all.map((one) => [whichText(one, READER), whenText(one.before!, one, READER)])).toEqual([
    ["Only Friday 9 March", "Friday 9 March, 19:00 – 21:00"],
    ["From Friday 16 March on", "Every Friday, 19:00 – 21:00, from Friday 16 March on"],
  ]);
  const offered = offeredBlocks(all, MARCH, BERLIN).map(({ row, editable }) => [row.localStart, editable]);
  expect(offered).toEqual([at(10, 19), at(17, 19), at(24, 19), at(31, 19)].map((start) => [start, false]));
  const dates = new BlockJoin().join(ben.rows(Block), [], [], seenBy(ben), MARCH, ben.rows(Proposal));
  const about = dates.map((date) => waitingOn(date, all)?.proposal.originalLocalStart ?? null);
  expect(about).toEqual([null, at(9, 19), at(16, 19), at(16, 19), at(16, 19)]);
});

it("what it would lie over is of the reader alone, and asks only where it is protected", () => {
  ben.give(scheduleBlock, blockInput({ ...on(2, 20, 22), sharing: "hidden", title: "Doctor" }));
  proposed();
  const way = (one: One) => {
    const [waiting] = waitingFor(one);
    return inTheWay(waiting!, one.rows(Block), one.rows(BlockException), one.actor, Date.now());
  };
  expect([way(ben).clashes.length, way(ben).asks, way(ada).clashes.length]).toEqual([1, false, 0]);
  ben.give(scheduleBlock, blockInput({ ...on(2, 18, 20), sharing: "time", title: "Guitar", protected: true }));
  expect([way(ben).clashes.length, way(ben).asks, way(ada).clashes.length]).toEqual([2, true, 0]);
  expect(way(ben).besides).toEqual([]);
});

it("what is mine and not protected is said and asks nothing; of the other’s, and where it is not to be ours, not at all", () => {
  ben.give(scheduleBlock, blockInput({ ...on(2, 20, 22), sharing: "time", title: "Guitar" }));
  ada.give(scheduleBlock, blockInput({ ...on(2, 18, 20), sharing: "time", title: "Studio" }));
  proposed();
  const way = (one: One) => {
    const [waiting] = waitingFor(one);
    return inTheWay(waiting!, one.rows(Block), one.rows(BlockException), one.actor, Date.now());
  };
  const guitar = { over: { row: { ownerId: ben.actor.userId, ...on(2, 20, 22) } } };
  expect(way(ben)).toMatchObject({ clashes: [], besides: [guitar], asks: false });
  expect(way(ada)).toMatchObject({ clashes: [], besides: [{ over: { row: { ownerId: ada.actor.userId } } }] });
  const [waiting] = waitingFor(ben);
  const theirs = { ...waiting!, block: { ...waiting!.block, ownerId: ada.actor.userId } };
  expect(inTheWay(theirs, ben.rows(Block), [], ben.actor, Date.now()).besides).toEqual([]);
});

it("what is being placed is where it was put, in the zone it has", () => {
  proposed();
  const [waiting] = waitingFor(ben);
  const times = { startMs: Date.UTC(2029, 2, 4, 9), endMs: Date.UTC(2029, 2, 4, 11) };
  const newYork = "America/New_York";
  expect(placedBlock(waiting!, times, newYork)).toMatchObject({ ...times, editable: true, row: on(4, 10, 12) });
  expect(wallOf(placedBlock(waiting!, times, newYork).row)).toEqual({ ...on(4, 10, 12), zone: BERLIN, allDay: false });
  expect(wallOf(placedBlock(waiting!, null, newYork).row)).toEqual({ ...on(2), zone: BERLIN, allDay: false });
});

/** A date of Ada's own series that she would have as theirs both: the series and the block it became. */
function givenToUs(): { series: Id; blockId: Id } {
  const series = blockInput({ ...on(2), title: "Guitar", sharing: "time", rrule: "FREQ=WEEKLY" });
  expect(ada.give(scheduleBlock, series)).toBe("done");
  const blockId = newId();
  const given = { id: series.id, original: at(9, 19), blockId, detailId: newId(), sharing: "we" as const };
  expect(ada.give(shareOccurrence, { ...given, propose: true })).toBe("done");
  return { series: series.id, blockId };
}

const cancelledOf = (series: Id) =>
  ada.rows(BlockException).filter(({ blockId, cancelled }) => blockId === series && cancelled);

it("a date of mine that was to be ours and is answered with no can be mine again; undone, it is proposed anew", () => {
  const { series, blockId } = givenToUs();
  expect(waitingFor(ada)[0]).toMatchObject({ stage: "asked", cameFrom: { id: series, original: at(9, 19) } });
  expect(waitingFor(ben)[0]).toMatchObject({ stage: "to-answer", cameFrom: null });
  const [{ id }] = waitingFor(ben) as [Waiting];
  expect(ben.give(declineProposal, { id, blockId, word: "" })).toBe("done");
  const [waiting] = waitingFor(ada);
  expect([waiting!.stage, cancelledOf(series).length]).toEqual(["refused", 1]);
  expect(ada.give(rejoinOccurrence, { ...waiting!.cameFrom!, blockId })).toBe("done");
  expect([waitingFor(ada), waitingFor(ben), cancelledOf(series)]).toEqual([[], [], []]);
  expect(ada.undo()).toBe("done");
  expect([said(ada), cancelledOf(series).length]).toEqual([["You proposed this to Ben"], 1]);
});

it("also where the other answered with another time, and I said no to that; undone, it is as it was", () => {
  const { series, blockId } = givenToUs();
  const [{ id }] = waitingFor(ben) as [Waiting];
  ben.give(counterProposal, { id, blockId, newId: newId(), ...on(10), zone: BERLIN, word: "" });
  const [theirs] = waitingFor(ada);
  expect(ada.give(declineProposal, { id: theirs!.id, blockId, word: "" })).toBe("done");
  const [waiting] = waitingFor(ada);
  expect(waiting).toMatchObject({ stage: "said-no", cameFrom: { id: series, original: at(9, 19) } });
  expect(ada.give(rejoinOccurrence, { ...waiting!.cameFrom!, blockId })).toBe("done");
  // It stands where its series has it. That I said no to the other time is for Ben to read all the same.
  const now = () => [...waitingFor(ada), ...waitingFor(ben)].map(({ stage, cameFrom }) => [stage, cameFrom]);
  expect([now(), cancelledOf(series)]).toEqual([
    [
      ["said-no", null],
      ["refused", null],
    ],
    [],
  ]);
  expect(ada.undo()).toBe("done");
  expect(now()).toEqual([
    ["said-no", waiting!.cameFrom],
    ["refused", null],
  ]);
  expect(cancelledOf(series)).toMatchObject([{ leftAs: blockId, originalLocalStart: at(9, 19) }]);
  // Once Ben has put it away there is nothing to go back to, and the date stays.
  expect(ada.give(rejoinOccurrence, { ...waiting!.cameFrom!, blockId })).toBe("done");
  expect(ben.give(withdrawProposal, { id: waitingFor(ben)[0]!.id, blockId })).toBe("done");
  expect([ada.undo(), cancelledOf(series)]).toEqual(["no-such-block", []]);
});

it("of a series that is proposed, one date is meant by itself; what it would lie over is then that date’s", () => {
  ben.give(scheduleBlock, blockInput({ ...on(9, 18, 20), sharing: "time", title: "Guitar", protected: true }));
  proposed({ rrule: "FREQ=WEEKLY;COUNT=4" });
  const [waiting] = waitingFor(ben);
  const now = Date.now();
  const dates = (one: Waiting, met: string | null = null, then = now) =>
    datesOf(one, then, met).map(({ original }) => original);
  expect(dates(waiting!)).toEqual([2, 9, 16, 23].map((day) => at(day, 19)));
  expect(dates(waiting!, at(9, 19), Date.UTC(2029, 2, 10))).toEqual([at(16, 19), at(23, 19)]);
  const [ninth, sixteenth] = [9, 16].map((day) => ofDate(waiting!, at(day, 19), BERLIN)!);
  expect(whenText(ninth!.offered, ninth!, READER)).toBe("Friday 9 March, 19:00 – 21:00");
  const way = (one: Waiting) => inTheWay(one, ben.rows(Block), ben.rows(BlockException), ben.actor, now);
  expect([way(ninth!).asks, way(sixteenth!).asks, way(waiting!).asks]).toEqual([true, false, true]);
  expect([ofDate(waiting!, at(10, 19), BERLIN), ofDate(ninth!, at(9, 19), BERLIN)]).toEqual([null, null]);
  // What is offered beside what stands is one thing, and so is what does not repeat.
  const blockId = firm({ ...on(2, 10, 11), title: "Walk", rrule: "FREQ=WEEKLY" });
  ada.give(makeProposal, { id: newId(), blockId, original: null, ...on(3, 10, 11), zone: BERLIN });
  proposed({ title: "Tea" });
  const others = waitingFor(ben).filter(({ id }) => id !== waiting!.id);
  expect(others.map((one) => dates(one))).toEqual([[], []]);
});

it("a series is read by its reader’s clock: also on which days it is, and which dates are meant", () => {
  // Every Friday in the small hours in Berlin is every Thursday evening in New York.
  const target = proposed({
    localStart: "2029-03-02T02:00:00",
    localEnd: "2029-03-02T04:00:00",
    rrule: "FREQ=WEEKLY;BYDAY=FR;COUNT=3",
  });
  const there = { locale: "en-GB", zone: "America/New_York" };
  const [waiting] = waitingFor(ben);
  const whens = [there, READER].map((reader) => whenText({ ...waiting!.offered }, waiting!, reader));
  expect(whens).toEqual([
    "Every Thursday, 3 times, 20:00 – 22:00, from Thursday 1 March on",
    "Every Friday, 3 times, 2:00 – 4:00, from Friday 2 March on",
  ]);
  const ids = { madeId: newId(), newId: newId(), detailId: newId() };
  expect(ben.give(singleOut, { ...target, original: "2029-03-09T02:00:00", ...ids })).toBe("done");
  const rest = waitingFor(ben).find(({ id }) => id === target.id)!;
  expect([there, READER].map((reader) => withoutText(rest, reader))).toEqual([
    "Without Thursday 8 March",
    "Without Friday 9 March",
  ]);
});

it("another time that is being written for one date is asked of that date once all are agreed to", () => {
  const target = proposed({ rrule: "FREQ=WEEKLY;COUNT=4" });
  const opened = ofDate(waitingFor(ada)[0]!, at(16, 19), BERLIN)!;
  const seen = { ...on(2), zone: BERLIN, rrule: "FREQ=WEEKLY;COUNT=4" };
  expect(ben.give(acceptProposal, { ...target, seen })).toBe("done");
  const block = () => ada.row(Block, target.blockId)!;
  const own = () => ada.rows(BlockException).filter(({ blockId }) => blockId === target.blockId);
  const agreed = agreedDate(opened, block(), own())!;
  expect(agreed).toMatchObject({
    isBeside: true,
    date: null,
    proposal: { originalLocalStart: at(16, 19), rrule: null },
  });
  const original = agreed.proposal.originalLocalStart;
  const given = { id: newId(), blockId: agreed.block.id, original, ...on(17), zone: BERLIN };
  expect(ada.give(makeProposal, given)).toBe("done");
  expect(waitingFor(ben).map((one) => whichText(one, READER))).toEqual(["Only Friday 16 March"]);
  // A date that does not take place any more is asked nothing of.
  expect(ben.give(cancelOccurrence, { id: target.blockId, original: at(16, 19) })).toBe("done");
  expect(agreedDate(opened, block(), own())).toBeNull();
});

it("a series says which of its dates are answered by themselves; the last that is left is not to be had alone", () => {
  const target = proposed({ rrule: "FREQ=WEEKLY;COUNT=3" });
  const single = (day: number) => {
    const ids = { madeId: newId(), newId: newId(), detailId: newId() };
    expect(ben.give(singleOut, { ...target, original: at(day, 19), ...ids })).toBe("done");
    return waitingFor(ben).find(({ id }) => id === target.id)!;
  };
  const now = Date.now();
  expect(withoutText(waitingFor(ben)[0]!, READER)).toBe("");
  expect(withoutText(single(9), READER)).toBe("Without Friday 9 March");
  const rest = single(2);
  expect(withoutText(rest, READER)).toBe("Without Friday 2 March; Friday 9 March");
  expect(datesOf(rest, now, null)).toEqual([]);
  expect(said(ben)).toEqual(Array(3).fill("Ada proposes this to you"));
});
