"use client";
import { useEffect, useRef } from "react";
import { announce, sayDone } from "@/components/shell/said";
import { usePeople, type Person } from "@/components/shell/people";
import { AgendaForm, type Agenda } from "@/components/vision/agenda-form";
import { ProposedAgenda } from "@/components/vision/proposed-agenda";
import { SharedDreams } from "@/components/vision/shared-dreams";
import { SharingTurns } from "@/components/vision/sharing-turns";
import { useSharing } from "@/components/vision/use-sharing";
import { VisionFrame } from "@/components/vision/vision-frame";
import { proposeSharing } from "@/lib/vision/sharing-commands";
import type { SharingRow } from "@/lib/vision/schema";
import { newId } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** The sharing session: an agenda that both agree on, then turns, and what was shared to be read again. */
export function SharingScreen({ locale }: { locale: string }) {
  const people = usePeople();
  const { partner } = people;
  const run = useRun();
  const sharing = useSharing();
  useToldOf(sharing, partner);
  const propose = (agenda: Agenda) => {
    run(proposeSharing, { id: newId(), ...agenda });
    sayDone(`${partner?.name ?? ""} sees what you propose.`);
  };
  return (
    <VisionFrame title="Share your dreams" lead={sharing?.step === "turns" ? null : LEAD}>
      {!partner ? (
        <p className="max-w-prose">You share with each other once your partner is here.</p>
      ) : sharing?.step === "turns" ? (
        <SharingTurns {...{ sharing, people, partner, locale }} />
      ) : (
        <>
          {sharing ? (
            <ProposedAgenda key={`${sharing.id} ${sharing.proposedBy}`} {...{ sharing, people, partner }} />
          ) : (
            <AgendaForm begin={{ areas: [], iBegin: true }} partner={partner} onPropose={propose} />
          )}
          <SharedDreams {...{ people, partner, locale }} />
        </>
      )}
    </VisionFrame>
  );
}

const LEAD =
  "One opens an area, the other asks and says what they understood; then the other way round. Nothing is decided here.";

/** Tells those who listen what becomes of it by the other's doing. */
function useToldOf(sharing: SharingRow | null, partner: Person | null): void {
  const state = sharing === null ? "none" : sharing.step === "turns" ? "turns" : sharing.proposedBy;
  const before = useRef(state);
  const name = partner?.name ?? "";
  useEffect(() => {
    if (before.current === state) return;
    const was = before.current;
    before.current = state;
    if (state === partner?.id) announce(`${name} proposes what to open.`);
    if (state === "none" && was === "turns") announce("The sharing has ended.");
  }, [state, name, partner?.id]);
}
