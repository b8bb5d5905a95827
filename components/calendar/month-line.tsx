"use client";
import { memo, useMemo } from "react";
import { WaitsMark } from "@/components/calendar/block-face";
import { INSET, lookOf } from "@/components/calendar/block-look";
import { blockLabel, titleOf } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { ProtectMark } from "@/components/calendar/protect-mark";
import { readThere } from "@/components/calendar/read-there";
import { WhoseMark } from "@/components/calendar/whose-mark";
import type { People } from "@/components/shell/people";
import { LaceMark } from "@/components/ui/lace";
import type { DateText } from "@/lib/calendar/day";
import { timeText, type Reader } from "@/lib/calendar/format";
import type { MonthLine } from "@/lib/calendar/month";
import { isSideBySide } from "@/lib/calendar/kinds-apart";
import { useGlow } from "@/lib/sync/client/react";

/** A block as one line in a month: when it begins and what it is. What lasts whole days lies across them. */
export const MonthLineView = memo(function MonthLineView({
  line,
  dates,
  people,
  reader: readerHere,
  tabbable,
  onOpen,
}: {
  line: MonthLine<GridBlock>;
  /** The days it lies on here. */
  dates: readonly DateText[];
  people: People;
  reader: Reader;
  tabbable: boolean;
  onOpen: (key: string) => void;
}) {
  const { block, continuesBefore, continuesAfter } = line;
  const reader = readThere(readerHere, people.me, block);
  const glows = useGlow(block.id) !== null;
  const label = useMemo(() => blockLabel(block, people, reader), [block, people, reader]);
  const ends = `${continuesBefore ? "" : "rounded-s-md"} ${continuesAfter ? "" : "rounded-e-md"}`;
  return (
    <button
      type="button"
      tabIndex={tabbable ? 0 : -1}
      data-block-id={block.key}
      data-dates={dates.join(" ")}
      data-kind={block.kind}
      data-beside={isSideBySide(block.row) || undefined}
      data-hue={block.kind === "theirs" ? people.partner?.hue : people.me.hue}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(block.key);
      }}
      className={`absolute start-0.5 z-1 h-5.5 scroll-mt-16 truncate pe-1 text-start text-small leading-tight ${lookOf(block)} ${INSET[block.kind]} ${ends} ${glows ? "glows" : ""} focus-visible:z-2`}
      style={{ insetBlockStart: `${line.line * 1.5}rem`, inlineSize: `calc(${line.days * 100}% - 5px)` }}
    >
      <span className="sr-only">{label}</span>
      <span aria-hidden>
        {block.sharing === "hidden" && people.partner ? <LaceMark className="me-1 inline align-[-0.15em]" /> : null}
        <WaitsMark block={block} people={people} className="me-1 inline-block align-[-0.15em]" />
        <WhoseMark block={block} people={people} />
        <ProtectMark block={block} className="me-1 inline-block align-[-0.15em]" />
        {block.isLong ? null : <span className="me-1">{timeText(block.startMs, reader)}</span>}
        <bdi className="font-semibold">{titleOf(block, people)}</bdi>
      </span>
    </button>
  );
});
