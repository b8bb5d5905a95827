"use client";
import Link from "next/link";
import { useId, useRef } from "react";
import { ProposalCard } from "@/components/calendar/proposals/proposal-card";
import { useAllWaiting } from "@/components/calendar/proposals/use-waiting";
import { mineToSee } from "@/components/calendar/proposals/waiting";
import type { People } from "@/components/shell/people";
import type { Reader } from "@/lib/calendar/format";

/** So many stand among what is today; the rest where all of them are. */
const SHOWN = 3;

/** On Today, what waits for me or was answered with no; nothing where there is nothing. */
export function TodaysProposals({ people, reader }: { people: People; reader: Reader }) {
  const all = mineToSee(useAllWaiting(people));
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  if (all.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} ref={heading} tabIndex={-1} className="pb-2 text-title font-semibold outline-none">
        Waits for you
      </h2>
      {all.slice(0, SHOWN).map((waiting) => (
        <ProposalCard
          key={waiting.id}
          waiting={waiting}
          people={people}
          reader={reader}
          onDone={() => heading.current?.focus()}
        />
      ))}
      <Link href="/calendar/proposals" className="inline-flex min-h-11 items-center underline underline-offset-4">
        {all.length > SHOWN ? `All ${all.length} proposals` : "All proposals"}
      </Link>
    </section>
  );
}
