import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { HISTORY } from "@/components/vision/document-places";
import { nameOf, sessionTimes } from "@/components/vision/history/session-words";
import { dateText, type Reader } from "@/lib/calendar/format";
import { momentText } from "@/lib/vision/document/moment";
import { timelineOf } from "@/lib/vision/document/timeline";
import type { SessionSummary } from "@/lib/sync/documents/protocol";

/** Who wrote when, by day, the newest first; each leads to what the document was then. */
export function Timeline({
  sessions,
  people,
  reader,
  more,
  onMore,
}: {
  sessions: readonly SessionSummary[];
  people: People;
  reader: Reader;
  more: boolean;
  onMore: () => void;
}) {
  return (
    <section aria-label="What was written when" className="grid gap-6">
      {more ? (
        <Notice
          actions={
            <Button kind="quiet" onClick={onMore}>
              Show it
            </Button>
          }
        >
          More has been written since you opened this.
        </Notice>
      ) : null}
      {timelineOf(sessions, reader.zone).map(({ date, sessions: ofDay }) => (
        <div key={date} className="grid gap-1">
          <h2 className="text-lead font-semibold">{dateText(date, reader.locale, true)}</h2>
          <ul>
            {ofDay.map((session) => (
              <li key={session.fromSeq} className="border-t border-line first:border-t-0">
                <Link
                  href={`${HISTORY.href}?at=${momentText({ type: "at", seq: session.toSeq })}`}
                  data-hue={hueOf(session, people)}
                  className="flex min-h-11 items-center gap-3 rounded-lg py-2 -outline-offset-3"
                >
                  <span aria-hidden className="h-6 w-1 shrink-0 rounded-full bg-hue-ink" />
                  <span dir="auto" className="min-w-0 font-semibold wrap-anywhere">
                    {nameOf(session.authorId, people)}
                  </span>
                  <span className="flex-1 text-ink-soft">{sessionTimes(session, reader)}</span>
                  <ChevronRight aria-hidden size={20} className="shrink-0 text-ink-soft rtl:-scale-x-100" />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function hueOf({ authorId }: SessionSummary, { me, partner }: People): number {
  return authorId === partner?.id ? partner.hue : me.hue;
}
