import { nameOf, rowsIn } from "@/components/calendar/name-of";
import type { People } from "@/components/shell/people";
import { Block, BlockDetail } from "@/lib/calendar/schema";
import type { BlockDetailRow, BlockRow } from "@/lib/calendar/schema";
import type { Id } from "@/lib/ids";
import type { SyncStore } from "@/lib/sync/client/store";

/** Of each command that is not decided yet, or was refused: its block, and the words it had. */
const meant = new Map<Id, { readonly block: BlockRow; readonly details: readonly BlockDetailRow[] }>();

/** Keeps in mind which block a command is about: by the time it is refused, the other may have removed it. */
export function watchMeantBlocks(store: SyncStore): () => void {
  const note = () => {
    const { id: commandId, input, was } = store.justGiven!;
    const { id, blockId = id } = input as { id?: Id; blockId?: Id };
    const block = rowsIn(was, Block).find((one) => one.id === id || one.id === blockId);
    if (!block) return;
    meant.set(commandId, { block, details: rowsIn(was, BlockDetail).filter((one) => one.blockId === block.id) });
  };
  const forget = () => {
    for (const id of meant.keys()) {
      if (!store.waitsFor(id) && !store.notices.some((one) => one.id === id)) meant.delete(id);
    }
  };
  const ends = [store.subscribe("given", note), store.subscribe("outbox", forget), store.subscribe("notices", forget)];
  return () => ends.forEach((end) => end());
}

/** What the block of such a command is called, in quotes, as far as its reader saw it; null where that is not known. */
export function meantBlock(commandId: Id, people: People): string | null {
  const one = meant.get(commandId);
  return one ? nameOf(one.block, one.details, people) : null;
}
