import * as Y from "yjs";
import type { Id } from "@/lib/ids";
import type { Decoded } from "@/lib/sync/documents/decode";

/** How a ledger is kept in a snapshot: the authors, and of each client of Yjs the place of its author and its clock. */
export interface KeptLedger {
  authors: Id[];
  clients: Record<string, [author: number, clock: number]>;
}

/** What an update is to a document: new, wholly there already, or one of the ways in which it is not taken. */
export type Judgement = "new" | "partly-new" | "known" | "resync" | "foreign-client";

/**
 * What is known of a document's clients of Yjs: whose each is, and up to which clock it is stored (D3). It is all that the
 * server holds in memory of a document; the text itself it never builds to take an update.
 */
export class Ledger {
  readonly #clients = new Map<number, { author: Id; clock: number }>();

  constructor(kept: KeptLedger = { authors: [], clients: {} }) {
    for (const [client, [author, clock]] of Object.entries(kept.clients)) {
      this.#clients.set(Number(client), { author: kept.authors[author]!, clock });
    }
  }

  /** What an update of that author's is here. Nothing is noted by it. */
  judge({ runs, needs, deletes, hasGaps }: Decoded, author: Id): Judgement {
    if (hasGaps) return "resync";
    let fresh = false;
    let partly = false;
    for (const { client, from, to } of runs) {
      const clock = this.#clockOf(client);
      if (to <= clock) {
        partly = true;
        continue;
      }
      if (from > clock) return "resync";
      if ((this.#authorOf(client) ?? author) !== author) return "foreign-client";
      if (from < clock) partly = true;
      fresh = true;
    }
    const after = (client: number) =>
      Math.max(this.#clockOf(client), runs.find((run) => run.client === client)?.to ?? 0);
    for (const [client, clock] of needs) if (clock >= after(client)) return "resync";
    for (const [client, clock] of deletes) if (clock > after(client)) return "resync";
    // Whether a deletion is known cannot be told from clocks: it is taken again, which changes nothing.
    if (!fresh && deletes.size === 0) return "known";
    return partly ? "partly-new" : "new";
  }

  /** Up to where the clients of an update are stored, as Yjs writes a state vector: without these it is all new. */
  vectorFor({ runs }: Decoded): Uint8Array {
    const known = runs.map(({ client }) => [client, this.#clockOf(client)] as const).filter(([, clock]) => clock > 0);
    return Y.encodeStateVector(new Map(known));
  }

  /** Notes an update that is stored, or is about to be: its new clients are the author's from now on. */
  note({ runs }: Decoded, author: Id): void {
    for (const { client, to } of runs) {
      const known = this.#clients.get(client);
      if (!known) this.#clients.set(client, { author, clock: to });
      else if (to > known.clock) known.clock = to;
    }
  }

  kept(): KeptLedger {
    const authors = [...new Set([...this.#clients.values()].map(({ author }) => author))];
    const clients = [...this.#clients].map(([client, { author, clock }]) => [client, [authors.indexOf(author), clock]]);
    return { authors, clients: Object.fromEntries(clients) as KeptLedger["clients"] };
  }

  #clockOf(client: number): number {
    return this.#clients.get(client)?.clock ?? 0;
  }

  #authorOf(client: number): Id | undefined {
    return this.#clients.get(client)?.author;
  }
}
