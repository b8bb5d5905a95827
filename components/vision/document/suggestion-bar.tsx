"use client";
import { useEditorState, type Editor } from "@tiptap/react";
import { useLayoutEffect, useRef } from "react";
import { SuggestionButtons } from "@/components/vision/document/suggestion-buttons";
import { suggestionWords } from "@/components/vision/document/suggestion-words";
import type { CaretOwner } from "@/components/vision/writing/carets";
import type { Id } from "@/lib/ids";
import { partsAt } from "@/lib/vision/document/suggestion-parts";
import { suggestionsIn, type Suggestion } from "@/lib/vision/document/suggestions";

/** What the other suggests where the caret is, with yes and no: below the line that it is in. */
export function SuggestionBar({
  editor,
  meId,
  ownerOf,
}: {
  editor: Editor;
  meId: Id;
  ownerOf: (userId: string) => CaretOwner | null;
}) {
  const bar = useRef<HTMLDivElement>(null);
  const shown = useEditorState({ editor, selector: ({ editor: at }) => theirsAt(at, meId) });
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element || !shown || shown.to > editor.state.doc.content.size) return;
    const { top } = element.offsetParent!.getBoundingClientRect();
    element.style.top = `${editor.view.coordsAtPos(shown.to).bottom - top + 6}px`;
  }, [editor, shown]);
  if (!shown) return null;
  return (
    <div
      ref={bar}
      role="group"
      aria-label="What is suggested here"
      className="absolute start-0 z-3 grid w-fit max-w-full gap-2 rounded-lg border border-line-strong bg-surface p-2 text-small shadow-sm"
      // What is pressed here takes nothing from the text.
      onPointerDown={(event) => event.preventDefault()}
    >
      <p dir="auto">
        <bdi>{ownerOf(shown.by)?.name ?? "Somebody"}</bdi> suggests: {suggestionWords(shown)}
      </p>
      <div className="flex flex-wrap gap-2">
        <SuggestionButtons {...{ editor, meId }} suggestion={shown} onSettled={() => editor.commands.focus()} />
      </div>
    </div>
  );
}

function theirsAt(editor: Editor, meId: Id): Suggestion | null {
  const { doc, selection } = editor.state;
  const part = partsAt(doc, selection.head).find(({ by }) => by !== meId);
  return part ? (suggestionsIn(doc).find(({ id }) => id === part.id) ?? null) : null;
}
