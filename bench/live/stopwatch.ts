import { median } from "@/bench/measure";
import type { Profile } from "@/bench/live/messages";
import type { Database, Statement } from "@/lib/db/database";
import type { Speaker } from "@/lib/sync/execute";
import type { Ack, CommandMessage } from "@/lib/sync/protocol";

type Execute = (speaker: Speaker, message: unknown) => Promise<Ack>;

/** Moments of one command, of `performance.now()`: its begin, and begin and end of each round trip. */
type Moments = number[];

/**
 * Says where the time of a command goes, from outside: it stands around the executor and around the database that the
 * executor uses, and tells commands apart by their ids, which are among the values of their first round trip. Off until
 * the first reading is asked for, so that what is measured is not the measuring.
 */
export class Stopwatch {
  #on = false;
  readonly #running = new Map<unknown, Moments>();
  #finished: Moments[] = [];

  watching(database: Database): Database {
    return {
      ...database,
      pipeline: (work) =>
        database.pipeline((tx) => {
          if (!this.#on) return work(tx);
          let moments: Moments | undefined;
          return work({
            send: async (statements) => {
              moments ??= this.#commandOf(statements);
              moments?.push(performance.now());
              const rows = await tx.send(statements);
              moments?.push(performance.now());
              return rows;
            },
          });
        }),
    };
  }

  timing(execute: Execute): Execute {
    return async (speaker, message) => {
      if (!this.#on) return execute(speaker, message);
      const { id } = message as CommandMessage;
      const moments = [performance.now()];
      this.#running.set(id, moments);
      const ack = await execute(speaker, message);
      moments.push(performance.now());
      this.#running.delete(id);
      this.#finished.push(moments);
      return ack;
    };
  }

  /** The medians since the last reading; `null` at the first, which begins it. */
  read(): Profile | null {
    this.#on = true;
    const two = this.#finished.filter((moments) => moments.length === 6);
    this.#finished = [];
    if (two.length === 0) return null;
    const between = (from: number, to: number) => median(two.map((moments) => moments[to]! - moments[from]!));
    return {
      execute: between(0, 5),
      before: between(0, 1),
      read: between(1, 2),
      plan: between(2, 3),
      write: between(3, 4),
      push: between(4, 5),
    };
  }

  #commandOf(statements: readonly Statement[]): Moments | undefined {
    const values = statements.flatMap((statement): unknown[] => statement.values);
    const id = values.find((value) => this.#running.has(value));
    return this.#running.get(id);
  }
}
