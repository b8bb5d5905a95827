import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { AWARENESS_EVERY } from "@/lib/sync/documents/protocol";

/**
 * Where each is in a document: what is said of oneself, not too often, and what is heard of others (docs/sync.md, D6). Held
 * back, what is heard waits; nothing of it is kept anywhere.
 */
export class Carets {
  readonly awareness: Awareness;
  readonly #say: (bytes: Uint8Array) => void;
  #held: Uint8Array[] | null = null;
  #saying: ReturnType<typeof setTimeout> | undefined;

  /** @param say tells the others, where there is a way to them */
  constructor(doc: Doc, say: (bytes: Uint8Array) => void) {
    this.awareness = new Awareness(doc);
    this.#say = say;
    // The state that it is made with has a clock that others take for old.
    this.awareness.setLocalState({});
    this.awareness.on("update", (_changes: unknown, origin: unknown) => {
      if (origin === "local") this.#saying ??= setTimeout(() => this.say(), AWARENESS_EVERY);
    });
  }

  /** Says where one is: to somebody who has just come, too. */
  say(): void {
    clearTimeout(this.#saying);
    this.#saying = undefined;
    this.#say(encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]));
  }

  take(bytes: Uint8Array): void {
    if (this.#held) {
      this.#held.push(bytes);
      return;
    }
    try {
      applyAwarenessUpdate(this.awareness, bytes, this);
    } catch {
      // A caret that cannot be read is not shown.
    }
  }

  /** What is heard from now on waits. */
  hold(): void {
    this.#held ??= [];
  }

  letGo(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const bytes of held) this.take(bytes);
  }

  /** Nobody else is heard of any more. */
  forgetOthers(): void {
    if (this.#held) this.#held = [];
    const { clientID } = this.awareness;
    const others = [...this.awareness.getStates().keys()].filter((client) => client !== clientID);
    removeAwarenessStates(this.awareness, others, this);
  }

  close(): void {
    clearTimeout(this.#saying);
    this.awareness.destroy();
  }
}
