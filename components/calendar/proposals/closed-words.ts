"use client";
import { usePeople } from "@/components/shell/people";
import type { Gathered } from "@/components/notices/gathered";
import { BlockException, Proposal, type BlockExceptionRow, type ProposalRow } from "@/lib/calendar/schema";
import { putTogether, singleOut } from "@/lib/calendar/single-commands";
import type { LocalText } from "@/lib/calendar/time";
import type { Id } from "@/lib/ids";
import { useRows } from "@/lib/sync/client/react";

/** What proposals were called when they were answered here: one that is taken back takes its name along. */
const names = new Map<Id, string>();

export function noteName(proposalId: Id, name: string): void {
  names.set(proposalId, name);
}

/** Why an answer came too late: what the other did in the same moment. Null where the refusal says it itself. */
export function useClosedWords({ notice, after }: Gathered): string | null {
  const proposals = useRows(Proposal);
  const exceptions = useRows(BlockException);
  const { me, partner } = usePeople();
  if (!partner) return null;
  if (notice.command === putTogether.name && notice.code === "proposal-closed") return NOT_TOGETHER;
  const answered = answeredIn({ notice, after }, proposals, exceptions);
  if (!answered) return null;
  const { id, blockId } = answered;
  const now = proposals.find((one) => one.id === id) ?? null;
  const isAnew = proposals.some((one) => one.blockId === blockId && one.by === partner.id && one.state === "open");
  const name = names.get((notice.input as { id: Id }).id);
  return closedText(answered.command, now, { me: me.id, partner: partner.name, name, isAnew });
}

const NOT_TOGETHER = "By now it, or the others, have been answered, changed or taken back.";

/** What was answered too late: the proposal, which may be gone, its block, and the command that was to answer it. */
interface Answered {
  readonly command: string;
  /** Null: it is gone. */
  readonly id: Id | null;
  readonly blockId: Id;
}

/**
 * What a refusal says was answered by somebody already; of one date of a series, also what that date had become by itself.
 * Null of what was refused for another reason.
 */
export function answeredIn(
  { notice, after }: Gathered,
  proposals: readonly ProposalRow[],
  exceptions: readonly BlockExceptionRow[],
): Answered | null {
  const isClosed = notice.code === "proposal-closed";
  const isDateGone = notice.command === singleOut.name && notice.code === "no-such-occurrence";
  if (!isClosed && !isDateGone) return null;
  const { id, blockId, original } = notice.input as { id: Id; blockId: Id; original?: LocalText };
  const command = after[0]?.command ?? notice.command;
  if (isClosed) return { command, id, blockId };
  const left = exceptions.find((one) => one.blockId === blockId && one.originalLocalStart === original)?.leftAs;
  if (!left) return null;
  const of = proposals.filter((one) => one.blockId === left).sort((a, b) => (a.id < b.id ? 1 : -1));
  return { command, id: of[0]?.id ?? null, blockId: left };
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
