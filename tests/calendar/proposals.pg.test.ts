import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptProposal, counterProposal, declineProposal } from "@/lib/calendar/answer-commands";
import { moveBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { makeProposal, withdrawProposal } from "@/lib/calendar/proposal-commands";
import { changeRhythm } from "@/lib/calendar/rhythm-command";
import { Block, BlockException, Proposal, type BlockRow, type ProposalRow } from "@/lib/calendar/schema";
import { changeSeries } from "@/lib/calendar/series-commands";
import { singleOut } from "@/lib/calendar/single-commands";
import { newId, type Id } from "@/lib/ids";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { SCHEMA_VERSION, type Ack, type CatchUp } from "@/lib/sync/protocol";
import type { BaseRow, Table } from "@/lib/sync/table";
import { blockInput } from "@/tests/support/blocks";
import { at, on } from "@/tests/support/march";
import { openWorld, type Person, type World } from "@/tests/support/people";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ROUNDS = 8;

const code = (ack: Ack) => (ack.ok ? "done" : ack.code);

async function rowsOf<Row extends BaseRow>(person: Person, { name }: Table<Row>): Promise<Row[]> {
  const { changes } = await person.see();
  return changes.flatMap((change) => ("put" in change && change.table === name ? [change.put as Row] : []));
}

async function proposed(by: Person, changes: object = {}): Promise<{ id: Id; yes: Parameters<typeof accept>[1] }> {
  const input = blockInput({ ...on(2), ...changes });
  expect(code(await by.run(scheduleBlock, input))).toBe("done");
  const proposal = (await rowsOf(by, Proposal)).find(({ blockId }) => blockId === input.id)!;
  return { id: input.id, yes: yesTo(proposal) };
}

function yesTo({ id, blockId, localStart, localEnd, zone, rrule }: ProposalRow) {
  return { id, blockId, seen: { localStart, localEnd, zone, rrule } };
}

async function accept(person: Person, yes: ReturnType<typeof yesTo>, more: { anyway?: boolean } = {}): Promise<string> {
  return code(await person.run(acceptProposal, { ...yes, ...more }));
}

const standing = (rows: readonly BlockRow[]) => rows.map(({ status, localStart }) => `${status} ${localStart}`).sort();

describe("both at the same moment", () => {
  it("accept what clashes: one of the two is firm, and the other still waits", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [ada, ben] = await world.couple();
      const one = await proposed(ada, { protected: true });
      const other = await proposed(ben, { ...on(2, 20, 22), protected: true });
      const answers = await Promise.all([accept(ben, one.yes), accept(ada, other.yes)]);
      expect([...answers].sort()).toEqual(["done", "over-protected"]);
      const rows = await rowsOf(ada, Block);
      expect(rows.map(({ status }) => status).sort()).toEqual(["firm", "proposed"]);
      expect(rows.find(({ status }) => status === "firm")!.id).toBe(answers[0] === "done" ? one.id : other.id);
      expect(await rowsOf(ben, Block)).toEqual(rows);
      // Whoever still wants it says that they know, and it is.
      const [late, yes] = answers[0] === "done" ? [ada, other.yes] : [ben, one.yes];
      expect(await accept(late, yes, { anyway: true })).toBe("done");
    }
  });

  it("one takes it back, and the other accepts: it is firm, or gone", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [ada, ben] = await world.couple();
      const { id, yes } = await proposed(ada);
      const back = ada.run(withdrawProposal, { id: yes.id, blockId: id });
      const [withdrawn, accepted] = await Promise.all([back, accept(ben, yes)]);
      expect([code(withdrawn), accepted].sort()).toEqual(["done", "proposal-closed"]);
      const rows = await rowsOf(ben, Block);
      expect(rows.map(({ status }) => status)).toEqual(accepted === "done" ? ["firm"] : []);
    }
  });

  it("one changes it, and the other accepts what they saw: they have agreed on the same", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [ada, ben] = await world.couple();
      const { id, yes } = await proposed(ada);
      const [changed, accepted] = await Promise.all([ada.run(changeSeries, { id, ...on(3) }), accept(ben, yes)]);
      expect(code(changed)).toBe("done");
      const rows = await rowsOf(ben, Block);
      // Accepted first, it was firm and then moved, as either may; changed first, it waits to be accepted again.
      expect(standing(rows)).toEqual([`${accepted === "done" ? "firm" : "proposed"} ${at(3, 19)}`]);
      if (accepted !== "done") expect(accepted).toBe("proposal-closed");
    }
  });

  it("a person on two devices says yes and no: one of them counts", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [ada, ben] = await world.couple();
      const { id, yes } = await proposed(ada);
      const about = { id: yes.id, blockId: id };
      const answers = await Promise.all([
        accept(ben, yes),
        accept(ben, yes),
        ben.run(declineProposal, { ...about, word: "No" }).then(code),
        ben.run(counterProposal, { ...about, newId: newId(), ...on(4), zone: "Europe/Berlin", word: "" }).then(code),
      ]);
      expect([...answers].sort()).toEqual(["done", "proposal-closed", "proposal-closed", "proposal-closed"]);
    }
  });

  it("each has one date of a series apart: it is there once, and the series without it", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [ada, ben] = await world.couple();
      const { id, yes } = await proposed(ada, { rrule: "FREQ=WEEKLY;COUNT=4" });
      const apart = { id: yes.id, blockId: id, original: at(9, 19) };
      const ids = () => ({ madeId: newId(), newId: newId(), detailId: newId() });
      const answers = await Promise.all([
        ada.run(singleOut, { ...apart, ...ids() }),
        ben.run(singleOut, { ...apart, ...ids() }),
        accept(ben, yes),
      ]);
      const [one, other, all] = [code(answers[0]), code(answers[1]), answers[2]];
      // Where all was accepted first, no date of it waits to be answered; else it is accepted without that one.
      expect(all).toBe("done");
      const outcomes = [one, other].sort();
      const wasFirst = outcomes[0] === "proposal-closed" && outcomes[1] === "proposal-closed";
      if (!wasFirst) expect(outcomes[0]).toBe("done");
      if (!wasFirst) expect(["no-such-occurrence", "proposal-closed"]).toContain(outcomes[1]);
      const rows = await rowsOf(ada, Block);
      const waits = [`proposed ${at(9, 19)}`];
      expect(standing(rows)).toEqual([`firm ${at(2, 19)}`, ...(wasFirst ? [] : waits)]);
      expect(await rowsOf(ada, BlockException)).toHaveLength(wasFirst ? 0 : 1);
    }
  });

  it("each offers another time for the same block: there is one to answer", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [ada, ben] = await world.couple();
      const { id, yes } = await proposed(ada);
      await accept(ben, yes);
      const offer = (who: Person, day: number) =>
        who.run(makeProposal, { id: newId(), blockId: id, original: null, ...on(day), zone: "Europe/Berlin" });
      const answers = await Promise.all([offer(ada, 3), offer(ben, 4)]);
      expect(answers.map(code).sort()).toEqual(["done", "proposal-open"]);
      const open = (await rowsOf(ada, Proposal)).filter(({ state }) => state === "open");
      expect(open).toHaveLength(1);
    }
  });

  it("two small things go straight in at one time, both protected: one does, and one is stopped", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [ada, ben] = await world.couple();
      for (const who of [ada, ben]) expect(code(await who.run(changeRhythm, { straightIn: 60 }))).toBe("done");
      const plan = () => blockInput({ ...on(2, 19, 20), protected: true });
      const answers = await Promise.all([ada.run(scheduleBlock, plan()), ben.run(scheduleBlock, plan())]);
      expect(answers.map(code).sort()).toEqual(["done", "over-protected"]);
      expect(standing(await rowsOf(ada, Block))).toEqual([`firm ${at(2, 19)}`]);
    }
  });

  it("one moves their own over it while it becomes protected and firm: whoever comes second is stopped", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const [ada, ben] = await world.couple();
      const mine = blockInput({ ...on(5), sharing: "time" });
      await ada.run(scheduleBlock, mine);
      const { yes } = await proposed(ada, { protected: true });
      const [moved, accepted] = await Promise.all([
        ada.run(moveBlock, { id: mine.id, ...on(2, 20, 22) }),
        accept(ben, yes),
      ]);
      expect(accepted).toBe("done");
      // A block that was there before is left in peace; one that comes after is stopped.
      expect(["done", "over-protected"]).toContain(code(moved));
      const row = (await rowsOf(ada, Block)).find(({ id }) => id === mine.id)!;
      expect(row.localStart).toBe(moved.ok ? at(2, 20) : at(5, 19));
    }
  });
});

describe("what waits to be answered", () => {
  const SUNDAY = { from: Date.UTC(2026, 0, 4), to: Date.UTC(2026, 0, 5) };

  async function looksAt(person: Person): Promise<CatchUp["changes"]> {
    const request = { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want: SUNDAY };
    const answer = await makeCatchUp(world.database)(person, request);
    if (!answer.ok) throw new Error(answer.code);
    return answer.changes;
  }
  const tables = (changes: CatchUp["changes"]) =>
    changes.flatMap(({ table }) => (table === "Profile" ? [] : [table])).sort();

  it("is at hand whatever days are looked at, with its words; and once it is answered no longer", async () => {
    const [ada, ben] = await world.couple();
    const { yes } = await proposed(ada, { rrule: "FREQ=WEEKLY;BYDAY=FR;COUNT=4" });
    expect(tables(await looksAt(ben))).toEqual(["Block", "BlockDetail", "Proposal"]);
    expect(await accept(ben, yes)).toBe("done");
    expect(tables(await looksAt(ben))).toEqual([]);
  });

  it("comes with its block to a page that looks elsewhere, also where the block was there before", async () => {
    const [ada, ben] = await world.couple();
    const { id, yes } = await proposed(ada);
    await accept(ben, yes);
    const catchUp = makeCatchUp(world.database);
    const first = (await catchUp(ben, {
      v: SCHEMA_VERSION,
      as: null,
      cursors: {},
      held: null,
      want: SUNDAY,
    })) as CatchUp;
    const offer = { id: newId(), blockId: id, original: null, ...on(9), zone: "Europe/Berlin" };
    expect(code(await ada.run(makeProposal, offer))).toBe("done");
    const as = { userId: ben.userId, coupleId: ben.coupleId };
    const next = await catchUp(ben, { v: SCHEMA_VERSION, as, cursors: first.seqs, held: SUNDAY, want: SUNDAY });
    expect(new Set(tables((next as CatchUp).changes))).toEqual(new Set(["Block", "BlockDetail", "Proposal"]));
    expect(tables(await looksAt(ben))).toContain("Proposal");
  });
});

describe("hostile answers", () => {
  it("a stranger, and one who names another block, is told that it is closed", async () => {
    const [ada, ben] = await world.couple();
    const [eve] = await world.couple();
    const { id, yes } = await proposed(ada);
    const other = await proposed(ada, on(9));
    expect(await accept(eve, yes)).toBe("proposal-closed");
    expect(await accept(ben, { ...yes, blockId: other.id })).toBe("proposal-closed");
    expect(await accept(ben, { ...yes, id: newId() })).toBe("proposal-closed");
    expect(code(await ben.run(withdrawProposal, { id: yes.id, blockId: id }))).toBe("proposal-theirs");
    const decline = { id: yes.id, blockId: id, word: "x".repeat(501) };
    expect(code(await ben.run(declineProposal, decline))).toBe("word-too-long");
    expect(standing(await rowsOf(ben, Block))).toEqual([`proposed ${at(2, 19)}`, `proposed ${at(9, 19)}`]);
  });

  it("accepting what one proposed oneself, under another's name for it, is refused", async () => {
    const [ada] = await world.couple();
    const { yes } = await proposed(ada);
    expect(await accept(ada, yes)).toBe("proposal-own");
    expect(await accept(ada, yes, { anyway: true })).toBe("proposal-own");
  });

  it("an offer under an id that is there already takes nobody's place", async () => {
    const [ada, ben] = await world.couple();
    const { id, yes } = await proposed(ada);
    await accept(ben, yes);
    const offer = { id: yes.id, blockId: id, original: null, ...on(9), zone: "Europe/Berlin" };
    expect(code(await ada.run(makeProposal, offer))).toBe("already-there");
    expect((await rowsOf(ada, Proposal)).map(({ state }) => state)).toEqual(["accepted"]);
  });
});
