import type { People } from "@/components/shell/people";
import type { BlockDetailRow, BlockRow, Sharing } from "@/lib/calendar/schema";
import { sharingOf } from "@/lib/calendar/sharing";
import { timesOf } from "@/lib/calendar/snap";
import type { Id } from "@/lib/ids";

/** Whose time it is, in the reader's eyes. */
export type Kind = "mine" | "theirs" | "we";

/** A block as it is drawn for one reader. Times in Unix milliseconds. */
export interface GridBlock {
  readonly id: Id;
  readonly row: BlockRow;
  /** Null where its owner shows no more than that the time is taken. */
  readonly detail: BlockDetailRow | null;
  readonly kind: Kind;
  readonly sharing: Sharing;
  readonly ownerId: Id | null;
  readonly startMs: number;
  readonly endMs: number;
  /** Whether it is the reader's to change. */
  readonly editable: boolean;
}

/**
 * Blocks joined with their details. One that has not changed is the same object as last time, and so is not drawn again
 * when another changes.
 */
export class BlockJoin {
  private readonly known = new WeakMap<
    BlockRow,
    { detail: BlockDetailRow | undefined; key: string; block: GridBlock }
  >();

  join(rows: readonly BlockRow[], details: readonly BlockDetailRow[], { me, partner }: People): GridBlock[] {
    const detailOf = new Map<Id, BlockDetailRow>();
    for (const detail of details) if (detail.originalLocalStart === null) detailOf.set(detail.blockId, detail);
    const key = `${me.id} ${me.zone} ${partner?.id ?? ""}`;
    const actor = { userId: me.id, coupleId: null };
    return rows.map((row) => {
      const detail = detailOf.get(row.id);
      const known = this.known.get(row);
      if (known?.detail === detail && known?.key === key) return known.block;
      const block: GridBlock = {
        id: row.id,
        row,
        detail: detail ?? null,
        kind: row.ownerId === null ? "we" : row.ownerId === me.id ? "mine" : "theirs",
        sharing: sharingOf(row, detail, actor),
        ownerId: row.ownerId,
        ...timesOf(row, me.zone),
        editable: row.ownerId === null || row.ownerId === me.id,
      };
      this.known.set(row, { detail, key, block });
      return block;
    });
  }
}
