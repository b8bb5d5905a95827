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

/** Several queries that pass as one, which is how pg takes a text of several statements: it collects their results. */
class Batch extends Query {
  constructor(
    private readonly statements: readonly Statement[],
    done: (error: Error | undefined, results: unknown) => void,
  ) {
    super({ text: "" }, done);
  }

  override submit = (connection: Connection): void => {
    const withoutSync = Object.create(connection, { sync: { value: () => undefined } }) as Connection;
    connection.stream.cork();
    try {
      for (const statement of this.statements) new Query(statement).submit(withoutSync);
    } finally {
      connection.sync();
      connection.stream.uncork();
    }
  };
}
