import { isPassing } from "@/lib/db/refusals";
import { isRefusal } from "@/lib/errors";
import { logFault } from "@/lib/log";
import type { No } from "@/lib/sync/documents/protocol";

/**
 * An error as an answer: a refusal in its code, what may pass as "try again", and a fault of ours without its details.
 * @param fault what failed then, for the log
 */
export function answerTo(error: unknown, fault: string): No {
  if (isRefusal(error)) return { ok: false, code: error.code };
  if (isPassing(error)) return { ok: false, code: "unavailable", retry: true };
  logFault(fault, error);
  return { ok: false, code: "failed" };
}
