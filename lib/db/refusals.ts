import { Refusal } from "@/lib/errors";

/** What the database's own word for "no" means; the codes are PostgreSQL's (Appendix A) and `refuse()`'s `TF001`. */
export function refusalOf(error: unknown): Refusal | null {
  switch (sqlState(error)) {
    case "TF001":
      return new Refusal((error as Error).message);
    case "42501": // the wall: insufficient privilege, or a row that its policy does not let in
      return new Refusal("not-yours");
    case "23505": // an id that is taken, in a space that the actor can read
      return new Refusal("already-there");
    case "23514": // a check: the schemas should have said it first
    case "22P02":
      return new Refusal("malformed");
    default:
      return null;
  }
}

/** Whether nothing was decided, and the same may be tried again: no connection, a time-out, a shutdown, a deadlock. */
export function isPassing(error: unknown): boolean {
  const state = sqlState(error);
  if (state) return /^(08|53|57P|40)/.test(state) || state === "57014" || state === "55P03" || state === "25P03";
  return (
    error instanceof Error &&
    /ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|Connection terminated|timeout exceeded|not queryable|Client was closed/.test(
      `${"code" in error ? String(error.code) : ""} ${error.message}`,
    )
  );
}

function sqlState(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : null;
}
