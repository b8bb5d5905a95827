"use client";
import { useMemo } from "react";
import { usePeople } from "@/components/shell/people";
import { Opened } from "@/components/vision/document/opened";
import { OpeningVision } from "@/components/vision/document/opening";
import { RefusedDocument } from "@/components/vision/document/refused-document";
import { ComparedMoments } from "@/components/vision/history/compared-moments";
import { CompareForm } from "@/components/vision/history/compare-form";
import type { Looked } from "@/components/vision/history/history-screen";
import { OneMoment } from "@/components/vision/history/one-moment";
import { Timeline } from "@/components/vision/history/timeline";
import { useSessions } from "@/components/vision/history/use-sessions";
import type { DocumentState } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";

interface OpenHistoryProps {
  row: DocumentRow;
  looked: Looked;
  locale: string;
}

/** The history, with the document open beside it: what is brought back is written there. */
export function OpenHistory(props: OpenHistoryProps) {
  return (
    <Opened row={props.row} opening={<OpeningVision />}>
      {(document, hold) => <Past {...props} {...{ document, hold }} />}
    </Opened>
  );
}

interface PastProps extends OpenHistoryProps {
  document: DocumentState;
  hold: () => () => void;
}

function Past({ row, looked: { at, from, to }, locale, document, hold }: PastProps) {
  const people = usePeople();
  const { zone } = people.me;
  const reader = useMemo(() => ({ locale, zone }), [locale, zone]);
  const { sessions, more, code, again } = useSessions(row, document.doc);
  if (code) return <RefusedDocument code={code} onAgain={again} />;
  if (!sessions) return <p className="appears-late text-ink-soft">Fetching what was written when…</p>;
  const shared = { row, sessions, people, reader, doc: document.doc };
  if (at) return <OneMoment {...shared} hold={hold} moment={at} writable={document.writable} />;
  if (from && to) return <ComparedMoments {...shared} from={from} to={to} />;
  return (
    <div className="grid gap-10">
      <Timeline {...{ sessions, people, reader, more }} onMore={again} />
      <CompareForm {...{ sessions, people, reader }} />
    </div>
  );
}
