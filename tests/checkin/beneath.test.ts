import { beforeEach, expect, it } from "vitest";
import { dropBeneath, MOST_WAYS, writeBeneath } from "@/lib/checkin/beneath-commands";
import { writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady } from "@/lib/checkin/readiness-commands";
import { Beneath, Brought, type BeneathPart } from "@/lib/checkin/schema";
import { endCheckIn, openCheckIn } from "@/lib/checkin/session-commands";
import { newId, type Id } from "@/lib/ids";
import { two, type One } from "@/tests/support/two";

let ada: One;
let ben: One;
let checkInId: Id;
let broughtId: Id;

beforeEach(() => {
  [ada, ben] = two();
  [checkInId] = [newId()];
  const id = newId();
  ada.give(openCheckIn, { id: checkInId, conversation: "weekly" });
  ada.give(writeJotting, { id, conversation: "weekly", kind: "adjustment", words: "Sunday mornings" });
  ada.give(beReady, { id: checkInId, bring: [id] });
  ben.give(beReady, { id: checkInId, bring: [] });
  broughtId = ada.rows(Brought)[0]!.id;
});

const write = (one: One, part: BeneathPart, words: string, id = newId()) =>
  one.give(writeBeneath, { id, checkInId, broughtId, part, words });
const said = (part: BeneathPart) =>
  ada
    .rows(Beneath)
    .filter((one) => one.part === part)
    .map(({ words }) => words)
    .sort();

it("each says what they hold to and what they need, once and anew, and sees the other's", () => {
  expect([write(ada, "position", "Sleep in"), write(ben, "position", "The market")]).toEqual(["done", "done"]);
  expect(write(ada, "position", "Sleep until nine")).toBe("done");
  write(ben, "need", "To do something together");
  expect([said("position"), said("need")]).toEqual([["Sleep until nine", "The market"], ["To do something together"]]);
  expect(ben.rows(Beneath)).toEqual(ada.rows(Beneath));
});

it("taken back, what was written anew reads as before, and what is new is gone", () => {
  write(ada, "need", "Rest");
  expect([ada.undo(), said("need")]).toEqual(["done", []]);
  write(ada, "need", "Rest");
  write(ada, "need", "Rest, and no alarm");
  expect([ada.undo(), said("need")]).toEqual(["done", ["Rest"]]);
});

it("ways for both are many, each its owner's to take back", () => {
  const [one, other] = [newId(), newId()];
  write(ada, "both-and", "Every other Sunday", one);
  write(ben, "both-and", "The market at eleven", other);
  expect(ada.give(dropBeneath, { id: other })).toBe("not-yours");
  expect([ada.give(dropBeneath, { id: one }), said("both-and")]).toEqual(["done", ["The market at eleven"]]);
  expect([ada.undo(), said("both-and")]).toEqual(["done", ["Every other Sunday", "The market at eleven"]]);
});

it("says what is too much, nothing, of nothing, and too late", () => {
  for (let i = 0; i < MOST_WAYS; i++) expect(write(ada, "both-and", `No. ${i}`)).toBe("done");
  expect(write(ada, "both-and", "One more")).toBe("too-many-ways");
  expect(write(ben, "both-and", "One of mine")).toBe("done");
  expect(write(ada, "need", "\u200B \n")).toBe("nothing-written");
  expect(ada.give(writeBeneath, { id: newId(), checkInId, broughtId: newId(), part: "need", words: "Rest" })).toBe(
    "no-such-brought",
  );
  expect(ada.give(dropBeneath, { id: newId() })).toBe("no-such-way");
  ada.give(endCheckIn, { id: checkInId });
  expect(write(ada, "need", "Rest")).toBe("check-in-over");
});
