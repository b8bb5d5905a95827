import { expect, test } from "vitest";
import { leftOver } from "@/lib/checkin/left-over";
import type { AgreementRow, BroughtRow, JottingKind, NeedAnswerRow } from "@/lib/checkin/schema";
import { newId } from "@/lib/ids";

const [me, other, spaceId, checkInId] = [newId(), newId(), newId(), newId()];

function brought(kind: JottingKind, words: string, ownerId = me): BroughtRow {
  return { id: newId(), spaceId, ownerId, authorId: ownerId, checkInId, kind, words, rank: 0 };
}

test("what was not reached is left over: a need that was not heard, an adjustment that led to nothing", () => {
  const heard = brought("closeness", "heard");
  const unheard = brought("independence", "unheard");
  const agreed = brought("adjustment", "agreed");
  const open = brought("adjustment", "open");
  const said: NeedAnswerRow = {
    id: newId(),
    spaceId,
    ownerId: me,
    authorId: me,
    checkInId,
    broughtId: heard.id,
    round: 1,
    heard: true,
  };
  const agreement: AgreementRow = {
    id: newId(),
    spaceId,
    ownerId: null,
    authorId: other,
    checkInId,
    conversation: "weekly",
    broughtId: agreed.id,
    words: "let us try",
    blockId: null,
    ritualId: null,
  };
  const all = [heard, unheard, agreed, open, brought("appreciation", "given"), brought("closeness", "theirs", other)];
  expect(leftOver(me, all, [], [said], [agreement]).map(({ words }) => words)).toEqual(["unheard", "open"]);
  // Nobody but the speaker calls it heard.
  const forged = { ...said, ownerId: other, authorId: other };
  expect(leftOver(me, all, [], [forged], [agreement]).map(({ words }) => words)).toEqual(["heard", "unheard", "open"]);
});
