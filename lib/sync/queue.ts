/**
 * Runs tasks in order per key: a task waits for every earlier one that shares a key with it, and for nothing else. All
 * keys are taken at once, so no two tasks can wait for each other.
 */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  run<T>(keys: readonly string[], task: () => Promise<T>): Promise<T> {
    const before = keys.map((key) => this.#tails.get(key)).filter((tail) => tail !== undefined);
    const done = before.length === 0 ? task() : Promise.all(before).then(task);
    const forget = () => {
      for (const key of keys) if (this.#tails.get(key) === tail) this.#tails.delete(key);
    };
    const tail: Promise<void> = done.then(forget, forget);
    for (const key of keys) this.#tails.set(key, tail);
    return done;
  }
}
