import * as Y from "yjs";
import type { Awareness } from "y-protocols/awareness";
import { Carets } from "@/lib/sync/documents/client/carets";
import type { DocumentLine } from "@/lib/sync/documents/client/line";
import { Outgoing } from "@/lib/sync/documents/client/outgoing";
import { canRest } from "@/lib/sync/documents/client/resting";
import { unpack } from "@/lib/sync/documents/packing";
import { PART, type AppendAnswer, type UpdateMessage } from "@/lib/sync/documents/protocol";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";

/** After an answer that decided nothing, it is tried again after so long. Milliseconds. */
const PAUSE = 1_000;

export interface DocumentState {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** `refused`: it cannot be read, or what was written here cannot be saved; `code` says why. */
  readonly phase: "opening" | "open" | "refused";
  /** `saved`: the server has committed all that was written here. */
  readonly saved: "saved" | "saving" | "offline";
  /** Whether this person may write in it at all. */
  readonly writable: boolean;
  readonly code: string | null;
}

/**
 * A document on a page: what the server has of it, and what is written here and on its way there (docs/sync.md, D1 to D6).
 * It asks for what it misses by `seq`, sends one update at a time, what is written meanwhile with the next, and says
 * "saved" only of what is acknowledged. It knows nothing of sockets or React.
 */
export class DocumentReplica {
  readonly doc = new Y.Doc();
  readonly #carets = new Carets(this.doc, (bytes) => {
    if (this.#state.phase === "open") this.#line?.sayWhere({ ...this.#key, bytes });
  });
  readonly #outgoing = new Outgoing();
  readonly #changed: () => void;
  readonly #key: DocumentKey;
  #line: DocumentLine | null = null;
  /** Up to which seq all of it is here. */
  #have = 0;
  #asking = false;
  #askAgain = false;
  /** Committed while an answer is on its way, or while it rests: it is applied after that, in order. Of what is ours, without bytes. */
  #heldBack: { seq: number; bytes: Uint8Array | null }[] = [];
  /** How many need it to rest. */
  #resting = 0;
  /** Counts the lines: an answer that comes by a former one is none. */
  #lines = 0;
  /** Whether the server has just said that something before what we sent is missing there: then all of it is compared. */
  #outOfStep = false;
  #stalled = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #state: DocumentState;

  /** @param changed called after `state` has become another one */
  constructor(key: DocumentKey, changed: () => void) {
    this.#key = key;
    this.#changed = changed;
    this.#state = {
      doc: this.doc,
      awareness: this.#carets.awareness,
      phase: "opening",
      saved: "offline",
      writable: false,
      code: null,
    };
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.#outgoing.add(update);
      this.#become({});
      void this.#send();
    });
    canRest(this.doc, () => this.#rest());
  }

  /** The same object until something in it changes. */
  get state(): DocumentState {
    return this.#state;
  }

  get awareness(): Awareness {
    return this.#carets.awareness;
  }

  get unsaved(): boolean {
    return !this.#outgoing.isEmpty;
  }

  goLive(line: DocumentLine): void {
    this.#lines++;
    this.#line = line;
    this.#asking = false;
    this.#stalled = false;
    this.#outgoing.takeBack();
    void this.#ask();
  }

  goOffline(): void {
    this.#lines++;
    this.#line = null;
    this.#asking = false;
    this.#heldBack = [];
    this.#outgoing.takeBack();
    clearTimeout(this.#retry);
    this.#carets.forgetOthers();
    this.#become({});
  }

  takeUpdate({ seq, bytes }: UpdateMessage): void {
    this.#take(seq, bytes);
  }

  /** Where the document is by now: asks where that is further than here. */
  takeHead(seq: number): void {
    if (seq > this.#have) void this.#ask();
  }

  takeAwareness(bytes: Uint8Array): void {
    this.#carets.take(bytes);
  }

  takeClosed(): void {
    this.#refuse("no-such-document");
  }

  /** Someone else is here now. */
  sayWhere(): void {
    this.#carets.say();
  }

  /** Ends it: nothing is sent any more. */
  close(): void {
    this.#line?.leave(this.#key);
    this.#lines++;
    this.#line = null;
    clearTimeout(this.#retry);
    this.#carets.close();
    this.doc.destroy();
  }

  /** Asks for what is missing here; out of step, for all there is, to find out what is missing there. */
  async #ask(): Promise<void> {
    const line = this.#line;
    if (!line || this.#state.phase === "refused") return;
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    this.#asking = true;
    this.#askAgain = false;
    const asked = this.#lines;
    const whole = this.#outOfStep;
    const answer = await line.ask("document-open", { ...this.#key, v: SCHEMA_VERSION, have: whole ? 0 : this.#have });
    if (asked !== this.#lines) return;
    this.#asking = false;
    if (!answer.ok) return answer.retry ? this.#stall() : this.#refuse(answer.code);
    this.#stalled = false;
    const updates = this.#apply(() => unpack(answer.updates));
    if (!updates) return;
    // The server has lost what it had, or has never had what we thought: it gets what it has not.
    if (whole || answer.seq < this.#have) {
      this.#lines++; // what is under way is in it, and its answer is not waited for
      this.#outgoing.replace(missingThere(this.doc, updates));
    }
    this.#have = answer.seq;
    this.#become({ phase: "open", writable: answer.writable });
    this.sayWhere();
    this.#takeHeldBack();
    this.#askOnceMore();
    void this.#send();
  }

  #takeHeldBack(): void {
    const late = this.#heldBack.sort((a, b) => a.seq - b.seq);
    this.#heldBack = [];
    for (const { seq, bytes } of late) this.#take(seq, bytes);
  }

  #rest(): () => void {
    this.#resting++;
    this.#carets.hold();
    let rests = true;
    return () => {
      if (!rests) return;
      rests = false;
      this.#resting--;
      if (this.#resting > 0) return;
      this.#takeHeldBack();
      this.#carets.letGo();
    };
  }

  #askOnceMore(): void {
    if (this.#askAgain) void this.#ask();
  }

  /** Takes what is committed under the next seq; what follows a gap is asked for with it. */
  #take(seq: number, bytes: Uint8Array | null): void {
    if (this.#asking || this.#resting > 0) {
      this.#heldBack.push({ seq, bytes });
      return;
    }
    if (seq <= this.#have || this.#state.phase === "refused") return;
    if (seq > this.#have + 1) return void this.#ask();
    if (bytes && !this.#apply(() => [bytes])) return;
    this.#have = seq;
  }

  async #send(): Promise<void> {
    const line = this.#line;
    if (!line || this.#state.phase !== "open" || this.#asking || this.#stalled) return;
    const bytes = this.#outgoing.begin();
    if (bytes === "too-large") return this.#refuse("too-large");
    if (!bytes) return;
    const sent = this.#lines;
    const answer = await sendInParts(line, this.#key, bytes);
    if (sent !== this.#lines) return;
    if (answer.ok) {
      this.#outOfStep = false;
      this.#outgoing.done();
      if (answer.seq !== null) this.#take(answer.seq, null);
      this.#become({});
      return void this.#send();
    }
    this.#outgoing.takeBack();
    if (answer.retry) this.#stall();
    else if (answer.code === "resync" && !this.#outOfStep) {
      this.#outOfStep = true;
      void this.#ask();
    } else this.#refuse(answer.code === "resync" ? "out-of-step" : answer.code);
  }

  /** Applies what comes from the server; null where Yjs cannot, after which nothing here is certain any more. */
  #apply(read: () => Uint8Array[]): Uint8Array[] | null {
    try {
      const updates = read();
      this.doc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.doc, update, this);
      }, this);
      return updates;
    } catch {
      this.#refuse("out-of-step");
      return null;
    }
  }

  #stall(): void {
    this.#stalled = true;
    this.#become({});
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.#stalled = false;
      void this.#ask();
    }, PAUSE);
  }

  #refuse(code: string): void {
    this.#heldBack = [];
    this.#become({ phase: "refused", code });
  }

  #become(next: Partial<DocumentState>): void {
    const before = this.#state;
    const saved = this.#outgoing.isEmpty ? "saved" : this.#line && !this.#stalled ? "saving" : "offline";
    const after = { ...before, ...next, saved } as const;
    if (before.phase === after.phase && before.saved === after.saved && before.writable === after.writable) return;
    this.#state = after;
    this.#changed();
  }
}

/** What a document has that these updates, which are all that the server has, have not. */
function missingThere(doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array {
  const there = new Y.Doc();
  for (const update of updates) Y.applyUpdate(there, update);
  const missing = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(there));
  there.destroy();
  return missing;
}

async function sendInParts(line: DocumentLine, key: DocumentKey, bytes: Uint8Array): Promise<AppendAnswer> {
  const parts = Math.ceil(bytes.length / PART);
  let answer: AppendAnswer = { ok: true, seq: null };
  for (let part = 0; part < parts && answer.ok; part++) {
    const piece = bytes.subarray(part * PART, (part + 1) * PART);
    answer = await line.ask("document-append", { ...key, part, parts, bytes: piece });
  }
  return answer;
}
