import * as Y from "yjs";
import { LARGEST_UPDATE } from "@/lib/sync/documents/protocol";

/**
 * What is written here and not acknowledged yet, in order: what is on its way, and what comes after it. Kept in memory; the
 * seam where IndexedDB comes in (rule 10).
 */
export class Outgoing {
  #waiting: Uint8Array[] = [];
  #underWay: Uint8Array[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length + this.#underWay.length === 0;
  }

  add(update: Uint8Array): void {
    this.#waiting.push(update);
  }

  /**
   * As much of what waits as can be sent at once, as one update, which is under way from now on. Null: something is, or
   * nothing waits. "too-large": the first that waits can never be sent.
   */
  begin(): Uint8Array | "too-large" | null {
    if (this.#underWay.length > 0 || this.#waiting.length === 0) return null;
    if (this.#waiting[0]!.length > LARGEST_UPDATE) return "too-large";
    let [count, size] = [0, 0];
    // Merged, they are no larger than one after the other.
    while (count < this.#waiting.length && size + this.#waiting[count]!.length <= LARGEST_UPDATE) {
      size += this.#waiting[count++]!.length;
    }
    this.#underWay = this.#waiting.splice(0, count);
    return this.#underWay.length === 1 ? this.#underWay[0]! : Y.mergeUpdates(this.#underWay);
  }

  /** What was under way is acknowledged. */
  done(): void {
    this.#underWay = [];
  }

  /** Nobody knows what has become of what was under way: it is sent again with the rest. */
  takeBack(): void {
    this.#waiting = [...this.#underWay, ...this.#waiting];
    this.#underWay = [];
  }

  /** All that waits is in this one. */
  replace(update: Uint8Array): void {
    this.#underWay = [];
    this.#waiting = [update];
  }
}
