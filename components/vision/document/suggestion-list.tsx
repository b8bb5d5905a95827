"use client";
import { useEffect, useRef } from "react";
import { RitualShape } from "@/components/rituals/ritual-shape";
import type { People } from "@/components/shell/people";
import { SuggestionButtons } from "@/components/vision/document/suggestion-buttons";
import { suggestionWords } from "@/components/vision/document/suggestion-words";
import { goTo, useOfTexts, type SectionText, type Texts } from "@/components/vision/document/texts";
import type { Section } from "@/lib/vision/document/sections";
import { suggestionsIn } from "@/lib/vision/document/suggestions";
import { UNTITLED } from "@/lib/vision/document/untitled";

/** All that is suggested and not answered yet, in the order of the text. */
export function SuggestionList({
  texts,
  sections,
  people,
  editable,
  onShown,
}: {
  texts: Texts;
  sections: readonly Section[];
  people: People;
  editable: boolean;
  /** One of them is looked at in the text. */
  onShown: () => void;
}) {
  const all = useOfTexts(texts, sections, openSuggestions);
  const root = useRef<HTMLElement>(null);
  // What is answered goes, with the button on which one is: one goes on from what has come to its place.
  const answered = useRef<number | null>(null);
  useEffect(() => {
    if (answered.current === null) return;
    const next = root.current?.querySelectorAll<HTMLElement>("li")[answered.current];
    (next ?? root.current?.querySelector("h2"))?.focus();
    answered.current = null;
  }, [all]);
  return (
    <section ref={root} aria-labelledby="suggestions" className="grid gap-2">
      <h2 id="suggestions" tabIndex={-1} className="rounded-md font-serif text-lead font-semibold">
        Suggestions
      </h2>
      {all.length === 0 ? (
        <p className="text-small text-ink-soft">What one of you suggests waits here for the other.</p>
      ) : null}
      <ul className="grid gap-3">
        {all.map(({ section, editor, suggestion }, i) => {
          const isMine = suggestion.by === people.me.id;
          return (
            <li key={suggestion.id} tabIndex={-1} className="flex rounded-md gap-3 border-t border-line pt-3">
              <RitualShape kind={isMine ? "mine" : "theirs"} people={people} />
              <div className="grid min-w-0 flex-1 gap-2">
                <button
                  type="button"
                  dir="auto"
                  className="min-h-11 text-start wrap-anywhere underline decoration-line-strong underline-offset-4"
                  onClick={() => {
                    onShown();
                    goTo(editor, suggestion.from + 1);
                  }}
                >
                  {isMine ? (
                    "You suggest"
                  ) : (
                    <>
                      <bdi>{people.partner?.name ?? "Somebody"}</bdi> suggests
                    </>
                  )}
                  : {suggestionWords(suggestion)}
                </button>
                <p className="text-small text-ink-soft" dir="auto">
                  {section.title || UNTITLED}
                </p>
                {editable ? (
                  <div className="flex flex-wrap gap-2">
                    <SuggestionButtons
                      {...{ editor, suggestion }}
                      meId={people.me.id}
                      onSettled={() => (answered.current = i)}
                    />
                  </div>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function openSuggestions(texts: readonly SectionText[]) {
  return texts.flatMap(({ section, editor }) =>
    suggestionsIn(editor.state.doc).map((suggestion) => ({ section, editor, suggestion })),
  );
}
