import { Brought, CheckIn, Jotting, Readiness } from "@/lib/checkin/schema";
import { isRefusal } from "@/lib/errors";
import { newId, type Id } from "@/lib/ids";
import { mayWrite, planContext, put, remove } from "@/lib/sync/command";
import type { Actor, Command, Invocation, Write } from "@/lib/sync/command";
import { findRows } from "@/lib/sync/find-rows";
import { LoadedRows, rowKey, sameRow } from "@/lib/sync/loaded-rows";
import { parse } from "@/lib/sync/parse";
import {
  SCHEMA_VERSION,
  type Ack,
  type CatchUp,
  type CatchUpRequest,
  type ChangesMessage,
  type CommandMessage,
  type RowChange,
  type Seqs,
  type TimeRange,
} from "@/lib/sync/protocol";
import { commandNamed } from "@/lib/sync/registry";
import type { BaseRow, Table } from "@/lib/sync/table";
import { tables } from "@/lib/sync/tables";
import { Envelope, Opened, Seal, Slip } from "@/lib/vision/schema";

export const ALL_TIME: TimeRange = { from: Date.UTC(2020, 0), to: Date.UTC(2030, 0) };

/**
 * The server's side of docs/sync.md in memory, for tests of the client: the same plans, receipts, counters and cursors;
 * no Postgres, no wall and no ranges (it holds all of time).
 */
export class MemoryServer {
  readonly #rows = new Map<string, { table: Table; row: BaseRow }>();
  readonly #index = new Map<string, { table: string; spaceId: Id; id: Id; seq: number }>();
  readonly #seqs: Seqs = {};
  readonly #receipts = new Map<Id, Ack>();

  /** Does a command, once. The pushes are what the rooms of the streams would get. */
  execute({ id, name, input: raw, as }: CommandMessage): { ack: Ack; pushes: ChangesMessage[] } {
    const earlier = this.#receipts.get(id);
    if (earlier) return { ack: earlier, pushes: [] };
    const { ack, pushes } = this.#decide(id, name, raw, as);
    this.#receipts.set(id, ack);
    return { ack, pushes };
  }

  /** What a page of this person begins with. */
  begin(actor: Actor, held = ALL_TIME): CatchUp {
    return this.catchUp(actor, { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want: held });
  }

  catchUp(actor: Actor, { as, cursors, held, want }: CatchUpRequest): CatchUp {
    const spaces = actor.coupleId ? [actor.coupleId, actor.userId] : [actor.userId];
    const seqs = Object.fromEntries(spaces.map((space) => [space, this.#seqs[space] ?? 0]));
    const fresh = !as || !held || as.userId !== actor.userId || as.coupleId !== actor.coupleId;
    const there = [...this.#rows.values()].filter(({ row }) => spaces.includes(row.spaceId));
    const missed = [...this.#index.values()].filter(({ spaceId, seq }) => seq > (cursors[spaceId] ?? Infinity));
    const changes: RowChange[] = fresh
      ? there.map(({ table, row }) => ({ table: table.name, put: row }))
      : missed.map(({ table, spaceId, id }) => {
          const found = this.#rows.get(`${table}/${rowKey({ spaceId, id })}`);
          return found ? { table, put: found.row } : { table, remove: { spaceId, id } };
        });
    return { v: SCHEMA_VERSION, actor: { ...actor }, fresh, seqs, held: want, changes, now: Date.now() };
  }

  /** What would take a command back, given now under this id; null: nothing, or it is refused. */
  undoOf(command: Command, raw: unknown, actor: Actor, id: Id): Invocation | null {
    try {
      const input = parse(command.input, raw);
      return command.undo?.(this.#load(command, input, actor), input, planContext(id, actor, Date.now())) ?? null;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return null;
    }
  }

  #load(command: Command, input: unknown, actor: Actor): LoadedRows {
    const spaces = command.spaces(input, actor);
    const rows = new LoadedRows();
    const list = (table: string) =>
      [...this.#rows.values()].filter((one) => one.table.name === table).map(({ row }) => row);
    for (const read of command.reads(input, actor)) rows.add(read.table, findRows(read, spaces, list));
    return rows;
  }

  #decide(id: Id, name: string, raw: unknown, actor: Actor): { ack: Ack; pushes: ChangesMessage[] } {
    try {
      const command = commandNamed(name)!;
      const input = parse(command.input, raw);
      const rows = this.#load(command, input, actor);
      const done = this.#write(command.plan(rows, input, planContext(id, actor, Date.now())), actor);
      if (!command.crossing) return done;
      const { name: crossing, args } = command.crossing(input);
      const cross = CROSSINGS[crossing];
      if (!cross) throw new Error(`The server in memory does not know ${crossing}()`);
      const crossed = this.#write(cross(args[0]!, [...this.#rows.values()], actor), null);
      const seqs = { ...done.ack.seqs };
      for (const { spaceId, seq } of crossed.pushes) {
        if (spaceId === actor.userId || spaceId === actor.coupleId) seqs[spaceId] = seq;
      }
      return { ack: { ok: true, seqs }, pushes: [...done.pushes, ...crossed.pushes] };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { ack: { ok: false, code: error.code }, pushes: [] };
    }
  }

  /** @param actor null: a function that acts across the wall */
  #write(plan: readonly Write[], actor: Actor | null): { ack: { ok: true; seqs: Seqs }; pushes: ChangesMessage[] } {
    const changes = new Map<Id, RowChange[]>();
    for (const write of plan) {
      const table = "put" in write ? write.put : write.remove;
      const { spaceId, id } = write.row;
      const key = `${table.name}/${rowKey(write.row)}`;
      const before = this.#rows.get(key)?.row;
      if (actor && !mayWrite(before ?? write.row, actor)) throw new Error("A plan wrote what it may not");
      if ("remove" in write ? !before : before && sameRow(before, write.row)) continue;
      const own = changes.get(spaceId) ?? [];
      changes.set(spaceId, own);
      if ("remove" in write) {
        this.#rows.delete(key);
        own.push({ table: table.name, remove: { spaceId, id } });
      } else {
        this.#rows.set(key, { table, row: write.row });
        own.push({ table: table.name, put: write.row, ...(before ? { changed: true } : {}) });
      }
    }
    const seqs: Seqs = {};
    const pushes = [...changes].map(([spaceId, own]) => {
      const seq = (this.#seqs[spaceId] = seqs[spaceId] = (this.#seqs[spaceId] ?? 0) + 1);
      for (const change of own) {
        const { id } = "put" in change ? change.put : change.remove;
        this.#index.set(`${change.table}/${spaceId}/${id}`, { table: change.table, spaceId, id, seq });
      }
      return { spaceId, seq, changes: own, ...(actor && { by: actor.userId }) };
    });
    return { ack: { ok: true, seqs }, pushes };
  }
}

type All = readonly { table: Table; row: BaseRow }[];

const CROSSINGS: Readonly<Record<string, (id: Id, all: All, actor: Actor) => Write[]>> = {
  reveal_check_in: revealed,
  open_envelope: opened,
};

function rowsOf<Row extends BaseRow>(all: All, table: Table<Row>): Row[] {
  return all.filter((one) => one.table.name === table.name).map(({ row }) => row as Row);
}

/** What open_envelope() does. */
function opened(envelopeId: Id, all: All, { coupleId }: Actor): Write[] {
  const envelope = rowsOf(all, Envelope).find(({ id, spaceId }) => id === envelopeId && spaceId === coupleId);
  const seals = rowsOf(all, Seal).filter((one) => one.envelopeId === envelopeId);
  if (!envelope || envelope.openedAt !== null || seals.length < 2) return [];
  const slips = rowsOf(all, Slip).filter((one) => one.envelopeId === envelopeId);
  return [
    put(Envelope, { ...envelope, openedAt: new Date().toISOString().replace(/\.\d+Z/, "+00:00") }),
    ...slips.flatMap((slip, rank) => [
      remove(Slip, slip),
      put(Opened, { ...slip, id: newId(), spaceId: envelope.spaceId, envelopeId, rank }),
    ]),
  ];
}

/** What reveal_check_in() does, for two who are known by their profiles. */
function revealed(checkInId: Id, all: All, { coupleId }: Actor): Write[] {
  const rows = <Row extends BaseRow>(table: Table<Row>) => rowsOf(all, table);
  const checkIn = rows(CheckIn).find(({ id, spaceId }) => id === checkInId && spaceId === coupleId);
  const ready = rows(Readiness).filter((one) => one.checkInId === checkInId && one.state === "ready");
  if (checkIn?.step !== "prepare" || Date.parse(checkIn.reachEnd) <= Date.now() || ready.length < 2) return [];
  const sealed = rows(Jotting).filter((one) => one.checkInId === checkInId);
  const movedAt = new Date().toISOString().replace(/\.\d+Z/, "+00:00");
  return [
    put(CheckIn, { ...checkIn, step: "review", at: 0, movedAt }),
    ...sealed.flatMap((jotting, rank) => {
      const { ownerId, authorId, kind, words } = jotting;
      const brought = { id: newId(), spaceId: checkIn.spaceId, ownerId, authorId, checkInId, kind, words, rank };
      return [remove(Jotting, jotting), put(Brought, brought)];
    }),
  ];
}

/** All rows that something shows, in text to compare. */
export function inText(rows: (table: string) => readonly BaseRow[]): Record<string, string[]> {
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      rows(name)
        .map((row) => JSON.stringify(Object.entries(row).sort()))
        .sort(),
    ]),
  );
}
