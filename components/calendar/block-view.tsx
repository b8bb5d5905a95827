"use client";
import { memo, useMemo } from "react";
import { BlockFace, LINE } from "@/components/calendar/block-face";
import { INSET, lookOf, SLIM_INSET } from "@/components/calendar/block-look";
import { blockLabel } from "@/components/calendar/block-words";
import type { Breadth } from "@/components/calendar/breadth";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";
import type { Reader } from "@/lib/calendar/format";
import { isSideBySide } from "@/lib/calendar/kinds-apart";
import { useGlow } from "@/lib/sync/client/react";

export interface BlockViewProps {
  block: GridBlock;
  people: People;
  reader: Reader;
  /** How long it is on the axis, in minutes. */
  minutes: number;
  /** Of an hour, in rem. */
  hourHeight: number;
  /** Parts of the band's height and of the day's width, 0 to 1. */
  top: number;
  height: number;
  x: number;
  width: number;
  /** What its width has room for. */
  breadth: Breadth;
  continuesBefore: boolean;
  continuesAfter: boolean;
  /** The one stop of the grid that Tab goes to. */
  tabbable: boolean;
}

/** Where every pixel is for letters. */
const SLIM: ReadonlySet<Breadth> = new Set(["narrow", "tight", "sliver", "strip"]);

/** One block, or its part in one day. */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { block, people, reader, minutes, hourHeight, top, height, x, width, breadth, tabbable } = props;
  const { continuesBefore, continuesAfter } = props;
  const glowsForBlock = useGlow(block.id);
  const glowsForWords = useGlow(block.detail?.id ?? block.id);
  const label = useMemo(() => blockLabel(block, people, reader), [block, people, reader]);
  const lines = Math.max(1, Math.floor(((minutes / 60) * hourHeight - 0.25) / LINE));
  const ends = `${continuesBefore ? "" : "rounded-t-md"} ${continuesAfter ? "" : "rounded-b-md"}`;
  const isAlong = breadth === "sliver" && lines > 1;
  const inset = SLIM.has(breadth)
    ? `slim-edge ${isAlong ? "flex justify-center" : "pe-px"} ${SLIM_INSET[block.kind]}`
    : `pe-1 ${INSET[block.kind]}`;
  const glows = (glowsForBlock ?? glowsForWords) ? "glows" : "";
  return (
    <div
      role="gridcell"
      tabIndex={tabbable ? 0 : -1}
      aria-label={label}
      data-block-id={block.key}
      data-kind={block.kind}
      data-beside={isSideBySide(block.row) || undefined}
      data-sharing={block.sharing}
      data-continues-before={continuesBefore || undefined}
      data-continues-after={continuesAfter || undefined}
      data-hue={block.kind === "theirs" ? people.partner?.hue : people.me.hue}
      className={`pointer-events-auto absolute min-h-5.5 scroll-mt-[calc(5rem+var(--all-day))] cursor-pointer text-small leading-tight ${lookOf(block)} ${inset} ${ends} ${glows} focus-visible:z-1 data-lifted:opacity-40`}
      style={{
        insetBlockStart: `${top * 100}%`,
        blockSize: `calc(${height * 100}% - 1px)`,
        insetInlineStart: `${x * 100}%`,
        inlineSize: `calc(${width * 100}% - 3px)`,
      }}
    >
      <BlockFace block={block} people={people} reader={reader} lines={lines} breadth={breadth} />
    </div>
  );
});
