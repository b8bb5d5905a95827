"use client";
import { useState } from "react";
import { sayDone } from "@/components/shell/said";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { AgendaForm } from "@/components/vision/agenda-form";
import { AREAS } from "@/lib/vision/areas";
import type { SharingRow } from "@/lib/vision/schema";
import { agreeSharing, endSharing, proposeSharing } from "@/lib/vision/sharing-commands";
import { areasOf } from "@/lib/vision/turns";
import { useRun } from "@/lib/sync/client/react";

/** What one of the two has proposed to open: the other agrees to it, or changes it; each can take it away. */
export function ProposedAgenda({ sharing, people, partner }: { sharing: SharingRow; people: People; partner: Person }) {
  const run = useRun();
  const [isChanging, setChanging] = useState(false);
  const { id } = sharing;
  const isMine = sharing.proposedBy === people.me.id;
  const agenda = { areas: areasOf(sharing), iBegin: sharing.begins === people.me.id };
  const name = <bdi>{partner.name}</bdi>;
  if (isChanging) {
    return (
      <AgendaForm
        begin={agenda}
        partner={partner}
        onCancel={() => setChanging(false)}
        onPropose={(changed) => {
          run(proposeSharing, { id, ...changed });
          sayDone(`${partner.name} sees what you propose.`);
          setChanging(false);
        }}
      />
    );
  }
  return (
    <section aria-label="Proposed" className="grid gap-4">
      <h2 className="text-title font-semibold">{isMine ? "You propose" : <>{name} proposes</>}</h2>
      <div className="weave two-tone-edge relative grid gap-1 overflow-hidden rounded-xl border border-line-strong p-4 ps-6">
        <ul className="grid gap-1">
          {agenda.areas.map((area) => (
            <li key={area} className="font-serif text-lead">
              {AREAS[area].title}
            </li>
          ))}
        </ul>
        <p>{agenda.iBegin ? "You begin" : <>{name} begins</>}; then you take turns, area by area.</p>
      </div>
      {isMine ? (
        <p className="text-ink-soft">It begins when {name} agrees, or changes it and you agree to that.</p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {isMine ? null : <Button onClick={() => run(agreeSharing, { id, ...agenda })}>Agree, and begin</Button>}
        <Button kind="quiet" onClick={() => setChanging(true)}>
          Propose something else
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            run(endSharing, { id });
            sayDone(isMine ? "Taken back." : "Set aside, for another time.");
          }}
        >
          {isMine ? "Take it back" : "Rather another time"}
        </Button>
      </div>
    </section>
  );
}
