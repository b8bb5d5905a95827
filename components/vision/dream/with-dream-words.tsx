"use client";
import type { ReactNode } from "react";
import { useMe, useRows } from "@/lib/sync/client/react";
import { useDocument } from "@/lib/sync/documents/client/use-document";
import { Document, type DocumentRow } from "@/lib/sync/documents/schema";
import { dreamBodyOf } from "@/lib/vision/document/dream-text";
import { dreamId } from "@/lib/vision/document-commands";
import type { DreamBody } from "@/lib/vision/dream-body";
import type { Area } from "@/lib/vision/schema";

interface WithWords {
  children: (words: DreamBody) => ReactNode;
}

/** What begins with one's own present words in an area: once the private page is open, and empty where there is none. */
export function WithDreamWords({ area, children }: WithWords & { area: Area }) {
  const { userId } = useMe();
  const row = useRows(Document).find(({ id }) => id === dreamId(userId, area));
  return row ? <FromPage row={row}>{children}</FromPage> : children(NOTHING);
}

function FromPage({ row, children }: WithWords & { row: DocumentRow }) {
  const { document } = useDocument(row);
  if (document === null || document.phase === "opening") return <p className="text-ink-soft">Opening your page…</p>;
  return children(document.phase === "open" ? dreamBodyOf(document.doc) : NOTHING);
}

const NOTHING: DreamBody = [];
