import { describe, expect, it } from "vitest";
import { acceptProposal } from "@/lib/calendar/answer-commands";
import { moveBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { bringBlocks, unbringBlocks, type BroughtBlock, type BroughtSharing } from "@/lib/calendar/bring-command";
import { broughtOf, candidateOf, hereAlready, makeStops, nearest, shownAs } from "@/lib/calendar/bringing";
import { Block, BlockDetail, BlockException, Proposal } from "@/lib/calendar/schema";
import { newId } from "@/lib/ids";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { calendarOf, foundIn } from "@/tests/support/ical";
import { two, type One } from "@/tests/support/two";

const NOW = Date.now();
/** A Friday to come. */
const DAY = "2031-03-28";
const hour = (at: number) => `${DAY}T${String(at).padStart(2, "0")}:00:00`;
const at = (from: number, to: number) => ({ localStart: hour(from), localEnd: hour(to) });

function brought(changes: Partial<BroughtBlock> = {}): BroughtBlock {
  return {
    ...{ ...at(19, 21), zone: "Europe/Berlin", allDay: false, rrule: null },
    ...{ title: "Choir", notes: "Scores", place: "Mill", link: "" },
    ...{ cancelled: [], moved: [], own: [] },
    ...changes,
  };
}

const bring = (one: One, sharing: BroughtSharing, blocks = [brought()], said: object = {}) =>
  one.give(bringBlocks, { sharing, blocks, ...said });

const titlesOf = (one: One) => one.rows(BlockDetail).map(({ title }) => title);

function guard(one: One, changes: Partial<BlockInput>): string {
  const input = blockInput({ ...at(20, 22), protected: true, title: "Guarded", ...changes });
  expect(one.give(scheduleBlock, input)).toBe("done");
  return input.id;
}

/** Protected time of both, to which both have said yes. */
function guardOurs(ada: One, ben: One): void {
  const id = guard(ada, { sharing: "we" });
  const [proposal] = ben.rows(Proposal);
  const { localStart, localEnd, zone, rrule } = proposal!;
  expect(ben.give(acceptProposal, { id: proposal!.id, blockId: id, seen: { localStart, localEnd, zone, rrule } })).toBe(
    "done",
  );
}

describe("what is brought in", () => {
  it("is mine, each row where its sharing puts it, with the dates that are otherwise; and is taken back at once", () => {
    const [ada, ben] = two();
    const series = brought({
      rrule: "FREQ=WEEKLY;COUNT=4",
      cancelled: ["2031-04-04T19:00:00"],
      moved: [{ originalLocalStart: "2031-04-11T19:00:00", ...at(10, 11), zone: "Europe/Berlin" }],
      own: [{ originalLocalStart: "2031-04-11T19:00:00", title: "Concert", notes: "", place: "", link: "" }],
    });
    expect(bring(ada, "open", [series, brought({ title: "Film" })])).toBe("done");
    expect(titlesOf(ben).sort()).toEqual(["Choir", "Concert", "Film"]);
    expect(ben.rows(BlockException)).toHaveLength(2);
    expect(ben.rows(Block).every(({ ownerId, status }) => ownerId === ada.actor.userId && status === "firm")).toBe(
      true,
    );
    expect(ada.undo()).toBe("done");
    for (const table of [Block, BlockDetail, BlockException] as const) {
      expect([ada.rows<never>(table as never), ben.rows<never>(table as never)]).toEqual([[], []]);
    }
  });

  it("shows of the time alone no word, and of what is hidden nothing", () => {
    const [ada, ben] = two();
    bring(ada, "time");
    bring(ada, "hidden", [brought({ title: "Ring" })]);
    expect([ben.rows(Block).length, titlesOf(ben)]).toEqual([1, []]);
    expect(titlesOf(ada).sort()).toEqual(["Choir", "Ring"]);
  });

  it("is taken back as far as it is still there, and not of the other’s", () => {
    const [ada, ben] = two();
    bring(ada, "open", [brought(), brought({ title: "Film" })]);
    const ids = ada.rows(Block).map(({ id }) => id);
    expect(ben.give(unbringBlocks, { ids })).toBe("not-yours");
    expect(ada.give(unbringBlocks, { ids: [ids[0]!, newId()] })).toBe("done");
    expect(ada.give(moveBlock, { id: ids[1]!, ...at(8, 9) })).toBe("done");
    expect(ada.give(unbringBlocks, { ids })).toBe("done");
    expect(ada.rows(Block)).toEqual([]);
    expect(ada.give(unbringBlocks, { ids })).toBe("no-such-block");
  });

  it("is refused as a whole where one of them cannot be", () => {
    const [ada] = two();
    expect(bring(ada, "open", [brought(), brought({ zone: "Mars/Olympus" })])).toBe("unknown-zone");
    expect(ada.rows(Block)).toEqual([]);
  });
});

describe("protected time", () => {
  it("of mine stops it, until I say that I mean it so", () => {
    const [ada] = two();
    guard(ada, { sharing: "hidden" });
    expect(bring(ada, "hidden")).toBe("over-own-protected");
    expect(bring(ada, "hidden", [brought()], { anyway: true })).toBe("done");
  });

  it("of both makes it a proposal, unless nobody but me sees it", () => {
    const [ada, ben] = two();
    guardOurs(ada, ben);
    expect(bring(ben, "time")).toBe("over-protected");
    expect(bring(ben, "time", [brought(), brought({ ...at(8, 9) })], { propose: true })).toBe("done");
    const standing = ada.rows(Block).filter(({ ownerId }) => ownerId === ben.actor.userId);
    expect(standing.map(({ localStart, status }) => [localStart.slice(11, 13), status]).sort()).toEqual([
      ["08", "firm"],
      ["19", "proposed"],
    ]);
    expect(ada.rows(Proposal).filter(({ state }) => state === "open")).toHaveLength(1);
    expect(bring(ben, "hidden")).toBe("over-own-protected");
    expect(bring(ben, "hidden", [brought()], { anyway: true })).toBe("done");
  });

  it("of the partner’s own stops nothing of mine, whether I see it or not", () => {
    for (const sharing of ["open", "time", "hidden"] as const) {
      const [ada, ben] = two();
      guard(ada, { sharing });
      for (const mine of ["open", "time", "hidden"] as const) expect(bring(ben, mine)).toBe("done");
    }
  });

  it("is asked of beforehand as the command asks, block by block", () => {
    const [ada, ben] = two();
    guardOurs(ada, ben);
    guard(ada, { sharing: "hidden", ...at(7, 8) });
    const found = foundIn(
      calendarOf([
        "DTSTART:20310328T180000Z\nDTEND:20310328T200000Z\nSUMMARY:Over ours",
        "DTSTART:20310328T060000Z\nDTEND:20310328T070000Z\nSUMMARY:Over hers",
        "DTSTART:20310321T060000Z\nDTEND:20310321T070000Z\nRRULE:FREQ=DAILY;COUNT=20\nSUMMARY:Over hers, once",
        "DTSTART:20310328T120000Z\nDTEND:20310328T130000Z\nSUMMARY:Free",
      ]),
    );
    const codes = (one: One, sharing: BroughtSharing) => {
      const stopOf = makeStops(one.rows(Block), one.rows(BlockException), one.actor, NOW);
      return Object.fromEntries(
        found.blocks.map((block) => {
          const candidate = candidateOf(block, one.actor, NOW);
          const asked = stopOf(candidate, sharing)?.code ?? "done";
          // What the command itself says, with nothing kept of it.
          const [given] = [one.give(bringBlocks, { sharing, blocks: [candidate.brought] })];
          if (given === "done") one.undo();
          expect([candidate.brought.title, asked]).toEqual([candidate.brought.title, given]);
          return [candidate.brought.title, asked];
        }),
      );
    };
    const own = "over-own-protected";
    expect(codes(ada, "time")).toEqual({
      "Over ours": "over-protected",
      "Over hers": own,
      "Over hers, once": own,
      Free: "done",
    });
    expect(codes(ada, "hidden")["Over ours"]).toBe(own);
    expect(codes(ben, "open")).toEqual({
      "Over ours": "over-protected",
      "Over hers": "done",
      "Over hers, once": "done",
      Free: "done",
    });
  });
});

describe("what is brought in of a file", () => {
  const file = calendarOf([
    "DTSTART;TZID=Europe/Berlin:20310328T190000\nDTEND;TZID=Europe/Berlin:20310328T210000\nSUMMARY:Supper",
    "DTSTART;TZID=Europe/Berlin:20310328T190000\nDTEND;TZID=Europe/Berlin:20310328T210000\nRRULE:FREQ=WEEKLY\nSUMMARY:Supper",
    "DTSTART;VALUE=DATE:20200101\nSUMMARY:Long ago\nCLASS:PRIVATE",
  ]);
  const candidates = (one: One) => foundIn(file).blocks.map((found) => candidateOf(found, one.actor, NOW));

  it("is not what is here with the same title, beginning and rule, as mine or as ours", () => {
    const [ada, ben] = two();
    const here = (one: One) =>
      [...hereAlready(candidates(one), one.rows(Block), one.rows(BlockDetail), one.actor)].map(
        ({ brought: { rrule } }) => rrule,
      );
    expect(here(ada)).toEqual([]);
    ada.give(scheduleBlock, blockInput({ ...at(19, 21), sharing: "open", title: "Supper" }));
    expect(here(ada)).toEqual([null]);
    // Of the partner's own it is not asked.
    expect(here(ben)).toEqual([]);
    ben.give(scheduleBlock, blockInput({ ...at(19, 20), sharing: "we", title: "Supper", rrule: "FREQ=WEEKLY" }));
    expect(here(ben)).toEqual(["FREQ=WEEKLY"]);
    expect(here(ada)).toEqual([null, "FREQ=WEEKLY"]);
    // The same again, from the same file.
    const [one, other] = two();
    expect(
      bring(
        one,
        "hidden",
        candidates(one).map(({ found }) => broughtOf(found)),
      ),
    ).toBe("done");
    expect([here(one).length, here(other).length]).toEqual([3, 0]);
  });

  it("is over, or shown as no more than the time, where the file says so", () => {
    const [ada] = two();
    const [past, ...others] = candidates(ada);
    expect([past!.isOver, ...others.map(({ isOver }) => isOver)]).toEqual([true, false, false]);
    expect([shownAs(past!, "open"), shownAs(past!, "hidden"), shownAs(others[0]!, "open")]).toEqual([
      "time",
      "hidden",
      "open",
    ]);
  });

  it("is what is nearest to now, where there is too much", () => {
    const [ada] = two();
    const all = candidates(ada);
    expect(nearest(all, 2).map(({ isOver }) => isOver)).toEqual([false, false]);
    expect(nearest(all, 3)).toBe(all);
  });
});
