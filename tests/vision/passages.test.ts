import { beforeEach, describe, expect, it } from "vitest";
import { newId, type Id } from "@/lib/ids";
import { sayOfSection } from "@/lib/vision/agreement-commands";
import {
  beginComments,
  changeComment,
  removeComment,
  replyComment,
  resolveComments,
} from "@/lib/vision/comment-commands";
import { beginVision, visionId } from "@/lib/vision/document-commands";
import { isHeldFor, standingOf } from "@/lib/vision/document/agreed";
import { Comment, CommentThread, SectionAgreement } from "@/lib/vision/schema";
import { two, type One } from "@/tests/support/two";

let ada: One;
let ben: One;
let documentId: Id;

beforeEach(() => {
  [ada, ben] = two();
  documentId = visionId(ada.actor.coupleId!);
  expect(ada.give(beginVision, {})).toBe("done");
});

describe("a section", () => {
  const say = (one: One, says: "agree" | "reopen", on = true) =>
    one.give(sayOfSection, { documentId, sectionId: "values", says, on });
  const standing = () => standingOf(ada.rows(SectionAgreement), "values");

  it("is agreed once both say so, until both would like to reopen it, and can be agreed anew", () => {
    expect(standing()).toEqual({ isAgreed: false, round: 1, said: [] });
    expect(say(ada, "agree")).toBe("done");
    expect(standing()).toMatchObject({ isAgreed: false, said: [ada.actor.userId] });
    expect(say(ben, "reopen")).toBe("section-open");
    expect(say(ben, "agree")).toBe("done");
    expect(standing()).toEqual({ isAgreed: true, round: 1, said: [] });
    expect(say(ada, "agree", false)).toBe("section-agreed");
    expect(say(ben, "reopen")).toBe("done");
    expect(standing()).toMatchObject({ isAgreed: true, said: [ben.actor.userId] });
    expect(say(ada, "reopen")).toBe("done");
    expect(standing()).toEqual({ isAgreed: false, round: 2, said: [] });
    expect(say(ben, "agree")).toBe("done");
    expect(standing()).toMatchObject({ isAgreed: false, said: [ben.actor.userId] });
    expect(say(ada, "agree")).toBe("done");
    expect(standing()).toEqual({ isAgreed: true, round: 2, said: [] });
    expect(standingOf(ada.rows(SectionAgreement), "growth").isAgreed).toBe(false);
  });

  it("is held for the one who has not agreed yet, from when the other has: neither agrees on what they have not read", () => {
    const held = () => [ada, ben].map(({ actor }) => isHeldFor(standing(), actor.userId));
    expect(held()).toEqual([false, false]);
    say(ada, "agree");
    expect(held()).toEqual([false, true]);
    say(ada, "agree", false);
    expect(held()).toEqual([false, false]);
    for (const one of [ada, ben]) say(one, "agree");
    expect(held()).toEqual([true, true]);
    say(ada, "reopen");
    expect(held()).toEqual([true, true]);
    say(ben, "reopen");
    expect(held()).toEqual([false, false]);
  });

  it("lets each take back what they said while the other has not", () => {
    say(ada, "agree");
    expect(ada.undo()).toBe("done");
    expect(standing().said).toEqual([]);
    for (const one of [ada, ben]) say(one, "agree");
    expect(ben.undo()).toBe("section-agreed");
    say(ada, "reopen");
    expect(say(ada, "reopen", false)).toBe("done");
    expect(say(ben, "reopen")).toBe("done");
    expect(standing()).toMatchObject({ isAgreed: true, said: [ben.actor.userId] });
    const input = { documentId: newId(), sectionId: "values", says: "agree" as const, on: true };
    expect(ada.give(sayOfSection, input)).toBe("no-such-document");
  });
});

describe("a passage", () => {
  let id: Id;
  let threadId: Id;

  beforeEach(() => {
    [id, threadId] = [newId(), newId()];
    const passage = { documentId, sectionId: "values", quote: "by the sea", words: "Which one?" };
    expect(ada.give(beginComments, { id, threadId, ...passage })).toBe("done");
    expect(ben.give(beginComments, { id: newId(), threadId, ...passage })).toBe("already-there");
  });

  const reply = (one: One, words: string): Id => {
    const id = newId();
    expect(one.give(replyComment, { id, threadId, words })).toBe("done");
    return id;
  };

  it("is talked about by both, each in their own words, and settled by either", () => {
    const northern = reply(ben, "The northern one");
    expect(ada.rows(Comment).map(({ words }) => words)).toEqual(["Which one?", "The northern one"]);
    expect(ada.give(changeComment, { id: northern, words: "The southern one" })).toBe("not-your-comment");
    expect(ada.give(removeComment, { id: northern, threadId })).toBe("not-your-comment");
    expect(ben.give(changeComment, { id: northern, words: "The Baltic" })).toBe("done");
    expect(ada.row(Comment, northern)).toMatchObject({ words: "The Baltic", changed: true });
    expect(ben.undo()).toBe("done");
    expect(ada.row(Comment, northern)).toMatchObject({ words: "The northern one" });
    expect(ben.give(resolveComments, { threadId, resolved: true })).toBe("done");
    expect(ada.row(CommentThread, threadId)!.resolved).toBe(true);
    expect(ben.undo()).toBe("done");
    expect(ada.give(resolveComments, { threadId, resolved: true })).toBe("done");
    reply(ben, "One thing more");
    expect(ada.row(CommentThread, threadId)!.resolved).toBe(false);
  });

  it("is no longer talked about when all that was said is taken away, and is again when that is undone", () => {
    const second = reply(ben, "The northern one");
    expect(ada.give(removeComment, { id, threadId })).toBe("done");
    expect(ada.undo()).toBe("done");
    expect(ada.rows(Comment)).toHaveLength(2);
    const mine = ada.rows(Comment).find(({ ownerId }) => ownerId === ada.actor.userId)!;
    expect(ada.give(removeComment, { id: mine.id, threadId })).toBe("done");
    expect(ben.give(removeComment, { id: second, threadId })).toBe("done");
    expect(ada.rows(CommentThread)).toEqual([]);
    expect(ada.give(replyComment, { id: newId(), threadId, words: "Wait" })).toBe("no-such-thread");
    expect(ben.undo()).toBe("done");
    expect(ada.rows(CommentThread)).toMatchObject([{ id: threadId, quote: "by the sea" }]);
    expect(ben.give(removeComment, { id: newId(), threadId })).toBe("no-such-comment");
  });
});
