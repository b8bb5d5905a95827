/**
 * The two errors people are meant to meet. Both are recognised by their `name`, never by `instanceof`: Next bundles its
 * own copy of `lib`, so one class exists twice in one process.
 */

/** An expected "no": the command was understood and not done. `code` is a key of the feature's `messages.en.ts`. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(readonly code: string) {
    super(code);
  }
}

/** The product cannot start. The message is for the one who runs it: what is wrong, and what to set or do. */
export class StartError extends Error {
  override readonly name = "StartError";
}

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal";
}

export function isStartError(error: unknown): error is StartError {
  return error instanceof Error && error.name === "StartError";
}
