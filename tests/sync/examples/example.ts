import { derivedId, type Id } from "@/lib/ids";

/** What a command asks of the block that its example names: that it is there, that it is not yet, or nothing. */
export type Target = "there" | "new" | "none";

export interface Example {
  target: Target;
  /** Only one who has not said their name yet can give it. */
  newcomer?: boolean;
  /** It is about what is ours alone: a block of one person's has no proposals. */
  ours?: boolean;
  /** The couple may have done nothing before: of what it is about there is one at a time. */
  once?: boolean;
  /** What its owner, or the partner, does with the block of this id before, so that the example means something. */
  prepare?(id: Id): Before[];
  /** A valid input, about the row of this id. What only the database names is found among the rows that are there. */
  input(id: Id, there?: There): Record<string, unknown>;
}

export type There = readonly { readonly table: string; readonly id: Id }[];

export interface Before {
  readonly name: string;
  readonly input: unknown;
  readonly by?: "partner";
  /** Instead of the input, where it names what only the database could. */
  inputOf?(there: There): unknown;
}

/** Another id that belongs to the block of this one. */
export const restOf = (id: Id) => derivedId(id, 1);
export const wordsOfRest = (id: Id) => derivedId(id, 2);

/** Examples by the command they are of. */
export type Examples = Readonly<Record<string, Example>>;
