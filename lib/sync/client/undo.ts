import type { Id } from "@/lib/ids";
import type { Named } from "@/lib/sync/client/successors";
import type { Invocation } from "@/lib/sync/command";
import type { BaseRow } from "@/lib/sync/table";

const LONGEST = 50;

export interface Step {
  readonly commandId: Id;
  readonly back: Invocation;
  /** The rows that the command took away. */
  readonly removed: readonly Named[];
}

/** All that one piece of code gives without a pause. What is said of it, and how it is taken back, hang on it. */
export interface Act {
  readonly commandIds: readonly Id[];
}

/** That an act was taken back, by these commands. */
export interface TakenBack extends Act {
  /** The inputs of those that changed something, aimed as it was before and as it is since. */
  readonly inputs: readonly { readonly before: unknown; readonly after: unknown }[];
  /** The rows of a table before it, and since. */
  was(table: string): readonly BaseRow[];
  is(table: string): readonly BaseRow[];
}

interface Noted extends Act {
  readonly commandIds: Id[];
  /** What takes it back; none of what cannot be taken back, or was refused. */
  steps: Step[];
}

/**
 * What can be taken back, act by act. A microtask ends an act and not a timer, which on a busy device comes after the next
 * key, and would make one act of two.
 */
export class UndoStack {
  #acts: Noted[] = [];
  #open: Noted | null = null;

  get canUndo(): boolean {
    return this.#acts.length > 0;
  }

  /** The act that is being given in this moment. */
  get open(): Act | null {
    return this.#open;
  }

  canTakeBack(act: Act): boolean {
    return this.#acts.some((one) => one === act);
  }

  /** A command is given, whatever becomes of it. */
  note(commandId: Id): void {
    this.#act().commandIds.push(commandId);
  }

  push(step: Step): void {
    const act = this.#act();
    if (act.steps.length === 0) this.#acts = [...this.#acts, act].slice(-LONGEST);
    act.steps.push(step);
  }

  /** The steps that take back an act (the last one, where none is named), in the order to give them. */
  pop(act: Act | undefined = this.#acts.at(-1)): readonly Step[] {
    this.#open = null;
    const found = this.#acts.find((one) => one === act);
    this.#acts = this.#acts.filter((one) => one !== found);
    return found ? [...found.steps].reverse() : [];
  }

  /** A refused command has nothing to take back. */
  forget(commandId: Id): void {
    for (const act of this.#acts) act.steps = act.steps.filter((step) => step.commandId !== commandId);
    this.#acts = this.#acts.filter(({ steps }) => steps.length > 0);
  }

  clear(): void {
    this.#acts = [];
  }

  #act(): Noted {
    if (this.#open) return this.#open;
    const act: Noted = { commandIds: [], steps: [] };
    this.#open = act;
    queueMicrotask(() => {
      if (this.#open === act) this.#open = null;
    });
    return act;
  }
}
