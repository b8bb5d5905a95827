"use client";
import { memo, useMemo } from "react";
import { RepeatsMark, ShownMark, WaitsMark } from "@/components/calendar/block-face";
import { INSET, lookOf } from "@/components/calendar/block-look";
import { blockLabel, titleOf } from "@/components/calendar/block-words";
import type { PlacedBar } from "@/components/calendar/placed-bars";
import { ProtectMark } from "@/components/calendar/protect-mark";
import { readThere } from "@/components/calendar/read-there";
import { WhoseMark } from "@/components/calendar/whose-mark";
import type { People } from "@/components/shell/people";
import { timeText, type Reader } from "@/lib/calendar/format";
import { useGlow } from "@/lib/sync/client/react";

/** A long block across the days it is on: the same look as among the hours. */
export const BarView = memo(function BarView({
  bar,
  people,
  reader: readerHere,
  tabbable,
}: {
  bar: PlacedBar;
  people: People;
  reader: Reader;
  /** The one stop of the grid that Tab goes to. */
  tabbable: boolean;
}) {
  const { block, column, span, line, dates, continuesBefore, continuesAfter } = bar;
  const reader = readThere(readerHere, people.me, block);
  const glowsForBlock = useGlow(block.id);
  const glowsForWords = useGlow(block.detail?.id ?? block.id);
  const label = useMemo(() => blockLabel(block, people, reader), [block, people, reader]);
  const ends = `${continuesBefore ? "" : "rounded-s-md"} ${continuesAfter ? "" : "rounded-e-md"}`;
  const glows = (glowsForBlock ?? glowsForWords) ? "glows" : "";
  return (
    <div
      role="gridcell"
      tabIndex={tabbable ? 0 : -1}
      aria-label={label}
      data-block-id={block.key}
      data-dates={dates.join(" ")}
      data-bar
      data-kind={block.kind}
      data-sharing={block.sharing}
      data-hue={block.kind === "theirs" ? people.partner?.hue : people.me.hue}
      className={`relative mx-0.5 my-px flex min-w-0 cursor-pointer items-center gap-1 pe-1 text-small leading-tight -outline-offset-3 ${lookOf(block)} ${INSET[block.kind]} ${ends} ${glows} data-lifted:opacity-40`}
      style={{ gridColumn: `${column + 1} / span ${span}`, gridRow: line + 1 }}
    >
      <span className="min-w-0 flex-1 truncate">
        <WhoseMark block={block} people={people} />
        {block.allDay || continuesBefore ? null : <span className="me-1">{timeText(block.startMs, reader)}</span>}
        <bdi className="font-semibold">{titleOf(block, people)}</bdi>
      </span>
      <WaitsMark block={block} people={people} />
      <ProtectMark block={block} />
      <RepeatsMark block={block} />
      <ShownMark block={block} people={people} />
    </div>
  );
});
