import { isPassing, refusalOf } from "@/lib/db/refusals";
import { isRefusal } from "@/lib/errors";
import { logFault } from "@/lib/log";
import type { No } from "@/lib/sync/documents/protocol";

/** An error as an answer: a refusal in its code, what may pass as "try again", and a fault of ours without its details. */
export function answerTo(error: unknown): No {
  const refusal = isRefusal(error) ? error : refusalOf(error);
  if (refusal) return { ok: false, code: refusal.code };
  if (isPassing(error)) return { ok: false, code: "unavailable", retry: true };
  logFault("Something with a document failed", error);
  return { ok: false, code: "failed" };
}
