import * as Y from "yjs";
import { actAs, BEGIN, COMMIT, type Database } from "@/lib/db/database";
import { refusalOf } from "@/lib/db/refusals";
import { Refusal } from "@/lib/errors";
import { documentAnswerTo } from "@/lib/sync/documents/answers";
import type { Compacted } from "@/lib/sync/documents/compact";
import { decode, type Decoded } from "@/lib/sync/documents/decode";
import { readKnown, type Known } from "@/lib/sync/documents/known";
import { LARGEST_DOCUMENT, LARGEST_UPDATE, type AppendAnswer } from "@/lib/sync/documents/protocol";
import type { DocumentRooms } from "@/lib/sync/documents/rooms";
import { keyText, type DocumentKey } from "@/lib/sync/documents/schema";
import * as sql from "@/lib/sync/documents/statements";
import type { Speaker } from "@/lib/sync/execute";
import { KeyedQueue } from "@/lib/sync/queue";

/** A tail is compacted when it has so many updates, or so many bytes. */
const COMPACT_AFTER = 500;
const COMPACT_AFTER_SIZE = 1024 * 1024;

/** How many documents are kept in mind: each has some bytes for every page that ever wrote in it. */
const MOST_KNOWN = 1_000;

/** How often another process may have been faster before whoever writes is asked to try again. */
const MOST_TRIES = 4;

export interface Appending {
  database: Database;
  rooms: DocumentRooms;
  /** Compacts a document whose tail is long, in the name of who has just written. Never throws. */
  compact(speaker: Speaker, key: DocumentKey): Promise<Compacted | null>;
  compactAfter?: number;
}

interface Waiting {
  readonly speaker: Speaker;
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  /** The socket that it came by. */
  readonly from: string | undefined;
  answer(answer: AppendAnswer): void;
}

/** An update of a batch and what becomes of it: what is to be stored, or the code of why not; null: it is there already. */
interface Weighed {
  readonly one: Waiting;
  readonly store: Uint8Array | null;
  readonly no: string | null;
}

/**
 * Makes the one way in for updates (D1 to D3): looked at, then one transaction of one round trip, and only after its
 * commit acknowledged and relayed. What one session sends while a write is under way is merged into one row. A document's
 * writes go one after the other, and so do one person's.
 */
export function makeAppend({ database, rooms, compact, compactAfter = COMPACT_AFTER }: Appending) {
  const waiting = new Map<string, Waiting[]>();
  /** By key, what was not used for the longest time first. */
  const minded = new Map<string, Known>();
  const queue = new KeyedQueue();

  /** @param from the socket that it came by, to which it need not be relayed */
  return function append(speaker: Speaker, key: DocumentKey, bytes: Uint8Array, from?: string): Promise<AppendAnswer> {
    let decoded: Decoded;
    try {
      // What is stored may be larger: what comes at once is merged.
      if (bytes.length > LARGEST_UPDATE) throw new Refusal("too-large");
      decoded = decode(bytes);
    } catch (error) {
      return Promise.resolve(documentAnswerTo(error));
    }
    return new Promise((answer) => {
      const one: Waiting = { speaker, bytes, decoded, from, answer };
      const line = waiting.get(keyText(key));
      if (line) line.push(one);
      else {
        waiting.set(keyText(key), [one]);
        void workOff(key);
      }
    });
  };

  async function workOff(key: DocumentKey): Promise<void> {
    const text = keyText(key);
    for (let line = waiting.get(text)!; line.length > 0; line = waiting.get(text)!) {
      const { speaker } = line[0]!;
      const isSame = (one: Waiting) =>
        one.speaker.sessionId === speaker.sessionId && one.speaker.userId === speaker.userId;
      waiting.set(
        text,
        line.filter((one) => !isSame(one)),
      );
      const batch = line.filter(isSame);
      try {
        await queue.run([speaker.userId], () => write(key, speaker, batch));
      } catch (error) {
        // Whether it was committed is not known, and what is kept in mind may be wrong. Sent again, it is found there.
        minded.delete(text);
        tell(batch, documentAnswerTo(error));
      }
    }
    waiting.delete(text);
  }

  async function write(key: DocumentKey, speaker: Speaker, batch: readonly Waiting[]): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const known = minded.get(keyText(key)) ?? (await readKnown(database, speaker, key));
      // Not in mind until it is certain that what is noted in it is stored.
      minded.delete(keyText(key));
      const weighed = known ? batch.map((one) => weigh(one, known)) : [];
      const outcome = known ? await put(key, speaker, known, weighed) : await standing(key, speaker);
      if (outcome === "behind") continue;
      if (outcome !== "done") return tell(batch, { ok: false, code: outcome });
      if (!known) continue; // it has just been made
      keepInMind(key, known);
      for (const { one, store, no } of weighed) {
        one.answer(no ? { ok: false, code: no } : { ok: true, seq: store ? known.head : null });
      }
      return considerCompacting(key, speaker, known);
    }
    tell(batch, { ok: false, code: "unavailable", retry: true });
  }

  /** Looks at an update in the light of all before it, and notes it where it is to be stored. */
  function weigh(one: Waiting, known: Known): Weighed {
    const { ledger } = known;
    const { decoded, bytes, speaker } = one;
    const judgement = ledger.judge(decoded, speaker.userId);
    if (judgement === "known") return { one, store: null, no: null };
    if (judgement !== "new" && judgement !== "partly-new") return { one, store: null, no: judgement };
    // What only deletes is taken all the same: it is the way out.
    if (decoded.runs.length > 0 && known.snapshotSize + known.tail.size + bytes.length > LARGEST_DOCUMENT) {
      return { one, store: null, no: "document-full" };
    }
    const store = judgement === "new" ? bytes : Y.diffUpdate(bytes, ledger.vectorFor(decoded));
    ledger.note(decoded, speaker.userId);
    return { one, store, no: null };
  }

  /** D1, D2: what is new is stored, in one round trip; then everyone but who sent it has it, and who sent it is told. */
  async function put(
    key: DocumentKey,
    { userId, sessionId }: Speaker,
    known: Known,
    weighed: readonly Weighed[],
  ): Promise<string> {
    const fresh = weighed.filter(({ store }) => store);
    if (fresh.length === 0) return standing(key, { userId, sessionId });
    const bytes = fresh.length === 1 ? fresh[0]!.store! : Y.mergeUpdates(fresh.map(({ store }) => store!));
    const senders = new Set(fresh.map(({ one }) => one.from));
    const from = senders.size === 1 ? [...senders][0] : undefined;
    // Written before the database is asked, so that nothing is left to do but to wait, and then to send it.
    const relay = rooms.prepare({ ...key, seq: known.head + 1, bytes }, from);
    try {
      await database.pipeline((tx) => tx.send([sql.append(userId, sessionId, key, known.head, bytes)]));
    } catch (error) {
      if (!isNotLetIn(error)) throw error;
      const stands = await standing(key, { userId, sessionId });
      return stands === "done" ? "behind" : stands;
    }
    known.head += 1;
    known.tail = { updates: known.tail.updates + 1, size: known.tail.size + bytes.length };
    relay();
    return "done";
  }

  /** "done" where the speaker may write the document, or why not: they are told no more of it than that. */
  async function standing(key: DocumentKey, { userId, sessionId }: Speaker): Promise<string> {
    const results = await database.pipeline((tx) =>
      tx.send([BEGIN, actAs(userId), sql.access(userId, sessionId, key), COMMIT]),
    );
    const [access] = results[2] as [sql.Access];
    return sql.whyNot(access)?.code ?? (access.writable ? "done" : "not-yours");
  }

  function keepInMind(key: DocumentKey, known: Known): void {
    minded.set(keyText(key), known);
    for (const oldest of minded.keys()) {
      if (minded.size <= MOST_KNOWN) break;
      minded.delete(oldest);
    }
  }

  function considerCompacting(key: DocumentKey, speaker: Speaker, known: Known): void {
    const { tail } = known;
    if (known.compacting || (tail.updates < compactAfter && tail.size < COMPACT_AFTER_SIZE)) return;
    known.compacting = true;
    void compact(speaker, key).then((compacted) => {
      known.compacting = false;
      if (!compacted) return;
      known.snapshotSize = compacted.snapshotSize;
      known.tail = { updates: known.head - compacted.seq, size: known.tail.size - compacted.tailSize };
    });
  }

  function tell(batch: readonly Waiting[], answer: AppendAnswer): void {
    for (const one of batch) one.answer(answer);
  }
}

/** Whether the wall lets no update in there: because of who asks, or of where it was to go. */
function isNotLetIn(error: unknown): boolean {
  return refusalOf(error)?.code === "not-yours";
}
