import type { AgreementRow } from "@/lib/checkin/schema";

/** Agreements by what they say, in their order: the same words of the same thing may have become a time and a ritual. */
export function saidOnce<One extends Pick<AgreementRow, "words" | "broughtId">>(
  agreements: readonly One[],
): readonly (readonly [One, ...One[]])[] {
  const found = new Map<string, [One, ...One[]]>();
  for (const one of agreements) {
    const key = `${one.broughtId ?? ""} ${one.words.trim()}`;
    const same = found.get(key);
    if (same) same.push(one);
    else found.set(key, [one]);
  }
  return [...found.values()];
}
