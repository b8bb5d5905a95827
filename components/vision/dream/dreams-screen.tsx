"use client";
import { VisionFrame } from "@/components/vision/vision-frame";
import { VisionLink } from "@/components/vision/vision-link";
import { AREA_ICONS } from "@/components/vision/dream/area-icons";
import { DreamLace } from "@/components/vision/dream/dream-lace";
import { AREAS } from "@/lib/vision/areas";
import { area } from "@/lib/vision/schema";

/** The five pages of one's own, each about an area: nobody else can tell whether there is anything on them. */
export function DreamsScreen() {
  return (
    <VisionFrame
      title="What I dream of"
      lead={
        <>
          <p>Five pages to find your own words on, before anyone else’s. Take one, and write as it comes.</p>
          <DreamLace className="mt-2 text-ink-soft" />
        </>
      }
    >
      <ul className="grid">
        {area.options.map((one) => (
          <VisionLink
            key={one}
            href={`/vision/dream/${one}`}
            icon={AREA_ICONS[one]}
            title={AREAS[one].title}
            says={AREAS[one].asks[0]!}
            stands={null}
          />
        ))}
      </ul>
    </VisionFrame>
  );
}
