import { titleOf } from "@/components/calendar/block-words";
import { gridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";
import type { BlockDetailRow, BlockRow } from "@/lib/calendar/schema";
import type { BaseRow, Table } from "@/lib/sync/table";

/** What a block is called to whoever sees it with these words, in quotes. */
export function nameOf(row: BlockRow, words: readonly BlockDetailRow[], people: People): string {
  const details = words.filter(({ blockId }) => blockId === row.id);
  const whole = { key: row.id, original: null, row, series: row, exception: null };
  return `“${titleOf(gridBlock(whole, { details, proposals: [] }, "firm", people.me), people)}”`;
}

/** The rows of a table among what a page shows, or showed. */
export function rowsIn<Row extends BaseRow>(
  shown: (table: string) => readonly BaseRow[],
  { name }: Table<Row>,
): readonly Row[] {
  return shown(name) as readonly Row[];
}
