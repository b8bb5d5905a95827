import type { Read } from "@/lib/sync/command";
import type { BaseRow, Table } from "@/lib/sync/table";

/** The rows that a read brings, of those that `list` has of each table: what `readRows` of statements.ts says in SQL. */
export function findRows(
  { table, where, during, of }: Read,
  spaces: readonly string[],
  list: (table: string) => readonly BaseRow[],
): BaseRow[] {
  const conditions = Object.entries(where).map(([column, value]) => {
    return [column, new Set<unknown>(Array.isArray(value) ? value : [value])] as const;
  });
  const parents = of && new Set(findRows(of, spaces, list).map(({ id }) => id));
  return list(table.name).filter(
    (row) =>
      spaces.includes(row.spaceId) &&
      conditions.every(([column, values]) => values.has(columnOf(row, column))) &&
      (!during || isDuring(row, during)) &&
      (!parents || parents.has(columnOf(row, hangsBy(table)) as string)),
  );
}

function columnOf(row: BaseRow, column: string): unknown {
  return (row as unknown as Record<string, unknown>)[column];
}

function hangsBy({ held }: Table): string {
  return typeof held === "object" ? held.by : "id";
}

function isDuring(row: BaseRow, { from, to }: NonNullable<Read["during"]>): boolean {
  const [start, end] = [columnOf(row, "reachStart"), columnOf(row, "reachEnd")] as [string, string];
  return Date.parse(start) < Date.parse(to) && Date.parse(end) > Date.parse(from);
}
