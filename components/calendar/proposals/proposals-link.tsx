"use client";
import Link from "next/link";
import { useWaiting } from "@/components/calendar/proposals/use-waiting";
import { mineToSee } from "@/components/calendar/proposals/waiting";
import { WaitsIcon } from "@/components/calendar/waits-icon";
import type { People } from "@/components/shell/people";

/** From the calendar to what waits; there only while something does for me. */
export function ProposalsLink({ people }: { people: People }) {
  const count = mineToSee(useWaiting(people)).length;
  if (count === 0) return null;
  const words = count === 1 ? "1 proposal waits for you" : `${count} proposals wait for you`;
  return (
    <Link
      href="/calendar/proposals"
      aria-label={words}
      title={words}
      className="relative inline-flex size-11 shrink-0 items-center justify-center rounded-lg hover:bg-sunk"
    >
      <WaitsIcon aria-hidden size={20} className="me-2 mt-1.5" />
      <span
        aria-hidden
        className="absolute end-0.5 top-0.5 min-w-5 rounded-full border border-line-strong bg-surface px-1 text-center text-small leading-[1.15rem] font-semibold"
      >
        {count}
      </span>
    </Link>
  );
}
