import * as Y from "yjs";
import { Refusal } from "@/lib/errors";

/** What an update of Yjs says, as far as taking it depends on that. Clocks count characters and the like. */
export interface Decoded {
  /** Of each client, the clocks that it brings: from, up to and without. */
  readonly runs: readonly { client: number; from: number; to: number }[];
  /** Of each client, the highest clock that something in it hangs on. */
  readonly needs: ReadonlyMap<number, number>;
  /** Of each client, up to where it deletes. */
  readonly deletes: ReadonlyMap<number, number>;
  /** Whether it leaves clocks out. */
  readonly hasGaps: boolean;
}

/** No person writes so much under one client; who says so would make all others count from there. */
const HIGHEST_CLOCK = 2 ** 31;

/** A document within a document: nothing here can open one. As Yjs numbers kinds of content. */
const SUBDOCUMENT = 9;

/** Reads an update. @throws Refusal `malformed` */
export function decode(bytes: Uint8Array): Decoded {
  let update: ReturnType<typeof Y.decodeUpdate>;
  try {
    update = Y.decodeUpdate(bytes);
  } catch {
    // Whatever it stumbles over, also a stack that is too deep: it is none of ours.
    throw new Refusal("malformed");
  }
  const runs = new Map<number, { client: number; from: number; to: number }>();
  const needs = new Map<number, number>();
  const deletes = new Map<number, number>();
  let hasGaps = false;
  const raise = (map: Map<number, number>, client: number, clock: number) => {
    if (clock > (map.get(client) ?? -1)) map.set(client, clock);
  };
  for (const struct of update.structs) {
    const { client, clock } = struct.id;
    const to = clock + struct.length;
    check(client, to);
    if (struct.constructor === Y.Skip) {
      hasGaps = true;
      continue;
    }
    const run = runs.get(client);
    if (!run) runs.set(client, { client, from: clock, to });
    else if (run.to === clock) run.to = to;
    else hasGaps = true;
    if (!(struct instanceof Y.Item)) continue;
    if (struct.content.getRef() === SUBDOCUMENT) throw new Refusal("malformed");
    for (const on of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (!(on instanceof Y.ID)) continue;
      // What hangs on itself, or on what comes after it, Yjs cannot place: no page could open the document any more.
      if (on.client === client && on.clock >= clock) throw new Refusal("malformed");
      raise(needs, on.client, on.clock);
    }
  }
  for (const [client, ranges] of update.ds.clients) {
    for (const { clock, len } of ranges) {
      check(client, clock + len);
      raise(deletes, client, clock + len);
    }
  }
  return { runs: [...runs.values()], needs, deletes, hasGaps };
}

function check(client: number, clock: number): void {
  if (!Number.isSafeInteger(client) || !(clock >= 0 && clock <= HIGHEST_CLOCK)) throw new Refusal("malformed");
}
