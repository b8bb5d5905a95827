import { createHmac } from "node:crypto";
import { actAs, BEGIN, COMMIT, type Database, type Pipeline, type Statement } from "@/lib/db/database";
import { refusalOf } from "@/lib/db/refusals";
import { isRefusal, Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { answerTo } from "@/lib/sync/answers";
import { mayWrite, planContext, type Actor, type Crossing, type Write } from "@/lib/sync/command";
import { contentStatements } from "@/lib/sync/documents/seeding";
import type { Hub } from "@/lib/sync/hub";
import { LoadedRows, sameRow } from "@/lib/sync/loaded-rows";
import type { Ack, ChangesMessage, RowChange, Seqs } from "@/lib/sync/protocol";
import { KeyedQueue } from "@/lib/sync/queue";
import * as sql from "@/lib/sync/statements";
import type { BaseRow, Table } from "@/lib/sync/table";
import { checkCommand, type CheckedCommand } from "@/lib/sync/wire";

/** Who speaks: the person, and the session they speak through. */
export interface Speaker {
  readonly userId: Id;
  readonly sessionId: Id;
}

export interface Executor {
  database: Database;
  hub: Hub;
  /** Keys the hashes of inputs in receipts. */
  secret: string;
  now?: () => number;
}

interface Standing {
  live: boolean;
  coupleId: Id | null;
  receipt: { hash: string; outcome: string; seqs: Seqs } | null;
}

/** A row as it is and as it will be: null is absent. */
export interface RowWrite {
  table: Table;
  before: BaseRow | null;
  after: BaseRow | null;
}

/**
 * Makes the one write path. A command is one transaction of two round trips: (1) say who acts, lock the streams, look at
 * the standing and the receipt, read; (2) write, index, leave a receipt, commit. Between them runs its plan. Rules 1 to
 * 5 and 11 of docs/sync.md.
 */
export function makeExecute({ database, hub, secret, now = Date.now }: Executor) {
  const queue = new KeyedQueue();

  return async function execute(speaker: Speaker, raw: unknown): Promise<Ack> {
    try {
      const checked = checkCommand(speaker.userId, raw, now());
      const spaces = checked.command.spaces(checked.input, checked.actor);
      return await queue.run(turnsOf(speaker, spaces), () => inOneTransaction(speaker, checked, spaces));
    } catch (error) {
      return answerTo(error, "A command failed");
    }
  };

  async function inOneTransaction(speaker: Speaker, checked: CheckedCommand, spaces: readonly Id[]): Promise<Ack> {
    const { message } = checked;
    const hash = createHmac("sha256", secret)
      .update(JSON.stringify([message.name, message.input, message.as]))
      .digest("hex");
    try {
      return await database.pipeline((tx) => decide(tx, speaker, checked, spaces, hash));
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      // The database refused, and the transaction with its receipt is undone: the refusal has a receipt of its own.
      const receipt = sql.writeReceipt(speaker.userId, message.id, hash, refusal.code, {});
      await database.pipeline((tx) => tx.send([BEGIN, actAs(speaker.userId), receipt, COMMIT]));
      throw refusal;
    }
  }

  async function decide(
    tx: Pipeline,
    speaker: Speaker,
    { message, command, input, actor }: CheckedCommand,
    spaces: readonly Id[],
    hash: string,
  ): Promise<Ack> {
    const reads = command.reads(input, actor);
    const first = [
      BEGIN,
      actAs(speaker.userId),
      sql.lockStreams(spaces),
      sql.standing(speaker.userId, speaker.sessionId, message.id),
      ...reads.map((read, n) => sql.readRows(read, spaces, n)),
    ];
    let [, , locked, standings, ...found] = await tx.send(first);
    let standing = standings![0] as Standing;
    const misses = locked!.length < spaces.length && spaces.includes(actor.userId);
    if (misses && standing.live && standing.coupleId === actor.coupleId) {
      // A new person's first command opens their I stream.
      await tx.send([sql.openStream(actor.userId)]);
      [locked, standings, ...found] = await tx.send(first.slice(2));
      standing = standings![0] as Standing;
    }
    const { live, coupleId, receipt } = standing;
    if (!live) return endWith(tx, { ok: false, code: "signed-out" });
    if (receipt) return endWith(tx, receipt.hash === hash ? ackOf(receipt) : { ok: false, code: "id-reused" });
    if (coupleId !== actor.coupleId || locked!.length < spaces.length) {
      return endWith(tx, { ok: false, code: "other-couple" });
    }

    const rows = new LoadedRows();
    reads.forEach((read, n) =>
      rows.add(
        read.table,
        (found[n] as { row: BaseRow }[]).map(({ row }) => row),
      ),
    );
    let writes: RowWrite[];
    try {
      const plan = command.plan(rows, input, planContext(message.id, actor, now()));
      writes = weigh(plan, rows, actor, spaces);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await tx.send([sql.writeReceipt(speaker.userId, message.id, hash, error.code, {}), COMMIT]);
      return { ok: false, code: error.code };
    }

    const seqs: Seqs = {};
    for (const { spaceId, seq } of locked as { spaceId: Id; seq: number }[]) {
      if (writes.some((write) => spaceOf(write) === spaceId)) seqs[spaceId] = seq + 1;
    }
    const messages = Object.entries(seqs).map(([spaceId, seq]) => ({
      spaceId,
      seq,
      changes: changesIn(spaceId, writes),
      by: actor.userId,
    }));
    const written = [
      ...writeStatements(writes),
      ...contentStatements(writes),
      ...(writes.length > 0 ? [sql.indexChanges(Object.keys(seqs), entriesOf(writes, seqs))] : []),
    ];
    const crossed = command.crossing ? await cross(tx, written, command.crossing(input)) : [];
    // What it did in the partner's I is theirs to know.
    for (const { spaceId, seq } of crossed) if (spaces.includes(spaceId)) seqs[spaceId] = seq;
    await tx.send([
      ...(command.crossing ? [] : written),
      sql.writeReceipt(speaker.userId, message.id, hash, "done", seqs),
      COMMIT,
    ]);
    // What crosses comes before it goes: a screen that gets both never shows it nowhere.
    const byRemovals = (a: ChangesMessage, b: ChangesMessage) => removals(a) - removals(b);
    for (const message of [...messages.sort(byRemovals), ...crossed.sort(byRemovals)]) hub.push(message);
    return { ok: true, seqs };
  }
}

/**
 * What a command waits its turn for: the speaker's own commands, and We. Which couple the speaker is in is not known yet:
 * an id of another person, named as a couple, must lead into nobody's queue, and many at once take one connection.
 */
function turnsOf({ userId }: Speaker, spaces: readonly Id[]): string[] {
  return [userId, ...spaces.filter((spaceId) => spaceId !== userId).map((spaceId) => `we/${spaceId}`)];
}

/** Writes, then lets a function act across the wall: what it did, by stream. It takes a round trip of its own. */
async function cross(tx: Pipeline, written: readonly Statement[], crossing: Crossing): Promise<ChangesMessage[]> {
  return (await tx.send([...written, sql.cross(crossing)])).at(-1) as ChangesMessage[];
}

function removals({ changes }: ChangesMessage): number {
  return changes.filter((change) => "remove" in change).length;
}

/** Ends a transaction that wrote nothing. */
async function endWith(tx: Pipeline, ack: Ack): Promise<Ack> {
  await tx.send([COMMIT]);
  return ack;
}

function ackOf({ outcome, seqs }: { outcome: string; seqs: Seqs }): Ack {
  return outcome === "done" ? { ok: true, seqs } : { ok: false, code: outcome };
}

/** Checks what a plan says against the rules every plan is under, and drops what changes nothing (rule 3). */
function weigh(plan: readonly Write[], rows: LoadedRows, actor: Actor, spaces: readonly Id[]): RowWrite[] {
  const writes: RowWrite[] = [];
  for (const write of plan) {
    const table = "put" in write ? write.put : write.remove;
    const before = rows.before(table, write.row) ?? null;
    if (!spaces.includes(write.row.spaceId)) throw new Error(`A plan wrote ${table.name} in a space it did not name`);
    if (!mayWrite(before ?? write.row, actor)) throw new Refusal("not-yours");
    if ("remove" in write) {
      if (before) writes.push({ table, before, after: null });
      continue;
    }
    const after = table.row.parse(write.row);
    if (before && (before.ownerId !== after.ownerId || before.authorId !== after.authorId)) {
      throw new Error(`A plan changed whose a ${table.name} is`);
    }
    if (!before || !sameRow(before, after)) writes.push({ table, before, after });
  }
  return writes;
}

function writeStatements(writes: readonly RowWrite[]): Statement[] {
  const tables = [...new Set(writes.map(({ table }) => table))];
  return tables.flatMap((table) => {
    const own = writes.filter((write) => write.table === table);
    const removed = own.filter(({ after }) => !after).map(({ before }) => before!);
    const inserted = own.filter(({ before }) => !before).map(({ after }) => after!);
    const updated = own.filter(({ before, after }) => before && after).map(({ after }) => after!);
    return [
      ...removed.map((row) => sql.deleteRow(table, row)),
      // What gives up a place that only one may have does so before another takes it.
      ...updated.map((row) => sql.updateRow(table, row)),
      ...(inserted.length > 0 ? [sql.insertRows(table, inserted)] : []),
    ];
  });
}

function entriesOf(writes: readonly RowWrite[], seqs: Seqs): sql.IndexEntry[] {
  return writes.map((write) => {
    const row = (write.after ?? write.before)!;
    const spaceId = row.spaceId;
    return { spaceId, table: write.table.name, rowId: row.id, seq: seqs[spaceId]!, removed: !write.after };
  });
}

function changesIn(spaceId: Id, writes: readonly RowWrite[]): RowChange[] {
  return writes
    .filter((write) => spaceOf(write) === spaceId)
    .map(({ table, before, after }) => {
      if (!after) return { table: table.name, remove: { spaceId, id: before!.id } };
      return { table: table.name, put: after, ...(before ? { changed: true } : {}) };
    });
}

function spaceOf({ before, after }: RowWrite): Id {
  return (after ?? before)!.spaceId;
}
