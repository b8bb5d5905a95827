"use client";
import { useMemo, type ReactNode } from "react";
import { ProposalPanel } from "@/components/calendar/proposals/proposal-panel";
import { useProposed } from "@/components/calendar/proposals/use-waiting";
import { usePeople } from "@/components/shell/people";
import { Proposal } from "@/lib/calendar/schema";
import type { Id } from "@/lib/ids";
import { useMe, useRows } from "@/lib/sync/client/react";

interface AnswerProps {
  blockId: Id;
  locale: string;
  zone: string;
  /** What is said of it where nothing is asked of me. */
  children: ReactNode;
}

/** Where the time of an agreement is proposed to me: my answer, right where the two talk about it. */
export function AgreedAnswer(props: AnswerProps) {
  const me = useMe().userId;
  // Most are settled, and nothing more is looked for then.
  const isOpen = useRows(Proposal).some(
    ({ blockId, state, by }) => blockId === props.blockId && state === "open" && by !== me,
  );
  return isOpen ? <Answer {...props} /> : props.children;
}

function Answer({ blockId, locale, zone, children }: AnswerProps) {
  const people = usePeople();
  const reader = useMemo(() => ({ locale, zone }), [locale, zone]);
  const waiting = useProposed(people).find(({ block, stage }) => block.id === blockId && stage === "to-answer");
  if (!waiting) return children;
  return (
    <section
      aria-label="Your answer"
      className="mt-2 grid gap-3 rounded-lg border-2 border-dashed border-line-strong bg-paper p-3"
    >
      {/* Answered, it is no longer there. */}
      <ProposalPanel key={waiting.id} waiting={waiting} people={people} reader={reader} onDone={() => undefined} />
    </section>
  );
}
