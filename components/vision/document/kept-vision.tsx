"use client";
import { usePeople } from "@/components/shell/people";
import { Opened } from "@/components/vision/document/opened";
import { OpeningVision } from "@/components/vision/document/opening";
import { nameOf } from "@/components/vision/history/session-words";
import { ContentRead } from "@/components/vision/reading/content-read";
import { useContent } from "@/components/vision/reading/use-content";
import { useMe, useRows } from "@/lib/sync/client/react";
import type { DocumentState } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";
import { withGoals } from "@/lib/vision/document/goals-section";
import { Goal } from "@/lib/vision/schema";

/** What one wrote with somebody until the two parted, as it stood then, with the goals: one's own copy, to read. */
export function KeptVision({ rows }: { rows: readonly DocumentRow[] }) {
  const { userId } = useMe();
  const people = usePeople();
  const goals = useRows(Goal).filter(({ spaceId }) => spaceId === userId);
  const whose = new Set(goals.flatMap((goal) => goal.whose ?? []));
  const aims = withGoals(
    [],
    goals,
    [...whose].map((id) => ({ id, name: nameOf(id, people) })),
  );
  return (
    <div className="grid gap-8">
      {rows.map((row) => (
        <Opened key={row.id} row={row} opening={<OpeningVision />}>
          {({ doc }) => <Read doc={doc} />}
        </Opened>
      ))}
      {aims.length > 0 ? <ContentRead content={aims} /> : null}
    </div>
  );
}

function Read({ doc }: Pick<DocumentState, "doc">) {
  return <ContentRead content={useContent(doc)} />;
}
