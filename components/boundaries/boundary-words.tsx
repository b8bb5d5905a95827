import { endOf, halvesOf } from "@/lib/boundaries/sentence";
import type { BoundaryRow } from "@/lib/boundaries/schema";

/** A boundary as it reads: "If …, I will …", after what it is about where that was said. */
export function BoundaryWords({ boundary }: { boundary: Pick<BoundaryRow, "statement" | "ifWords" | "willWords"> }) {
  const { condition, act } = halvesOf(boundary);
  return (
    <>
      {boundary.statement ? (
        <p dir="auto" className="max-w-prose whitespace-pre-line text-ink-soft wrap-anywhere">
          {boundary.statement}
        </p>
      ) : null}
      {/* The words around are English; each half runs in its own direction. */}
      <p className="max-w-prose font-serif text-lead wrap-anywhere">
        If <bdi>{condition}</bdi>, I will <bdi>{act}</bdi>
        {endOf(act)}
      </p>
    </>
  );
}
