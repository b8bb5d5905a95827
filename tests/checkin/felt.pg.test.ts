import { describe, expect, it } from "vitest";
import { wordsFor } from "@/components/notices/words-for";
import { noteFelt } from "@/lib/checkin/felt-command";
import { beReady } from "@/lib/checkin/readiness-commands";
import type { CheckInFeltRow, JottingKind } from "@/lib/checkin/schema";
import { endCheckIn } from "@/lib/checkin/session-commands";
import { newId } from "@/lib/ids";
import { askInSql, ok, opened, refused, revealedWith, seen } from "@/tests/support/check-ins";
import { eachOnACouple } from "@/tests/support/each-on-a-couple";
import type { Person, World } from "@/tests/support/people";

let world: World;
let ada: Person;
let ben: Person;

eachOnACouple((...two) => ([world, ada, ben] = two));

const ask = (person: Person, text: string, values?: unknown[]) => askInSql(world, person, text, values);

describe("how the talk felt", () => {
  it("is in its owner's I alone: nothing of ours moves, and the other hears and finds nothing", async () => {
    const id = await revealedWith([ada, ben], {});
    const before = await ben.see();
    world.pushed.length = 0;
    expect(await ada.run(noteFelt, { id, felt: 2, words: "You looked at your phone" })).toMatchObject(ok);
    expect(await ada.run(noteFelt, { id, felt: 3, words: "Better at the end" })).toMatchObject(ok);
    expect(world.pushed.map(({ spaceId }) => spaceId)).toEqual([ada.userId, ada.userId]);
    const { now: _now, ...after } = await ben.see();
    expect({ ...after, now: before.now }).toEqual(before);
    expect(await seen<CheckInFeltRow>(ada, "CheckInFelt")).toMatchObject([
      { spaceId: ada.userId, ownerId: ada.userId, checkInId: id, felt: 3, words: "Better at the end" },
    ]);
    expect(await ask(ben, `SELECT * FROM "CheckInFelt"`)).toEqual([]);
    // His own is another, of the same talk.
    expect(await ben.run(noteFelt, { id, felt: 5, words: "" })).toMatchObject(ok);
    expect(await seen<CheckInFeltRow>(ben, "CheckInFelt")).toMatchObject([{ ownerId: ben.userId, felt: 5 }]);
  });

  it("is a whole number from one to five, of a talk that took place", async () => {
    const id = await opened(ada);
    expect(await ada.run(noteFelt, { id, felt: 3, words: "" })).toEqual(refused("not-revealed"));
    await ada.run(beReady, { id, bring: [] });
    await ben.run(endCheckIn, { id });
    expect(await ada.run(noteFelt, { id, felt: 3, words: "" })).toEqual(refused("no-talk"));
    expect(wordsFor("no-talk")).not.toBe(wordsFor("there is no such code"));
    expect(await seen<CheckInFeltRow>(ada, "CheckInFelt")).toEqual([]);
    expect(await ada.run(noteFelt, { id: newId(), felt: 3, words: "" })).toEqual(refused("no-such-check-in"));
    for (const felt of [0, 6, 2.5, -1, Number.NaN]) {
      expect([felt, await ada.run(noteFelt, { id, felt, words: "" })]).toEqual([felt, refused("malformed")]);
    }
  });

  it("can be noted when it is over, also of one to which nobody brought anything in writing", async () => {
    const thanks: [JottingKind, string][] = [["appreciation", "The soup"]];
    for (const bring of [thanks, []]) {
      const id = await revealedWith([ada, ben], { ada: bring });
      await ben.run(endCheckIn, { id });
      expect(await ada.run(noteFelt, { id, felt: 4, words: "" })).toMatchObject(ok);
    }
  });
});
