import type { Person } from "@/bench/couple";

/** What the processes of this bench say to each other. */

/** Both servers: make so many couples, each with a document, and listen. */
export interface Open {
  adminUrl: string;
  couples: number;
}

/** Two people, and the document that both write: of the reference, the name of a room alone. */
export interface Pair {
  coupleId: string;
  documentId: string;
  people: [Person, Person] | null;
}

export interface Opened {
  url: string;
  pairs: Pair[];
}

export interface Round {
  side: "ours" | "reference";
  opened: Opened;
  /** How many of the couples write. */
  couples: number;
  /** Milliseconds between the keystrokes of one couple. */
  every: number;
  /** Milliseconds, not counted. */
  warmUp: number;
  /** Milliseconds, counted. */
  length: number;
}

/** From a keystroke to its being in the partner's document, in milliseconds; and those that never came. */
export interface RoundResult {
  latencies: number[];
  lost: number;
}
