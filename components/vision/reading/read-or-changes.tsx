"use client";
import { useMemo, useState, type ReactNode } from "react";
import { ContentRead } from "@/components/vision/reading/content-read";
import { Redline } from "@/components/vision/reading/redline";
import { compare } from "@/lib/vision/document/compare";
import type { SectionContent, VisionContent } from "@/lib/vision/document/content";

/** One moment of the document, as it reads or as it differs from an earlier one. */
export function ReadOrChanges({
  content,
  before,
  changesLabel,
  beginsWith = "read",
  actionsOf,
}: {
  content: VisionContent;
  /** Null: there is nothing to compare it with. */
  before: VisionContent | null;
  changesLabel: string;
  beginsWith?: "read" | "changes";
  actionsOf?: (section: SectionContent) => ReactNode;
}) {
  const [view, setView] = useState(beginsWith);
  const compared = useMemo(() => (before ? compare(before, content) : null), [before, content]);
  const read = <ContentRead content={content} {...(actionsOf ? { actionsOf } : {})} />;
  if (!compared) return read;
  return (
    <div className="grid gap-6">
      <div role="group" aria-label="How it is shown" className="flex flex-wrap gap-2">
        <Choice label="As it reads" on={view === "read"} onChoose={() => setView("read")} />
        <Choice label={changesLabel} on={view === "changes"} onChoose={() => setView("changes")} />
      </div>
      {view === "read" ? read : <Redline compared={compared} />}
    </div>
  );
}

function Choice({ label, on, onChoose }: { label: string; on: boolean; onChoose: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onChoose}
      className="min-h-11 rounded-lg border border-line-strong px-4 aria-pressed:bg-sunk aria-pressed:font-semibold aria-pressed:inset-ring-2 aria-pressed:inset-ring-line-strong"
    >
      {label}
    </button>
  );
}
