"use client";
import type { Editor } from "@tiptap/react";
import { Check, Undo2, X } from "lucide-react";
import type { MouseEvent } from "react";
import { announce } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { suggestionWords } from "@/components/vision/document/suggestion-words";
import { settleSuggestion } from "@/components/vision/writing/suggest-mode";
import type { Id } from "@/lib/ids";
import type { Suggestion } from "@/lib/vision/document/suggestions";

/** What can be said to a suggestion: yes or no by the other, and that it is taken back by whoever made it. */
export function SuggestionButtons({
  editor,
  suggestion,
  meId,
  onSettled,
}: {
  editor: Editor;
  suggestion: Suggestion;
  meId: Id;
  onSettled?: () => void;
}) {
  const words = suggestionWords(suggestion);
  const settle = (accept: boolean, done: string) => (event: MouseEvent) => {
    // The second press of a double one comes to what has moved up to the place of the first, and answers nothing.
    if (event.detail > 1) return;
    announce(settleSuggestion(editor, suggestion.id, accept) ? done : "It was answered already.");
    onSettled?.();
  };
  if (suggestion.by === meId) {
    return (
      <Button kind="quiet" aria-label={`Take back: ${words}`} onClick={settle(false, "Taken back.")}>
        <Undo2 aria-hidden size={18} className="rtl:-scale-x-100" /> Take back
      </Button>
    );
  }
  return (
    <>
      <Button kind="quiet" aria-label={`Accept: ${words}`} onClick={settle(true, "Accepted.")}>
        <Check aria-hidden size={18} /> Accept
      </Button>
      <Button kind="quiet" aria-label={`Decline: ${words}`} onClick={settle(false, "Declined.")}>
        <X aria-hidden size={18} /> Decline
      </Button>
    </>
  );
}
