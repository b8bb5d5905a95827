"use client";
import { Check } from "lucide-react";
import type { People, Person } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { acknowledgeBoundary } from "@/lib/boundaries/acknowledge-commands";
import { acknowledgedOf } from "@/lib/boundaries/acknowledged";
import { boundaryName } from "@/lib/boundaries/sentence";
import { Acknowledgement, type BoundaryRow } from "@/lib/boundaries/schema";
import { useRows, useRun } from "@/lib/sync/client/react";

/** For whoever reads the other's boundary: to say that they have, and will keep it in mind. Nothing else is asked. */
export function Acknowledge({ boundary, people }: { boundary: BoundaryRow; people: People }) {
  const run = useRun();
  const stands = acknowledgedOf(boundary, useRows(Acknowledgement));
  if (stands === "now") {
    return (
      <p className="flex items-center gap-2 text-small text-ink-soft">
        <Check aria-hidden size={16} className="shrink-0" />
        You have read this, and keep it in mind.
      </p>
    );
  }
  const acknowledge = () => {
    run(acknowledgeBoundary, { id: boundary.id, version: boundary.version });
    sayDone(`${people.partner?.name ?? "Your partner"} sees that you have read it.`);
  };
  return (
    <div className="grid justify-items-start gap-2">
      {stands === "earlier" ? (
        <p className="text-small text-ink-soft">You read it in earlier words. It has changed since.</p>
      ) : null}
      <Button
        kind="quiet"
        aria-label={`I have read this, and will keep it in mind: ${boundaryName(boundary)}`}
        onClick={acknowledge}
      >
        <Check aria-hidden size={18} className="shrink-0" />I have read this, and will keep it in mind
      </Button>
    </div>
  );
}

/** For its owner: what the other has said to it. Of what they have not said, nothing. */
export function AcknowledgedLine({ boundary, partner }: { boundary: BoundaryRow; partner: Person }) {
  const stands = acknowledgedOf(boundary, useRows(Acknowledgement));
  if (stands === "none") return null;
  return (
    <p className="flex items-center gap-2 text-small text-ink-soft">
      <Check aria-hidden size={16} className="shrink-0" />
      {stands === "now" ? (
        <span>
          <bdi>{partner.name}</bdi> has read this, and keeps it in mind.
        </span>
      ) : (
        <span>
          <bdi>{partner.name}</bdi> has read it in earlier words.
        </span>
      )}
    </p>
  );
}
