import type { z } from "zod";
import { Refusal } from "@/lib/errors";
import { derivedId, type Id } from "@/lib/ids";
import type { BaseRow, Table } from "@/lib/sync/table";

/** Who acts: a person, and the couple they are in now (null when alone). */
export interface Actor {
  readonly userId: Id;
  readonly coupleId: Id | null;
}

/** Rows a plan needs: those of `table` in the command's spaces of which all that is said here holds. */
export interface Read {
  readonly table: Table;
  /** Its columns equal these; where several ids are given, one of them. */
  readonly where: Readonly<Record<string, string | boolean | readonly Id[]>>;
  /** Of a table held by range: it reaches into these instants (ISO 8601 in UTC), end excluded. */
  readonly during?: { readonly from: string; readonly to: string };
  /** Of a table that hangs on another: it hangs on one of the rows that this brings. */
  readonly of?: Read;
}

/** A plan's word on one row: put it (whole) or remove it. */
export type Write = { readonly put: Table; readonly row: BaseRow } | { readonly remove: Table; readonly row: BaseRow };

/** The loaded rows, by table. */
export interface Rows {
  list<Row extends BaseRow>(table: Table<Row>): readonly Row[];
  get<Row extends BaseRow>(table: Table<Row>, id: Id): Row | undefined;
}

/** A function of the database that acts across the wall (docs/privacy.md), with its arguments. */
export interface Crossing {
  readonly name: string;
  readonly args: readonly string[];
}

export interface PlanContext {
  readonly actor: Actor;
  /** Unix milliseconds: the server's clock on the server, a guess on the client. */
  readonly now: number;
  /** A further id, derived from the command's: the client's guess and the server's truth agree on it. */
  newId(): Id;
}

/** A command's name and input, before it has an id. */
export interface Invocation {
  readonly name: string;
  readonly input: unknown;
}

/**
 * One way to change people's rows. `plan` is pure and runs twice: in the browser on the local copy, at once, and on the
 * server under the locks of `spaces`, which is the truth. It throws a `Refusal` where the answer is no.
 */
export interface Command<Input = unknown> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** The streams it may write. Throws a `Refusal` when the actor has no such space. */
  spaces(input: Input, actor: Actor): readonly Id[];
  reads(input: Input, actor: Actor): readonly Read[];
  plan(rows: Rows, input: Input, ctx: PlanContext): readonly Write[];
  /**
   * What acts across the wall after the plan's writes, in the same transaction. It locks what else it needs, checks its own
   * conditions, does nothing where they do not hold, and no client guesses what it does: its changes come as pushes.
   */
  crossing?(input: Input): Crossing;
  /**
   * The command that takes this one back, made from the rows as they were before it. It restores only what still holds
   * what this one wrote. Null: nothing to take back.
   */
  undo?(rows: Rows, input: Input, ctx: PlanContext): Invocation | null;
}

export function defineCommand<Input>(command: Command<Input>): Command<Input> {
  return command;
}

export function put<Row extends BaseRow>(table: Table<Row>, row: Row): Write {
  return { put: table as unknown as Table, row };
}

export function remove<Row extends BaseRow>(table: Table<Row>, row: Row): Write {
  return { remove: table as unknown as Table, row };
}

export function read<Row extends BaseRow>(
  table: Table<Row>,
  where: Read["where"],
  more: Pick<Read, "during" | "of"> = {},
): Read {
  return { table: table, where, ...more };
}

/** A read by time that leaves nothing out. */
export const ALWAYS = { from: "1900-01-01T00:00:00Z", to: "2200-01-01T00:00:00Z" };

/** The I space of the actor. */
export function mine(actor: Actor): Id {
  return actor.userId;
}

/** The We space of the actor; refuses when they are alone. */
export function ours(actor: Actor): Id {
  if (!actor.coupleId) throw new Refusal("alone");
  return actor.coupleId;
}

/** Every space the actor is in. */
export function everySpace(actor: Actor): Id[] {
  return actor.coupleId ? [actor.coupleId, actor.userId] : [actor.userId];
}

export function planContext(commandId: Id, actor: Actor, now: number): PlanContext {
  let n = 0;
  return { actor, now, newId: () => derivedId(commandId, n++) };
}

/** The write rule of docs/privacy.md: readable, and its owner is me or nobody. The database holds the same. */
export function mayWrite(row: BaseRow, actor: Actor): boolean {
  return (
    (row.spaceId === actor.userId || row.spaceId === actor.coupleId) && (row.ownerId ?? actor.userId) === actor.userId
  );
}
