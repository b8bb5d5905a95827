"use client";
import { Handshake, LockOpen } from "lucide-react";
import { sayDone } from "@/components/shell/said";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { useRun } from "@/lib/sync/client/react";
import type { Id } from "@/lib/ids";
import { sayOfSection } from "@/lib/vision/agreement-commands";
import type { Standing } from "@/lib/vision/document/agreed";
import type { Section } from "@/lib/vision/document/sections";

/** How far both agree on a section, and what one can say to that. */
export function AgreedLine({
  documentId,
  section,
  standing,
  people,
}: {
  documentId: Id;
  section: Section;
  standing: Standing;
  people: People;
}) {
  const run = useRun();
  const { isAgreed, said } = standing;
  const iSaid = said.includes(people.me.id);
  const theySaid = said.some((id) => id !== people.me.id);
  const says = isAgreed ? ("reopen" as const) : ("agree" as const);
  const title = section.title || "this section";
  const say = (on: boolean, done: string) => {
    run(sayOfSection, { documentId, sectionId: section.id, says, on });
    sayDone(done);
  };
  const other = <bdi>{people.partner?.name ?? "the other"}</bdi>;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
      {isAgreed ? (
        <p className="flex min-w-0 items-center gap-2">
          <Handshake aria-hidden size={18} className="shrink-0" />
          <span>
            You both agree on this section. What you change in it is suggested, and its title stays, until you both
            reopen it.
            {iSaid ? <> You would like to reopen it; {other} has not said so yet.</> : null}
            {theySaid ? <> {other} would like to reopen it.</> : null}
          </span>
        </p>
      ) : iSaid ? (
        <p>You agree on this as it is; {other} has not said so yet.</p>
      ) : theySaid ? (
        <p>{other} agrees on this as it is. What you change in it is suggested.</p>
      ) : null}
      {iSaid ? (
        <Button kind="quiet" aria-label={`Take that back: ${title}`} onClick={() => say(false, "Taken back.")}>
          Take that back
        </Button>
      ) : isAgreed ? (
        <Button
          kind="quiet"
          aria-label={`Reopen ${title}`}
          onClick={() => say(true, theySaid ? "It is open again." : "It is open again once both say so.")}
        >
          <LockOpen aria-hidden size={18} /> Reopen
        </Button>
      ) : (
        <Button
          kind="quiet"
          aria-label={`I agree on ${title}`}
          onClick={() => say(true, theySaid ? "You both agree on it." : "It is agreed once both say so.")}
        >
          <Handshake aria-hidden size={18} /> I agree
        </Button>
      )}
    </div>
  );
}
