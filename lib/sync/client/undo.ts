import type { Id } from "@/lib/ids";
import type { Named } from "@/lib/sync/client/successors";
import type { Invocation } from "@/lib/sync/command";

const LONGEST = 50;

export interface Step {
  readonly commandId: Id;
  readonly back: Invocation;
  /** The rows that the command took away. */
  readonly removed: readonly Named[];
}

/**
 * What can be taken back: acts of one or more commands, everything that one piece of code gives without a pause being one
 * act. A microtask ends it and not a timer, which on a busy device comes after the next key, and would make one act of two.
 */
export class UndoStack {
  #acts: Step[][] = [];
  #open = false;

  get canUndo(): boolean {
    return this.#acts.length > 0;
  }

  push(step: Step): void {
    const last = this.#acts.at(-1);
    if (this.#open && last) last.push(step);
    else this.#acts = [...this.#acts, [step]].slice(-LONGEST);
    if (this.#open) return;
    this.#open = true;
    queueMicrotask(() => (this.#open = false));
  }

  /** The steps that take back the last act, in the order to give them. */
  pop(): readonly Step[] {
    this.#open = false;
    return (this.#acts.pop() ?? []).reverse();
  }

  /** A refused command has nothing to take back. */
  forget(commandId: Id): void {
    this.#acts = this.#acts
      .map((act) => act.filter((step) => step.commandId !== commandId))
      .filter((act) => act.length > 0);
  }

  clear(): void {
    this.#acts = [];
  }
}
