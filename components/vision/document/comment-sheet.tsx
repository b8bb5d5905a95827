"use client";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { wordsFor } from "@/components/notices/words-for";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { Textarea } from "@/components/ui/textarea";
import { newId, type Id } from "@/lib/ids";
import { useRun, useTrial } from "@/lib/sync/client/react";
import { isBlank } from "@/lib/sync/text";
import { beginComments } from "@/lib/vision/comment-commands";
import { COMMENT } from "@/lib/vision/document/proposed";
import { COMMENT_LONGEST, QUOTE_LONGEST } from "@/lib/vision/schema";

/** Says something of the passage that is marked. */
export function CommentSheet({
  editor,
  documentId,
  sectionId,
  onClose,
}: {
  editor: Editor;
  documentId: Id;
  sectionId: string;
  onClose: () => void;
}) {
  const run = useRun();
  const trial = useTrial();
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  // The other may change the passage meanwhile, or take it out: what is said is said of it as it was.
  const [quote] = useState(() => quoteOf(editor));
  const send = () => {
    if (isBlank(words)) return setError("Write what you would like to say of it.");
    const [id, threadId] = [newId(), newId()];
    const input = { id, threadId, documentId, sectionId, quote, words };
    // The text is not marked for what would not be said of it: the mark goes to both, and nothing takes it back.
    const no = trial([{ command: beginComments, input }]);
    if (no) return setError(wordsFor(no.refusal.code));
    run(beginComments, input);
    // With its section the editor goes, too.
    if (!editor.isDestroyed && !editor.state.selection.empty) {
      const { from, to } = editor.state.selection;
      const mark = editor.schema.marks[COMMENT]!.create({ thread: threadId });
      editor.view.dispatch(editor.state.tr.addMark(from, to, mark));
    }
    onClose();
  };
  return (
    <Sheet title="Comment" onClose={onClose} unsaved={!isBlank(words)}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <blockquote dir="auto" className="line-clamp-4 border-s-3 border-line-strong ps-3 font-serif">
          {quote}
        </blockquote>
        <Textarea
          label="What you would like to say"
          data-begin
          value={words}
          error={error}
          maxLength={COMMENT_LONGEST}
          onChange={({ target }) => {
            setWords(target.value);
            setError(undefined);
          }}
        />
        <SheetFoot>
          <Button type="submit">Share the comment</Button>
        </SheetFoot>
      </form>
    </Sheet>
  );
}

/** The words that are marked, in a line, as far as they are quoted. */
function quoteOf(editor: Editor): string {
  const { from, to } = editor.state.selection;
  const words = editor.state.doc.textBetween(from, to, " ", " ").replace(/\s+/g, " ").trim();
  return words.length > QUOTE_LONGEST
    ? `${Array.from(words.slice(0, QUOTE_LONGEST - 2))
        .slice(0, -1)
        .join("")}…`
    : words;
}
