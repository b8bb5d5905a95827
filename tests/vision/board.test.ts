import { beforeEach, describe, expect, it } from "vitest";
import { newId, type Id } from "@/lib/ids";
import { dropBothAnd, markBothAnd, MOST_BOTH_ANDS, writeBothAnd } from "@/lib/vision/both-and-commands";
import { changeCard, placeCard, takeCardBack } from "@/lib/vision/card-commands";
import { BothAnd, BothAndMark, Card, type CardKind } from "@/lib/vision/schema";
import { two, type One } from "@/tests/support/two";

let ada: One;
let ben: One;

beforeEach(() => {
  [ada, ben] = two();
});

function place(one: One, kind: CardKind, words: string): Id {
  const id = newId();
  expect(one.give(placeCard, { id, kind, words, sharedDreamId: null, openedId: null })).toBe("done");
  return id;
}

function idea(one: One, cardId: Id, words = "By turns"): Id {
  const id = newId();
  expect(one.give(writeBothAnd, { id, cardId, way: "turns", words })).toBe("done");
  return id;
}

describe("cards", () => {
  it("are both’s to see, and changed and moved by whoever placed them", () => {
    const id = place(ada, "differ", "A child");
    expect(ben.row(Card, id)).toMatchObject({ words: "A child", ownerId: ada.actor.userId });
    expect(ben.give(changeCard, { id, words: "No child" })).toBe("not-your-card");
    expect(ben.give(takeCardBack, { id })).toBe("not-your-card");
    expect(ada.give(changeCard, { id, kind: "both" })).toBe("done");
    expect(ada.give(changeCard, { id, words: "A child, one day" })).toBe("done");
    expect(ben.row(Card, id)).toMatchObject({ kind: "both", words: "A child, one day" });
    expect(ada.give(changeCard, { id: newId(), kind: "both" })).toBe("no-such-card");
  });

  it("take each act back, and leave alone what was done since", () => {
    const id = place(ada, "differ", "A child");
    expect(ada.undo()).toBe("done");
    expect(ben.rows(Card)).toEqual([]);
    const again = place(ada, "differ", "A child");
    ada.give(changeCard, { id: again, kind: "both", words: "Children" });
    ada.undo();
    expect(ben.row(Card, again)).toMatchObject({ kind: "differ", words: "A child" });
    ada.give(takeCardBack, { id: again });
    expect(ada.undo()).toBe("done");
    expect(ben.rows(Card)).toMatchObject([{ kind: "differ", words: "A child" }]);
    expect(ben.rows(Card)[0]!.id).not.toBe(id);
  });
});

describe("both/and", () => {
  it("is gathered for what differs, by each in their own rows", () => {
    const both = place(ada, "both", "The sea");
    const input = { id: newId(), cardId: both, way: "part" as const, words: "Half" };
    expect(ben.give(writeBothAnd, input)).toBe("no-such-card");
    const card = place(ada, "differ", "Town or country");
    const id = idea(ben, card);
    expect(ada.give(dropBothAnd, { id })).toBe("not-yours");
    expect(ada.give(writeBothAnd, { id, cardId: card, way: "part", words: "Mine now" })).toBe("not-yours");
    expect(ada.rows(BothAnd)).toMatchObject([{ words: "By turns", ownerId: ben.actor.userId }]);
    // Under a card that has some it stays; it can be moved, with all of them, and back.
    expect(ada.give(takeCardBack, { id: card })).toBe("card-has-ways");
    expect(ada.give(changeCard, { id: card, kind: "both" })).toBe("done");
    expect(ada.give(changeCard, { id: card, kind: "differ" })).toBe("done");
    expect(ben.give(dropBothAnd, { id })).toBe("done");
    expect(ben.undo()).toBe("done");
    expect(ada.rows(BothAnd)).toMatchObject([{ words: "By turns" }]);
    expect(ben.give(dropBothAnd, { id: ada.rows(BothAnd)[0]!.id })).toBe("done");
    expect(ada.give(takeCardBack, { id: card })).toBe("done");
  });

  it("is starred, and marked to be carried on, by each for themself, once", () => {
    const id = idea(ben, place(ada, "differ", "Town or country"));
    const give = (one: One, mark: "star" | "carry", on = true) => one.give(markBothAnd, { bothAndId: id, mark, on });
    for (const one of [ada, ben, ada]) expect(give(one, "star")).toBe("done");
    give(ada, "carry");
    expect(ben.rows(BothAndMark)).toHaveLength(3);
    expect(ada.undo()).toBe("done");
    expect(give(ben, "star", false)).toBe("done");
    expect(give(ben, "star", false)).toBe("done");
    expect(ada.rows(BothAndMark)).toMatchObject([{ mark: "star", ownerId: ada.actor.userId }]);
    ben.give(dropBothAnd, { id });
    expect(give(ada, "carry")).toBe("no-such-way");
    // Dropped by mistake, it is there again with her star.
    expect(ben.undo()).toBe("done");
    expect([ben.rows(BothAnd)[0]!.id, ben.rows(BothAndMark)[0]!.bothAndId]).toEqual([id, id]);
  });

  it("there are not more than can be weighed", () => {
    const card = place(ada, "differ", "Town or country");
    for (let n = 0; n < MOST_BOTH_ANDS; n++) idea(n % 2 ? ada : ben, card);
    const one = { id: newId(), cardId: card, way: "turns" as const, words: "One more" };
    expect(ada.give(writeBothAnd, one)).toBe("too-many-both-ands");
  });
});
