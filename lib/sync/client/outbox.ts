import type { Command } from "@/lib/sync/command";
import type { CommandMessage, Seqs } from "@/lib/sync/protocol";

/** A command that this page has given and whose effect is not yet confirmed. */
export interface Pending {
  readonly message: CommandMessage;
  readonly command: Command;
  /** The input as the schema read it, for the plan. */
  readonly input: unknown;
  /** Once acknowledged: where the streams are with its effect. It stays on screen until the replica is there. */
  readonly acknowledged: Seqs | null;
}

/** What was given, in order. Kept in memory; the seam where IndexedDB comes in (rule 10). */
export class Outbox {
  #pending: readonly Pending[] = [];

  get pending(): readonly Pending[] {
    return this.#pending;
  }

  /** The first that the server has not answered. */
  get next(): Pending | undefined {
    return this.#pending.find(({ acknowledged }) => acknowledged === null);
  }

  /** How many the server has not answered. */
  get waiting(): number {
    return this.#pending.filter(({ acknowledged }) => acknowledged === null).length;
  }

  waitsFor(id: string): boolean {
    return this.#pending.some(({ message, acknowledged }) => message.id === id && acknowledged === null);
  }

  add(pending: Pending): void {
    this.#pending = [...this.#pending, pending];
  }

  acknowledge(id: string, seqs: Seqs): void {
    this.#pending = this.#pending.map((one) => (one.message.id === id ? { ...one, acknowledged: seqs } : one));
  }

  remove(id: string): void {
    this.#pending = this.#pending.filter((one) => one.message.id !== id);
  }

  /** Forgets those whose effect is confirmed. */
  settle(reached: (seqs: Seqs) => boolean): void {
    this.#pending = this.#pending.filter(({ acknowledged }) => acknowledged === null || !reached(acknowledged));
  }
}
