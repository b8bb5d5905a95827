import { z } from "zod";
import type { DecisionRow, DecisionWordRow, EnvelopeRow } from "@/lib/vision/schema";
import type { DateText } from "@/lib/calendar/day";
import type { Id } from "@/lib/ids";

/**
 * Where a decision is: `asked` while each weighs it alone, `open` once both see what the other says, and `decided` when each
 * has put the outcome into words of their own. So nobody can call it decided for the other, and nothing is counted.
 */
export type Stands = "asked" | "open" | "decided";

export function standsAt(
  decision: DecisionRow,
  envelopes: readonly EnvelopeRow[],
  words: readonly DecisionWordRow[],
): Stands {
  const envelope = envelopes.find(({ id }) => id === decision.envelopeId);
  if (!envelope || envelope.openedAt === null) return "asked";
  const outcome = words.filter(({ decisionId, lookedBack }) => decisionId === decision.id && lookedBack === null);
  const by = new Set(outcome.flatMap(({ ownerId }) => ownerId ?? []));
  return by.size > 1 ? "decided" : "open";
}

/** What a person says of a decision: its outcome, or how it is on a date to look back. The wall lets nobody say it for them. */
export function wordOf(
  words: readonly DecisionWordRow[],
  decisionId: Id,
  lookedBack: DateText | null,
  personId: Id,
): DecisionWordRow | undefined {
  return words.find(
    (one) => one.decisionId === decisionId && one.lookedBack === lookedBack && one.ownerId === personId,
  );
}

/** The decisions that a person is to look back on: the date has come, and they have said nothing to it yet. */
export function toLookBackOn(
  decisions: readonly DecisionRow[],
  words: readonly DecisionWordRow[],
  personId: Id,
  today: DateText,
): DecisionRow[] {
  return decisions.filter(
    ({ id, lookBackOn }) =>
      lookBackOn !== null && lookBackOn <= today && wordOf(words, id, lookBackOn, personId) === undefined,
  );
}

const texts = z.array(z.string());

/** The options, in their order; what cannot be read is none, since a row may be any partner's doing. */
export function optionsOf({ options }: Pick<DecisionRow, "options">): readonly string[] {
  try {
    return texts.safeParse(JSON.parse(options)).data ?? [];
  } catch {
    return [];
  }
}
