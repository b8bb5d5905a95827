import type { ReactNode } from "react";
import { RichRead } from "@/components/vision/reading/rich-read";
import type { SectionContent, VisionContent } from "@/lib/vision/document/content";
import { UNTITLED } from "@/lib/vision/document/untitled";

/** The document as it read at one moment: its sections below each other, and what can be done with each. */
export function ContentRead({
  content,
  actionsOf,
}: {
  content: VisionContent;
  actionsOf?: (section: SectionContent) => ReactNode;
}) {
  if (content.length === 0) return <p className="text-ink-soft">Nothing was written then.</p>;
  return (
    <div className="grid gap-8">
      {content.map((section) => (
        <section key={section.id} aria-label={section.title || UNTITLED} className="grid gap-2">
          <header className="flex flex-wrap items-center gap-x-4 border-b border-line">
            <h2 dir="auto" className="min-w-0 flex-1 py-1 font-serif text-title font-semibold wrap-anywhere">
              {section.title || UNTITLED}
            </h2>
            {actionsOf?.(section)}
          </header>
          {section.body.length > 0 ? (
            <RichRead body={section.body} />
          ) : (
            <p className="text-ink-soft print:hidden">Empty.</p>
          )}
        </section>
      ))}
    </div>
  );
}
