import { describe, expect, it } from "vitest";
import { acknowledgeBoundary, unacknowledgeBoundary } from "@/lib/boundaries/acknowledge-commands";
import { acknowledgedOf, waitingFor } from "@/lib/boundaries/acknowledged";
import { changeBoundary, dropBoundary, makeBoundary, shareBoundary } from "@/lib/boundaries/boundary-commands";
import { Acknowledgement, Boundary, type BoundaryRow } from "@/lib/boundaries/schema";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { newId } from "@/lib/ids";
import { blockInput } from "@/tests/support/blocks";
import { boundaryInput } from "@/tests/support/boundaries";
import { two, type One } from "@/tests/support/two";

const only = (one: One): BoundaryRow => {
  const [row, ...more] = one.rows(Boundary);
  expect(more).toEqual([]);
  return row!;
};
const stands = (one: One, row = only(one)) => acknowledgedOf(row, one.rows(Acknowledgement));

describe("a boundary", () => {
  it("is its owner’s alone until it is shared, and again when it is kept to oneself; each time as another row", () => {
    const [ada, ben] = two();
    const input = boundaryInput({ shared: false });
    expect(ada.give(makeBoundary, input)).toBe("done");
    expect(ben.rows(Boundary)).toEqual([]);
    expect(ada.give(shareBoundary, { id: input.id, shared: true, blockId: null })).toBe("done");
    const shown = only(ben);
    expect(shown).toMatchObject({ ownerId: ada.actor.userId, willWords: "let it ring" });
    expect(shown.id).not.toBe(input.id);
    expect(ada.give(shareBoundary, { id: shown.id, shared: false, blockId: null })).toBe("done");
    expect(ben.rows(Boundary)).toEqual([]);
    expect([input.id, shown.id]).not.toContain(only(ada).id);
  });

  it("is changed, ended, shared and removed by nobody else", () => {
    const [ada, ben] = two();
    const { id, ...input } = boundaryInput();
    ada.give(makeBoundary, { id, ...input });
    expect(ben.give(changeBoundary, { id, willWords: "ask first" })).toBe("not-your-boundary");
    expect(ben.give(changeBoundary, { id, ended: true })).toBe("not-your-boundary");
    expect(ben.give(shareBoundary, { id, shared: false, blockId: null })).toBe("not-your-boundary");
    expect(ben.give(dropBoundary, { id })).toBe("not-your-boundary");
    expect(only(ada)).toMatchObject({ willWords: "let it ring", ended: false });
  });

  it("says its two halves, or says which is missing; however long, odd or invisible the words", () => {
    const [ada] = two();
    const make = (words: object) => ada.give(makeBoundary, boundaryInput(words));
    expect(make({ ifWords: "" })).toBe("boundary-if-missing");
    expect(make({ willWords: " \n " })).toBe("boundary-will-missing");
    expect(make({ willWords: "\u200b\u2060\u3164" })).toBe("boundary-will-missing");
    expect(make({ willWords: "x".repeat(10_000) })).toBe("boundary-too-long");
    expect(make({ statement: "x".repeat(10_000) })).toBe("boundary-statement-too-long");
    expect(make({ ifWords: "Sup\u0000per" })).toBe("control-characters");
    expect(ada.rows(Boundary)).toEqual([]);
    expect(make({ ifWords: "📵", willWords: "👩‍❤️‍👨 🌙" })).toBe("done");
    expect(make({ ifWords: "הטלפון מצלצל", willWords: "אתן לו לצלצל" })).toBe("done");
    expect(make({ statement: "\u200b", ifWords: "x".repeat(500) })).toBe("done");
    expect(ada.rows(Boundary).map(({ statement }) => statement)).toEqual(["", "", ""]);
  });

  it("that both read never names a block that only its owner does", () => {
    const [ada, ben] = two();
    const [hidden, seen] = [blockInput({ sharing: "hidden" }), blockInput({ sharing: "time" })];
    for (const block of [hidden, seen]) ada.give(scheduleBlock, { ...block, anyway: true });
    const own = boundaryInput({ shared: false, kind: "time", blockId: hidden.id });
    ada.give(makeBoundary, own);
    expect(only(ada).blockId).toBe(hidden.id);
    ada.give(shareBoundary, { id: own.id, shared: true, blockId: hidden.id });
    expect(only(ben).blockId).toBeNull();
    expect(ada.give(changeBoundary, { id: only(ada).id, blockId: hidden.id })).toBe("done");
    expect(only(ben).blockId).toBeNull();
    ada.give(changeBoundary, { id: only(ada).id, blockId: seen.id });
    expect(only(ben).blockId).toBe(seen.id);
    ada.give(makeBoundary, boundaryInput({ blockId: hidden.id }));
    expect(ben.rows(Boundary).map(({ blockId }) => blockId)).not.toContain(hidden.id);
  });
});

describe("an acknowledgement", () => {
  it("is of the words that were read: of others it says so, and can be given anew", () => {
    const [ada, ben] = two();
    const { id, ...input } = boundaryInput();
    ada.give(makeBoundary, { id, ...input });
    expect(stands(ada)).toBe("none");
    expect(ben.give(acknowledgeBoundary, { id, version: 1 })).toBe("done");
    expect(stands(ada)).toBe("now");
    // Its kind, its end and its time are no words.
    ada.give(changeBoundary, { id, kind: "physical" });
    expect(stands(ada)).toBe("now");
    ada.give(changeBoundary, { id, willWords: "switch it off" });
    expect(stands(ada)).toBe("earlier");
    expect(ben.give(acknowledgeBoundary, { id, version: 1 })).toBe("boundary-changed");
    expect(ben.give(acknowledgeBoundary, { id, version: 2 })).toBe("done");
    expect(stands(ada)).toBe("now");
    expect(ben.undo()).toBe("done");
    expect(stands(ada)).toBe("earlier");
    // Taken back it is of an earlier one: nobody has read what is not written yet.
    expect(ben.give(unacknowledgeBoundary, { id, version: 1, back: 9 })).toBe("malformed");
    // Given twice by a double tap it is one.
    ben.give(acknowledgeBoundary, { id, version: 2 });
    ben.give(acknowledgeBoundary, { id, version: 2 });
    expect(ada.rows(Acknowledgement)).toHaveLength(1);
  });

  it("is the other’s alone, of what is shared and holds", () => {
    const [ada, ben] = two();
    const [shared, own] = [boundaryInput(), boundaryInput({ shared: false })];
    for (const input of [shared, own]) ada.give(makeBoundary, input);
    expect(ada.give(acknowledgeBoundary, { id: shared.id, version: 1 })).toBe("own-boundary");
    for (const id of [own.id, newId()]) {
      expect(ben.give(acknowledgeBoundary, { id, version: 1 })).toBe("no-such-boundary");
    }
    ada.give(changeBoundary, { id: shared.id, ended: true });
    expect(ben.give(acknowledgeBoundary, { id: shared.id, version: 1 })).toBe("boundary-ended");
    expect(ada.rows(Acknowledgement)).toEqual([]);
  });

  it("does not come along when a boundary is kept to oneself and shared again; the row goes with the next one", () => {
    const [ada, ben] = two();
    const { id, ...input } = boundaryInput();
    ada.give(makeBoundary, { id, ...input });
    ben.give(acknowledgeBoundary, { id, version: 1 });
    ada.give(shareBoundary, { id, shared: false, blockId: null });
    ada.give(shareBoundary, { id: only(ada).id, shared: true, blockId: null });
    expect(stands(ada)).toBe("none");
    expect(waitingFor(ben.actor.userId, ben.rows(Boundary), ben.rows(Acknowledgement))).toHaveLength(1);
    ben.give(acknowledgeBoundary, { id: only(ben).id, version: 1 });
    expect(ben.rows(Acknowledgement).map(({ boundaryId }) => boundaryId)).toEqual([only(ben).id]);
  });

  it("is waited for by the other alone, of what is shared and holds", () => {
    const [ada, ben] = two();
    const waits = (one: One) =>
      waitingFor(one.actor.userId, one.rows(Boundary), one.rows(Acknowledgement)).map(({ id }) => id);
    const [shared, own, ended] = [boundaryInput(), boundaryInput({ shared: false }), boundaryInput({ ended: true })];
    for (const input of [shared, own, ended]) ada.give(makeBoundary, input);
    expect([waits(ada), waits(ben)]).toEqual([[], [shared.id]]);
    ben.give(acknowledgeBoundary, { id: shared.id, version: 1 });
    expect(waits(ben)).toEqual([]);
  });
});

describe("taking back", () => {
  it("brings back what was, and shows nothing that was written since", () => {
    const [ada, ben] = two();
    const { id, ...input } = boundaryInput();
    ada.give(makeBoundary, { id, ...input });
    ada.give(changeBoundary, { id, willWords: "switch it off", ended: true });
    expect(ada.undo()).toBe("done");
    expect(only(ben)).toMatchObject({ willWords: "let it ring", ended: false });
    ada.give(dropBoundary, { id });
    expect(ada.undo()).toBe("done");
    expect(only(ben)).toMatchObject({ willWords: "let it ring", ownerId: ada.actor.userId });
    ada.give(shareBoundary, { id: only(ada).id, shared: false, blockId: null });
    expect(ben.rows(Boundary)).toEqual([]);
    ada.give(makeBoundary, boundaryInput({ shared: false, willWords: "another" }));
    expect(ada.undo()).toBe("done");
    expect(ada.rows(Boundary)).toHaveLength(1);
  });

  it("leaves what another device has changed since", () => {
    const [ada] = two();
    const { id, ...input } = boundaryInput();
    ada.give(makeBoundary, { id, ...input });
    ada.give(changeBoundary, { id, willWords: "switch it off", kind: "time" });
    const was = { willWords: "switch it off", kind: "time" as const };
    ada.give(changeBoundary, { id, willWords: "put it away" });
    ada.give(changeBoundary, { id, willWords: input.willWords, kind: input.kind, onlyIf: was });
    expect(only(ada)).toMatchObject({ willWords: "put it away", kind: "digital" });
  });
});
