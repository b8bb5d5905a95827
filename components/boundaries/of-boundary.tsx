"use client";
import { Fence } from "lucide-react";
import type { People } from "@/components/shell/people";
import { boundarySentence } from "@/lib/boundaries/sentence";
import { Boundary } from "@/lib/boundaries/schema";
import type { Id } from "@/lib/ids";
import { useRows } from "@/lib/sync/client/react";

/** In the sheet of a block, the boundary whose time it is, as far as one sees it. */
export function OfBoundary({ blockId, people }: { blockId: Id; people: People }) {
  const boundary = useRows(Boundary).find((one) => one.blockId === blockId && !one.ended);
  if (!boundary) return null;
  return (
    <p className="flex items-start gap-2">
      <Fence aria-hidden size={18} className="mt-0.5 shrink-0" />
      <span>
        {boundary.ownerId === people.me.id ? (
          "A boundary of yours"
        ) : (
          <>
            A boundary of <bdi>{people.partner?.name}</bdi>
          </>
        )}
        :{" "}
        <q className="wrap-anywhere">
          <bdi>{boundarySentence(boundary)}</bdi>
        </q>
      </span>
    </p>
  );
}
