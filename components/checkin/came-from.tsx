import type { BroughtRow } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";
import { shortened } from "@/lib/sync/text";

/** So much is quoted of what was brought, in UTF-16 units: enough to know it again. */
const QUOTED = 80;

/** What was brought that something came of, in a quiet line; nothing where it is not known, or says the same. */
export function CameFrom({
  broughtId,
  brought,
  of,
}: {
  broughtId: Id | null;
  brought: readonly BroughtRow[];
  /** What came of it. */
  of: string;
}) {
  const from = brought
    .find(({ id }) => id === broughtId)
    ?.words.replaceAll(/\s+/gu, " ")
    .trim();
  if (from === undefined || from === of.replaceAll(/\s+/gu, " ").trim()) return null;
  return (
    <p className="text-small text-ink-soft">
      From: <bdi className="wrap-anywhere">{shortened(from, QUOTED)}</bdi>
    </p>
  );
}
