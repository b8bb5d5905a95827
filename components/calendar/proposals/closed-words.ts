"use client";
import { usePeople } from "@/components/shell/people";
import { Proposal, type ProposalRow } from "@/lib/calendar/schema";
import type { Id } from "@/lib/ids";
import { useRows, type Notice } from "@/lib/sync/client/react";

/** What proposals were called when they were answered here: one that is taken back takes its name along. */
const names = new Map<Id, string>();

export function noteName(proposalId: Id, name: string): void {
  names.set(proposalId, name);
}

/** Why an answer came too late: what the other did in the same moment. Null where the refusal says it itself. */
export function useClosedWords({ command, code, input }: Notice): string | null {
  const proposals = useRows(Proposal);
  const { me, partner } = usePeople();
  if (code !== "proposal-closed" || !partner) return null;
  const { id, blockId } = input as { id: Id; blockId: Id };
  const now = proposals.find((one) => one.id === id) ?? null;
  const isAnew = proposals.some((one) => one.blockId === blockId && one.by === partner.id && one.state === "open");
  return closedText(command, now, { me: me.id, partner: partner.name, name: names.get(id), isAnew });
}

/** The commands that answer what the other proposed: only they take that back. */
const ANSWERS = ["proposal.accept", "proposal.decline", "proposal.counter"];

/**
 * What the other did to a proposal that I answered or took back too late.
 * @param now the proposal as it is; null: it is gone
 * @param isAnew whether the other proposes another time for the same in its place
 */
export function closedText(
  command: string,
  now: ProposalRow | null,
  { me, partner, name, isAnew }: { me: Id; partner: string; name: string | undefined; isAnew: boolean },
): string | null {
  const it = name ? `“${name}”` : "it";
  if (now === null) {
    if (!ANSWERS.includes(command)) return null;
    return isAnew
      ? `${partner} proposed another time for ${it} in the same moment. It waits for your answer.`
      : `${partner} took ${it} back in the same moment.`;
  }
  // What I have answered myself, elsewhere, the refusal says well enough.
  if (now.by !== me) return null;
  if (now.state === "accepted") return `${partner} said yes to ${it} in the same moment.`;
  return now.state === "countered" ? `${partner} answered ${it} with another time in the same moment.` : null;
}
