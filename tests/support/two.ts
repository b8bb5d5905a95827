import { newId, type Id } from "@/lib/ids";
import type { Actor, Command } from "@/lib/sync/command";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";
import type { BaseRow, Table } from "@/lib/sync/table";
import { MemoryServer } from "@/tests/sync/memory-server";

/** One of two at the server in memory. */
export interface One {
  readonly actor: Actor;
  /** Gives a command; answers `done`, or the code it is refused with. */
  give<Input>(command: Command<Input>, input: Input): string;
  /** The rows of a table that they may read. */
  rows<Row extends BaseRow>(table: Table<Row>): readonly Row[];
  row<Row extends BaseRow>(table: Table<Row>, id: Id): Row | undefined;
  /** Takes back the last command that was done. */
  undo(): string;
}

/** Two who are paired, on plans, receipts and counters as the server has them, and no database. */
export function two(): [One, One] {
  const server = new MemoryServer();
  const couple = newId();
  const [ada, ben] = [newId(), newId()].map((userId) => one(server, { userId, coupleId: couple }));
  return [ada!, ben!];
}

function one(server: MemoryServer, actor: Actor): One {
  let back: (() => string) | null = null;
  const rows = <Row extends BaseRow>({ name }: Table<Row>) =>
    server.begin(actor).changes.flatMap((change) => {
      return "put" in change && change.table === name ? [change.put as Row] : [];
    });
  const send = (name: string, input: unknown, id = newId()): string => {
    const as = { userId: actor.userId, coupleId: actor.coupleId };
    const { ack } = server.execute({ v: SCHEMA_VERSION, id, name, input, as });
    return ack.ok ? "done" : ack.code;
  };
  return {
    actor,
    rows,
    row: (table, id) => rows(table).find((row) => row.id === id),
    give(command, input) {
      const id = newId();
      const undo = server.undoOf(command, input, actor, id);
      const outcome = send(command.name, input, id);
      if (outcome === "done") back = () => (undo ? send(undo.name, undo.input) : "nothing");
      return outcome;
    },
    undo: () => back?.() ?? "nothing",
  };
}
