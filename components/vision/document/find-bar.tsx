"use client";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { bringIntoSight, goTo, useOfTexts, type SectionText, type Texts } from "@/components/vision/document/texts";
import { foundIn, showMarginal } from "@/components/vision/writing/marginal";
import type { Section } from "@/lib/vision/document/sections";

/** Finds words in all sections: as one writes them, from one place to the next. Esc ends it, with the caret where one is. */
export function FindBar({
  texts,
  sections,
  onClose,
}: {
  texts: Texts;
  sections: readonly Section[];
  onClose: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState("");
  const [wanted, setWanted] = useState(0);
  const all = useOfTexts(texts, sections, allFound);
  const at = all.length === 0 ? 0 : ((wanted % all.length) + all.length) % all.length;
  const now = all[at];

  useEffect(() => field.current?.focus(), []);
  const show = (words: string, here: typeof now) => {
    for (const { id } of sections) {
      const editor = texts.of(id);
      if (editor) showMarginal(editor, { sought: words, at: here?.section.id === id ? here.index : null });
    }
  };
  const shows = useEffectEvent(() => show(sought, now));
  // Again with all that changes in the texts: an editor that has just come shows nothing yet.
  useEffect(() => shows(), [texts, sections, sought, all, now]);
  const ends = useEffectEvent(() => show("", undefined));
  useEffect(() => () => ends(), []);
  const looks = useEffectEvent(() => {
    if (now) bringIntoSight(now.editor, now.from);
  });
  // A section that comes or goes is no reason to scroll.
  const place = now ? `${now.section.id}/${now.index}` : "";
  useEffect(() => looks(), [texts, place]);

  const step = (by: 1 | -1) => setWanted(at + by);
  const close = () => {
    onClose();
    if (now) goTo(now.editor, now.from, now.to);
  };
  return (
    <div role="search" className="flex flex-wrap items-center gap-1">
      <label className="min-w-0 flex-1">
        <span className="sr-only">Find in the text</span>
        <input
          ref={field}
          type="search"
          dir="auto"
          value={sought}
          placeholder="Find"
          maxLength={200}
          onChange={({ target }) => {
            setSought(target.value);
            setWanted(0);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
            else if (event.key === "Escape") close();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
          className="min-h-11 w-full min-w-32 rounded-lg border border-line-strong bg-surface px-3"
        />
      </label>
      <p role="status" className="min-w-16 text-center text-small text-ink-soft">
        {sought === "" ? "" : all.length === 0 ? "Not there" : `${at + 1} of ${all.length}`}
      </p>
      <IconButton icon={ChevronUp} label="The one before" disabled={all.length < 2} onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label="The next one" disabled={all.length < 2} onClick={() => step(1)} />
      <IconButton icon={X} label="End finding" onClick={close} />
    </div>
  );
}

function allFound(texts: readonly SectionText[]) {
  return texts.flatMap(({ section, editor }) =>
    foundIn(editor).map(({ from, to }, index) => ({ section, editor, index, from, to })),
  );
}
