"use client";
import { dropDraft, useDrafts, type Draft } from "@/components/calendar/proposals/draft-words";
import { useWaiting } from "@/components/calendar/proposals/use-waiting";
import { usePeople } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Words that were being written to a proposal that is not open any more: to be kept by hand. */
export function LostWords() {
  const drafts = useDrafts();
  return drafts.length === 0 ? null : <Lost drafts={drafts} />;
}

function Lost({ drafts }: { drafts: readonly Draft[] }) {
  const waiting = useWaiting(usePeople());
  const isOpen = ({ id }: Draft) => waiting.some((one) => one.id === id && one.stage === "to-answer");
  return drafts
    .filter((draft) => !isOpen(draft))
    .map(({ id, title, word }) => (
      <div key={id} className="border-b border-line px-4 py-2">
        <Notice
          title={
            <>
              <bdi>{title}</bdi> is settled, or was taken back, while you wrote:
            </>
          }
          actions={
            <Button kind="quiet" onClick={() => dropDraft(id)}>
              Close
            </Button>
          }
        >
          <p dir="auto" className="max-h-40 overflow-y-auto whitespace-pre-wrap">
            {word}
          </p>
        </Notice>
      </div>
    ));
}
