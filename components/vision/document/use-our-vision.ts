"use client";
import { useLaidOut } from "@/components/vision/document/use-laid-out";
import type { DocumentRow } from "@/lib/sync/documents/schema";
import type { Id } from "@/lib/ids";
import { beginVision, visionId } from "@/lib/vision/document-commands";

/** The text that a couple write together, laid out by whichever of the two comes to it first; null until the server has it. */
export function useOurVision(coupleId: Id): DocumentRow | null {
  return useLaidOut(visionId(coupleId), beginVision, {});
}
