import { Decision, Envelope, Seal, Slip, type DecisionRow, type EnvelopeRow } from "@/lib/vision/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { read, type Read, type Rows } from "@/lib/sync/command";

/** What the plans of a decision's commands have in common. */

/** A decision with its envelope. */
export function decisionReads(id: Id): Read[] {
  return [read(Decision, { id }), read(Envelope, { kind: "decision" })];
}

/** With them, who has sealed it, and one's own slips. */
export function aboutDecision(id: Id): Read[] {
  return [...decisionReads(id), read(Seal, {}), read(Slip, {})];
}

/** @throws Refusal `no-such-decision` */
export function decisionAt(rows: Rows, id: Id): { decision: DecisionRow; envelope: EnvelopeRow } {
  const decision = rows.get(Decision, id);
  const envelope = decision && rows.get(Envelope, decision.envelopeId);
  if (!decision || !envelope) throw new Refusal("no-such-decision");
  return { decision, envelope };
}

/** @throws Refusal `decision-opened`, and as `decisionAt` */
export function closedDecision(rows: Rows, id: Id): { decision: DecisionRow; envelope: EnvelopeRow } {
  const found = decisionAt(rows, id);
  if (found.envelope.openedAt !== null) throw new Refusal("decision-opened");
  return found;
}
