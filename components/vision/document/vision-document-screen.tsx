"use client";
import dynamic from "next/dynamic";
import Link from "next/link";
import { HISTORY, SIGNED } from "@/components/vision/document-places";
import { OpeningVision } from "@/components/vision/document/opening";
import { useOurVision } from "@/components/vision/document/use-our-vision";
import { Goals } from "@/components/vision/goals/goals";
import { VisionFrame } from "@/components/vision/vision-frame";
import { useMe, useRows } from "@/lib/sync/client/react";
import { Document } from "@/lib/sync/documents/schema";
import type { Id } from "@/lib/ids";
import { VISION } from "@/lib/vision/document-commands";

/** Written in the browser alone: the server draws no editor, and other pages need none. */
const OpenVision = dynamic(() => import("@/components/vision/document/open-vision").then((part) => part.OpenVision), {
  ssr: false,
  loading: OpeningVision,
});

const KeptVision = dynamic(() => import("@/components/vision/document/kept-vision").then((part) => part.KeptVision), {
  ssr: false,
  loading: OpeningVision,
});

/** The text that the two write together; of one who is alone again, what they wrote with somebody before. */
export function VisionDocumentScreen({ locale }: { locale: string }) {
  const { coupleId, userId } = useMe();
  const documents = useRows(Document);
  if (coupleId) {
    return (
      <VisionFrame wide title="Our vision" lead={<PastLinks places={[HISTORY, SIGNED]} />}>
        <OurDocument coupleId={coupleId} locale={locale} />
        <Goals locale={locale} />
      </VisionFrame>
    );
  }
  const kept = documents.filter(({ spaceId, kind }) => spaceId === userId && kind === VISION);
  if (kept.length === 0) {
    return <VisionFrame wide title="Our vision" lead="This is written by two, once you are paired." />;
  }
  return (
    <VisionFrame
      wide
      title="Our vision"
      lead="What you wrote together, as it stood when your shared workspace ended. This copy is yours alone."
    >
      <PastLinks places={[SIGNED]} />
      <KeptVision rows={kept} />
    </VisionFrame>
  );
}

function OurDocument({ coupleId, locale }: { coupleId: Id; locale: string }) {
  const row = useOurVision(coupleId);
  return row ? <OpenVision key={row.id} row={row} locale={locale} /> : <OpeningVision />;
}

/** The ways to what the document was. */
function PastLinks({ places }: { places: readonly (typeof SIGNED)[] }) {
  return (
    <nav aria-label="What it was" className="flex flex-wrap gap-x-6 text-body">
      {places.map(({ href, name }) => (
        <Link key={href} href={href} className="inline-flex min-h-11 items-center underline underline-offset-4">
          {name}
        </Link>
      ))}
    </nav>
  );
}
