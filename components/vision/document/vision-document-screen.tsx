"use client";
import dynamic from "next/dynamic";
import Link from "next/link";
import { HISTORY, SIGNED } from "@/components/vision/document-places";
import { OpeningVision } from "@/components/vision/document/opening";
import { useOurVision } from "@/components/vision/document/use-our-vision";
import { Goals } from "@/components/vision/goals/goals";
import { VisionFrame } from "@/components/vision/vision-frame";
import { useMe } from "@/lib/sync/client/react";
import type { Id } from "@/lib/ids";

/** Written in the browser alone: the server draws no editor, and other pages need none. */
const OpenVision = dynamic(() => import("@/components/vision/document/open-vision").then((part) => part.OpenVision), {
  ssr: false,
  loading: OpeningVision,
});

/** The text that the two write together. */
export function VisionDocumentScreen({ locale }: { locale: string }) {
  const { coupleId } = useMe();
  return (
    <VisionFrame
      wide
      title="Our vision"
      lead={coupleId ? <PastLinks /> : "This is written by two, once you are paired."}
    >
      {coupleId ? (
        <>
          <OurDocument coupleId={coupleId} locale={locale} />
          <Goals locale={locale} />
        </>
      ) : null}
    </VisionFrame>
  );
}

function OurDocument({ coupleId, locale }: { coupleId: Id; locale: string }) {
  const row = useOurVision(coupleId);
  return row ? <OpenVision key={row.id} row={row} locale={locale} /> : <OpeningVision />;
}

/** The ways to what the document was. */
function PastLinks() {
  return (
    <nav aria-label="What it was" className="flex flex-wrap gap-x-6 text-body">
      {[HISTORY, SIGNED].map(({ href, name }) => (
        <Link key={href} href={href} className="inline-flex min-h-11 items-center underline underline-offset-4">
          {name}
        </Link>
      ))}
    </nav>
  );
}
