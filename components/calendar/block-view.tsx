"use client";
import { Clock } from "lucide-react";
import { memo } from "react";
import { blockLabel, shownText, titleOf, whenAndWhere } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { WhoseMark } from "@/components/calendar/whose-mark";
import type { People } from "@/components/shell/people";
import { LaceMark } from "@/components/ui/lace";
import { timeText, type Reader } from "@/lib/calendar/format";
import { useGlow } from "@/lib/sync/client/react";

export interface BlockViewProps {
  block: GridBlock;
  people: People;
  reader: Reader;
  /** Minutes on the axis, and its length. */
  from: number;
  to: number;
  axisLength: number;
  /** Parts of the day's width, 0 to 1. */
  x: number;
  width: number;
  continuesBefore: boolean;
  continuesAfter: boolean;
  /** The one stop of the grid that Tab goes to. */
  tabbable: boolean;
}

const LOOK = {
  mine: "border border-hue-ink bg-hue-solid text-hue-on ps-1.5",
  theirs: "border-2 border-hue-ink bg-surface text-ink ps-1",
  we: "weave two-tone-edge border border-line-strong text-ink ps-3",
} as const;

/** The height of a line and of an hour (app/globals.css), both in rem: how many whole lines there is room for. */
const LINE = 1.09375;
const HOUR = 3.25;

/**
 * One block, or its part in one day. Whose it is shows in shape first: mine is filled with a plain edge, theirs is an
 * outline with their initial, ours is woven with a two-tone edge.
 */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { block, people, reader, from, to, axisLength, x, width, continuesBefore, continuesAfter, tabbable } = props;
  const glowsForBlock = useGlow(block.id);
  const glowsForWords = useGlow(block.detail?.id ?? block.id);
  const narrow = width <= 0.5;
  const lines = Math.max(1, Math.floor((((to - from) / 60) * HOUR - 0.25) / LINE));
  const ends = `${continuesBefore ? "" : "rounded-t-md"} ${continuesAfter ? "" : "rounded-b-md"}`;
  const glows = (glowsForBlock ?? glowsForWords) ? "glows" : "";
  return (
    <div
      role="gridcell"
      tabIndex={tabbable ? 0 : -1}
      aria-label={blockLabel(block, people, reader)}
      data-block-id={block.id}
      data-kind={block.kind}
      data-sharing={block.sharing}
      data-continues-before={continuesBefore || undefined}
      data-continues-after={continuesAfter || undefined}
      data-hue={block.kind === "theirs" ? people.partner?.hue : people.me.hue}
      className={`absolute z-1 min-h-5.5 cursor-pointer overflow-hidden pe-1 text-small leading-tight ${LOOK[block.kind]} ${ends} ${glows} focus-visible:z-4 data-lifted:opacity-40`}
      style={{
        insetBlockStart: `${(from / axisLength) * 100}%`,
        blockSize: `calc(${((to - from) / axisLength) * 100}% - 1px)`,
        insetInlineStart: `${x * 100}%`,
        inlineSize: `calc(${width * 100}% - 3px)`,
      }}
    >
      <div className="mt-0.5 overflow-hidden break-words hyphens-auto" style={{ maxBlockSize: `${lines * LINE}rem` }}>
        <ShownMark
          block={block}
          people={people}
          className={narrow ? "me-1 inline-block align-[-0.15em]" : "float-end ms-0.5"}
        />
        <WhoseMark block={block} people={people} />
        <bdi className="font-semibold">{titleOf(block, people)}</bdi>
        {lines > 1 ? (
          <>
            {" "}
            <br />
            {narrow && lines < 4 ? timeText(block.startMs, reader) : whenAndWhere(block, people, reader)}
          </>
        ) : null}
      </div>
    </div>
  );
});

/** What the partner sees of a block of mine, where it is less than all. */
function ShownMark({ block, people, className }: { block: GridBlock; people: People; className: string }) {
  if (block.kind !== "mine" || !people.partner || block.sharing === "open") return null;
  return (
    <span className={className} title={shownText(block, people)}>
      {block.sharing === "hidden" ? <LaceMark /> : <Clock aria-hidden size={14} />}
    </span>
  );
}
