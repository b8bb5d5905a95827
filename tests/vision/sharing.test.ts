import { beforeEach, describe, expect, it } from "vitest";
import { introduceProfile } from "@/lib/couple/commands";
import { newId, type Id } from "@/lib/ids";
import { openDream, takeDreamBack } from "@/lib/vision/dream-commands";
import { dreamHearing } from "@/lib/vision/dream-hearing";
import { answerSummary, askDream, MOST_QUESTIONS, summariseDream, unaskDream } from "@/lib/vision/listening-commands";
import {
  DreamAnswer,
  DreamQuestion,
  DreamSummary,
  SharedDream,
  Sharing,
  type Area,
  type SharedDreamRow,
} from "@/lib/vision/schema";
import { agreeSharing, endSharing, goOnSharing, pauseSharing, proposeSharing } from "@/lib/vision/sharing-commands";
import { areasOf, hadTurn, speaks, turnOf, turnsOf } from "@/lib/vision/turns";
import { two, type One } from "@/tests/support/two";

let ada: One;
let ben: One;
let id: Id;

beforeEach(() => {
  [ada, ben] = two();
  for (const [n, one] of [ada, ben].entries()) one.give(introduceProfile, { name: "Someone", hue: n + 1, zone: "UTC" });
  id = newId();
});

const sharing = (one = ben) => one.row(Sharing, id)!;
const propose = (one: One, areas: Area[], iBegin: boolean, by = id) =>
  one.give(proposeSharing, { id: by, areas, iBegin });

/** Agreed on, and begun: Ada speaks first. */
function begin(areas: Area[] = ["place", "values"]): void {
  propose(ada, areas, true);
  expect(ben.give(agreeSharing, { id, areas, iBegin: false })).toBe("done");
}

function open(one: One, area: Area, text = "A house", dreamId = newId()): string {
  return one.give(openDream, { id: dreamId, sharingId: id, area, body: [{ type: "p", text }] });
}

const theDream = (one = ben): SharedDreamRow => one.rows(SharedDream)[0]!;

describe("the agenda", () => {
  it("is proposed, changed by the other, and begins as it was seen by whoever agrees", () => {
    expect(propose(ada, ["values", "place", "place"], true)).toBe("done");
    expect(areasOf(sharing())).toEqual(["place", "values"]);
    expect(ada.give(agreeSharing, { id, areas: ["place", "values"], iBegin: true })).toBe("own-agenda");
    expect(propose(ben, ["growth"], true)).toBe("done");
    // Ben's is another agenda than hers, which he would be agreeing to now.
    expect(ada.give(agreeSharing, { id, areas: ["place", "values"], iBegin: true })).toBe("agenda-changed");
    expect(ada.give(agreeSharing, { id, areas: ["growth"], iBegin: true })).toBe("agenda-changed");
    expect(ada.give(agreeSharing, { id, areas: ["growth"], iBegin: false })).toBe("done");
    expect(sharing()).toMatchObject({ step: "turns", at: 0, begins: ben.actor.userId });
    expect(propose(ada, ["values"], true)).toBe("sharing-begun");
    // Twice it is agreed to once.
    expect(ada.give(agreeSharing, { id, areas: ["growth"], iBegin: false })).toBe("done");
  });

  it("of two who propose at once the first stands; there is another one only when it is over", () => {
    propose(ada, ["place"], true);
    expect(propose(ben, ["growth"], true, newId())).toBe("done");
    expect(ben.rows(Sharing)).toMatchObject([{ id, areas: "place" }]);
    expect(ben.give(endSharing, { id })).toBe("done");
    expect(ada.rows(Sharing)).toEqual([]);
    expect(ada.give(agreeSharing, { id, areas: ["place"], iBegin: true })).toBe("no-such-sharing");
  });

  it("is taken back by undoing it, as long as nothing came of it", () => {
    propose(ada, ["place"], true);
    expect(ada.undo()).toBe("done");
    expect(ada.rows(Sharing)).toEqual([]);
  });
});

describe("turns", () => {
  it("go area by area, first the one who begins and then the other, and each is where both are", () => {
    begin(["place", "career", "family", "growth", "values"]);
    const turns = turnsOf(sharing());
    expect(turns).toHaveLength(10);
    for (const turn of turns) {
      expect(turnOf(sharing())).toEqual(turn);
      expect(speaks(turn, sharing(), ada.actor.userId)).toBe(turn.at % 2 === 0);
      expect(speaks(turn, sharing(), ben.actor.userId)).toBe(turn.at % 2 === 1);
      // Tapped by both at once, or twice, it goes on once.
      for (const one of [ada, ben]) expect(one.give(goOnSharing, { id, from: turn.at, way: "next" })).toBe("done");
    }
    expect(sharing().step).toBe("ended");
    expect(ben.give(goOnSharing, { id, from: 9, way: "back" })).toBe("sharing-over");
  });

  it("go back as well, not before the first; a pause comes back where it was", () => {
    begin();
    ada.give(goOnSharing, { id, from: 0, way: "next" });
    ben.give(goOnSharing, { id, from: 1, way: "back" });
    expect(ben.give(goOnSharing, { id, from: 0, way: "back" })).toBe("done");
    expect(sharing()).toMatchObject({ at: 0, step: "turns" });
    ada.give(goOnSharing, { id, from: 0, way: "next" });
    const until = new Date(Date.now() + 86_400_000).toISOString();
    expect(ada.give(pauseSharing, { id, until })).toBe("done");
    expect(sharing()).toMatchObject({ at: 1, pausedBy: ada.actor.userId });
    expect(ben.give(pauseSharing, { id, until: null })).toBe("done");
    expect(sharing()).toMatchObject({ at: 1, pausedUntil: null, pausedBy: null });
    for (const wrong of [new Date(0), new Date(Date.now() + 36 * 86_400_000)]) {
      expect(ada.give(pauseSharing, { id, until: wrong.toISOString() })).toBe("sharing-pause-length");
    }
  });

  it("whoever had a turn with an area may open it again, and nobody before it", () => {
    const at = (n: number) => ({ areas: "place,values", at: n, begins: "a" });
    expect(hadTurn(at(0), "place", "a")).toBe(true);
    expect(hadTurn(at(0), "place", "b")).toBe(false);
    expect(hadTurn(at(1), "place", "b")).toBe(true);
    expect(hadTurn(at(1), "values", "a")).toBe(false);
    expect(hadTurn(at(3), "place", "a")).toBe(true);
    expect(hadTurn(at(3), "growth", "a")).toBe(false);
  });
});

describe("one opens an area, and the other listens", () => {
  it("only who speaks opens it, once, and takes it back with all that it said", () => {
    expect(open(ada, "place")).toBe("no-such-sharing");
    propose(ada, ["place", "values"], true);
    expect(open(ada, "place")).toBe("sharing-not-agreed");
    ben.give(agreeSharing, { id, areas: ["place", "values"], iBegin: false });
    expect(open(ben, "place")).toBe("not-your-turn");
    expect(open(ada, "values")).toBe("not-your-turn");
    expect(open(ada, "place", " ")).toBe("dream-empty");
    expect(open(ada, "place", "A house")).toBe("done");
    expect(open(ada, "place", "A house, pressed twice")).toBe("done");
    expect(ben.rows(SharedDream).map(({ body }) => body)).toEqual([`[{"type":"p","text":"A house"}]`]);
    expect(ben.give(takeDreamBack, { id: theDream().id })).toBe("not-your-dream");
    const { id: was } = theDream();
    expect(ada.give(takeDreamBack, { id: was })).toBe("done");
    expect(ben.rows(SharedDream)).toEqual([]);
    expect(ada.undo()).toBe("done");
    expect(theDream().body).toContain("A house");
  });

  it("taken back by mistake, it is there again with what was asked and understood of it", () => {
    begin();
    open(ada, "place");
    const dream = theDream();
    expect(ben.give(askDream, { id: newId(), sharedDreamId: dream.id, words: "By the sea?" })).toBe("done");
    expect(ben.give(summariseDream, { sharedDreamId: dream.id, words: "A house" })).toBe("done");
    expect(ada.give(answerSummary, { sharedDreamId: dream.id, round: 1, heard: true, words: "" })).toBe("done");
    expect(ada.give(takeDreamBack, { id: dream.id })).toBe("done");
    expect(ada.undo()).toBe("done");
    const hearing = dreamHearing(theDream(), ben.rows(DreamSummary), ben.rows(DreamAnswer));
    expect([hearing.state, ben.rows(DreamQuestion)[0]!.sharedDreamId]).toEqual(["heard", theDream().id]);
  });

  it("the listener asks and summarises; the speaker confirms what they have read, or says that there is more", () => {
    begin();
    open(ada, "place");
    const sharedDreamId = theDream().id;
    const say = (one: One, words: string) => one.give(summariseDream, { sharedDreamId, words });
    const answer = (one: One, round: number, heard: boolean, words = "") =>
      one.give(answerSummary, { sharedDreamId, round, heard, words });
    const state = () => dreamHearing(theDream(), ada.rows(DreamSummary), ada.rows(DreamAnswer)).state;
    const question = { id: newId(), sharedDreamId, words: "With a garden?" };
    expect(ada.give(askDream, question)).toBe("own-dream");
    expect(ben.give(askDream, question)).toBe("done");
    expect(ada.give(unaskDream, { id: question.id })).toBe("not-yours");
    expect(say(ada, "Myself")).toBe("own-dream");
    expect(answer(ada, 1, true)).toBe("said-anew");
    expect(say(ben, "A house")).toBe("done");
    expect(state()).toBe("understood");
    expect(answer(ben, 1, true)).toBe("not-your-dream");
    // Said anew before she answered, what she has read is not what stands there.
    expect(say(ben, "A house by the water")).toBe("done");
    expect(answer(ada, 1, true)).toBe("said-anew");
    expect(answer(ada, 2, false, "And quiet")).toBe("done");
    expect([state(), ada.rows(DreamAnswer)[0]!.words]).toEqual(["telling", "And quiet"]);
    expect(say(ben, "A quiet house by the water")).toBe("done");
    expect(say(ben, "A quiet house by the water")).toBe("done");
    expect(answer(ada, 3, true)).toBe("done");
    expect(state()).toBe("heard");
    expect(answer(ada, 3, false)).toBe("summary-confirmed");
    expect(say(ben, "Something else")).toBe("summary-confirmed");
  });

  it("a question is taken back, and there are not more than can be answered", () => {
    begin();
    open(ada, "place");
    const sharedDreamId = theDream().id;
    const ask = () => ben.give(askDream, { id: newId(), sharedDreamId, words: "Where?" });
    for (let n = 0; n < MOST_QUESTIONS; n++) expect(ask()).toBe("done");
    expect(ask()).toBe("too-many-questions");
    expect(ben.give(unaskDream, { id: ben.rows(DreamQuestion)[0]!.id })).toBe("done");
    expect(ask()).toBe("done");
  });

  it("nothing is said any more once it has ended", () => {
    begin();
    open(ada, "place");
    const sharedDreamId = theDream().id;
    expect(ben.give(endSharing, { id })).toBe("done");
    expect(ada.give(endSharing, { id })).toBe("done");
    expect(ben.give(summariseDream, { sharedDreamId, words: "A house" })).toBe("sharing-over");
    expect(ben.give(askDream, { id: newId(), sharedDreamId, words: "Where?" })).toBe("sharing-over");
    expect(open(ben, "place")).toBe("not-your-turn");
    // What was shared can be taken back all the same, and that as well.
    expect(ada.give(takeDreamBack, { id: sharedDreamId })).toBe("done");
    expect(ben.rows(SharedDream)).toEqual([]);
    expect(ada.undo()).toBe("done");
    expect(theDream().body).toContain("A house");
  });
});
