import { isRefusal } from "@/lib/errors";
import { planContext, type Actor, type Command, type PlanContext, type Read, type Write } from "@/lib/sync/command";
import type { Pending } from "@/lib/sync/client/outbox";
import type { Replica, TableRows } from "@/lib/sync/client/replica";
import { findRows } from "@/lib/sync/find-rows";
import { LoadedRows, rowKey } from "@/lib/sync/loaded-rows";
import type { CommandMessage } from "@/lib/sync/protocol";
import type { BaseRow, Table } from "@/lib/sync/table";

type Overlay = Map<string, BaseRow | null>;

/** What pending commands came to, by their messages: planned again only where the rows they read are others by now. */
export type Plans = WeakMap<CommandMessage, { readonly rows: LoadedRows; readonly writes: readonly Write[] }>;

const NONE: TableRows = new Map();

/** What the screen shows: the confirmed rows with the pending commands replayed on top, in order (rule 9). */
export class View {
  readonly #confirmed: ReadonlyMap<string, TableRows>;
  readonly #plans: Plans;
  readonly #overlays = new Map<string, Overlay>();
  readonly #lists = new Map<string, readonly BaseRow[]>();

  constructor(replica: Replica, pending: readonly Pending[], now: number, plans: Plans) {
    this.#confirmed = replica.tables;
    this.#plans = plans;
    for (const one of pending) this.#replay(one, replica.actor, now);
  }

  /** The rows of a table; the same array each time. */
  list(table: string): readonly BaseRow[] {
    let list = this.#lists.get(table);
    if (!list) {
      const overlay = this.#overlays.get(table);
      const confirmed = this.#rows(table);
      if (!overlay) list = [...confirmed.values()];
      else
        list = [...new Map<string, BaseRow | null>([...confirmed, ...overlay]).values()].filter((row) => row !== null);
      this.#lists.set(table, list);
    }
    return list;
  }

  /** Takes over the earlier view's list of a table where it is the same, so that what did not change is not redrawn. */
  keepList(earlier: View, table: string): boolean {
    const untouched = !this.#overlays.has(table) && !earlier.#overlays.has(table);
    if (!untouched || this.#rows(table) !== earlier.#rows(table)) return false;
    this.#lists.set(table, earlier.list(table));
    return true;
  }

  /** The rows that a command's plan may ask for; null when some of them are not held here. */
  load(command: Command, input: unknown, actor: Actor): LoadedRows | null {
    const spaces = command.spaces(input, actor);
    const reads = command.reads(input, actor);
    const rows = new LoadedRows();
    for (const read of reads) {
      const found = this.#find(read, spaces);
      if (!this.#isHeld(read, found)) return null;
      rows.add(read.table, found);
    }
    return rows;
  }

  /**
   * Carries out a command on what is shown here. Null where its rows are not all held.
   * @throws Refusal of its plan
   */
  apply(command: Command, input: unknown, context: PlanContext): { rows: LoadedRows; writes: readonly Write[] } | null {
    const rows = this.load(command, input, context.actor);
    if (!rows) return null;
    return this.#written({ rows, writes: command.plan(rows, input, context) });
  }

  #written<Planned extends { readonly writes: readonly Write[] }>(planned: Planned): Planned {
    for (const write of planned.writes) this.#write(write);
    return planned;
  }

  #find(read: Read, spaces: readonly string[]): BaseRow[] {
    const { id } = read.where;
    if (id === undefined || typeof id === "boolean") return findRows(read, spaces, (table) => this.list(table));
    const ids = typeof id === "string" ? [id] : id;
    const found = ids.flatMap((one) => spaces.map((spaceId) => this.#get(read.table, rowKey({ spaceId, id: one }))));
    return found.filter((row) => row != null);
  }

  #get(table: Table, key: string): BaseRow | null | undefined {
    const overlay = this.#overlays.get(table.name);
    return overlay?.has(key) ? overlay.get(key) : this.#rows(table.name).get(key);
  }

  #rows(table: string): TableRows {
    return this.#confirmed.get(table) ?? NONE;
  }

  /**
   * What is not here may exist out of the held range: then only the server can say. What is read by its time is read to
   * say no; the guess does with what is held, and what lies further away is the server's to refuse.
   */
  #isHeld({ table, where, during, of }: Read, found: readonly BaseRow[]): boolean {
    if (table.held === "whole" || during || of) return true;
    if (table.held === "range") return found.length > 0;
    const { with: parent, by } = table.held;
    const on = where[by];
    return found.length > 0 || this.list(parent).some(({ id }) => (Array.isArray(on) ? on.includes(id) : id === on));
  }

  #replay({ message, command, input }: Pending, present: Actor, now: number): void {
    const actor = message.as;
    if (actor.coupleId !== present.coupleId) return;
    const known = this.#plans.get(message);
    try {
      const rows = this.load(command, input, actor);
      if (!rows) return;
      const isKnown = known?.rows.areThese(rows) ?? false;
      const writes = isKnown ? known!.writes : command.plan(rows, input, planContext(message.id, actor, now));
      if (!isKnown) this.#plans.set(message, { rows, writes });
      this.#written({ writes });
    } catch (error) {
      // What it met has changed since: the server will refuse it, and say so.
      if (!isRefusal(error)) throw error;
    }
  }

  #write(write: Write): void {
    const table = "put" in write ? write.put : write.remove;
    const overlay: Overlay = this.#overlays.get(table.name) ?? new Map<string, BaseRow | null>();
    overlay.set(rowKey(write.row), "put" in write ? write.row : null);
    this.#overlays.set(table.name, overlay);
    this.#lists.delete(table.name);
  }
}
