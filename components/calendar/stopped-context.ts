"use client";
import { createContext, useContext } from "react";
import type { Step } from "@/components/calendar/edit-steps";
import type { Answer } from "@/components/calendar/stopped-answer";
import type { Times } from "@/lib/calendar/snap";
import type { Id } from "@/lib/ids";
import type { Given } from "@/lib/sync/client/react";

/** Something that a person is about to do, which protected time may stop. */
export interface Attempt {
  /** What is given for it, in this order and at once. */
  readonly act: readonly Given[];
  /** The same for when it is proposed, where that is done otherwise. */
  readonly ifProposed?: readonly Given[];
  /** The block that it is about, as the calendar calls it: another time for it may be where it is now. Null: a new one. */
  readonly key: string | null;
  /** The same at another time, in a zone (IANA) to write it in; left out where there is none to look for. */
  at?(times: Times, zone: string): Attempt;
  /** It was given. `answer`: what was said with it, where it had been stopped. */
  done?(answer: Answer | null): void;
  /** It was stopped, and left. */
  left?(): void;
}

export interface Stopping {
  attempt(one: Attempt): void;
  /** Refused commands whose stop was read and left: what was written into them is offered back. */
  readonly left: ReadonlySet<Id>;
}

export const StoppingContext = createContext<Stopping | null>(null);

export function useStopping(): Stopping {
  const stopping = useContext(StoppingContext);
  if (!stopping) throw new Error("A component acts outside StoppedActs");
  return stopping;
}

/** Does something at once, unless protected time is in the way: then it is said, and asked what to do. */
export function useAttempt(): Stopping["attempt"] {
  return useStopping().attempt;
}

export function actOf(steps: readonly Step[]): Given[] {
  const act: Given[] = [];
  for (const step of steps) step.give((command, input) => act.push({ command, input }));
  return act;
}
