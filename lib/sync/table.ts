import { z } from "zod";
import { isId, type Id } from "@/lib/ids";

/**
 * A synchronised table: one row schema and how much of it a client holds. Everything else (policies, the socket, export,
 * leaving, the hostile tests) follows from its being listed in `tables.ts`.
 */
export interface Table<Row extends BaseRow = BaseRow> {
  readonly name: string;
  readonly row: z.ZodType<Row>;
  readonly held: Held;
}

/** The four columns every synchronised row has; none of them changes after the row is made (docs/privacy.md). */
export interface BaseRow {
  id: Id;
  /** A person's id (their I space) or a couple's id (the We space): who reads the row, and in which stream it moves. */
  spaceId: Id;
  /** Whose it is, and so who may change it; null = ours. */
  ownerId: Id | null;
  /** Who wrote it. */
  authorId: Id;
}

/**
 * How much of a table a client holds: all of it; the rows that reach into a time range (by their instants `reachStart`
 * and `reachEnd`: of a series, those of all its occurrences) and, where the table has such a column, those that are
 * `waiting`, whenever they are; or the rows that belong to held rows of another table.
 */
export type Held = "whole" | "range" | { readonly with: string; readonly by: string };

export const idSchema = z.string().refine(isId, "malformed");

/** An instant as rows carry it: in UTC, to the second. */
export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+00:00$/, "malformed");

/** `2026-03-29`. Whether that date exists is the plan's question. */
export const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "malformed");

export const baseColumns = {
  id: idSchema,
  spaceId: idSchema,
  ownerId: idSchema.nullable(),
  authorId: idSchema,
};

export function defineTable<Shape extends typeof baseColumns & z.ZodRawShape>(
  name: string,
  held: Held,
  columns: Shape,
): Table<z.infer<z.ZodObject<Shape>> & BaseRow> {
  return { name, held, row: z.object(columns) as unknown as z.ZodType<z.infer<z.ZodObject<Shape>> & BaseRow> };
}

/** The table's own columns and the four, as its rows carry them. */
export function columnNames(table: Table): string[] {
  return Object.keys((table.row as unknown as { shape: object }).shape);
}

export type RowOf<T> = T extends Table<infer Row> ? Row : never;
