import type { Database } from "@/lib/db/database";
import { logFault } from "@/lib/log";
import { OLDEST_COMMAND } from "@/lib/sync/protocol";

const DAY = 86_400_000;

/** Removals are remembered for this many changes of a stream; a client further behind gets a snapshot (rule 8). */
const REMOVALS_KEPT = 10_000;

/** Receipts outlive the oldest command that is accepted, by as much again (rule 1). Days. */
const RECEIPTS_KEPT = (2 * OLDEST_COMMAND) / DAY;

/** Forgets now and once a day what no client can need. @returns how to stop */
export function keepTidy(database: Database): () => void {
  const tidy = () =>
    database
      .withActor(null, (tx) => tx.query("SELECT tidy($1, $2)", [REMOVALS_KEPT, RECEIPTS_KEPT]))
      .catch((error: unknown) => logFault("Tidying", error));
  void tidy();
  const timer = setInterval(() => void tidy(), DAY);
  timer.unref();
  return () => clearInterval(timer);
}
