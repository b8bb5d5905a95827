"use client";
import { useMemo } from "react";
import type { Doc } from "yjs";
import type { People } from "@/components/shell/people";
import { afterWords } from "@/components/vision/history/session-words";
import type { Fetched } from "@/components/vision/reading/use-fetched";
import { useSignedText } from "@/components/vision/reading/use-signed-text";
import { useVersion } from "@/components/vision/reading/use-version";
import type { Reader } from "@/lib/calendar/format";
import type { VisionContent } from "@/lib/vision/document/content";
import { withoutGoals } from "@/lib/vision/document/goals-section";
import type { Moment } from "@/lib/vision/document/moment";
import { SignedVersion } from "@/lib/vision/schema";
import type { SessionSummary } from "@/lib/sync/documents/protocol";
import type { DocumentRow } from "@/lib/sync/documents/schema";
import { useRows } from "@/lib/sync/client/react";

export interface Shown {
  row: DocumentRow;
  doc: Doc;
  sessions: readonly SessionSummary[];
  people: People;
  reader: Reader;
}

/** The document as it was at a moment, or as it is `now`, and what that moment is called. */
export function useMoment(moment: Moment, now: VisionContent, { row, sessions, people, reader }: Shown) {
  const seq = moment.type === "at" ? moment.seq : null;
  const signed = useRows(SignedVersion).find(({ id }) => moment.type === "signed" && id === moment.id);
  const version = useVersion(row, seq);
  const text = useSignedText(signed?.hash ?? null);
  const ofDocument = useMemo(() => textAlone(text.fetched), [text.fetched]);
  const session = sessions.find(({ toSeq }) => toSeq === seq);
  const fetched: Fetched = {
    now: { phase: "there", content: now } as const,
    at: version.fetched,
    signed: signed ? ofDocument : ({ phase: "failed", code: "no-such-version" } as const),
  }[moment.type];
  const name = {
    now: "now",
    at: session ? afterWords(session, people, reader) : "then",
    signed: `“${signed?.name ?? ""}”, as you signed it`,
  }[moment.type];
  return { fetched, name, again: moment.type === "at" ? version.again : text.again, session };
}

/** Of a signed text, what is text of the document: its goals are changed where they stand. */
function textAlone(fetched: Fetched): Fetched {
  return fetched.phase === "there" ? { ...fetched, content: withoutGoals(fetched.content) } : fetched;
}
