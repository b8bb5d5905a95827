import type { Id } from "@/lib/ids";

/** A row by its table and id. */
export interface Named {
  readonly table: string;
  readonly id: Id;
}

/** What crosses a space has a new id, and so has most of what is brought back: from each former id to the one after it. */
export class Successors {
  readonly #next: Map<Id, { readonly id: Id; readonly by: Id }>;

  constructor(like?: Successors) {
    this.#next = new Map(like ? like.#next : []);
  }

  /** Notes that a command took rows away and made others in their place, a row of a table for a row of the same. */
  note(removed: readonly Named[], made: readonly Named[], commandId: Id): void {
    for (const { table, id } of removed) {
      const successor = made.find((one) => one.table === table);
      if (successor) this.#next.set(id, { id: successor.id, by: commandId });
    }
  }

  /** A refused command has replaced nothing. */
  forget(commandId: Id): void {
    for (const [id, { by }] of this.#next) if (by === commandId) this.#next.delete(id);
  }

  /** The input of a command, aimed at what its target is called now; and where it names a second block, at that too. */
  aimed(input: unknown): unknown {
    const { id, blockId } = input as { id?: Id; blockId?: Id };
    const named = { ...(id && { id: this.#last(id) }), ...(blockId && { blockId: this.#last(blockId) }) };
    return { ...(input as object), ...named };
  }

  clear(): void {
    this.#next.clear();
  }

  #last(id: Id): Id {
    let last = id;
    for (let next = this.#next.get(id)?.id; next && next !== id; next = this.#next.get(last)?.id) last = next;
    return last;
  }
}
