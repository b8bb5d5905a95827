import type { DocumentLine, DocumentSide } from "@/lib/sync/documents/client/line";
import { DocumentReplica, type DocumentState } from "@/lib/sync/documents/client/replica";
import type { DocumentsToClient } from "@/lib/sync/documents/protocol";
import { keyText, type DocumentKey } from "@/lib/sync/documents/schema";

interface Held {
  readonly key: DocumentKey;
  replica: DocumentReplica;
  readonly listeners: Set<() => void>;
}

/**
 * The documents that a page has open, each once however many parts of the page show it. One that nobody holds any more is
 * closed, but not before all of it is saved.
 */
export class OpenDocuments implements DocumentSide {
  readonly #held = new Map<string, Held>();
  #line: DocumentLine | null = null;

  get unsaved(): boolean {
    return [...this.#held.values()].some(({ replica }) => replica.unsaved);
  }

  /** How the page's questions about the past reach the server; null while there is no connection. */
  get line(): DocumentLine | null {
    return this.#line;
  }

  /** The state of a document; null before it is held. */
  state(key: DocumentKey): DocumentState | null {
    return this.#held.get(keyText(key))?.replica.state ?? null;
  }

  /** Opens a document, or joins in holding it. Answers how to let it go. */
  hold(key: DocumentKey, listener: () => void): () => void {
    const text = keyText(key);
    let held = this.#held.get(text);
    if (!held) {
      held = { key, replica: this.#make(key), listeners: new Set() };
      this.#held.set(text, held);
      if (this.#line) held.replica.goLive(this.#line);
    }
    if (!held.replica.awareness.getLocalState()) held.replica.awareness.setLocalState({});
    // An object of its own: one that is subscribed twice is let go twice.
    const mine = () => listener();
    held.listeners.add(mine);
    const { listeners } = held;
    return () => {
      listeners.delete(mine);
      // React in development lets go and takes up again at once.
      setTimeout(() => this.#closeIfDone(text), 0);
    };
  }

  /** Opens a document that was refused once more, without what could not be saved of it. */
  again(key: DocumentKey): void {
    const held = this.#held.get(keyText(key));
    if (!held) return;
    held.replica.close();
    held.replica = this.#make(key);
    if (this.#line) held.replica.goLive(this.#line);
    for (const listener of held.listeners) listener();
  }

  goLive(line: DocumentLine): void {
    this.#line = line;
    for (const { replica } of this.#held.values()) replica.goLive(line);
  }

  goOffline(): void {
    this.#line = null;
    for (const { replica } of this.#held.values()) replica.goOffline();
  }

  readonly take: DocumentsToClient = {
    "document-update": (message) => this.#replica(message)?.takeUpdate(message),
    "document-awareness": (message) => this.#replica(message)?.takeAwareness(message.bytes),
    "document-joined": (key) => this.#replica(key)?.sayWhere(),
    "document-heads": (heads) => {
      for (const head of heads) this.#replica(head)?.takeHead(head.seq);
    },
    "document-closed": (key) => this.#replica(key)?.takeClosed(),
  };

  #replica(key: DocumentKey): DocumentReplica | undefined {
    return this.#held.get(keyText(key))?.replica;
  }

  #make(key: DocumentKey): DocumentReplica {
    const text = keyText(key);
    return new DocumentReplica(key, () => {
      for (const listener of this.#held.get(text)?.listeners ?? []) listener();
      this.#closeIfDone(text);
    });
  }

  #closeIfDone(text: string): void {
    const held = this.#held.get(text);
    if (!held || held.listeners.size > 0) return;
    const { unsaved, state } = held.replica;
    if (unsaved && state.phase !== "refused") return held.replica.awareness.setLocalState(null);
    this.#held.delete(text);
    held.replica.close();
  }
}
