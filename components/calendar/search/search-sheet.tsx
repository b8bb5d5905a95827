"use client";
import { useMemo } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import { foundBlocks } from "@/components/calendar/search/found-blocks";
import { FoundList } from "@/components/calendar/search/found-list";
import { useSearch } from "@/components/calendar/search/use-search";
import { wordsFor } from "@/components/notices/words-for";
import type { People } from "@/components/shell/people";
import { Field } from "@/components/ui/field";
import { Sheet } from "@/components/ui/sheet";
import type { Reader } from "@/lib/calendar/format";
import { MOST_FOUND } from "@/lib/calendar/search";
import { useNow } from "@/lib/sync/client/react";

/** Looks among the words of all blocks that one may read, whenever they are, and leads to what is picked. */
export function SearchSheet({
  text,
  people,
  reader,
  onText,
  onPick,
  onClose,
}: {
  /** What is looked for, kept by whoever opens the sheet: it is there again when one comes back. */
  text: string;
  people: People;
  reader: Reader;
  onText: (text: string) => void;
  onPick: (block: GridBlock) => void;
  onClose: () => void;
}) {
  const now = useNow();
  const { answer, problem, asking } = useSearch(text);
  const found = useMemo(() => (answer ? foundBlocks(answer, people, now) : null), [answer, people, now]);
  const count = found ? found.coming.length + found.over.length : 0;
  const lists = { text, people, reader, onPick };
  return (
    <Sheet title="Search" onClose={onClose}>
      <Field
        label="Words in titles, notes and places"
        type="search"
        data-begin
        value={text}
        onChange={({ target }) => onText(target.value)}
        error={problem && !asking ? problemText(problem) : undefined}
        dir="auto"
        autoComplete="off"
        enterKeyHint="search"
        maxLength={200}
      />
      <div className="grid min-h-60 content-start gap-4">
        <p role="status" className={count > 0 ? "sr-only" : "text-ink-soft"}>
          {asking ? "Looking…" : found ? countText(count, answer!.more) : ""}
        </p>
        {found ? (
          <>
            <FoundList title="Now and to come" blocks={found.coming} {...lists} />
            <FoundList title="Past" blocks={found.over} {...lists} />
          </>
        ) : null}
        {answer?.more ? (
          <p className="text-small text-ink-soft">
            These are the {MOST_FOUND} nearest to now. Another word finds fewer.
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}

function problemText(code: string): string {
  if (code === "unreachable") return "The server cannot be reached. Search needs a connection.";
  return wordsFor(code);
}

function countText(count: number, more: boolean): string {
  if (count === 0) return "Nothing has these words.";
  if (more) return `More than ${MOST_FOUND} found`;
  return count === 1 ? "1 found" : `${count} found`;
}
