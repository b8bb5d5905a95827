"use client";
import { useMemo } from "react";
import { Signature, SignedVersion, type SignatureRow, type SignedVersionRow } from "@/lib/vision/schema";
import { signedVersions, waitingVersion } from "@/lib/vision/signed-versions";
import { useMe, useRows } from "@/lib/sync/client/react";

export interface Versions {
  /** Those that both have signed, the last one first; also of a couple that has ended. */
  readonly signed: readonly SignedVersionRow[];
  /** The one that waits for a signature now. */
  readonly waiting: SignedVersionRow | null;
  readonly all: readonly SignedVersionRow[];
  readonly signatures: readonly SignatureRow[];
}

export function useVersions(): Versions {
  const { coupleId } = useMe();
  const all = useRows(SignedVersion);
  const signatures = useRows(Signature);
  return useMemo(() => {
    const ours = all.filter(({ spaceId }) => spaceId === coupleId);
    return { signed: signedVersions(all, signatures), waiting: waitingVersion(ours, signatures), all, signatures };
  }, [all, signatures, coupleId]);
}
