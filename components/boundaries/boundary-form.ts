import { boundaryWords, type BoundaryKind, type BoundaryRow } from "@/lib/boundaries/schema";

/** What the sheet of a boundary asks. */
export interface BoundaryFields {
  /** Null: not chosen yet. */
  readonly kind: BoundaryKind | null;
  readonly statement: string;
  readonly ifWords: string;
  readonly willWords: string;
}

export type BoundaryErrors = Partial<Record<keyof BoundaryFields, string>>;

export const EMPTY: BoundaryFields = { kind: null, statement: "", ifWords: "", willWords: "" };

export function fieldsOf({ kind, statement, ifWords, willWords }: BoundaryRow): BoundaryFields {
  return { kind, statement, ifWords, willWords };
}

/** The codes of what is wrong; what is written stays as it is. */
export function boundaryErrors(fields: BoundaryFields): BoundaryErrors {
  const errors: BoundaryErrors = fields.kind === null ? { kind: "boundary-kind-missing" } : {};
  for (const key of ["statement", "ifWords", "willWords"] as const) {
    const code = boundaryWords[key].safeParse(fields[key]).error?.issues[0]?.message;
    if (code) errors[key] = code;
  }
  return errors;
}

/** The fields whose value differs: only what a person changed is sent. */
export function changedFields(was: BoundaryFields, now: BoundaryFields): Partial<BoundaryFields> {
  const keys = Object.keys(was) as (keyof BoundaryFields)[];
  return Object.fromEntries(keys.filter((key) => was[key] !== now[key]).map((key) => [key, now[key]]));
}
