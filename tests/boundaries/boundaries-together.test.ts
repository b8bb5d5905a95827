import fc from "fast-check";
import { expect, it } from "vitest";
import { acknowledgeBoundary } from "@/lib/boundaries/acknowledge-commands";
import { changeBoundary, dropBoundary, makeBoundary, shareBoundary } from "@/lib/boundaries/boundary-commands";
import { isShared } from "@/lib/boundaries/rows";
import { Acknowledgement, Boundary } from "@/lib/boundaries/schema";
import { newId } from "@/lib/ids";
import { boundaryInput } from "@/tests/support/boundaries";
import { two, type One } from "@/tests/support/two";

const part = fc.constantFrom("ring", "wait", "רגע", "🌙");
type Step =
  | { do: "make" | "share" | "keep" | "end" | "take-up" | "drop"; who: 0 | 1 }
  | { do: "change"; who: 0 | 1; words: string }
  | { do: "acknowledge"; who: 0 | 1; stale: boolean }
  | { do: "undo"; who: 0 | 1 };
const who = fc.constantFrom<0 | 1>(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom("make", "share", "keep", "end", "take-up", "drop", "undo"), who }),
  fc.record({ do: fc.constant("change" as const), who, words: part }),
  fc.record({ do: fc.constant("acknowledge" as const), who, stale: fc.boolean() }),
);

function take(one: One, next: Step): string {
  const mine = one.rows(Boundary).find(({ ownerId }) => ownerId === one.actor.userId);
  const theirs = one.rows(Boundary).find(({ ownerId }) => ownerId !== one.actor.userId);
  const id = mine?.id ?? newId();
  switch (next.do) {
    case "make":
      return one.give(makeBoundary, boundaryInput({ shared: false }));
    case "share":
      return one.give(shareBoundary, { id, shared: true, blockId: null });
    case "keep":
      return one.give(shareBoundary, { id, shared: false, blockId: null });
    case "end":
      return one.give(changeBoundary, { id, ended: true });
    case "take-up":
      return one.give(changeBoundary, { id, ended: false });
    case "drop":
      return one.give(dropBoundary, { id });
    case "change":
      return one.give(changeBoundary, { id, willWords: next.words });
    case "acknowledge":
      return one.give(acknowledgeBoundary, {
        id: theirs?.id ?? newId(),
        version: Math.max(1, (theirs?.version ?? 1) - (next.stale ? 1 : 0)),
      });
    case "undo":
      return one.undo();
  }
}

it("whatever the two do in whatever order, the other has what is shared, and acknowledges words that there were", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const both = two();
      const met = new Map<string, string>();
      for (const next of steps) {
        take(both[next.who], next);
        for (const [i, one] of both.entries()) {
          const other = both[1 - i]!;
          // What only I have, the other has no row of; what is shared reads the same for both.
          const shared = one.rows(Boundary).filter((row) => isShared(row) && row.ownerId === one.actor.userId);
          const theirs = other.rows(Boundary).filter((row) => row.ownerId === one.actor.userId);
          expect(theirs).toEqual(shared);
          for (const row of shared) {
            const key = `${row.id} ${row.version}`;
            // A version is of one wording for ever, so that nobody is said to have read what they have not.
            expect(met.get(key) ?? row.willWords).toBe(row.willWords);
            met.set(key, row.willWords);
            const said = one.rows(Acknowledgement).filter(({ boundaryId }) => boundaryId === row.id);
            expect(said.every(({ ownerId, version }) => ownerId === other.actor.userId && version <= row.version)).toBe(
              true,
            );
            expect(said.length).toBeLessThanOrEqual(1);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
