import { Pool, type PoolClient } from "pg";
import { sendTogether, type Statement } from "@/lib/db/batch";
import type { Id } from "@/lib/ids";

/**
 * People's rows. The one way to them is a transaction that says first who acts; the pool itself stays in here. The role
 * is `twofold_app`, which row-level security holds to what that person may read and write.
 */
export interface Database {
  /** One READ COMMITTED transaction in the name of a person; null: of nobody, who can read nothing. */
  withActor<T>(actor: { userId: Id } | null, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, with control over round trips: see `Pipeline`. */
  pipeline<T>(work: (pipeline: Pipeline) => Promise<T>): Promise<T>;
  /** Whether the database answers. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}

export interface Tx {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

export type { Statement };

/**
 * A connection on which statements are sent together, without waiting for each other's answers: what a command costs is
 * its round trips. The caller begins and ends the transaction; when a statement fails, PostgreSQL refuses the rest, and a
 * COMMIT among them rolls back.
 */
export interface Pipeline {
  /** Sends all, and answers with the rows of each. Throws the first error. */
  send(statements: readonly Statement[]): Promise<unknown[][]>;
}

export const BEGIN: Statement = { name: "begin", text: "BEGIN", values: [] };
/** Whatever is read belongs together, and nothing is written. */
export const BEGIN_SNAPSHOT: Statement = {
  name: "begin-snapshot",
  text: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
  values: [],
};
export const COMMIT: Statement = { name: "commit", text: "COMMIT", values: [] };
export const ROLLBACK: Statement = { name: "rollback", text: "ROLLBACK", values: [] };

const SETTINGS = [
  "TimeZone=UTC",
  // Nothing here may hold a lock for long: a stream's lock is everybody's wait.
  "lock_timeout=3s",
  "statement_timeout=10s",
  "idle_in_transaction_session_timeout=10s",
  // For disks that turn, PostgreSQL takes an index to cost four times as much as it does on one that does not.
  "random_page_cost=1.1",
];

/** @param url of the `twofold_app` login */
export function openDatabase(url: string, { connections = 10 } = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    options: SETTINGS.map((setting) => `-c ${setting}`).join(" "),
  });
  // A connection that breaks while idle is the pool's to replace, and nobody's to crash on.
  pool.on("error", () => {});

  async function onConnection<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    const note = (error: Error) => {
      broken = error;
    };
    client.on("error", note);
    try {
      return await work(client);
    } catch (error) {
      await client.query(ROLLBACK).catch(note);
      throw error;
    } finally {
      client.off("error", note);
      client.release(broken);
    }
  }

  return {
    withActor: (actor, work) =>
      onConnection(async (client) => {
        await sendAll(client, [BEGIN, actAs(actor?.userId ?? null)]);
        const result = await work({
          query: async (text, values = []) => (await client.query<never>(text, values)).rows,
        });
        await client.query(COMMIT);
        return result;
      }),
    pipeline: (work) => onConnection((client) => work({ send: (statements) => sendAll(client, statements) })),
    ping: () =>
      pool.query("SELECT 1").then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  };
}

/** Says who acts, until the end of the transaction. */
export function actAs(userId: Id | null): Statement {
  return { name: "act-as", text: "SELECT set_config('app.user_id', $1, true)", values: [userId ?? ""] };
}

async function sendAll(client: PoolClient, statements: readonly Statement[]): Promise<unknown[][]> {
  return (await sendTogether(client, statements)).map(({ rows }) => rows as unknown[]);
}
