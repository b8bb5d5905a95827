import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptProposal, counterProposal } from "@/lib/calendar/answer-commands";
import { moveBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { moveOccurrence, shareOccurrence } from "@/lib/calendar/occurrence-commands";
import { occurrencesOf } from "@/lib/calendar/occurrences";
import { makeProposal } from "@/lib/calendar/proposal-commands";
import { Block, BlockException, Proposal } from "@/lib/calendar/schema";
import { changeSeries, splitSeries } from "@/lib/calendar/series-commands";
import { instantMs, instantsOf, localText, type WallTimes } from "@/lib/calendar/time";
import { newId } from "@/lib/ids";
import { blockInput } from "@/tests/support/blocks";
import { two, type One } from "@/tests/support/two";

/** Its clock goes from 2:00 to 3:00 on 25 March 2029. */
const BERLIN = "Europe/Berlin";
const GAP = { localStart: "2029-03-25T02:30:00", localEnd: "2029-03-25T04:00:00" };
const BEFORE = { localStart: "2029-03-25T00:30:00", localEnd: "2029-03-25T01:30:00" };
/** Daily, and on the 25th in that hour. */
const nightly = () =>
  blockInput({
    ...{ localStart: "2029-03-20T02:30:00", localEnd: "2029-03-20T03:00:00", rrule: "FREQ=DAILY" },
    ...{ sharing: "open" as const, title: "Feed the dough" },
  });

function shown({ startsAt, endsAt }: { startsAt: string; endsAt: string }, zone: string) {
  return { localStart: localText(instantMs(startsAt), zone), localEnd: localText(instantMs(endsAt), zone) };
}

const lastBlock = (one: One) => one.rows(Block).at(-1)!;

describe("what happens once is stored at the times that the clock shows", () => {
  it.each([
    ["begins", GAP],
    ["ends", { localStart: BEFORE.localStart, localEnd: GAP.localStart }],
    ["lies", { localStart: "2029-03-25T02:15:00", localEnd: "2029-03-25T02:45:00" }],
  ])("one that %s in an hour that is left out is refused with words for it, however it comes there", (_, times) => {
    const [ada, ben] = two();
    const refused = "skipped-hour";
    expect(ada.give(scheduleBlock, blockInput({ ...times, sharing: "open" }))).toBe(refused);
    const own = blockInput({ ...BEFORE, sharing: "open" });
    expect(ada.give(scheduleBlock, own)).toBe("done");
    expect(ada.give(moveBlock, { id: own.id, ...times })).toBe(refused);
    expect(ada.give(changeSeries, { id: own.id, ...times })).toBe(refused);
    const series = nightly();
    expect(ada.give(scheduleBlock, series)).toBe("done");
    const original = "2029-03-26T02:30:00";
    expect(ada.give(moveOccurrence, { id: series.id, original, ...times })).toBe(refused);
    const rest = { id: series.id, original, blockId: newId(), detailId: newId() };
    expect(ada.give(splitSeries, { ...rest, ...times, rrule: null })).toBe(refused);
    const ours = blockInput({ ...BEFORE, title: "Stars" });
    expect(ada.give(scheduleBlock, ours)).toBe("done");
    const { id } = ada.rows(Proposal)[0]!;
    const about = { blockId: ours.id, zone: BERLIN, ...times };
    expect(ben.give(counterProposal, { id, newId: newId(), word: "", ...about })).toBe(refused);
    const seen = { ...BEFORE, zone: BERLIN, rrule: null };
    expect(ben.give(acceptProposal, { id, blockId: ours.id, seen })).toBe("done");
    expect(ada.give(makeProposal, { id: newId(), original: null, ...about })).toBe(refused);
  });

  const ZONES = [BERLIN, "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "America/Nuuk", "UTC"];
  const around = fc.constantFrom(...["03-25", "03-11", "10-07", "04-27", "03-24", "06-01"].map((day) => `2029-${day}`));

  it("property: whatever is taken is shown as it is stored, and begins as a series of it would", () => {
    fc.assert(
      fc.property(
        around,
        fc.nat(95),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...ZONES),
        (day, at, long, zone) => {
          const wall = Date.parse(`${day}T00:00:00Z`) + at * 900_000;
          const text = (ms: number) => localText(ms, "UTC");
          const times: WallTimes = { localStart: text(wall), localEnd: text(wall + long * 900_000), zone };
          const [ada] = two();
          const outcome = ada.give(scheduleBlock, blockInput({ ...times, sharing: "open" }));
          if (outcome === "done") {
            expect(lastBlock(ada)).toMatchObject({ ...times, ...shown(lastBlock(ada), zone) });
          } else {
            expect(outcome).toBe("skipped-hour");
          }
          if (ada.give(scheduleBlock, blockInput({ ...times, sharing: "open", rrule: "FREQ=DAILY" })) !== "done")
            return;
          const row = lastBlock(ada);
          const range = { from: wall - 86_400_000, to: wall + 86_400_000 };
          const first = occurrencesOf(row, [], range).find(({ original }) => original === times.localStart)!;
          expect(first.row).toMatchObject({ startsAt: row.startsAt, endsAt: row.endsAt });
        },
      ),
    );
  });
});

describe("a date of a series in an hour that is left out", () => {
  const original = "2029-03-25T02:30:00";
  const after = { localStart: "2029-03-25T03:30:00", localEnd: "2029-03-25T04:00:00" };

  it("is where the clock shows it once it stands alone", () => {
    const [ada] = two();
    const series = nightly();
    expect(ada.give(scheduleBlock, series)).toBe("done");
    const left = { id: series.id, original, blockId: newId(), detailId: newId(), sharing: "time" as const };
    expect(ada.give(shareOccurrence, left)).toBe("done");
    const row = ada.row(Block, left.blockId)!;
    expect(row).toMatchObject({ ...after, ...instantsOf({ ...after, zone: BERLIN }) });
    expect(ada.give(moveBlock, { id: left.blockId, localEnd: "2029-03-25T05:00:00" })).toBe("done");
    expect(ada.row(Block, left.blockId)).toMatchObject({ localStart: after.localStart, startsAt: row.startsAt });
  });

  it("can be moved and put back, as its series has it", () => {
    const [ada] = two();
    const series = nightly();
    expect(ada.give(scheduleBlock, series)).toBe("done");
    const to = { localStart: "2029-03-25T05:00:00", localEnd: "2029-03-25T05:30:00" };
    expect(ada.give(moveOccurrence, { id: series.id, original, ...to })).toBe("done");
    expect(ada.rows(BlockException)).toMatchObject([to]);
    expect(ada.undo()).toBe("done");
    expect(ada.rows(BlockException)).toEqual([]);
  });
});
