import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { meantBlock, watchMeantBlocks } from "@/components/calendar/meant-block";
import { watchOvertaken, type Overtaken } from "@/components/calendar/overtaken";
import { overtakenText } from "@/components/calendar/overtaken-words";
import { takenBackText } from "@/components/calendar/taken-back";
import { describeBlock, moveBlock, removeBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { cancelOccurrence, moveOccurrence } from "@/lib/calendar/occurrence-commands";
import { Block } from "@/lib/calendar/schema";
import { changeSeries } from "@/lib/calendar/series-commands";
import { MINUTE } from "@/lib/calendar/time";
import type { Id } from "@/lib/ids";
import { blockInput } from "@/tests/support/blocks";
import { TwoPages, type Page } from "@/tests/support/two-pages";

const DAY = "2026-03-26";
const at = (from: number, to: number, day = DAY) => ({
  localStart: `${day}T${from}:00:00`,
  localEnd: `${day}T${to}:00:00`,
});
const reader = { locale: "en-GB", zone: "Europe/Berlin" };

let pages: TwoPages;
let ada: Page;
let ben: Page;
/** What each of the two is told. */
let told: Map<Page, Overtaken[]>;

beforeEach(() => {
  vi.useFakeTimers();
  pages = new TwoPages(["Europe/Berlin", "Europe/Berlin"]);
  [ada, ben] = pages.both;
  told = new Map(pages.both.map((page) => [page, []]));
  watchMeantBlocks(ada.store);
  for (const page of pages.both) watchOvertaken(page.store, (all) => told.get(page)!.push(...all));
});
afterEach(() => void vi.useRealTimers());

function there(changes: Parameters<typeof blockInput>[0] = {}): Id {
  const input = blockInput({ ...at(10, 11), title: "Dance class", ...changes });
  ada.give(scheduleBlock, input);
  vi.runAllTicks();
  pages.settle();
  return input.id;
}

function peopleOf(page: Page) {
  const person = ({ actor }: Page, name: string) => ({
    ...{ id: actor.userId, name, hue: 1, home: reader.zone, zone: reader.zone, trips: [] },
  });
  const [one, other] = [person(ada, "Ada"), person(ben, "Ben")];
  return page === ada ? { me: one, partner: other } : { me: other, partner: one };
}

const wordsTo = (page: Page) => told.get(page)!.map((one) => overtakenText(one, peopleOf(page), reader));

describe("two move the same at the same moment: whoever came first is told where it is now, once", () => {
  it("of a block", () => {
    const id = there();
    ada.give(moveBlock, { id, ...at(12, 13) });
    ben.give(moveBlock, { id, ...at(18, 19) });
    pages.settle();
    expect(ben.rows(Block)).toMatchObject([at(18, 19)]);
    expect(wordsTo(ada)).toEqual([
      "Ben moved “Dance class” after you did: it is now Thursday 26 March, 18:00 – 19:00. You had it on Thursday 26 March, 12:00 – 13:00.",
    ]);
    expect(wordsTo(ben)).toEqual([]);
    ben.give(moveBlock, { id, ...at(20, 21) });
    pages.settle();
    expect(told.get(ada)).toHaveLength(1);
    // There is nothing to take back any more, and it is not said that there was.
    ada.store.undo();
    expect(takenBackText(ada.store.takenBack!, peopleOf(ada))).toMatch(/^There is nothing to take back/);
    expect(ada.rows(Block)).toMatchObject([at(20, 21)]);
  });

  it("by the clock where each is then", () => {
    const id = there();
    ada.give(moveBlock, { id, ...at(12, 13) });
    ben.give(moveBlock, { id, ...at(18, 19) });
    pages.settle();
    const people = peopleOf(ada);
    const base = { id: people.me.id, spaceId: people.me.id, ownerId: people.me.id, authorId: people.me.id };
    const trips = [{ ...base, fromDate: DAY, toDate: DAY, zone: "Europe/Lisbon" }];
    const away = { ...people, me: { ...people.me, trips } };
    expect(told.get(ada)!.map((one) => overtakenText(one, away, reader))).toEqual([
      "Ben moved “Dance class” after you did: it is now Thursday 26 March, 17:00 – 18:00. You had it on Thursday 26 March, 11:00 – 12:00.",
    ]);
  });

  it("of a date of a series, though neither saw the other’s exception", () => {
    const id = there({ rrule: "FREQ=WEEKLY;COUNT=3" });
    const original = `${DAY}T10:00:00`;
    ben.give(moveOccurrence, { id, original, ...at(12, 13) });
    ada.give(moveOccurrence, { id, original, ...at(19, 20, "2026-03-27") });
    // Ben's is sent first.
    pages.transmit(ben);
    pages.settle();
    expect(wordsTo(ben)).toEqual([
      "Ada moved “Dance class” after you did: it is now Friday 27 March, 19:00 – 20:00. You had it on Thursday 26 March, 12:00 – 13:00.",
    ]);
    expect(wordsTo(ada)).toEqual([]);
  });

  it("of all of a series, and of a date that the other takes out", () => {
    const id = there({ rrule: "FREQ=WEEKLY;COUNT=3" });
    ada.give(moveOccurrence, { id, original: `${DAY}T10:00:00`, ...at(12, 13) });
    ben.give(cancelOccurrence, { id, original: `${DAY}T10:00:00` });
    pages.settle();
    expect(wordsTo(ada)).toEqual(["Ben removed “Dance class” after you moved it to Thursday 26 March, 12:00 – 13:00."]);
    ada.give(changeSeries, { id, ...at(12, 13) });
    ben.give(changeSeries, { id, ...at(14, 15) });
    pages.settle();
    expect(wordsTo(ada)[1]).toBe("Ben moved “Dance class” after you did. Look at its dates once more.");
    expect(wordsTo(ben)).toEqual([]);
  });

  it("of a block that the other removes", () => {
    const id = there();
    ada.give(moveBlock, { id, ...at(12, 13) });
    ben.give(removeBlock, { id });
    pages.settle();
    expect(wordsTo(ada)).toEqual(["“Dance class” was removed after you moved it."]);
  });
});

describe("told in time", () => {
  it("when the answer and the other’s move come at once, after the line was down", () => {
    const id = there();
    ada.give(moveBlock, { id, ...at(12, 13) });
    pages.transmit(ada);
    pages.answer(ada, true);
    pages.hear(ben);
    ben.give(moveBlock, { id, ...at(18, 19) });
    pages.transmit(ben);
    ada.inbox.length = 0;
    pages.ask(ada);
    expect(told.get(ada)).toEqual([]);
    pages.settle();
    expect(told.get(ada)).toHaveLength(1);
  });

  it("not before what I did since is answered too, and then also where that was about something else", () => {
    const id = there({ rrule: "FREQ=WEEKLY;COUNT=3" });
    const original = `${DAY}T10:00:00`;
    ada.give(moveOccurrence, { id, original, ...at(12, 13) });
    pages.settle();
    ada.give(changeSeries, { id, localEnd: `${DAY}T11:30:00` });
    ben.give(moveOccurrence, { id, original, ...at(18, 19) });
    pages.transmit(ben);
    pages.hear(ada);
    expect(told.get(ada)).toEqual([]);
    pages.settle();
    expect(wordsTo(ada)).toEqual([
      "Ben moved “Dance class” after you did: it is now Thursday 26 March, 18:00 – 19:00. You had it on Thursday 26 March, 12:00 – 13:00.",
    ]);
  });

  it("not where I have put it elsewhere myself by then, though the server has not heard of it yet", () => {
    const id = there();
    ada.give(moveBlock, { id, ...at(12, 13) });
    pages.transmit(ada);
    pages.hear(ben);
    ben.give(moveBlock, { id, ...at(18, 19) });
    pages.transmit(ben);
    pages.answer(ada);
    vi.runAllTicks();
    ada.give(moveBlock, { id, ...at(14, 15) });
    pages.ask(ada);
    expect(told.get(ada)).toEqual([]);
    pages.settle();
    expect(ada.rows(Block)).toMatchObject([at(14, 15)]);
    expect(told.get(ada)).toEqual([]);
  });

  it("not of what was moved long ago", () => {
    const id = there();
    ada.give(moveBlock, { id, ...at(12, 13) });
    pages.settle();
    vi.advanceTimersByTime(11 * MINUTE);
    ben.give(moveBlock, { id, ...at(18, 19) });
    pages.settle();
    expect(told.get(ada)).toEqual([]);
  });
});

describe("nobody is told", () => {
  const quiet = () => expect([...told.values()].flat()).toEqual([]);

  it("where both changes are kept: another end, other words, the same time", () => {
    const id = there();
    ada.give(moveBlock, { id, localEnd: `${DAY}T12:00:00` });
    ben.give(moveBlock, { id, localStart: `${DAY}T09:00:00` });
    ben.give(describeBlock, { id, title: "Dance" });
    pages.settle();
    ada.give(moveBlock, { id, ...at(15, 16) });
    ben.give(moveBlock, { id, ...at(15, 16) });
    pages.settle();
    quiet();
  });

  it("of what they change themselves: moved on, taken back, removed", () => {
    const id = there();
    ada.give(moveBlock, { id, ...at(12, 13) });
    vi.runAllTicks();
    ada.give(moveBlock, { id, ...at(14, 15) });
    pages.settle();
    vi.runAllTicks();
    ada.store.undo();
    pages.settle();
    ada.give(removeBlock, { id });
    pages.settle();
    quiet();
  });

  it("where theirs was refused, which says so itself", () => {
    const id = there();
    ben.give(removeBlock, { id });
    pages.transmit(ben);
    ada.give(moveBlock, { id, ...at(12, 13) });
    pages.settle();
    const [notice, ...more] = ada.store.notices;
    expect(more).toEqual([]);
    expect(notice!.code).toBe("no-such-block");
    expect(meantBlock(notice!.id, peopleOf(ada))).toBe("“Dance class”");
    quiet();
    ada.store.dismiss(notice!.id);
    expect(meantBlock(notice!.id, peopleOf(ada))).toBeNull();
  });

  it("where both remove it: the one who comes later reads which one it was", () => {
    const id = there({ title: "" });
    ben.give(removeBlock, { id });
    pages.transmit(ben);
    ada.give(removeBlock, { id });
    pages.settle();
    expect(ada.store.notices.map((notice) => meantBlock(notice.id, peopleOf(ada)))).toEqual(["“Our time”"]);
    quiet();
  });
});
