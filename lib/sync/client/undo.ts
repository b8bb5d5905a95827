import type { Id } from "@/lib/ids";
import type { Invocation } from "@/lib/sync/command";

const LONGEST = 50;

/** A row by its table and id. */
export interface Named {
  readonly table: string;
  readonly id: Id;
}

export interface Step {
  readonly commandId: Id;
  readonly back: Invocation;
  /** The rows that the command took away. */
  readonly removed: readonly Named[];
}

/** What can be taken back: acts of one or more commands, everything given in one turn of the event loop being one act. */
export class UndoStack {
  #acts: Step[][] = [];
  #open = false;
  /** What crosses a space or is brought back has a new id: from each former id to the one after it. */
  readonly #successors = new Map<Id, Id>();

  get canUndo(): boolean {
    return this.#acts.length > 0;
  }

  push(step: Step): void {
    const last = this.#acts.at(-1);
    if (this.#open && last) last.push(step);
    else this.#acts = [...this.#acts, [step]].slice(-LONGEST);
    if (this.#open) return;
    this.#open = true;
    setTimeout(() => (this.#open = false));
  }

  /** The steps that take back the last act, in the order to give them. */
  pop(): readonly Step[] {
    this.#open = false;
    return (this.#acts.pop() ?? []).reverse();
  }

  /** Notes that rows were taken away and others made in their place, a row of a table for a row of the same. */
  replaced(removed: readonly Named[], made: readonly Named[]): void {
    for (const { table, id } of removed) {
      const successor = made.find((one) => one.table === table);
      if (successor) this.#successors.set(id, successor.id);
    }
  }

  /** The input of a command, aimed at what its target is called now; and where it names a second block, at that too. */
  aimed(input: unknown): unknown {
    const { id, blockId } = input as { id?: Id; blockId?: Id };
    const named = { ...(id && { id: this.#last(id) }), ...(blockId && { blockId: this.#last(blockId) }) };
    return { ...(input as object), ...named };
  }

  #last(id: Id): Id {
    let last = id;
    for (let next = this.#successors.get(id); next && next !== id; next = this.#successors.get(last)) last = next;
    return last;
  }

  /** A refused command has nothing to take back. */
  forget(commandId: Id): void {
    this.#acts = this.#acts
      .map((act) => act.filter((step) => step.commandId !== commandId))
      .filter((act) => act.length > 0);
  }

  clear(): void {
    this.#acts = [];
    this.#successors.clear();
  }
}
