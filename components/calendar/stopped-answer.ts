import type { SaidSo } from "@/lib/calendar/protection";
import { isStopped, type StopCode } from "@/lib/calendar/stopped";
import type { Given, Trial } from "@/lib/sync/client/react";

/** What whoever was stopped goes on with: that it be proposed, or that they mean it so. */
export type Answer = "propose" | "anyway";

/** What it takes to go on: the other's word, or only one's own. Who accepts a proposal gives theirs by it. */
export function answerFor(code: StopCode, { command }: Given): Answer {
  return code === "over-own-protected" || command.name === "proposal.accept" ? "anyway" : "propose";
}

/** A command with the answer said in its input; the same object where it has no place for it, or says so already. */
export function saying(given: Given, answer: Answer): Given {
  const { shape = {} } = given.command.input as { shape?: object };
  const before = given.input as SaidSo;
  const said: SaidSo = {
    ...("anyway" in shape && !before.anyway ? { anyway: true } : {}),
    ...(answer === "propose" && "propose" in shape && !before.propose ? { propose: true } : {}),
  };
  return Object.keys(said).length === 0 ? given : { ...given, input: { ...before, ...said } };
}

/**
 * An act with the answer said wherever it is stopped. `no`: what is still refused then, where the answer is not enough, or
 * something else is in the way.
 */
export function insist(
  act: readonly Given[],
  answer: Answer,
  trial: (act: readonly Given[]) => Trial | null,
): { readonly act: readonly Given[]; readonly no: Trial | null } {
  const no = trial(act);
  if (!no || !isStopped(no.refusal)) return { act, no };
  const said = saying(act[no.at]!, answer);
  if (said === act[no.at]) return { act, no };
  return insist(
    act.map((one, i) => (i === no.at ? said : one)),
    answer,
    trial,
  );
}
