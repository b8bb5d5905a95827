import type { Couple } from "@/bench/couple";

/** What the processes of this bench say to each other. */

/** Both servers: make `couples` pairs of people, and listen. */
export type ServerQuestion =
  | { ask: "open"; adminUrl: string; couples: number }
  /** Where the time went since the last time this was asked, in milliseconds per command. */
  | { ask: "profile" };

export interface Opened {
  url: string;
  couples: Couple[];
}

/** Where the time of commands goes inside the server: medians, in milliseconds. */
export interface Profile {
  /** From the socket's packet to the answer. */
  execute: number;
  /** Until the first statement is sent: checking, queueing, waiting for a connection. */
  before: number;
  /** The first round trip: locks, standing, reads. */
  read: number;
  /** Between the round trips: the plan. */
  plan: number;
  /** The second round trip: writes, index, receipt, commit. */
  write: number;
  /** From the commit to the answer: the push. */
  push: number;
}

export interface Round {
  side: Side;
  opened: Opened;
  /** How many of the couples move. */
  couples: number;
  /** Milliseconds between the moves of one couple. */
  every: number;
  /** Milliseconds, not counted. */
  warmUp: number;
  /** Milliseconds, counted. */
  length: number;
}

export type Side = "ours" | "reference";

/** From sending a move to the partner's socket having it, in milliseconds, one for each move; and those that were lost. */
export interface RoundResult {
  latencies: number[];
  lost: number;
}
