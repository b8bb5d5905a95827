import type { Id } from "@/lib/ids";
import type { Rows } from "@/lib/sync/command";
import type { BaseRow, Table } from "@/lib/sync/table";

/** The rows that a command's reads brought, for its plan. */
export class LoadedRows implements Rows {
  readonly #tables = new Map<string, Map<string, BaseRow>>();

  add(table: Table, rows: readonly BaseRow[]): void {
    const held = this.#tables.get(table.name) ?? new Map<string, BaseRow>();
    for (const row of rows) held.set(rowKey(row), row);
    this.#tables.set(table.name, held);
  }

  list<Row extends BaseRow>(table: Table<Row>): readonly Row[] {
    return [...(this.#tables.get(table.name)?.values() ?? [])] as Row[];
  }

  get<Row extends BaseRow>(table: Table<Row>, id: Id): Row | undefined {
    return this.list(table).find((row) => row.id === id);
  }

  /** Whether the others are these very rows. Rows are never changed in place. */
  areThese(rows: LoadedRows): boolean {
    const others = rows.#tables;
    return (
      others.size === this.#tables.size &&
      [...this.#tables].every(([table, rows]) => {
        const other = others.get(table);
        return other?.size === rows.size && [...rows].every(([key, row]) => other.get(key) === row);
      })
    );
  }

  /** The row as it is now where this one would be put: same table, space and id. */
  before(table: Table, row: BaseRow): BaseRow | undefined {
    return this.#tables.get(table.name)?.get(rowKey(row));
  }
}

/** What names a row: ids are unique within a space, not across them, or they would tell of hidden rows. */
export function rowKey(row: { spaceId: Id; id: Id }): string {
  return `${row.spaceId}/${row.id}`;
}

/** Whether two rows of one table hold the same. Columns are scalars. */
export function sameRow(a: BaseRow, b: BaseRow): boolean {
  const before = columnsOf(a);
  return Object.entries(columnsOf(b)).every(([column, value]) => before[column] === value);
}

function columnsOf(row: object): Record<string, unknown> {
  return row as Record<string, unknown>;
}
