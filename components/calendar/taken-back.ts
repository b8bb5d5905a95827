import { nameOf, rowsIn } from "@/components/calendar/name-of";
import type { People } from "@/components/shell/people";
import { Block, BlockDetail } from "@/lib/calendar/schema";
import type { BlockRow } from "@/lib/calendar/schema";
import type { Id } from "@/lib/ids";
import type { TakenBack } from "@/lib/sync/client/undo";

type Rows = TakenBack["is"];

/** Says what was taken back: of one block by its name, and whether that came or went by it. */
export function takenBackText({ inputs, was, is }: TakenBack, people: People): string {
  if (inputs.length === 0) return "There is nothing to take back: it was changed since.";
  const before = blocksIn(was, idsIn(inputs.map((one) => one.before)));
  const after = blocksIn(is, idsIn(inputs.map((one) => one.after)));
  const [block] = after.length > 0 ? after : before;
  if (!block || Math.max(before.length, after.length) > 1) return "Taken back.";
  const title = nameOf(block, rowsIn(after.length > 0 ? is : was, BlockDetail), people);
  if (before.length === 0) return `Taken back: ${title} is there again.`;
  return after.length === 0 ? `Taken back: ${title} is removed again.` : `Taken back: what you did with ${title}.`;
}

/** What commands are about: each of their inputs names it in one of three ways. */
function idsIn(inputs: readonly unknown[]): Set<Id> {
  const all = inputs.map((input) => input as { id?: Id; blockId?: Id; ids?: readonly Id[] });
  return new Set(all.flatMap(({ id, blockId, ids = [] }) => [id, blockId, ...ids].filter((one) => one !== undefined)));
}

function blocksIn(rows: Rows, ids: ReadonlySet<Id>): readonly BlockRow[] {
  return rowsIn(rows, Block).filter(({ id }) => ids.has(id));
}
