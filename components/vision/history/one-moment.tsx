"use client";
import { History } from "lucide-react";
import { useMemo } from "react";
import { sayUndoable } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { FetchedView } from "@/components/vision/reading/fetched-view";
import { ReadOrChanges } from "@/components/vision/reading/read-or-changes";
import { useContent } from "@/components/vision/reading/use-content";
import { useVersion } from "@/components/vision/reading/use-version";
import { useMoment, type Shown } from "@/components/vision/history/use-moment";
import { useMe, useRows } from "@/lib/sync/client/react";
import { isHeldFor, standingOf } from "@/lib/vision/document/agreed";
import { compare, isSame, isSameSection } from "@/lib/vision/document/compare";
import type { SectionContent, VisionContent } from "@/lib/vision/document/content";
import type { Moment } from "@/lib/vision/document/moment";
import { restore } from "@/lib/vision/document/restore";
import { seqBefore } from "@/lib/vision/document/timeline";
import { SectionAgreement } from "@/lib/vision/schema";

/** The document as it was at one moment, what was changed then, and the ways to bring it back. */
export function OneMoment({
  moment,
  writable,
  hold,
  ...shown
}: Shown & { moment: Moment; writable: boolean; hold: () => () => void }) {
  const now = useContent(shown.doc);
  const { fetched, name, again, session } = useMoment(moment, now, shown);
  const agreed = useAgreed(shown.row);
  const before = useVersion(
    shown.row,
    session ? session.fromSeq - 1 : null,
    session ? seqBefore(session, shown.sessions) : null,
  );
  return (
    <div className="grid gap-6">
      <p className="text-lead">{name}</p>
      <FetchedView fetched={fetched} again={again}>
        {(content) => (
          <Then
            {...{ content, now, name, writable, hold }}
            doc={shown.doc}
            agreed={agreed}
            before={before.fetched.phase === "there" ? before.fetched.content : null}
          />
        )}
      </FetchedView>
    </div>
  );
}

function Then({
  content,
  now,
  before,
  name,
  doc,
  agreed,
  writable,
  hold,
}: Pick<Shown, "doc"> & {
  agreed: ReadonlySet<string>;
  content: VisionContent;
  now: VisionContent;
  before: VisionContent | null;
  name: string;
  writable: boolean;
  hold: () => () => void;
}) {
  const compared = useMemo(() => compare(now, content), [now, content]);
  // Wherever it stands: it is brought back in its words alone.
  const asNow = new Set(compared.filter((one) => isSameSection({ ...one, moved: false })).map(({ id }) => id));
  const bringBack = (section: SectionContent | null) => {
    const undo = restore(doc, content, { only: section?.id ?? null, agreed });
    const what = section ? section.title || "The section" : "Your vision";
    sayUndoable(`${what} reads again as it did. What was written since is in the history.`, undo, hold());
  };
  return (
    <div className="grid gap-6">
      {isSame(compared) ? (
        <p className="text-ink-soft">This is how it reads now.</p>
      ) : writable ? (
        <div className="grid gap-2">
          <Button kind="quiet" className="justify-self-start" onClick={() => bringBack(null)}>
            <History aria-hidden size={18} /> Bring all of it back
          </Button>
          <p className="text-small text-ink-soft">
            Your vision then reads as it did at this moment ({name}). Nothing that came since is lost: it stays in the
            history. {agreed.size > 0 ? "What is agreed on stays as it is until it is reopened." : null}
          </p>
        </div>
      ) : null}
      <ReadOrChanges
        content={content}
        before={before}
        changesLabel="What changed then"
        actionsOf={(section) =>
          writable && !agreed.has(section.id) && !asNow.has(section.id) ? (
            <Button kind="quiet" onClick={() => bringBack(section)}>
              Bring back <span className="sr-only">{section.title || "this section"}</span>
            </Button>
          ) : null
        }
      />
    </div>
  );
}

/** The sections that stay as they are: both agree on them, or the other does. */
function useAgreed({ id, spaceId }: Shown["row"]): ReadonlySet<string> {
  const { userId } = useMe();
  const rows = useRows(SectionAgreement).filter((one) => one.spaceId === spaceId && one.documentId === id);
  const sections = rows.map(({ sectionId }) => sectionId);
  return new Set(sections.filter((sectionId) => isHeldFor(standingOf(rows, sectionId), userId)));
}
