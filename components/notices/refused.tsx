"use client";
import { useState } from "react";
import { meantBlock, watchMeantBlocks } from "@/components/calendar/meant-block";
import { useClosedWords } from "@/components/calendar/proposals/closed-words";
import { useStopping } from "@/components/calendar/stopped-context";
import { gathered, type Gathered } from "@/components/notices/gathered";
import { refusedTitle } from "@/components/notices/refused-title";
import { wordsFor } from "@/components/notices/words-for";
import { writtenIn } from "@/components/notices/written-in";
import { usePeople } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isStop } from "@/lib/calendar/stopped";
import { useNotices, useWatch } from "@/lib/sync/client/react";

/** What was refused and taken back: why, in words, and the words people had written, to be kept or used again. */
export function RefusedNotices() {
  const { notices: all, dismiss } = useNotices();
  const { left } = useStopping();
  useWatch(watchMeantBlocks);
  // What protected time has stopped is asked about first.
  const notices = all.filter(({ id, code }) => !isStop(code) || left.has(id));
  if (notices.length === 0) return null;
  return (
    <section aria-label="What was not done" className="grid max-h-[50dvh] shrink-0 gap-2 overflow-y-auto p-2">
      {gathered(notices).map((one) => (
        <RefusedNotice
          key={one.notice.id}
          refused={one}
          onDismiss={() => [one.notice, ...one.after].forEach(({ id }) => dismiss(id))}
        />
      ))}
    </section>
  );
}

function RefusedNotice({ refused, onDismiss }: { refused: Gathered; onDismiss: () => void }) {
  const { notice, after } = refused;
  const written = [notice, ...after]
    .map(({ input }) => writtenIn(input))
    .filter((words) => words !== "")
    .join("\n");
  const closed = useClosedWords(refused);
  const title = refusedTitle(notice.command, meantBlock(notice.id, usePeople()), after[0]?.command ?? null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(written);
    setCopied(true);
  };
  return (
    <Notice
      tone="problem"
      title={`${title} ${closed ?? wordsFor(notice.code)}`}
      actions={
        <>
          {written && canCopy() ? (
            <Button kind="quiet" onClick={copy}>
              {copied ? "Copied" : "Copy what you wrote"}
            </Button>
          ) : null}
          <Button kind="quiet" onClick={onDismiss}>
            Close
          </Button>
        </>
      }
    >
      {written ? (
        <p dir="auto" className="max-h-40 overflow-y-auto whitespace-pre-wrap">
          {written}
        </p>
      ) : null}
    </Notice>
  );
}

/** Pages served over plain http, as on a home network, have no clipboard; the words can be selected all the same. */
function canCopy(): boolean {
  return "clipboard" in navigator;
}
