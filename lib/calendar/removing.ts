import { detailOf, exceptionsOf, pick } from "@/lib/calendar/block-rows";
import { proposalsAbout } from "@/lib/calendar/proposing";
import { Block, BlockDetail, BlockException, Proposal, Reminder } from "@/lib/calendar/schema";
import type { BlockDetailRow, BlockRow } from "@/lib/calendar/schema";
import { sharingOf } from "@/lib/calendar/sharing";
import { standingOf } from "@/lib/calendar/standing";
import type { Id } from "@/lib/ids";
import { remove, type Invocation, type PlanContext, type Rows, type Write } from "@/lib/sync/command";

function detailsOf(rows: Rows, blockId: Id): readonly BlockDetailRow[] {
  return rows.list(BlockDetail).filter((detail) => detail.blockId === blockId);
}

function remindersOf(rows: Rows, blockId: Id) {
  return rows.list(Reminder).filter((reminder) => reminder.blockId === blockId);
}

/** A block goes, with all that hangs on it. */
export function removedWhole(rows: Rows, block: BlockRow): Write[] {
  return [
    remove(Block, block),
    ...detailsOf(rows, block.id).map((detail) => remove(BlockDetail, detail)),
    ...exceptionsOf(rows, block.id).map((exception) => remove(BlockException, exception)),
    ...proposalsAbout(rows, block.id).map((proposal) => remove(Proposal, proposal)),
    ...remindersOf(rows, block.id).map((reminder) => remove(Reminder, reminder)),
  ];
}

/** What brings it back, as a new block: an id that was removed stays removed. Null where its words are not there. */
export function broughtBack(rows: Rows, id: Id, { actor, newId }: PlanContext): Invocation | null {
  const block = rows.get(Block, id);
  const detail = detailOf(rows, id);
  if (!block || !detail) return null;
  const when = pick(block, { localStart: "", localEnd: "", zone: "", allDay: false, rrule: "" });
  const input = {
    id: newId(),
    sharing: sharingOf(block, detail, actor),
    ...when,
    protected: block.protected,
    sideBySide: block.sideBySide,
    duty: block.duty,
    status: standingOf(block, proposalsAbout(rows, id)) === "declined" ? "declined" : block.status,
    details: detailsOf(rows, id).map((one) => pick(one, everyWord)),
    exceptions: exceptionsOf(rows, id).map((one) => pick(one, everyException)),
    remindMinutes: remindersOf(rows, id)[0]?.minutes ?? null,
    was: id,
    anyway: true,
  };
  return { name: "block.restore", input };
}

const everyWord = { originalLocalStart: "", title: "", notes: "", place: "", link: "", soloKind: "" } as const;
const everyException = { originalLocalStart: "", cancelled: false, localStart: "", localEnd: "", zone: "" } as const;
