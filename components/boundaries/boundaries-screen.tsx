"use client";
import { ArrowLeft, Plus } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { BoundaryCard } from "@/components/boundaries/boundary-card";
import { EMPTY, fieldsOf, type BoundaryFields } from "@/components/boundaries/boundary-form";
import { BoundarySheet } from "@/components/boundaries/boundary-sheet";
import { usePeople } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Boundary, boundaryKind, type BoundaryRow } from "@/lib/boundaries/schema";
import type { Id } from "@/lib/ids";
import { useRows } from "@/lib/sync/client/react";

/** The register: what each of the two needs, and will do. Each is one person's own; the other reads what is shared. */
export function BoundariesScreen({ locale }: { locale: string }) {
  const people = usePeople();
  const { me, partner } = people;
  const boundaries = [...useRows(Boundary)].sort(inOrder);
  const [opened, setOpened] = useState<{ id: Id | null; begin: BoundaryFields } | null>(null);
  const mine = boundaries.filter(({ ownerId, ended }) => ownerId === me.id && !ended);
  const theirs = boundaries.filter(({ ownerId, ended }) => ownerId !== me.id && !ended);
  const ended = boundaries.filter((one) => one.ended);
  const list = (rows: readonly BoundaryRow[]) => (
    <ul className="grid">
      {rows.map((one) => (
        <BoundaryCard
          key={one.id}
          boundary={one}
          people={people}
          locale={locale}
          onChange={() => setOpened({ id: one.id, begin: fieldsOf(one) })}
        />
      ))}
    </ul>
  );
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto">
      <main className="mx-auto grid w-full max-w-2xl content-start gap-8 px-4 py-6 wide:px-8 wide:py-10">
        <header className="grid gap-1">
          <Link
            href="/us"
            className="inline-flex min-h-11 items-center gap-2 justify-self-start text-ink-soft underline underline-offset-4"
          >
            <ArrowLeft aria-hidden size={18} className="rtl:-scale-x-100" />
            Us
          </Link>
          <h1 className="text-display font-semibold">Boundaries</h1>
          <p className="text-lead text-ink-soft">
            {partner
              ? "What each of you needs, and will do. You write your own; the other is told, and not asked."
              : "What you need, and what you yourself will do."}
          </p>
        </header>
        <section aria-labelledby="mine" className="grid gap-3">
          <h2 id="mine" className="text-title font-semibold">
            Yours
          </h2>
          {mine.length > 0 ? (
            list(mine)
          ) : (
            <p className="max-w-prose text-ink-soft">
              A boundary says what you will do when something happens: “If a call comes at dinner, I will ring back
              later.” It is only yours until you share it.
            </p>
          )}
          <Button className="justify-self-start" onClick={() => setOpened({ id: null, begin: EMPTY })}>
            <Plus aria-hidden size={18} />
            Write one down
          </Button>
        </section>
        {partner && theirs.length > 0 ? (
          <section aria-labelledby="theirs" className="grid gap-3">
            <h2 id="theirs" className="text-title font-semibold">
              <bdi>{partner.name}</bdi>’s
            </h2>
            {list(theirs)}
          </section>
        ) : null}
        {ended.length > 0 ? (
          <details className="rounded-lg border border-line p-3">
            <summary className="min-h-8 cursor-pointer font-semibold">Ended</summary>
            {list(ended)}
          </details>
        ) : null}
      </main>
      {opened ? (
        <BoundarySheet
          begin={opened.begin}
          boundary={boundaries.find(({ id }) => id === opened.id) ?? null}
          isNew={opened.id === null}
          people={people}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </div>
  );
}

/** By what they are about, in the order in which that is chosen; within it the older first. */
function inOrder(a: BoundaryRow, b: BoundaryRow): number {
  const kinds = boundaryKind.options;
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}
