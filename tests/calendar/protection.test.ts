import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { acceptProposal } from "@/lib/calendar/answer-commands";
import { moveBlock, protectBlock, removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { restoreBlock } from "@/lib/calendar/restore-command";
import { clashesOf, type Laid } from "@/lib/calendar/clash";
import { consentFor } from "@/lib/calendar/consent";
import * as occurrence from "@/lib/calendar/occurrence-commands";
import { isGuard } from "@/lib/calendar/protection";
import { Block, BlockException, Proposal, type BlockRow, type Sharing } from "@/lib/calendar/schema";
import * as series from "@/lib/calendar/series-commands";
import { standingOf } from "@/lib/calendar/standing";
import { newId, type Id } from "@/lib/ids";
import { blockInput, type BlockInput } from "@/tests/support/blocks";
import { two, type One } from "@/tests/support/two";

const NOW = Date.UTC(2029, 1, 1);
const at = (day: number, hour: number) =>
  `2029-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00`;
const on = (day: number, from = 19, to = 21) => ({ localStart: at(day, from), localEnd: at(day, to) });

let ada: One;
let ben: One;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(NOW);
  [ada, ben] = two();
});
afterEach(() => void vi.useRealTimers());

/** A block that is settled: of what is ours the other has accepted it. */
function firm(who: One, changes: Partial<BlockInput>): Id {
  const input = blockInput({ ...on(2), ...changes });
  expect(who.give(scheduleBlock, input)).toBe("done");
  acceptAll(who === ada ? ben : ada, input.id);
  return input.id;
}

function acceptAll(who: One, blockId: Id): void {
  for (const { id, state, localStart, localEnd, zone, rrule, blockId: about } of who.rows(Proposal)) {
    if (state !== "open" || about !== blockId) continue;
    expect(who.give(acceptProposal, { id, blockId, seen: { localStart, localEnd, zone, rrule } })).toBe("done");
  }
}

const guard = (who: One, sharing: Sharing, changes: Partial<BlockInput> = {}) =>
  firm(who, { sharing, protected: true, ...changes });

describe("whoever plans over protected time is stopped, by whose it is", () => {
  const cases: [Sharing, "ada" | "ben", Sharing, string][] = [
    // over mine, which I may keep over by saying so
    ["we", "ada", "time", "over-own-protected"],
    ["time", "ada", "open", "over-own-protected"],
    ["hidden", "ada", "time", "over-own-protected"],
    ["we", "ada", "hidden", "over-own-protected"],
    ["time", "ada", "hidden", "over-own-protected"],
    // over ours
    ["we", "ada", "we", "over-protected"],
    ["open", "ada", "we", "over-protected"],
    ["hidden", "ada", "we", "over-own-protected"],
    // over my partner's own: only what is ours
    ["we", "ben", "time", "over-protected"],
    ["time", "ben", "time", "done"],
    ["hidden", "ben", "open", "done"],
    // over what my partner alone sees: nothing
    ["we", "ben", "hidden", "done"],
    ["time", "ben", "hidden", "done"],
  ];
  it.each(cases)("what is %s over what %s has protected as %s: %s", (mine, whose, sharing, code) => {
    guard(whose === "ada" ? ada : ben, sharing);
    const plan = { ...on(2, 20, 22), sharing: mine };
    expect(ada.give(scheduleBlock, blockInput(plan))).toBe(code);
    expect(ada.give(scheduleBlock, { ...blockInput(plan), propose: code === "over-protected", anyway: true })).toBe(
      "done",
    );
  });

  it("of all that is in the way, what takes the other's word is said first; what is mine is then still mine to say", () => {
    guard(ada, "time");
    guard(ben, "time");
    const input = blockInput(on(2, 20, 22));
    expect(ada.give(scheduleBlock, input)).toBe("over-protected");
    expect(ada.give(scheduleBlock, { ...input, propose: true })).toBe("over-own-protected");
    expect(ada.give(scheduleBlock, { ...input, propose: true, anyway: true })).toBe("done");
  });

  it("and neither by what is not firm or not protected, nor by what is over or gone", () => {
    const plan = () => blockInput({ ...on(2, 20, 22), sharing: "time" });
    ada.give(scheduleBlock, blockInput({ ...on(2), protected: true }));
    expect(ada.give(scheduleBlock, plan())).toBe("done");
    const id = guard(ada, "open");
    expect(ada.give(scheduleBlock, plan())).toBe("over-own-protected");
    expect(ada.give(protectBlock, { id, protected: false })).toBe("done");
    expect(ada.give(scheduleBlock, plan())).toBe("done");
    expect(ada.give(protectBlock, { id, protected: true })).toBe("done");
    vi.setSystemTime(Date.UTC(2029, 2, 4));
    expect(ada.give(scheduleBlock, plan())).toBe("done");
    expect(ada.give(protectBlock, { id, protected: true })).toBe("protects-past");
  });
});

describe("every way to lay something over our protected time is stopped", () => {
  const mine = (changes: Partial<BlockInput> = {}) => firm(ada, { sharing: "time", ...on(5), ...changes });
  const weekly = { rrule: "FREQ=WEEKLY;BYDAY=TH", ...on(1) };
  const over = on(2, 20, 22);
  beforeEach(() => void guard(ada, "we"));

  it("moving, resizing and repeating", () => {
    const id = mine({ ...on(2, 17, 19) });
    expect(ada.give(moveBlock, { id, ...over })).toBe("over-protected");
    expect(ada.give(moveBlock, { id, localEnd: at(2, 20) })).toBe("over-protected");
    expect(ada.give(moveBlock, { id, zone: "Europe/Lisbon" })).toBe("over-protected");
    expect(ada.give(series.changeSeries, { id: mine(), ...over })).toBe("over-protected");
    const friday = mine({ localStart: "2029-02-23T20:00:00", localEnd: "2029-02-23T22:00:00" });
    expect(ada.give(series.changeSeries, { id: friday, rrule: "FREQ=WEEKLY" })).toBe("over-protected");
    expect(ada.give(scheduleBlock, blockInput({ ...over, sharing: "open" }))).toBe("over-protected");
  });

  it("one date, and all from one on; one that takes place again, and what joins its series again", () => {
    const id = mine(weekly);
    expect(ada.give(occurrence.moveOccurrence, { id, original: at(1, 19), ...over })).toBe("over-protected");
    const rest = { id, original: at(8, 19), blockId: newId(), detailId: newId() };
    expect(ada.give(series.splitSeries, { ...rest, ...over, rrule: null })).toBe("over-protected");
    expect(ada.give(series.splitSeries, { ...rest, ...over, rrule: null, propose: true })).toBe("done");
    const fridays = mine({
      localStart: "2029-02-22T20:00:00",
      localEnd: "2029-02-22T22:00:00",
      rrule: "FREQ=DAILY;COUNT=5",
    });
    expect(ada.give(series.endSeries, { id: fridays, original: "2029-02-25T20:00:00" })).toBe("done");
    expect(ada.give(series.changeSeries, { id: fridays, rrule: "FREQ=DAILY;COUNT=20" })).toBe("over-protected");
  });

  it("what was cancelled, and protected over since, does not simply come back", () => {
    const id = firm(ada, { sharing: "time", ...on(9), rrule: "FREQ=WEEKLY;BYDAY=FR" });
    expect(ada.give(occurrence.cancelOccurrence, { id, original: at(16, 19) })).toBe("done");
    guard(ben, "we", on(16));
    expect(ada.give(occurrence.restoreOccurrence, { id, original: at(16, 19) })).toBe("over-protected");
  });

  it("showing what was hidden there, and making it ours", () => {
    const hidden = blockInput({ ...over, sharing: "hidden" });
    expect(ada.give(scheduleBlock, { ...hidden, anyway: true })).toBe("done");
    expect(ada.give(shareBlock, { id: hidden.id, sharing: "time" })).toBe("over-protected");
    expect(ada.give(shareBlock, { id: hidden.id, sharing: "we" })).toBe("over-protected");
    expect(ada.give(shareBlock, { id: hidden.id, sharing: "we", propose: true })).toBe("done");
    expect(ada.rows(Block).filter(({ status }) => status === "proposed")).toHaveLength(1);
  });

  it("bringing back what was removed", () => {
    const {
      id: _,
      detailId: _d,
      title,
      notes,
      place,
      link,
      soloKind,
      ...when
    } = blockInput({ ...over, sharing: "time" });
    const details = [{ originalLocalStart: null, title, notes, place, link, soloKind }];
    const input = { ...when, id: newId(), status: "firm" as const, details, exceptions: [], remindMinutes: null };
    expect(ada.give(restoreBlock, input)).toBe("over-protected");
  });
});

describe("what one was asked about once", () => {
  it("one is not asked about again for less of it, nor for taking something else back", () => {
    guard(ada, "time");
    const id = firm(ben, { sharing: "time", ...on(2) });
    expect(ben.give(shareBlock, { id, sharing: "we", propose: true })).toBe("done");
    const [ours] = ben.rows(Block).filter(({ ownerId }) => ownerId === null);
    const [proposal] = ben.rows(Proposal);
    const { localStart, localEnd, zone, rrule } = proposal!;
    const yes = { id: proposal!.id, blockId: ours!.id, seen: { localStart, localEnd, zone, rrule } };
    expect(ada.give(acceptProposal, yes)).toBe("over-own-protected");
    expect(ada.give(acceptProposal, { ...yes, anyway: true })).toBe("done");
    expect(ben.give(moveBlock, { id: ours!.id, localStart: at(2, 20) })).toBe("done");
    expect(ben.give(moveBlock, { id: ours!.id, localStart: at(2, 19) })).toBe("over-protected");
    expect(ben.undo()).toBe("over-protected");
  });

  it("what I kept over my own comes back there without asking", () => {
    guard(ada, "time");
    const id = blockInput({ ...on(2, 20, 22), sharing: "open" });
    ada.give(scheduleBlock, { ...id, anyway: true });
    expect([ada.give(moveBlock, { id: id.id, ...on(5) }), ada.undo()]).toEqual(["done", "done"]);
    expect([ada.give(removeBlock, { id: id.id }), ada.undo()]).toEqual(["done", "done"]);
  });
});

describe("protected time of ours", () => {
  it("is moved by both alone: one of the two can propose another time", () => {
    const id = guard(ada, "we");
    expect(ben.give(moveBlock, { id, ...on(3) })).toBe("protected-ours");
    expect(ben.give(series.changeSeries, { id, ...on(3) })).toBe("protected-ours");
    expect(ben.give(moveBlock, { id, ...on(3), propose: true })).toBe("done");
    expect(ben.row(Block, id)).toMatchObject({ ...on(2), waiting: true });
    expect(ben.undo()).toBe("done");
    expect([ben.row(Block, id)?.waiting, ben.rows(Proposal).length]).toEqual([false, 0]);
    expect(ben.give(moveBlock, { id, ...on(3), propose: true })).toBe("done");
    acceptAll(ada, id);
    expect(ben.row(Block, id)).toMatchObject({ ...on(3), waiting: false });
  });

  it("so is one date of it, and its rule; but what stays as it is may get longer", () => {
    const id = guard(ada, "we", { rrule: "FREQ=WEEKLY;BYDAY=FR;COUNT=9" });
    const move = { id, original: at(9, 19), ...on(10) };
    expect(ben.give(occurrence.moveOccurrence, move)).toBe("protected-ours");
    expect(ben.give(series.changeSeries, { id, rrule: "FREQ=WEEKLY;BYDAY=SA" })).toBe("protected-ours");
    expect(ben.give(series.changeSeries, { id, rrule: "FREQ=WEEKLY;BYDAY=FR;COUNT=12" })).toBe("done");
    expect(ben.give(occurrence.moveOccurrence, { ...move, propose: true })).toBe("done");
    acceptAll(ada, id);
    expect(ben.rows(BlockException)).toMatchObject([on(10)]);
    const rest = { id, original: at(16, 19), blockId: newId(), detailId: newId() };
    expect(ben.give(series.splitSeries, { ...rest, ...on(17) })).toBe("protected-ours");
    expect(ben.give(series.splitSeries, { ...rest, title: "Another name" })).toBe("done");
    expect(ben.give(series.endSeries, { id: rest.blockId, original: at(23, 19) })).toBe("done");
    expect(ben.undo()).toBe("done");
  });

  it("and what is ours and not protected is moved by either, as long as it is over nothing", () => {
    const id = firm(ada, on(3));
    expect(ben.give(moveBlock, { id, ...on(4) })).toBe("done");
    guard(ada, "time");
    expect(ben.give(moveBlock, { id, ...on(2) })).toBe("over-protected");
    expect(ben.give(moveBlock, { id, ...on(2), propose: true })).toBe("done");
    expect(ben.row(Block, id)).toMatchObject(on(4));
  });
});

describe("what only I see", () => {
  it("stops nothing the other does, and nothing of theirs tells of it", () => {
    guard(ada, "hidden");
    const input = blockInput(on(2));
    expect(ben.give(scheduleBlock, input)).toBe("done");
    const [proposal] = ben.rows(Proposal);
    const { localStart, localEnd, zone, rrule } = proposal!;
    const yes = { id: proposal!.id, blockId: input.id, seen: { localStart, localEnd, zone, rrule } };
    expect(ada.give(acceptProposal, yes)).toBe("over-own-protected");
    expect(ada.give(acceptProposal, { ...yes, anyway: true })).toBe("done");
    expect(ben.give(moveBlock, { id: input.id, ...on(2, 18, 22) })).toBe("done");
  });
});

describe("whatever the two do without saying so", () => {
  const hours = fc
    .integer({ min: 0, max: 9 })
    .map((slot) => on(2 + Math.floor(slot / 4), 8 + 3 * (slot % 4), 10 + 3 * (slot % 4)));
  const rule = fc.constantFrom(null, null, "FREQ=DAILY;COUNT=3", "FREQ=DAILY;INTERVAL=2;COUNT=2");
  const who = fc.constantFrom("ada" as const, "ben" as const);
  const sharing = fc.constantFrom<Sharing>("we", "open", "time", "hidden");
  const nth = fc.nat(5);
  const act = fc.oneof(
    fc.record({ kind: fc.constant("make" as const), who, sharing, hours, rule }),
    fc.record({ kind: fc.constant("move" as const), who, nth, hours }),
    fc.record({ kind: fc.constant("change" as const), who, nth, hours, rule }),
    fc.record({ kind: fc.constant("one" as const), who, nth, hours }),
    fc.record({ kind: fc.constant("rest" as const), who, nth, hours }),
    fc.record({ kind: fc.constant("share" as const), who, nth, sharing }),
    fc.record({ kind: fc.constant("remove" as const), who, nth }),
    fc.record({ kind: fc.constant("accept" as const), who }),
  );

  it("nothing firm comes to lie over protected time without the word of whose it is", { timeout: 120_000 }, () => {
    const guards = fc.uniqueArray(fc.record({ who, sharing, hours }), {
      minLength: 1,
      maxLength: 3,
      selector: (one) => one.hours.localStart,
    });
    fc.assert(
      fc.property(guards, fc.array(act, { minLength: 3, maxLength: 14 }), (protectedOnes, acts) => {
        const people = (([ada, ben]) => ({ ada, ben }))(two());
        [ada, ben] = [people.ada, people.ben];
        const made = protectedOnes.map((one) => guard(people[one.who], one.sharing, one.hours));
        for (const one of acts) perform(people[one.who], one, made);
        for (const person of [ada, ben]) expect(trespasses(person)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  function perform(person: One, one: Parameters<Parameters<typeof act.map>[0]>[0], guards: readonly Id[]): void {
    const blocks = person.rows(Block).filter(({ id }) => !guards.includes(id));
    const block = "nth" in one ? blocks[one.nth % Math.max(1, blocks.length)] : undefined;
    if (one.kind === "make") {
      person.give(scheduleBlock, blockInput({ ...one.hours, sharing: one.sharing, rrule: one.rule }));
    } else if (one.kind === "accept") {
      for (const { id, blockId, localStart, localEnd, zone, rrule } of person.rows(Proposal)) {
        person.give(acceptProposal, { id, blockId, seen: { localStart, localEnd, zone, rrule } });
      }
    } else if (!block) return;
    else if (one.kind === "move") person.give(moveBlock, { id: block.id, ...one.hours });
    else if (one.kind === "change") person.give(series.changeSeries, { id: block.id, ...one.hours, rrule: one.rule });
    else if (one.kind === "one") {
      person.give(occurrence.moveOccurrence, { id: block.id, original: block.localStart, ...one.hours });
    } else if (one.kind === "rest") {
      const original = `${block.localStart.slice(0, 8)}${String(Number(block.localStart.slice(8, 10)) + 1).padStart(2, "0")}${block.localStart.slice(10)}`;
      person.give(series.splitSeries, { id: block.id, original, blockId: newId(), detailId: newId(), ...one.hours });
    } else if (one.kind === "share") person.give(shareBlock, { id: block.id, sharing: one.sharing });
    else person.give(removeBlock, { id: block.id });
  }

  /** What firm blocks of the person's, or of the two, lie over that it takes someone's word for. */
  function trespasses(person: One): string[] {
    const proposals = person.rows(Proposal);
    const all = person.rows(Block).map((block): Laid => {
      return { block, exceptions: person.rows(BlockException).filter(({ blockId }) => blockId === block.id) };
    });
    const guards = all.filter(({ block }) => isGuard(block));
    return all
      .filter(({ block }) => !guards.some((one) => one.block === block) && standingOf(block, proposals) === "firm")
      .filter(({ block }) => block.ownerId === null || block.ownerId === person.actor.userId)
      .flatMap((laid) => clashesOf(laid, guards, NOW).map(({ over }) => [laid.block, over.series] as const))
      .filter(([laid, over]) => !isSecret(laid, over, person) && consentFor(laid, over, person.actor) !== "nobody")
      .map(([laid, over]) => `${laid.localStart} over ${over.localStart}`);
  }

  /** What only one of the two sees is no matter of what is ours, which the other may have moved. */
  function isSecret(laid: BlockRow, over: BlockRow, person: One): boolean {
    return over.spaceId === person.actor.userId && laid.ownerId === null;
  }
});
