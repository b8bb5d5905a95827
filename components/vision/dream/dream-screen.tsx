"use client";
import dynamic from "next/dynamic";
import { OpeningPage } from "@/components/vision/document/opening";
import { useLaidOut } from "@/components/vision/document/use-laid-out";
import { DreamLace } from "@/components/vision/dream/dream-lace";
import { VisionFrame } from "@/components/vision/vision-frame";
import { useMe } from "@/lib/sync/client/react";
import { AREAS } from "@/lib/vision/areas";
import { beginDream, dreamId } from "@/lib/vision/document-commands";
import type { Area } from "@/lib/vision/schema";

/** Written in the browser alone: the server draws no editor, and other pages need none. */
const OpenDream = dynamic(() => import("@/components/vision/dream/open-dream").then((part) => part.OpenDream), {
  ssr: false,
  loading: OpeningPage,
});

const DREAMS = { href: "/vision/dream", name: "What I dream of" };

/** A private page about one area: a few questions to begin from, and room. */
export function DreamScreen({ area }: { area: Area }) {
  const { userId } = useMe();
  const row = useLaidOut(dreamId(userId, area), beginDream, { area });
  return (
    <VisionFrame
      title={AREAS[area].title}
      back={DREAMS}
      lead={
        <>
          <ul className="grid list-disc gap-1 ps-6 text-body">
            {AREAS[area].asks.map((asks) => (
              <li key={asks}>{asks}</li>
            ))}
          </ul>
          <DreamLace className="mt-3" />
        </>
      }
    >
      {row ? <OpenDream key={row.id} row={row} area={area} /> : <OpeningPage />}
    </VisionFrame>
  );
}
