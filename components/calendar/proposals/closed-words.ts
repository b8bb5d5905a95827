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
  const { id } = input as { id: Id };
  const now = proposals.find((one) => one.id === id) ?? null;
  return closedText(command, now, { me: me.id, partner: partner.name, name: names.get(id) });
}

/** The commands that answer what the other proposed: only they take that back. */
const ANSWERS = ["proposal.accept", "proposal.decline", "proposal.counter"];

/**
 * What the other did to a proposal that I answered or took back too late.
 * @param now the proposal as it is; null: it is gone
 */
export function closedText(
  command: string,
  now: ProposalRow | null,
  { me, partner, name }: { me: Id; partner: string; name: string | undefined },
): string | null {
  const it = name ? `“${name}”` : "it";
  if (now === null) return !ANSWERS.includes(command) ? null : `${partner} took ${it} back in the same moment.`;
  // What I have answered myself, elsewhere, the refusal says well enough.
  if (now.by !== me) return null;
  if (now.state === "accepted") return `${partner} said yes to ${it} in the same moment.`;
  return now.state === "countered" ? `${partner} answered ${it} with another time in the same moment.` : null;
}
