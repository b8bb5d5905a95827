"use client";
import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useMemo, useRef, type ReactNode } from "react";
import { ProposalCard } from "@/components/calendar/proposals/proposal-card";
import { useAllWaiting } from "@/components/calendar/proposals/use-waiting";
import type { Stage } from "@/components/calendar/proposals/waiting";
import { usePeople } from "@/components/shell/people";

/** Where proposals wait: for me, for the other; and what was answered with no. */
export function ProposalsScreen({ locale }: { locale: string }) {
  const people = usePeople();
  const { zone } = people.me;
  const reader = useMemo(() => ({ locale, zone }), [locale, zone]);
  const all = useAllWaiting(people);
  const heading = useRef<HTMLHeadingElement>(null);
  const cards = (stage: Stage) =>
    all
      .filter((waiting) => waiting.stage === stage)
      .map((waiting) => (
        <ProposalCard
          key={waiting.id}
          waiting={waiting}
          people={people}
          reader={reader}
          // What held the focus is gone, or has gone to another section.
          onDone={() => heading.current?.focus()}
        />
      ));
  const name = people.partner?.name ?? "your partner";
  const saidNo = cards("said-no");
  return (
    <div className="relative min-h-0 flex-1 overflow-y-auto">
      <main className="mx-auto grid w-full max-w-2xl content-start gap-8 px-4 py-6 wide:px-8 wide:py-10">
        <header className="grid gap-3">
          <p>
            <Link href="/calendar" className="inline-flex min-h-11 items-center gap-1 underline underline-offset-4">
              <ChevronLeft aria-hidden size={18} className="rtl:-scale-x-100" />
              Calendar
            </Link>
          </p>
          <h1 ref={heading} tabIndex={-1} className="text-display font-semibold outline-none">
            Proposals
          </h1>
        </header>
        {all.length === saidNo.length ? (
          <p className="max-w-prose">
            Nothing waits for an answer. What one of you proposes for both waits here until the other has said yes or
            no.
          </p>
        ) : null}
        <Section title="For you to answer">{cards("to-answer")}</Section>
        <Section title="Over what only you see">{cards("told")}</Section>
        <Section title="Answered with no">{cards("refused")}</Section>
        <Section
          title={
            <>
              Waiting for <bdi>{name}</bdi>
            </>
          }
        >
          {cards("asked")}
        </Section>
        {saidNo.length > 0 ? (
          <details>
            <summary className="min-h-11 content-center">What you said no to</summary>
            {saidNo}
          </details>
        ) : null}
      </main>
    </div>
  );
}

function Section({ title, children }: { title: ReactNode; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h2 className="pb-2 text-title font-semibold">{title}</h2>
      {children}
    </section>
  );
}
