"use client";
import dynamic from "next/dynamic";
import { DOCUMENT, HISTORY } from "@/components/vision/document-places";
import { OpeningVision } from "@/components/vision/document/opening";
import { useOurVision } from "@/components/vision/document/use-our-vision";
import { VisionFrame } from "@/components/vision/vision-frame";
import { useMe } from "@/lib/sync/client/react";
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
  loading: OpeningVision,
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
  const row = useOurVision(coupleId);
  return row ? <OpenHistory key={row.id} row={row} {...rest} /> : <OpeningVision />;
}
