"use client";
import { Acknowledge } from "@/components/boundaries/acknowledge";
import { BoundaryWords } from "@/components/boundaries/boundary-words";
import { KINDS } from "@/components/boundaries/kinds";
import { RitualShape } from "@/components/rituals/ritual-shape";
import type { People } from "@/components/shell/people";
import { isShared } from "@/lib/boundaries/rows";
import { Boundary, type BoundaryRow } from "@/lib/boundaries/schema";
import type { Id } from "@/lib/ids";
import { useRows } from "@/lib/sync/client/react";

/** The boundaries that came out of a check-in, as far as they are shared now. */
export function useMadeBoundaries(checkInId: Id): readonly BoundaryRow[] {
  return useRows(Boundary).filter((one) => one.checkInId === checkInId && isShared(one));
}

/** What someone will hold to from now on: each says whose it is. Nothing where there is none. */
export function MadeBoundaries({ boundaries, people }: { boundaries: readonly BoundaryRow[]; people: People }) {
  if (boundaries.length === 0) return null;
  return (
    <ul className="grid">
      {boundaries.map((one) => {
        const isMine = one.ownerId === people.me.id;
        return (
          <li key={one.id} className="flex gap-3 border-t border-line py-2 first:border-t-0">
            <RitualShape kind={isMine ? "mine" : "theirs"} people={people} />
            <div className="grid min-w-0 gap-0.5">
              <BoundaryWords boundary={{ ...one, statement: "" }} />
              <p className="text-small text-ink-soft">
                {isMine ? "A boundary of yours" : <TheirBoundary people={people} />},{" "}
                {KINDS[one.kind].name.toLowerCase()}
              </p>
              {isMine || one.ended ? null : <Acknowledge boundary={one} people={people} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function TheirBoundary({ people }: { people: People }) {
  return (
    <>
      A boundary of <bdi>{people.partner?.name}</bdi>’s
    </>
  );
}
