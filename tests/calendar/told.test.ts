import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { toldOf } from "@/components/calendar/proposals/told";
import { stageText } from "@/components/calendar/proposals/waiting-words";
import type { People, Person } from "@/components/shell/people";
import { acceptProposal } from "@/lib/calendar/answer-commands";
import { describeBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { moveOccurrence } from "@/lib/calendar/occurrence-commands";
import { makeProposal } from "@/lib/calendar/proposal-commands";
import { changeRhythm } from "@/lib/calendar/rhythm-command";
import { changeSeries } from "@/lib/calendar/series-commands";
import { Block, BlockDetail, BlockException, Proposal } from "@/lib/calendar/schema";
import { newId, type Id } from "@/lib/ids";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { at, BERLIN } from "@/tests/support/march";
import { two, type One } from "@/tests/support/two";

const on = (day: number, from = 19, to = 20) => ({ localStart: at(day, from), localEnd: at(day, to) });

let ada: One;
let ben: One;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2029, 1, 1));
  [ada, ben] = two();
  for (const one of [ada, ben]) expect(one.give(changeRhythm, { straightIn: 120 })).toBe("done");
});
afterEach(() => void vi.useRealTimers());

function seenBy(one: One): People {
  const person = ({ actor }: One, name: string): Person => {
    return { id: actor.userId, name, hue: 1, home: BERLIN, zone: BERLIN, trips: [] };
  };
  return { me: person(one, "Ada"), partner: person(one === ada ? ben : ada, "Ben") };
}

function toldTo(one: One) {
  const [blocks, details] = [one.rows(Block), one.rows(BlockDetail)];
  const [exceptions, proposals] = [one.rows(BlockException), one.rows(Proposal)];
  return toldOf({ blocks, details, exceptions, proposals }, seenBy(one), Date.now());
}

/** Something new, a minute later than what was there before. */
function lay(one: One, changes: Partial<BlockInput>): Id {
  vi.setSystemTime(Date.now() + 60_000);
  const input = blockInput({ title: "Supper", ...changes });
  expect(one.give(scheduleBlock, input)).toBe("done");
  return input.id;
}

const hide = (changes: Partial<BlockInput>) => lay(ada, { title: "Doctor", sharing: "hidden", ...changes });

/** What both have said yes to. */
function agree(changes: Partial<BlockInput>): Id {
  const blockId = lay(ben, { ...changes, protected: false });
  const { id, localStart, localEnd, zone, rrule } = ada.rows(Proposal).find((one) => one.blockId === blockId)!;
  const seen = { localStart, localEnd, zone, rrule };
  expect(ada.give(acceptProposal, { id, blockId, seen, anyway: true })).toBe("done");
  return blockId;
}

it("what goes straight in over what only I see is told to me, and to nobody else", () => {
  hide({ ...on(2), protected: true });
  const id = lay(ben, on(2));
  const [told, ...more] = toldTo(ada);
  expect([told!.block.id, told!.stage, more]).toEqual([id, "told", []]);
  expect(stageText(told!, seenBy(ada))).toBe("Ben put it straight in, and doesn’t know what of yours is there");
  expect(toldTo(ben)).toEqual([]);
});

it("what I put there myself, or hid there afterwards, I know of; and what the other cannot be told of is all it is about", () => {
  hide(on(2));
  lay(ada, on(2));
  lay(ben, on(3));
  hide(on(3));
  lay(ada, { ...on(4), sharing: "time" });
  lay(ben, on(4));
  expect(toldTo(ada)).toEqual([]);
});

it("what was agreed knowing that is not told again for new words, but for another time", () => {
  hide(on(2));
  hide(on(3, 12, 13));
  const id = agree({ ...on(2, 15, 22) });
  expect(ben.give(describeBlock, { id, title: "Late supper" })).toBe("done");
  expect(toldTo(ada)).toEqual([]);
  vi.setSystemTime(Date.now() + 60_000);
  expect(ben.give(changeSeries, { id, ...on(3, 11, 14) })).toBe("done");
  expect(toldTo(ada).map(({ block }) => block.id)).toEqual([id]);
});

it("of a series that was agreed, the one date that was moved there; answered with another time, it is not told any more", () => {
  hide({ ...on(2), rrule: "FREQ=WEEKLY" });
  hide(on(14));
  const id = agree({ ...on(2), rrule: "FREQ=WEEKLY" });
  expect(toldTo(ada)).toEqual([]);
  vi.setSystemTime(Date.now() + 60_000);
  expect(ben.give(moveOccurrence, { id, original: at(16, 19), ...on(14) })).toBe("done");
  const [told] = toldTo(ada);
  expect([told!.proposal.originalLocalStart, told!.offered.row.localStart]).toEqual([at(16, 19), at(14, 19)]);
  const other = { id: newId(), blockId: id, original: at(16, 19), ...on(15), zone: BERLIN };
  expect(ada.give(makeProposal, other)).toBe("done");
  expect(toldTo(ada)).toEqual([]);
});

it("what is over is not told", () => {
  hide(on(2));
  lay(ben, on(2));
  vi.setSystemTime(Date.UTC(2029, 2, 3));
  expect(toldTo(ada)).toEqual([]);
});
