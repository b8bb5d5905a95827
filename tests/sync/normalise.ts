import type { Id } from "@/lib/ids";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The moments at which something was asked, changed or moved, and what is reckoned from them, of a check-in. */
const MOMENTS = ["now", "changedAt", "movedAt"];
const OF_CHECK_IN = ["reachStart", "reachEnd"];

/**
 * Tells apart nothing but what can be told apart: each id becomes the name it is given, or its number in the order of
 * first appearance (so that the time inside it is gone), and the moments of asking and of changing are dropped. One for
 * each world that is compared, fed in the same order.
 */
export class Normaliser {
  readonly #names: Map<Id, string>;

  constructor(names: Record<string, Id>) {
    this.#names = new Map(Object.entries(names).map(([name, id]) => [id, name]));
  }

  /** As text, in the order given. */
  text(value: unknown): string {
    const json = JSON.stringify(value, function (this: object, key, inner: unknown) {
      const isMoment = MOMENTS.includes(key) || (OF_CHECK_IN.includes(key) && "movedAt" in this);
      return isMoment && inner !== null ? undefined : inner;
    });
    return json.replaceAll(UUID, (id) => {
      const name = this.#names.get(id) ?? `#${this.#names.size}`;
      this.#names.set(id, name);
      return name;
    });
  }

  /** As text, in whatever order they come: of things whose ids have all been met before. */
  set(values: readonly unknown[]): string[] {
    const met = this.#names.size;
    const texts = values.map((value) => this.text(value)).sort();
    if (this.#names.size > met) throw new Error("An id has come out of nowhere");
    return texts;
  }
}
