import { refusalOf } from "@/lib/db/refusals";
import { answerTo } from "@/lib/sync/answers";
import type { No } from "@/lib/sync/documents/protocol";

/** What went wrong with a document, as an answer: what the database refuses of one is a refusal, too. */
export function documentAnswerTo(error: unknown): No {
  return answerTo(refusalOf(error) ?? error, "Something with a document failed");
}
