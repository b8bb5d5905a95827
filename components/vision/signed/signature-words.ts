import type { People } from "@/components/shell/people";
import { momentWords, nameOf } from "@/components/vision/history/session-words";
import type { Reader } from "@/lib/calendar/format";
import { instantMs } from "@/lib/calendar/time";
import type { SignatureRow, SignedVersionRow } from "@/lib/vision/schema";
import { signaturesOf } from "@/lib/vision/signed-versions";

/** Who signed a version and when, a line for each: `Ada, Tuesday 1 June 2027, 14:05`. */
export function signatureLines(
  version: SignedVersionRow,
  signatures: readonly SignatureRow[],
  people: People,
  reader: Reader,
): { id: string; name: string; when: string }[] {
  return signaturesOf(version, signatures).map(({ id, authorId, signedAt }) => ({
    id,
    name: nameOf(authorId, people),
    when: momentWords(instantMs(signedAt), reader),
  }));
}
