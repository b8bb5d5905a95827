import { compareText } from "@/lib/vision/compare-text";
import type { SignatureRow, SignedVersionRow } from "@/lib/vision/schema";
import type { Id } from "@/lib/ids";

/** The signatures of a version that are for just its text, in the order in which they were made. */
export function signaturesOf(version: SignedVersionRow, signatures: readonly SignatureRow[]): SignatureRow[] {
  return signatures
    .filter((one) => one.signedVersionId === version.id && one.spaceId === version.spaceId && one.hash === version.hash)
    .sort((a, b) => compareText(a.signedAt, b.signedAt) || compareText(a.id, b.id));
}

/** Whether both have signed it: from then on nobody changes or removes it. The database says the same. */
export function isSignedByBoth(version: SignedVersionRow, signatures: readonly SignatureRow[]): boolean {
  return new Set(signaturesOf(version, signatures).map(({ authorId }) => authorId)).size >= 2;
}

/** Those that both have signed, the last one first. */
export function signedVersions(
  versions: readonly SignedVersionRow[],
  signatures: readonly SignatureRow[],
): SignedVersionRow[] {
  const at = (version: SignedVersionRow) => signaturesOf(version, signatures).at(-1)?.signedAt ?? "";
  return versions
    .filter((version) => isSignedByBoth(version, signatures))
    .sort((a, b) => compareText(at(b), at(a)) || compareText(b.id, a.id));
}

/** The one that waits for the other's signature; there is one at a time. */
export function waitingVersion(
  versions: readonly SignedVersionRow[],
  signatures: readonly SignatureRow[],
): SignedVersionRow | null {
  return versions.find((version) => !isSignedByBoth(version, signatures)) ?? null;
}

/** Whether a person has signed a version. */
export function hasSigned(version: SignedVersionRow, signatures: readonly SignatureRow[], userId: Id): boolean {
  return signaturesOf(version, signatures).some(({ authorId }) => authorId === userId);
}
