"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { useMe, useRows } from "@/lib/sync/client/react";
import { Document } from "@/lib/sync/documents/schema";
import { dreamId } from "@/lib/vision/document-commands";
import type { DreamBody } from "@/lib/vision/dream-body";
import type { Area } from "@/lib/vision/schema";

const WordsOfPage = dynamic(() => import("@/components/vision/dream/words-of-page").then((part) => part.WordsOfPage), {
  ssr: false,
});

/** What begins with one's own present words in an area: once the private page is open, and empty where there is none. */
export function WithDreamWords({ area, children }: { area: Area; children: (words: DreamBody) => ReactNode }) {
  const { userId } = useMe();
  const row = useRows(Document).find(({ id }) => id === dreamId(userId, area));
  return row ? <WordsOfPage row={row}>{children}</WordsOfPage> : children(NOTHING);
}

const NOTHING: DreamBody = [];
