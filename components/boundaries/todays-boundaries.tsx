"use client";
import { Fence } from "lucide-react";
import Link from "next/link";
import type { People } from "@/components/shell/people";
import { waitingFor } from "@/lib/boundaries/acknowledged";
import { Acknowledgement, Boundary } from "@/lib/boundaries/schema";
import { useRows } from "@/lib/sync/client/react";

/** On Today, one quiet line while something of the other's is to be read; else nothing. */
export function TodaysBoundaries({ people: { me, partner } }: { people: People }) {
  const waiting = waitingFor(me.id, useRows(Boundary), useRows(Acknowledgement));
  if (!partner || waiting.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <Fence aria-hidden size={18} className="shrink-0 text-ink-soft" />
      <span>
        <bdi>{partner.name}</bdi> has a boundary for you to read.
      </span>
      <Link href="/us/boundaries" className="inline-flex min-h-11 items-center underline underline-offset-4">
        Read it
      </Link>
    </p>
  );
}
