import { describe, expect, it } from "vitest";
import { answeredIn, closedText } from "@/components/calendar/proposals/closed-words";
import { gathered } from "@/components/notices/gathered";
import { refusedTitle } from "@/components/notices/refused-title";
import { acceptProposal, declineProposal } from "@/lib/calendar/answer-commands";
import { describeBlock, moveBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { withdrawProposal } from "@/lib/calendar/proposal-commands";
import { BlockException, Proposal } from "@/lib/calendar/schema";
import { singleOut } from "@/lib/calendar/single-commands";
import { newId, type Id } from "@/lib/ids";
import type { Command } from "@/lib/sync/command";
import { blockInput } from "@/tests/support/blocks";
import { two, type One } from "@/tests/support/two";

const DAY = "2199-06-07";
const times = { localStart: `${DAY}T19:00:00`, localEnd: `${DAY}T21:00:00`, zone: "Europe/Berlin" };
const original = "2199-06-14T19:00:00";

const notice = <Input>(command: Command<Input>, code: string, input: Input) => {
  return { id: newId(), command: command.name, code, input };
};

function proposed() {
  const [ada, ben] = two();
  const { id: blockId, ...rest } = blockInput({ ...times, title: "Choir", rrule: "FREQ=WEEKLY;COUNT=4" });
  expect(ada.give(scheduleBlock, { ...rest, id: blockId })).toBe("done");
  return { ada, ben, about: { id: ada.rows(Proposal)[0]!.id, blockId } };
}

const apart = (about: { id: Id; blockId: Id }) => {
  return { ...about, original, madeId: newId(), newId: newId(), detailId: newId() };
};

/** What is said of an answer to one date that was refused, as its command and its code say. */
function said<Input>(to: One, single: ReturnType<typeof apart>, code: string, command: Command<Input>) {
  const of = { id: single.newId, blockId: single.madeId } as Input;
  const refused = [notice(singleOut, code, single), notice(command, "proposal-closed", of)];
  const answered = answeredIn(gathered(refused)[0]!, to.rows(Proposal), to.rows(BlockException));
  const now = answered && (to.row(Proposal, answered.id ?? newId()) ?? null);
  const words = { me: to.actor.userId, partner: "the other", name: "Choir", isAnew: false };
  return answered && closedText(answered.command, now, words);
}

describe("what could not be done, and what came of that", () => {
  it("is told as one, whichever else was refused meanwhile", () => {
    const single = apart({ id: newId(), blockId: newId() });
    const made = { id: single.newId, blockId: single.madeId };
    const refused = [
      notice(singleOut, "proposal-closed", single),
      notice(withdrawProposal, "proposal-closed", { id: newId(), blockId: single.blockId }),
      notice(declineProposal, "proposal-closed", { ...made, word: "I am away" }),
      notice(describeBlock, "no-such-block", { id: single.madeId, notes: "By the lake" }),
    ];
    expect(gathered(refused)).toEqual([
      { notice: refused[0], after: [refused[2], refused[3]] },
      { notice: refused[1], after: [] },
    ]);
  });

  it("is told once however often it was tried, of each block and for each reason", () => {
    const id = newId();
    const moves = (code: string) => notice(moveBlock, code, { id, localStart: times.localStart });
    const refused = [moves("no-such-block"), moves("no-such-block"), moves("not-yours")];
    const other = notice(moveBlock, "no-such-block", { id: newId(), localStart: times.localStart });
    expect(gathered([...refused, other])).toEqual([
      { notice: refused[0], after: [refused[1]] },
      { notice: refused[2], after: [] },
      { notice: other, after: [] },
    ]);
  });

  it("is told of each date that was answered too late", () => {
    const about = { id: newId(), blockId: newId() };
    const refused = [apart(about), apart(about)].flatMap((single) => [
      notice(singleOut, "proposal-closed", single),
      notice(withdrawProposal, "proposal-closed", { id: single.newId, blockId: single.madeId }),
    ]);
    expect(gathered(refused)).toEqual([
      { notice: refused[0], after: [refused[1]] },
      { notice: refused[2], after: [refused[3]] },
    ]);
  });

  it("is called by the answer that a date was to have", () => {
    const title = (next: Command<never> | null) => refusedTitle("proposal.single", "“Choir”", next?.name);
    expect(title(acceptProposal as Command<never>)).toBe("The date of “Choir” was not accepted.");
    expect(title(withdrawProposal as Command<never>)).toBe("The date of “Choir” was not taken back.");
    expect(title(null)).toBe("The date of “Choir” was not answered by itself.");
    expect(refusedTitle("block.schedule", null, describeBlock.name)).toBe("The block was not made.");
  });
});

describe("an answer to one date that came too late", () => {
  it("says that all of it was taken back, and nothing of the other where I answered it myself elsewhere", () => {
    const { ada, ben, about } = proposed();
    const single = apart(about);
    const seen = { ...times, rrule: "FREQ=WEEKLY;COUNT=4" };
    const [mine, theirs] = [proposed(), proposed()];
    expect(mine.ben.give(acceptProposal, { ...mine.about, seen })).toBe("done");
    expect(said(mine.ben, apart(mine.about), "proposal-closed", acceptProposal)).toBeNull();
    expect(theirs.ben.give(acceptProposal, { ...theirs.about, seen })).toBe("done");
    const late = said(theirs.ada, apart(theirs.about), "proposal-closed", withdrawProposal);
    expect(late).toBe("the other said yes to “Choir” in the same moment.");
    expect(ada.give(withdrawProposal, about)).toBe("done");
    const gone = said(ben, single, "proposal-closed", acceptProposal);
    expect(gone).toBe("the other took “Choir” back in the same moment.");
  });

  it("says what became of that date by itself", () => {
    const { ada, ben, about } = proposed();
    const one = apart(about);
    expect(ben.give(singleOut, one)).toBe("done");
    const answer = { id: one.newId, blockId: one.madeId };
    const seen = { ...times, localStart: original, localEnd: "2199-06-14T21:00:00", rrule: null };
    expect(ben.give(acceptProposal, { ...answer, seen })).toBe("done");
    const late = said(ada, apart(about), "no-such-occurrence", withdrawProposal);
    expect(late).toBe("the other said yes to “Choir” in the same moment.");

    const again = proposed();
    const back = apart(again.about);
    expect(again.ada.give(singleOut, back)).toBe("done");
    expect(again.ada.give(withdrawProposal, { id: back.newId, blockId: back.madeId })).toBe("done");
    const gone = said(again.ben, apart(again.about), "no-such-occurrence", acceptProposal);
    expect(gone).toBe("the other took “Choir” back in the same moment.");
  });
});
