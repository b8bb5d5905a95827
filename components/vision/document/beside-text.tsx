"use client";
import { MessageSquareText } from "lucide-react";
import { useState } from "react";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { SuggestionList } from "@/components/vision/document/suggestion-list";
import { useOfTexts, type SectionText, type Texts } from "@/components/vision/document/texts";
import { ThreadList } from "@/components/vision/document/thread-list";
import type { Thread } from "@/components/vision/document/use-threads";
import type { Section } from "@/lib/vision/document/sections";
import { suggestionsIn } from "@/lib/vision/document/suggestions";

interface Beside {
  threads: readonly Thread[];
  texts: Texts;
  sections: readonly Section[];
  people: People;
  locale: string;
  editable: boolean;
}

/** Where there is room beside the text: as wide as `xl`. */
export const ROOM_BESIDE = "(min-width: 80rem)";

/** What is suggested and said of the text: beside it where there is room, else behind a button, in a sheet from below. */
export function BesideText({ as, ...rest }: Beside & { as: "aside" | "sheet" }) {
  if (as === "sheet") return <InSheet {...rest} />;
  return (
    <aside
      aria-label="Suggestions and comments"
      className="sticky top-4 grid max-h-[calc(100dvh-2rem)] gap-8 overflow-y-auto pe-1"
    >
      <Lists {...rest} onShown={stays} />
    </aside>
  );
}

function InSheet(props: Beside) {
  const [open, setOpen] = useState(false);
  const suggested = useOfTexts(props.texts, props.sections, countOf);
  const count = suggested + props.threads.filter(({ row }) => !row.resolved).length;
  return (
    <div>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        <MessageSquareText aria-hidden size={18} /> Suggestions and comments{count > 0 ? ` (${count})` : ""}
      </Button>
      {open ? (
        <Sheet title="Suggestions and comments" onClose={() => setOpen(false)}>
          <Lists {...props} onShown={() => setOpen(false)} />
        </Sheet>
      ) : null}
    </div>
  );
}

function Lists({ onShown, editable, threads, ...rest }: Beside & { onShown: () => void }) {
  return (
    <>
      <SuggestionList {...rest} {...{ editable, onShown }} />
      <ThreadList {...rest} {...{ threads, onShown }} />
    </>
  );
}

function stays(): void {
  // It stands beside the text, and covers nothing of it.
}

function countOf(texts: readonly SectionText[]): number {
  return texts.reduce((count, { editor }) => count + suggestionsIn(editor.state.doc).length, 0);
}
