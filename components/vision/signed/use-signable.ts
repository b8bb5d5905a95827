"use client";
import { useMemo } from "react";
import type { Doc } from "yjs";
import { usePeople } from "@/components/shell/people";
import { useContent } from "@/components/vision/reading/use-content";
import { useOurs } from "@/components/vision/use-ours";
import type { VisionContent } from "@/lib/vision/document/content";
import { withGoals } from "@/lib/vision/document/goals-section";
import { Goal } from "@/lib/vision/schema";

/** The vision as it would be signed now: what stands in the document, and the goals as they are. */
export function useSignable(doc: Doc): VisionContent {
  const content = useContent(doc);
  const goals = useOurs(Goal);
  const { me, partner } = usePeople();
  return useMemo(() => withGoals(content, goals, partner ? [me, partner] : [me]), [content, goals, me, partner]);
}
