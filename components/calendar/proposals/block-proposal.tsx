"use client";
import { useState } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import { ProposalPanel } from "@/components/calendar/proposals/proposal-panel";
import { useWaiting } from "@/components/calendar/proposals/use-waiting";
import { waitingOn } from "@/components/calendar/proposals/waiting";
import type { People } from "@/components/shell/people";
import { Notice } from "@/components/ui/notice";
import type { Reader } from "@/lib/calendar/format";

/**
 * In the sheet of a block, what is proposed of it. What goes while one looks at it, since the other took it back, answered
 * or changed it, says so.
 */
export function BlockProposal({
  block,
  people,
  reader,
  onDone,
}: {
  /** Null once it is gone: its sheet says so. */
  block: GridBlock | null;
  people: People;
  reader: Reader;
  onDone: () => void;
}) {
  const all = useWaiting(people);
  const waiting = block && waitingOn(block, all);
  const [seen, setSeen] = useState<string | null>(null);
  if (waiting && seen === null) setSeen(waiting.id);
  if (!waiting) {
    return seen !== null && block ? <Notice title={GONE} /> : null;
  }
  return (
    <section aria-label="Proposal" className="grid gap-3 rounded-lg border-2 border-dashed border-line-strong p-3">
      {seen !== null && seen !== waiting.id ? <Notice title="It was changed while you looked at it." /> : null}
      <ProposalPanel
        key={waiting.id}
        waiting={waiting}
        people={people}
        reader={reader}
        met={block.original}
        onDone={onDone}
      />
    </section>
  );
}

const GONE = "What was proposed here is settled, or was taken back.";
