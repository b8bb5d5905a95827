import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { acceptProposal, counterProposal, declineProposal } from "@/lib/calendar/answer-commands";
import { moveBlock, removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { cancelOccurrence, moveOccurrence, shareOccurrence } from "@/lib/calendar/occurrence-commands";
import { makeProposal, reopenProposal, withdrawProposal } from "@/lib/calendar/proposal-commands";
import { changeRhythm } from "@/lib/calendar/rhythm-command";
import { Block, BlockDetail, BlockException, Proposal, type ProposalRow } from "@/lib/calendar/schema";
import { changeSeries, endSeries } from "@/lib/calendar/series-commands";
import { standingOf } from "@/lib/calendar/standing";
import { newId, type Id } from "@/lib/ids";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { at, BERLIN, on } from "@/tests/support/march";
import { two, type One } from "@/tests/support/two";

let ada: One;
let ben: One;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(Date.UTC(2029, 1, 1));
  [ada, ben] = two();
});
afterEach(() => void vi.useRealTimers());

const open = (id: Id) => ada.rows(Proposal).filter((one) => one.blockId === id && one.state === "open");
const seen = ({ localStart, localEnd, zone, rrule }: ProposalRow) => ({ localStart, localEnd, zone, rrule });
const status = (id: Id) => ada.row(Block, id)?.status;

function proposed(changes: Partial<BlockInput> = {}, by = ada): { id: Id; proposal: ProposalRow } {
  const input = blockInput({ ...on(2), ...changes });
  expect(by.give(scheduleBlock, input)).toBe("done");
  return { id: input.id, proposal: open(input.id)[0]! };
}

function accept(who: One, proposal: ProposalRow, more: { anyway?: boolean } = {}): string {
  return who.give(acceptProposal, { id: proposal.id, blockId: proposal.blockId, seen: seen(proposal), ...more });
}

/** A block of ours that both have said yes to. */
function firm(changes: Partial<BlockInput> = {}): Id {
  const { id, proposal } = proposed(changes);
  expect(accept(ben, proposal)).toBe("done");
  return id;
}

describe("a new block of ours", () => {
  it("is a proposal until the other accepts it", () => {
    const { id, proposal } = proposed();
    expect(status(id)).toBe("proposed");
    expect(proposal).toMatchObject({ by: ada.actor.userId, ownerId: null, ...on(2), originalLocalStart: null });
    expect(accept(ada, proposal)).toBe("proposal-own");
    expect(accept(ben, proposal)).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ status: "firm", waiting: false, changedBy: ben.actor.userId });
    expect(accept(ben, proposal)).toBe("proposal-closed");
    expect(ben.undo()).toBe("done");
    expect([status(id), open(id).length]).toEqual(["proposed", 1]);
  });

  it("that is removed and brought back says who did that", () => {
    const id = firm();
    expect(ada.give(removeBlock, { id })).toBe("done");
    expect([ada.undo(), ada.rows(Block).length]).toEqual(["done", 1]);
    const [back] = ada.rows(Block);
    expect(back).toMatchObject({ status: "firm", changedBy: ada.actor.userId });
    expect(back!.changedAt).not.toBeNull();
  });

  it("is firm at once where it is over: there is nothing to agree on", () => {
    const input = blockInput({ localStart: "2029-01-05T19:00:00", localEnd: "2029-01-05T21:00:00" });
    expect(ada.give(scheduleBlock, input)).toBe("done");
    expect([status(input.id), open(input.id)]).toEqual(["firm", []]);
  });

  it("is declined with a word, and kept until whoever proposed it has put it away", () => {
    const { id, proposal } = proposed();
    const target = { id: proposal.id, blockId: id };
    expect(ada.give(declineProposal, { ...target, word: "" })).toBe("proposal-own");
    expect(ben.give(declineProposal, { ...target, word: "I am away" })).toBe("done");
    expect([status(id), ada.row(Proposal, proposal.id)]).toMatchObject([
      "declined",
      { state: "declined", word: "I am away" },
    ]);
    expect(ben.undo()).toBe("done");
    expect([status(id), open(id)]).toMatchObject(["proposed", [{ word: "" }]]);
    ben.give(declineProposal, { ...target, word: "I am away" });
    expect(ben.give(withdrawProposal, target)).toBe("proposal-theirs");
    expect(ada.give(withdrawProposal, target)).toBe("done");
    expect([ada.rows(Block), ada.rows(Proposal), ada.rows(BlockDetail)]).toEqual([[], [], []]);
    expect(ada.undo()).toBe("done");
    expect(ada.rows(Block)).toMatchObject([{ status: "declined" }]);
    expect(open(ada.rows(Block)[0]!.id)).toEqual([]);
  });

  it("that was declined is proposed anew by another time", () => {
    const { id, proposal } = proposed();
    ben.give(declineProposal, { id: proposal.id, blockId: id, word: "" });
    expect(ada.give(changeSeries, { id, ...on(9) })).toBe("done");
    expect([status(id), open(id)]).toMatchObject(["proposed", [{ by: ada.actor.userId, ...on(9) }]]);
    expect(ada.rows(Proposal)).toHaveLength(1);
  });

  it("is withdrawn with all that hangs on it, and accepting it then says that it is closed", () => {
    const { id, proposal } = proposed();
    expect(ben.give(withdrawProposal, { id: proposal.id, blockId: id })).toBe("proposal-theirs");
    expect(ada.give(withdrawProposal, { id: proposal.id, blockId: id })).toBe("done");
    expect(accept(ben, proposal)).toBe("proposal-closed");
    expect(ada.undo()).toBe("done");
    expect(ada.rows(Block)).toMatchObject([{ status: "proposed" }]);
  });

  it("is answered with another time, which the first may accept, or answer in turn", () => {
    const { id, proposal } = proposed();
    const counter = (who: One, { id: about }: { id: Id }, day: number, word = "") =>
      who.give(counterProposal, { id: about, blockId: id, newId: newId(), ...on(day), zone: BERLIN, word });
    expect(counter(ada, proposal, 3)).toBe("proposal-own");
    expect(counter(ben, proposal, 3, "Rather Saturday")).toBe("done");
    const [second] = open(id);
    expect([ada.row(Block, id), second]).toMatchObject([
      { ...on(3), status: "proposed" },
      { by: ben.actor.userId, word: "Rather Saturday" },
    ]);
    expect([accept(ben, second!), accept(ada, proposal), counter(ben, proposal, 4)]).toEqual([
      "proposal-own",
      "proposal-closed",
      "proposal-closed",
    ]);
    expect(counter(ada, second!, 4)).toBe("done");
    expect(accept(ben, open(id)[0]!)).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ ...on(4), status: "firm" });
    expect(ada.rows(Proposal)).toHaveLength(1);
  });

  it("is open again when the answer with another time is taken back", () => {
    const { id, proposal } = proposed();
    const input = { id: proposal.id, blockId: id, newId: newId(), ...on(3), zone: BERLIN, word: "No" };
    expect(ben.give(counterProposal, input)).toBe("done");
    expect(ben.undo()).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ ...on(2), status: "proposed" });
    expect(ada.rows(Proposal)).toMatchObject([{ id: proposal.id, state: "open", word: "" }]);
  });

  it("that was changed since it was read is not accepted, nor is one whose time is over", () => {
    const { id, proposal } = proposed();
    expect(accept(ben, { ...proposal, localEnd: at(2, 22) })).toBe("proposal-changed");
    expect(accept(ben, { ...proposal, rrule: "FREQ=DAILY" })).toBe("proposal-changed");
    expect(ada.give(changeSeries, { id, ...on(3) })).toBe("done");
    expect(accept(ben, proposal)).toBe("proposal-closed");
    vi.setSystemTime(Date.UTC(2029, 2, 4));
    expect(accept(ben, open(id)[0]!)).toBe("proposal-past");
    const [late] = open(id);
    const answer = { id: late!.id, blockId: id, newId: newId(), zone: BERLIN, word: "" };
    expect(ben.give(counterProposal, { ...answer, ...on(1) })).toBe("proposal-past");
    expect(ben.give(counterProposal, { ...answer, ...on(8) })).toBe("done");
  });

  it("is changed as a whole as long as it is a proposal", () => {
    const { id } = proposed({ rrule: "FREQ=WEEKLY;BYDAY=FR" });
    expect(ada.give(moveBlock, { id, ...on(3) })).toBe("repeats-now");
    expect(ada.give(endSeries, { id, original: at(9, 19) })).toBe("not-firm-yet");
    expect(ada.give(cancelOccurrence, { id, original: at(9, 19) })).toBe("not-firm-yet");
    expect(ada.give(moveBlock, { ...on(3), id: proposed({ ...on(20) }).id })).toBe("not-firm-yet");
    expect(ada.give(changeSeries, { id, ...on(9) })).toBe("done");
    expect(open(id)).toMatchObject([{ ...on(9), rrule: "FREQ=WEEKLY;BYDAY=FR" }]);
    // Changed by the other, it is theirs to have answered.
    expect(ben.give(changeSeries, { id, ...on(16) })).toBe("done");
    expect(accept(ben, open(id)[0]!)).toBe("proposal-own");
    expect(accept(ada, open(id)[0]!)).toBe("done");
  });

  it("that its proposer changes while it is accepted stands where the other said yes, and the change is asked for", () => {
    const { id, proposal } = proposed();
    expect(accept(ben, proposal)).toBe("done");
    expect(ada.give(changeSeries, { id, ...on(2, 17, 19), propose: true, asks: true })).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ status: "firm", ...on(2) });
    expect(open(id)).toMatchObject([{ by: ada.actor.userId, ...on(2, 17, 19) }]);
    ada.undo();
    expect(open(id)).toEqual([]);
    expect(ada.row(Block, id)).toMatchObject({ status: "firm", ...on(2) });
  });

  it("that was mine before is one, too: a block, and one date of a series", () => {
    const mine = blockInput({ ...on(2), sharing: "time", rrule: "FREQ=WEEKLY;BYDAY=FR" });
    ada.give(scheduleBlock, mine);
    const left = { blockId: newId(), detailId: newId(), sharing: "we" } as const;
    expect(ada.give(shareOccurrence, { id: mine.id, original: at(9, 19), ...left })).toBe("done");
    expect([status(left.blockId), open(left.blockId).length]).toEqual(["proposed", 1]);
    expect(ada.undo()).toBe("done");
    expect([ada.rows(Block).length, ada.rows(Proposal), ada.rows(BlockException)]).toEqual([1, [], []]);
    expect(ada.give(shareBlock, { id: mine.id, sharing: "we" })).toBe("done");
    expect(ada.rows(Block)).toMatchObject([{ ownerId: null, status: "proposed" }]);
    expect(ada.undo()).toBe("done");
    expect([ada.rows(Block), ada.rows(Proposal)]).toMatchObject([[{ ownerId: ada.actor.userId, status: "firm" }], []]);
  });

  it("is what it was when its removal, or its becoming mine, is taken back", () => {
    const id = firm();
    expect([ada.give(shareBlock, { id, sharing: "time" }), ada.undo()]).toEqual(["done", "done"]);
    expect(ada.rows(Block)).toMatchObject([{ ownerId: null, status: "firm" }]);
    const again = ada.rows(Block)[0]!.id;
    expect([ada.give(removeBlock, { id: again }), ada.undo()]).toEqual(["done", "done"]);
    expect(ada.rows(Block)).toMatchObject([{ ownerId: null, status: "firm" }]);
    proposed({ ...on(20) });
    const { id: other } = ada.rows(Block).find((row) => row.status === "proposed")!;
    expect([ben.give(removeBlock, { id: other }), ben.undo()]).toEqual(["done", "done"]);
    // Whoever brings a proposal back proposes it.
    expect(ada.rows(Proposal).filter(({ state }) => state === "open")).toMatchObject([{ by: ben.actor.userId }]);
  });
});

describe("small things", () => {
  const short = (id = newId()) => blockInput({ id, localStart: at(2, 19), localEnd: "2029-03-02T19:30:00" });
  const made = (input: BlockInput) => [ada.give(scheduleBlock, input), status(input.id)];

  it("go straight in where both have said so, up to what the smaller of the two says", () => {
    expect(made(short())).toEqual(["done", "proposed"]);
    expect(ada.give(changeRhythm, { straightIn: 60 })).toBe("done");
    expect(made(short())).toEqual(["done", "proposed"]);
    expect(ben.give(changeRhythm, { straightIn: 30 })).toBe("done");
    expect(made(short())).toEqual(["done", "firm"]);
    expect(made({ ...short(), localEnd: "2029-03-02T19:45:00" })).toEqual(["done", "proposed"]);
    expect(made({ ...short(), rrule: "FREQ=WEEKLY" })).toEqual(["done", "proposed"]);
    expect(ben.undo()).toBe("done");
    expect(made(short())).toEqual(["done", "proposed"]);
  });

  it("are proposed all the same over protected time that both can see, and not over what one alone sees", () => {
    for (const who of [ada, ben]) who.give(changeRhythm, { straightIn: 60 });
    ada.give(scheduleBlock, blockInput({ ...on(2), sharing: "time", protected: true }));
    ada.give(scheduleBlock, blockInput({ ...on(9), sharing: "hidden", protected: true }));
    const hidden = { ...short(), ...on(9, 19, 20) };
    expect(ada.give(scheduleBlock, { ...short(), anyway: true })).toBe("done");
    expect(open(ada.rows(Proposal)[0]!.blockId)).toHaveLength(1);
    expect(ada.give(scheduleBlock, { ...hidden, anyway: true })).toBe("done");
    expect(status(hidden.id)).toBe("firm");
  });

  it("say when one is awake, to the other as well once they are two", () => {
    expect(ada.give(changeRhythm, { wakesAt: 390 })).toBe("done");
    expect(ben.rows(Block)).toEqual([]);
    expect(ada.give(changeRhythm, { wakesAt: 390, sleepsAt: 390 })).toBe("never-awake");
    expect(ada.give(changeRhythm, { straightIn: 1_000 })).toBe("straight-in-too-long");
  });
});

describe("another time for what is firm", () => {
  const offer = (blockId: Id, day: number, more: object = {}) => {
    const input = { id: newId(), blockId, original: null, ...on(day), zone: BERLIN, ...more };
    return { input, outcome: ada.give(makeProposal, input) };
  };

  it("stands beside it until it is accepted", () => {
    const id = firm();
    expect(offer(id, 3).outcome).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ ...on(2), status: "firm", waiting: true });
    expect(accept(ben, open(id)[0]!)).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ ...on(3), status: "firm", waiting: false });
    expect(ben.undo()).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ ...on(2), status: "firm" });
  });

  it("is declined, countered and withdrawn with the block staying where it is", () => {
    const id = firm();
    const { input } = offer(id, 3);
    const answer = { id: input.id, blockId: id, newId: newId(), ...on(4), zone: BERLIN, word: "" };
    expect(ben.give(counterProposal, answer)).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ ...on(2), status: "firm", waiting: true });
    expect(ben.give(withdrawProposal, { id: answer.newId, blockId: id })).toBe("done");
    expect(open(id)).toMatchObject([{ id: input.id, by: ada.actor.userId }]);
    expect(ben.give(declineProposal, { id: input.id, blockId: id, word: "No" })).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ ...on(2), status: "firm", waiting: true });
    expect(ada.give(withdrawProposal, { id: input.id, blockId: id })).toBe("done");
    expect([ada.row(Block, id), ada.rows(Proposal)]).toMatchObject([{ ...on(2), waiting: false }, []]);
  });

  it("is one at a time: mine takes the place of mine, and theirs is answered first", () => {
    const id = firm();
    offer(id, 3);
    expect(offer(id, 4).outcome).toBe("done");
    expect(open(id)).toMatchObject([on(4)]);
    const theirs = { id: newId(), blockId: id, original: null, ...on(5), zone: BERLIN };
    expect(ben.give(makeProposal, theirs)).toBe("proposal-open");
    expect(offer(id, 4, { ...on(2), localStart: "2029-01-02T19:00:00", localEnd: "2029-01-02T20:00:00" }).outcome).toBe(
      "proposal-past",
    );
    const mine = blockInput({ ...on(2), sharing: "time" });
    ada.give(scheduleBlock, mine);
    expect([offer(mine.id, 3).outcome, ben.give(makeProposal, { ...theirs, blockId: mine.id })]).toEqual([
      "not-ours",
      "not-yours",
    ]);
  });

  it("may be about one date of a series, about all from there on, or about all", () => {
    const id = firm({ rrule: "FREQ=WEEKLY;BYDAY=FR" });
    expect(offer(id, 10, { original: at(9, 19) }).outcome).toBe("done");
    expect(accept(ben, open(id)[0]!)).toBe("done");
    expect(ada.rows(BlockException)).toMatchObject([{ originalLocalStart: at(9, 19), ...on(10) }]);
    expect(ben.undo()).toBe("done");
    expect(ada.rows(BlockException)).toEqual([]);

    expect(offer(id, 17, { original: at(16, 19), rrule: "FREQ=WEEKLY;BYDAY=SA" }).outcome).toBe("done");
    expect(accept(ben, open(id)[0]!)).toBe("done");
    const rest = ada.rows(Block).find((row) => row.id !== id)!;
    expect(rest).toMatchObject({ ...on(17), rrule: "FREQ=WEEKLY;BYDAY=SA", status: "firm" });
    expect(ben.undo()).toBe("done");
    expect(ada.rows(Block)).toHaveLength(1);

    expect(offer(id, 1).outcome).toBe("done");
    expect(open(id)).toMatchObject([{ rrule: "FREQ=WEEKLY;BYDAY=TH" }]);
    expect(accept(ben, open(id)[0]!)).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ ...on(1), rrule: "FREQ=WEEKLY;BYDAY=TH" });
  });

  it("is not accepted for a date that has gone, or for what repeats by now", () => {
    const id = firm({ rrule: "FREQ=WEEKLY;BYDAY=FR" });
    offer(id, 10, { original: at(9, 19) });
    const [about] = open(id);
    expect(ada.give(changeSeries, { id, rrule: null })).toBe("done");
    expect(accept(ben, about!)).toBe("proposal-changed");
    expect(ada.give(changeSeries, { id, rrule: "FREQ=WEEKLY;BYDAY=FR" })).toBe("done");
    expect(accept(ben, about!)).toBe("done");
  });

  it("goes along when the dates of its series do", () => {
    const id = firm({ rrule: "FREQ=WEEKLY;BYDAY=FR" });
    offer(id, 11, { original: at(9, 19) });
    expect(ada.give(changeSeries, { id, ...on(3) })).toBe("done");
    expect(open(id)).toMatchObject([{ originalLocalStart: at(10, 19) }]);
    expect(accept(ben, open(id)[0]!)).toBe("done");
    expect(ada.rows(BlockException)).toMatchObject([{ originalLocalStart: at(10, 19), ...on(11) }]);
  });

  it("only the one who answered takes the answer back", () => {
    const id = firm();
    const { input } = offer(id, 3);
    const about = { id: input.id, blockId: id };
    expect([ada.give(reopenProposal, about), ben.give(reopenProposal, about)]).toEqual([
      "proposal-own",
      "proposal-closed",
    ]);
    ben.give(declineProposal, { ...about, word: "" });
    expect([ada.give(reopenProposal, about), ben.give(reopenProposal, about)]).toEqual(["proposal-own", "done"]);
    expect(open(id)).toHaveLength(1);
  });
});

describe("a block of mine that waits for the other", () => {
  function overOurs(): Id {
    firm({ protected: true, title: "Date night" });
    const input = blockInput({ ...on(2, 20, 22), sharing: "time", title: "Yoga" });
    expect(ada.give(scheduleBlock, { ...input, propose: true })).toBe("done");
    return input.id;
  }
  const standing = (id: Id) => standingOf(ada.row(Block, id)!, ada.rows(Proposal));

  it("is firm by their yes, though only I can write it, and declined by their no", () => {
    const id = overOurs();
    expect([status(id), standing(id)]).toEqual(["proposed", "proposed"]);
    const [proposal] = open(id);
    expect(accept(ben, proposal!)).toBe("over-protected");
    expect(accept(ben, proposal!, { anyway: true })).toBe("done");
    expect([status(id), standing(id)]).toEqual(["proposed", "firm"]);
    expect(ben.undo()).toBe("done");
    expect(standing(id)).toBe("proposed");
    expect(ben.give(declineProposal, { id: proposal!.id, blockId: id, word: "Please not" })).toBe("done");
    expect(standing(id)).toBe("declined");
  });

  it("is no longer firm by that yes once I change when it is", () => {
    const id = overOurs();
    accept(ben, open(id)[0]!, { anyway: true });
    expect(ada.give(changeSeries, { id, ...on(2, 19, 22) })).toBe("over-protected");
    expect(ada.give(changeSeries, { id, ...on(2, 19, 22), propose: true })).toBe("done");
    expect([standing(id), open(id).length]).toEqual(["proposed", 1]);
    expect(ada.give(changeSeries, { id, ...on(3) })).toBe("done");
    expect([status(id), ada.rows(Proposal).filter((one) => one.blockId === id)]).toEqual(["firm", []]);
  });

  it("is answered with another time, which I accept or not", () => {
    const id = overOurs();
    const [proposal] = open(id);
    const answer = { id: proposal!.id, blockId: id, newId: newId(), ...on(3, 20, 22), zone: BERLIN, word: "Saturday?" };
    expect(ben.give(counterProposal, answer)).toBe("done");
    expect([standing(id), ada.row(Block, id)]).toMatchObject(["proposed", on(2, 20, 22)]);
    const [theirs] = open(id);
    expect(ada.give(declineProposal, { id: theirs!.id, blockId: id, word: "" })).toBe("done");
    expect(standing(id)).toBe("declined");
    expect(ada.undo()).toBe("done");
    expect(accept(ada, theirs!)).toBe("done");
    expect(ada.row(Block, id)).toMatchObject({ ...on(3, 20, 22), status: "firm", waiting: false });
  });

  it("is, for one date of a series, a block of its own, and goes back when that is taken back", () => {
    firm({ protected: true });
    const series = blockInput({ ...on(1, 20, 22), sharing: "time", rrule: "FREQ=WEEKLY;BYDAY=TH" });
    ada.give(scheduleBlock, series);
    const move = { id: series.id, original: at(1, 20), ...on(2, 20, 22) };
    expect(ada.give(moveOccurrence, move)).toBe("over-protected");
    expect(ada.give(moveOccurrence, { ...move, propose: true })).toBe("done");
    const left = ada.rows(Block).find((row) => row.status === "proposed")!;
    expect(left).toMatchObject({ ...on(2, 20, 22), rrule: null, ownerId: ada.actor.userId });
    expect(ada.rows(BlockException)).toMatchObject([{ cancelled: true }]);
    expect(ada.undo()).toBe("done");
    expect([ada.rows(Block).length, ada.rows(BlockException), open(left.id)]).toEqual([2, [], []]);
  });
});
