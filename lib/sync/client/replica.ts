import type { Actor } from "@/lib/sync/command";
import { rowKey } from "@/lib/sync/loaded-rows";
import type { CatchUp, ChangesMessage, RowChange, Seqs, TimeRange } from "@/lib/sync/protocol";
import type { BaseRow } from "@/lib/sync/table";
import { tableNamed } from "@/lib/sync/tables";

export type TableRows = ReadonlyMap<string, BaseRow>;

/**
 * The confirmed copy of what the server has: rows, and a cursor per stream. It applies changes in the order of `seq`,
 * drops what is at or below its cursor, so that no late push revives a removed row, and says when there is a gap (rule 6).
 */
export class Replica {
  #tables: ReadonlyMap<string, TableRows> = new Map();
  #cursors: Seqs = {};
  #actor: Actor;
  #held: TimeRange;

  constructor(first: CatchUp) {
    this.#actor = first.actor;
    this.#held = first.held;
    this.take(first);
  }

  get actor(): Actor {
    return this.#actor;
  }

  get cursors(): Seqs {
    return this.#cursors;
  }

  get held(): TimeRange {
    return this.#held;
  }

  /** The rows by table name: the same maps until what is in them changes, and never changed in place. */
  get tables(): ReadonlyMap<string, TableRows> {
    return this.#tables;
  }

  /** Takes an answer to a catch-up; a fresh one replaces everything (rule 8). */
  take({ actor, fresh, seqs, held, changes }: CatchUp): void {
    if (fresh) this.#tables = new Map();
    this.#apply(changes);
    this.#actor = actor;
    this.#cursors = seqs;
    this.#held = held;
  }

  /** Takes a push. `gap`: something is missing that has to be asked for, and it was not applied. */
  push({ spaceId, seq, changes }: ChangesMessage): "applied" | "old" | "gap" {
    const cursor = this.#cursors[spaceId];
    if (cursor === undefined || seq > cursor + 1) return "gap";
    if (seq <= cursor) return "old";
    if (changes.some((change) => this.#comesIntoRange(change))) return "gap";
    this.#apply(changes);
    this.#cursors = { ...this.#cursors, [spaceId]: seq };
    return "applied";
  }

  /** Whether the streams are where these say, or further. */
  reached(seqs: Seqs): boolean {
    return Object.entries(seqs).every(([spaceId, seq]) => (this.#cursors[spaceId] ?? 0) >= seq);
  }

  /** Whether a row that was out of range is here now: what hangs on it is held nowhere, and is not in the push. */
  #comesIntoRange(change: RowChange): boolean {
    if (!("put" in change) || !change.changed || tableNamed(change.table)?.held !== "range") return false;
    return !this.#tables.get(change.table)?.has(rowKey(change.put));
  }

  #apply(changes: readonly RowChange[]): void {
    const edited = new Map<string, Map<string, BaseRow>>();
    for (const change of changes) {
      const rows = edited.get(change.table) ?? new Map(this.#tables.get(change.table));
      edited.set(change.table, rows);
      if ("put" in change) rows.set(rowKey(change.put), change.put);
      else rows.delete(rowKey(change.remove));
    }
    this.#tables = new Map<string, TableRows>([...this.#tables, ...edited]);
  }
}
