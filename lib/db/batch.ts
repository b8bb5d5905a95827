import { Query, type Client, type Connection, type QueryConfig, type QueryResult } from "pg";

export type Statement = QueryConfig & { name: string; values: unknown[] };

/**
 * Sends statements in one packet and has their answers in one. pg's own pipeline ends each statement with a Sync, which
 * the server answers with a packet of its own, and each wakes this process; here one Sync ends them all. When one fails,
 * the server skips the rest.
 */
export async function sendTogether(client: Client, statements: readonly Statement[]): Promise<QueryResult[]> {
  if (statements.length === 1 || !statements.every(({ name }) => isPrepared(client, name))) {
    return sendEach(client, statements);
  }
  return new Promise((resolve, reject) => {
    const done = (error: Error | undefined, results: unknown) =>
      error ? reject(error) : resolve(results as QueryResult[]);
    client.query(new Batch(statements, done));
  });
}

/**
 * Sends a statement that is a whole transaction, and judges what is in it while the server is at work on it: it is committed
 * when it may count, and taken back when it may not. Until the Sync that comes last, the server commits nothing.
 * @returns the judgement
 * @throws what the statement failed of, where it might have counted; and what the judge throws
 */
export async function sendIf(client: Client, statement: Statement, judge: () => boolean): Promise<boolean> {
  const held = new Held(statement);
  const done = new Promise<void>((resolve, reject) => {
    held.callback = (error) => (error ? reject(error) : resolve());
  });
  // It may fail before anybody waits for it.
  done.catch(() => undefined);
  client.query(held);
  let counts = false;
  try {
    counts = judge();
  } finally {
    held.end(counts);
  }
  await (counts ? done : done.catch(() => undefined));
  return counts;
}

/** In pg's own way. The first time on a connection, because it keeps account of what the server has prepared. */
async function sendEach(client: Client, statements: readonly Statement[]): Promise<QueryResult[]> {
  const settled = await Promise.allSettled(statements.map((statement) => client.query<never>(statement)));
  return settled.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}

/** Whether the server has prepared it on this connection. pg keeps account, but its types do not say so. */
function isPrepared({ connection }: Client, name: string): boolean {
  return name in (connection as Connection & { parsedStatements: object }).parsedStatements;
}

/** A query that does not end in a Sync: that is said by whoever sends it. */
class Unsynced extends Query {
  /** What pg sends last: Execute and, for a query without a cursor, Sync. */
  _getRows(connection: Connection & { execute(portal: { rows: number }): void }): void {
    connection.execute({ rows: 0 });
  }
}

/** Several queries that pass as one, which is how pg takes a text of several statements: it collects their results. */
class Batch extends Query {
  constructor(
    private readonly statements: readonly Statement[],
    done: (error: Error | undefined, results: unknown) => void,
  ) {
    super({ text: "" }, done);
  }

  override submit = (connection: Connection): void => {
    connection.stream.cork();
    try {
      for (const statement of this.statements) new Unsynced(statement).submit(connection);
    } finally {
      connection.sync();
      connection.stream.uncork();
    }
  };
}

/** A query whose Sync waits until it is known whether it counts. */
class Held extends Unsynced {
  declare callback: (error: Error | undefined) => void;
  #connection: Connection | null = null;
  #counts: boolean | null = null;

  override submit = (connection: Connection): void => {
    this.#connection = connection;
    Query.prototype.submit.call(this, connection);
    if (this.#counts !== null) this.end(this.#counts);
  };

  end(counts: boolean): void {
    this.#counts = counts;
    if (!this.#connection) return; // the connection is not free yet: submitting it comes back here
    if (counts) this.#connection.sync();
    else new Query(TAKE_BACK).submit(this.#connection);
  }
}

const TAKE_BACK = { text: "ROLLBACK", queryMode: "extended" };
