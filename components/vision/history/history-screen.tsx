"use client";
import dynamic from "next/dynamic";
import { DOCUMENT, HISTORY } from "@/components/vision/document-places";
import { useLaidOut } from "@/components/vision/document/use-laid-out";
import { VisionFrame } from "@/components/vision/vision-frame";
import { useMe } from "@/lib/sync/client/react";
import { beginVision, visionId } from "@/lib/vision/document-commands";
import type { Moment } from "@/lib/vision/document/moment";
import type { Id } from "@/lib/ids";

/** What is looked at: nothing yet, one moment, or two beside each other. */
export interface Looked {
  readonly at: Moment | null;
  readonly from: Moment | null;
  readonly to: Moment | null;
}

const OpenHistory = dynamic(() => import("@/components/vision/history/open-history").then((part) => part.OpenHistory), {
  ssr: false,
  loading: Opening,
});

/** How the document came to be: who wrote when, what it was then, and what has changed since. */
export function HistoryScreen({ looked, locale }: { looked: Looked; locale: string }) {
  const { coupleId } = useMe();
  const isOpened = looked.at !== null || looked.from !== null;
  return (
    <VisionFrame
      title={isOpened ? (looked.at ? "As it was" : "Compared") : "History"}
      lead={
        coupleId
          ? isOpened
            ? ""
            : "All that you wrote is kept. Look at what it was, compare, and bring back what you miss."
          : "This is written by two, once you are paired."
      }
      back={isOpened ? HISTORY : DOCUMENT}
    >
      {coupleId ? <OurHistory coupleId={coupleId} looked={looked} locale={locale} /> : null}
    </VisionFrame>
  );
}

function OurHistory({ coupleId, ...rest }: { coupleId: Id; looked: Looked; locale: string }) {
  const row = useLaidOut(visionId(coupleId), beginVision, {});
  return row ? <OpenHistory key={row.id} row={row} {...rest} /> : <Opening />;
}

function Opening() {
  return <p className="text-ink-soft">Opening your vision…</p>;
}
