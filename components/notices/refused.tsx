"use client";
import { useState } from "react";
import { useClosedWords } from "@/components/calendar/proposals/closed-words";
import { useStopping } from "@/components/calendar/stopped-context";
import { wordsFor } from "@/components/notices/words-for";
import { writtenIn } from "@/components/notices/written-in";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isStop } from "@/lib/calendar/stopped";
import { useNotices, type Notice as Refused } from "@/lib/sync/client/react";

/** What was refused and taken back: why, in words, and the words people had written, to be kept or used again. */
export function RefusedNotices() {
  const { notices: all, dismiss } = useNotices();
  const { left } = useStopping();
  // What protected time has stopped is asked about first.
  const notices = all.filter(({ id, code }) => !isStop(code) || left.has(id));
  if (notices.length === 0) return null;
  return (
    <section aria-label="What was not done" className="grid max-h-[50dvh] shrink-0 gap-2 overflow-y-auto p-2">
      {notices.map((notice) => (
        <RefusedNotice key={notice.id} notice={notice} onDismiss={() => dismiss(notice.id)} />
      ))}
    </section>
  );
}

function RefusedNotice({ notice, onDismiss }: { notice: Refused; onDismiss: () => void }) {
  const written = writtenIn(notice.input);
  const closed = useClosedWords(notice);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(written);
    setCopied(true);
  };
  return (
    <Notice
      tone="problem"
      title={`${titleOf(notice.command)} ${closed ?? wordsFor(notice.code)}`}
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

const TITLES: Readonly<Record<string, string>> = {
  "block.schedule": "The block was not made.",
  "block.move": "The block was not moved.",
  "block.describe": "The words of the block were not changed.",
  "block.share": "What the block shows was not changed.",
  "block.protect": "What is protected was not changed.",
  "block.remove": "The block was not removed.",
  "series.change": "The block was not changed.",
  "series.split": "The dates of the block were not changed.",
  "series.end": "The dates of the block were not removed.",
  "occurrence.move": "The date was not moved.",
  "occurrence.cancel": "The date was not removed.",
  "occurrence.describe": "The words of the date were not changed.",
  "occurrence.share": "What the date shows was not changed.",
  "proposal.make": "The other time was not proposed.",
  "proposal.accept": "The proposal was not accepted.",
  "proposal.decline": "The proposal was not declined.",
  "proposal.counter": "The other time was not proposed.",
  "proposal.withdraw": "The proposal was not taken back.",
  "proposal.reopen": "Your answer was not taken back.",
  "profile.change": "Your profile was not changed.",
};

function titleOf(command: string): string {
  return TITLES[command] ?? "";
}
