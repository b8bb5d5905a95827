import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acknowledgeBoundary, unacknowledgeBoundary } from "@/lib/boundaries/acknowledge-commands";
import { acknowledgedOf } from "@/lib/boundaries/acknowledged";
import { changeBoundary, dropBoundary, makeBoundary, shareBoundary } from "@/lib/boundaries/boundary-commands";
import type { AcknowledgementRow, BoundaryRow } from "@/lib/boundaries/schema";
import { removeBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { beginRitual } from "@/lib/calendar/rituals/commands";
import { makeAgreement } from "@/lib/checkin/agreement-commands";
import type { AgreementRow } from "@/lib/checkin/schema";
import { derivedId, newId } from "@/lib/ids";
import { blockInput } from "@/tests/support/blocks";
import { boundaryInput } from "@/tests/support/boundaries";
import { askInSql, revealedWith, seen } from "@/tests/support/check-ins";
import { openWorld, type Person, type World } from "@/tests/support/people";
import { ritualInput } from "@/tests/support/rituals";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const boundaries = (person: Person) => seen<BoundaryRow>(person, "Boundary");
const acknowledgements = (person: Person) => seen<AcknowledgementRow>(person, "Acknowledgement");
const DENIED = "42501";

async function made(person: Person, changes: Parameters<typeof boundaryInput>[0] = {}): Promise<string> {
  const input = boundaryInput(changes);
  expect(await person.run(makeBoundary, input)).toMatchObject({ ok: true });
  return input.id;
}

describe("a private boundary", () => {
  it("is not there for the partner, by any command or any SQL", async () => {
    const [ada, ben] = await world.couple();
    const from = world.pushed.length;
    const id = await made(ada, { shared: false });
    await ada.run(changeBoundary, { id, willWords: "switch it off" });
    expect(world.pushed.slice(from).filter(({ spaceId }) => spaceId !== ada.userId)).toEqual([]);
    expect(await boundaries(ben)).toEqual([]);
    const missing = { ok: false, code: "no-such-boundary" };
    expect(await ben.run(acknowledgeBoundary, { id, version: 2 })).toEqual(missing);
    expect(await ben.run(changeBoundary, { id, ended: true })).toEqual(missing);
    expect(await ben.run(shareBoundary, { id, shared: true, blockId: null })).toEqual(missing);
    expect(await ben.run(dropBoundary, { id })).toEqual(missing);
    const ask = (text: string, values: unknown[]) => askInSql(world, ben, text, values);
    expect(await ask(`SELECT id FROM "Boundary" WHERE "spaceId" = $1`, [ada.userId])).toEqual([]);
    expect(await ask(`UPDATE "Boundary" SET ended = true WHERE id = $1 RETURNING id`, [id])).toEqual([]);
    expect(await ask(`DELETE FROM "Boundary" WHERE id = $1 RETURNING id`, [id])).toEqual([]);
    expect(await boundaries(ada)).toMatchObject([{ id, ended: false, version: 2 }]);
  });
});

describe("a shared boundary", () => {
  it("is read by the partner, and written by its owner alone, also in SQL", async () => {
    const [ada, ben] = await world.couple();
    const id = await made(ada);
    expect(await boundaries(ben)).toMatchObject([{ id, ownerId: ada.userId, spaceId: ada.coupleId }]);
    for (const answer of [
      await ben.run(changeBoundary, { id, willWords: "ask first" }),
      await ben.run(shareBoundary, { id, shared: false, blockId: null }),
      await ben.run(dropBoundary, { id }),
    ]) {
      expect(answer).toEqual({ ok: false, code: "not-your-boundary" });
    }
    const ask = (text: string, values: unknown[]) => askInSql(world, ben, text, values);
    expect(await ask(`UPDATE "Boundary" SET "willWords" = 'ask' WHERE id = $1 RETURNING id`, [id])).toEqual([]);
    expect(await ask(`UPDATE "Boundary" SET version = 9 WHERE id = $1 RETURNING id`, [id])).toEqual([]);
    const forged = `INSERT INTO "Boundary" (id, "spaceId", "ownerId", "authorId", kind, "ifWords", "willWords")
                    VALUES ($1, $2, $3, $4, 'time', 'it is late', 'come home') RETURNING id`;
    for (const authorId of [ada.userId, ben.userId]) {
      expect(await ask(forged, [newId(), ada.coupleId, ada.userId, authorId])).toBe(DENIED);
    }
    expect(await boundaries(ada)).toMatchObject([{ id, willWords: "let it ring", version: 1 }]);
  });

  it("is acknowledged by the partner’s own row, which its owner can neither write nor change", async () => {
    const [ada, ben] = await world.couple();
    const id = await made(ada);
    const forged = `INSERT INTO "Acknowledgement" (id, "spaceId", "ownerId", "authorId", "boundaryId", version)
                    VALUES ($1, $2, $3, $4, $5, 1) RETURNING id`;
    const ask = (text: string, values: unknown[]) => askInSql(world, ada, text, values);
    for (const authorId of [ada.userId, ben.userId]) {
      expect(await ask(forged, [newId(), ada.coupleId, ben.userId, authorId, id])).toBe(DENIED);
    }
    // One of hers, or of nobody's, is none.
    expect(await ask(forged, [newId(), ada.coupleId, null, ada.userId, id])).toHaveLength(1);
    expect(acknowledgedOf((await boundaries(ada))[0]!, await acknowledgements(ada))).toBe("none");

    expect(await ben.run(acknowledgeBoundary, { id, version: 1 })).toMatchObject({ ok: true });
    await ada.run(changeBoundary, { id, willWords: "switch it off" });
    expect(
      await ask(`UPDATE "Acknowledgement" SET version = 2 WHERE "ownerId" = $1 RETURNING id`, [ben.userId]),
    ).toEqual([]);
    expect(acknowledgedOf((await boundaries(ada))[0]!, await acknowledgements(ada))).toBe("earlier");
  });

  it("of one who changes it and one who acknowledges it at once, nothing is acknowledged unread", async () => {
    const [ada, ben] = await world.couple();
    const id = await made(ada);
    const [, answer] = await Promise.all([
      ada.run(changeBoundary, { id, willWords: "switch it off" }),
      ben.run(acknowledgeBoundary, { id, version: 1 }),
    ]);
    const stands = acknowledgedOf((await boundaries(ada))[0]!, await acknowledgements(ada));
    expect([answer.ok, stands]).toEqual(answer.ok ? [true, "earlier"] : [false, "none"]);
    const twice = [1, 2].map(() => ben.run(acknowledgeBoundary, { id, version: 2 }));
    expect((await Promise.all(twice)).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await acknowledgements(ada)).toHaveLength(1);
  });

  it("taken back while it is acknowledged, is private: nothing of it is left with the partner but an id", async () => {
    const [ada, ben] = await world.couple();
    const id = await made(ada);
    await ben.run(acknowledgeBoundary, { id, version: 1 });
    await ada.run(shareBoundary, { id, shared: false, blockId: null });
    expect(await ben.run(acknowledgeBoundary, { id, version: 1 })).toEqual({ ok: false, code: "no-such-boundary" });
    expect(await ben.run(unacknowledgeBoundary, { id, version: 1, back: null })).toMatchObject({ ok: true });
    expect(JSON.stringify(await ben.see())).not.toMatch(/let it ring/);
    expect(await acknowledgements(ada)).toEqual([]);
  });

  it("survives that its time goes out of the calendar", async () => {
    const [ada, ben] = await world.couple();
    const block = blockInput({ sharing: "open" });
    await ada.run(scheduleBlock, block);
    const id = await made(ada, { kind: "time", blockId: block.id });
    expect(await boundaries(ben)).toMatchObject([{ blockId: block.id }]);
    await ada.run(removeBlock, { id: block.id });
    expect(await ada.run(changeBoundary, { id, ended: true })).toMatchObject({ ok: true });
    expect(await ben.run(acknowledgeBoundary, { id, version: 1 })).toEqual({ ok: false, code: "boundary-ended" });
  });
});

describe("leaving", () => {
  it("gives each their own boundaries, private and shared, and none of the other’s", async () => {
    const [ada, ben] = await world.couple();
    const block = blockInput({ sharing: "open" });
    await ada.run(scheduleBlock, block);
    await made(ada, { willWords: "go for a walk", blockId: block.id });
    await made(ada, { shared: false, willWords: "write it down" });
    const his = await made(ben, { willWords: "play the guitar" });
    await ada.run(acknowledgeBoundary, { id: his, version: 1 });
    await world.database.withActor(ada, (tx) => tx.query("SELECT leave_couple()"));
    const [hers, own] = [await boundaries(ada), await boundaries(ben)];
    expect(hers.map(({ willWords }) => willWords).sort()).toEqual(["go for a walk", "write it down"]);
    expect(hers.every(({ spaceId, ownerId }) => spaceId === ada.userId && ownerId === ada.userId)).toBe(true);
    const blocks = await seen(ada, "Block");
    expect(blocks.map(({ id }) => id)).toContain(hers.find(({ willWords }) => willWords === "go for a walk")!.blockId);
    expect(own).toMatchObject([{ willWords: "play the guitar", spaceId: ben.userId }]);
    expect(own[0]!.id).not.toBe(his);
    expect(await acknowledgements(ben)).toEqual([]);
  });
});

describe("what a need became", () => {
  it("is named in its agreement where both see it, and survives being let go; one’s own ritual is not named", async () => {
    const [ada, ben] = await world.couple();
    const checkInId = await revealedWith([ada, ben], { ada: [["closeness", "A walk on Sundays"]] });
    const [ours, hers] = [ritualInput(), ritualInput({ sharing: "hidden" })];
    for (const ritual of [ours, hers]) await ada.run(beginRitual, ritual);
    for (const { id: ritualId, name: words } of [ours, { ...hers, name: "Mine" }]) {
      const agreed = { id: newId(), checkInId, broughtId: null, words, blockId: null, ritualId };
      expect(await ada.run(makeAgreement, agreed)).toMatchObject({ ok: true });
    }
    const agreements = await seen<AgreementRow>(ben, "Agreement");
    expect(Object.fromEntries(agreements.map(({ words, ritualId }) => [words, ritualId]))).toEqual({
      [ours.name]: ours.id,
      Mine: null,
    });
  });

  it("does not name a block that only one of them sees", async () => {
    const [ada, ben] = await world.couple();
    const checkInId = await revealedWith([ada, ben], { ada: [["independence", "An hour to draw"]] });
    const [hidden, seenByBoth] = [blockInput({ sharing: "hidden" }), blockInput({ sharing: "time" })];
    for (const block of [hidden, seenByBoth]) {
      await ada.run(scheduleBlock, { ...block, anyway: true });
      const agreed = { id: newId(), checkInId, broughtId: null, words: "Drawing", blockId: block.id };
      expect(await ada.run(makeAgreement, agreed)).toMatchObject({ ok: true });
    }
    const agreements = await seen<AgreementRow>(ben, "Agreement");
    expect(new Set(agreements.map(({ blockId }) => blockId))).toEqual(new Set([null, seenByBoth.id]));
  });

  it("a boundary that came out of it says so on both sides", async () => {
    const [ada, ben] = await world.couple();
    const checkInId = await revealedWith([ada, ben], { ada: [["independence", "Mornings without talk"]] });
    const command = newId();
    const id = await made(ada, { checkInId, broughtId: derivedId(command, 0) });
    expect(await boundaries(ben)).toMatchObject([{ id, checkInId, broughtId: derivedId(command, 0) }]);
  });
});
