"use client";
import { Check, RotateCcw } from "lucide-react";
import { sayDone } from "@/components/shell/said";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { CommentItem } from "@/components/vision/document/comment-item";
import { SayForm } from "@/components/vision/document/say-form";
import type { Thread } from "@/components/vision/document/use-threads";
import { newId } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";
import { replyComment, resolveComments } from "@/lib/vision/comment-commands";

/** What was said of a passage, and what can be said to it. */
export function ThreadItem({
  thread: { row, comments },
  people,
  locale,
  onShow,
}: {
  thread: Thread;
  people: People;
  locale: string;
  /** Shows the passage in the text; null: it is not there any more. */
  onShow: (() => void) | null;
}) {
  const run = useRun();
  const { id: threadId, quote, resolved } = row;
  return (
    <li className="grid gap-3 border-t border-line pt-3">
      <button
        type="button"
        data-thread
        disabled={!onShow}
        onClick={() => onShow?.()}
        className="grid min-h-11 gap-1 border-s-3 border-line-strong ps-3 text-start"
      >
        <span dir="auto" className="line-clamp-3 font-serif wrap-anywhere">
          {quote}
        </span>
        {onShow ? null : <span className="text-small text-ink-soft">These words are not in the text any more.</span>}
      </button>
      <ul aria-label={`What was said of “${quote.slice(0, 40)}”`} className="grid gap-3">
        {comments.map((comment) => (
          <CommentItem key={comment.id} {...{ comment, people, locale }} />
        ))}
      </ul>
      {resolved ? null : (
        <SayForm
          label="Your answer"
          act="Answer"
          onSay={(words) => run(replyComment, { id: newId(), threadId, words })}
        />
      )}
      <div>
        <Button
          kind="quiet"
          aria-label={`${resolved ? "Talk again about" : "Done with"}: ${quote.slice(0, 40)}`}
          onClick={() => {
            run(resolveComments, { threadId, resolved: !resolved });
            sayDone(resolved ? "Open again." : "Done with.");
          }}
        >
          {resolved ? <RotateCcw aria-hidden size={18} /> : <Check aria-hidden size={18} />}
          {resolved ? "Talk again" : "Done with"}
        </Button>
      </div>
    </li>
  );
}
