"use client";
import type { KeyboardEvent } from "react";
import type { People } from "@/components/shell/people";
import { ThreadItem } from "@/components/vision/document/thread-item";
import { goTo, useOfTexts, type SectionText, type Texts } from "@/components/vision/document/texts";
import type { Thread } from "@/components/vision/document/use-threads";
import { passagesIn } from "@/lib/vision/document/passages";
import type { Section } from "@/lib/vision/document/sections";

/** What is talked about, in the order of the text; what is done with is folded away. Arrow keys go from passage to passage. */
export function ThreadList({
  threads,
  texts,
  sections,
  people,
  locale,
  onShown,
}: {
  threads: readonly Thread[];
  texts: Texts;
  sections: readonly Section[];
  people: People;
  locale: string;
  onShown: () => void;
}) {
  const places = useOfTexts(texts, sections, placesOf);
  const orderOf = ({ row }: Thread) => places.get(row.id)?.order ?? Number.MAX_SAFE_INTEGER;
  const ordered = [...threads].sort((a, b) => orderOf(a) - orderOf(b) || (a.row.id < b.row.id ? -1 : 1));
  const items = (all: readonly Thread[]) =>
    all.map((thread) => {
      const place = places.get(thread.row.id);
      const show = () => {
        onShown();
        if (place) goTo(place.editor, place.from, place.to);
      };
      return <ThreadItem key={thread.row.id} {...{ thread, people, locale }} onShow={place ? show : null} />;
    });
  const open = ordered.filter(({ row }) => !row.resolved);
  const done = ordered.filter(({ row }) => row.resolved);
  return (
    <section aria-labelledby="comments" onKeyDown={goAlong} className="grid gap-2">
      <h2 id="comments" className="font-serif text-lead font-semibold">
        Comments
      </h2>
      {open.length === 0 ? (
        <p className="text-small text-ink-soft">To talk about a passage, mark it and choose Comment above the text.</p>
      ) : null}
      <ul className="grid gap-4">{items(open)}</ul>
      {done.length > 0 ? (
        <details>
          <summary className="min-h-11 cursor-pointer content-center text-ink-soft">Done with ({done.length})</summary>
          <ul className="grid gap-4">{items(done)}</ul>
        </details>
      ) : null}
    </section>
  );
}

function placesOf(texts: readonly SectionText[]) {
  const found = texts.flatMap(({ editor }) =>
    [...passagesIn(editor.state.doc)].map(([thread, passage]) => ({ thread, editor, ...passage })),
  );
  return new Map(found.map((place, order) => [place.thread, { ...place, order }]));
}

function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLElement) || !event.target.matches("button, summary")) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-thread]:enabled")];
  const at = all.findIndex((one) => one.closest("li")?.contains(event.target as Node));
  const next = all[at + by];
  if (!next) return;
  next.focus();
  event.preventDefault();
}
