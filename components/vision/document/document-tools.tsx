"use client";
import { useEditorState, type Editor } from "@tiptap/react";
import { MessageSquarePlus, Search } from "lucide-react";
import type { ReactNode } from "react";
import { FindBar } from "@/components/vision/document/find-bar";
import type { Texts } from "@/components/vision/document/texts";
import { WaySwitch, type Way } from "@/components/vision/document/way-switch";
import { FormatBar } from "@/components/vision/writing/format-bar";
import type { Section } from "@/lib/vision/document/sections";

/** What stays above the text while one writes: whether one writes or suggests, what can be made of it, and what is sought. */
export function DocumentTools({
  texts,
  sections,
  editor,
  editable,
  way,
  onWay,
  finding,
  onFinding,
  onLink,
  onComment,
  beside,
}: {
  texts: Texts;
  sections: readonly Section[];
  editor: Editor | null;
  editable: boolean;
  way: Way;
  onWay: (way: Way) => void;
  finding: boolean;
  onFinding: (finding: boolean) => void;
  onLink: () => void;
  onComment: () => void;
  /** The way to what stands beside the text, where there is no room for it. */
  beside: ReactNode;
}) {
  const isMarked = useEditorState({ editor, selector: ({ editor: at }) => at !== null && !at.state.selection.empty });
  const find = { icon: Search, label: "Find", can: true, run: () => onFinding(true) };
  const comment = { icon: MessageSquarePlus, label: "Comment", can: isMarked === true, run: onComment };
  return (
    <div className="contents">
      <div className="-mb-6 flex flex-wrap gap-2">
        {editable ? <WaySwitch way={way} onChange={onWay} /> : null}
        {beside}
      </div>
      <div className="sticky top-0 z-4 -mx-1 grid gap-2 bg-paper px-1 py-2">
        {editable ? <FormatBar editor={editor} onLink={onLink} further={[comment, find]} /> : null}
        {finding ? <FindBar {...{ texts, sections }} onClose={() => onFinding(false)} /> : null}
      </div>
    </div>
  );
}
