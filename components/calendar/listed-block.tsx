"use client";
import { memo } from "react";
import { lookOf } from "@/components/calendar/block-look";
import { blockLabel, proposedText, shownText, titleOf, whoseText } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { ProtectMark } from "@/components/calendar/protect-mark";
import { readerIn } from "@/components/calendar/read-there";
import { WhoseMark } from "@/components/calendar/whose-mark";
import type { People } from "@/components/shell/people";
import { LaceMark } from "@/components/ui/lace";
import { timeText, type Reader } from "@/lib/calendar/format";
import type { Day } from "@/lib/calendar/seen-day";
import { isSideBySide } from "@/lib/calendar/kinds-apart";
import { useGlow } from "@/lib/sync/client/react";

interface ListedBlockProps {
  block: GridBlock;
  /** The day it stands under: a block of several days says of each how much of it it takes. */
  day: Day;
  people: People;
  /** By the clock that whole days are read by; hours are by that of the day. */
  reader: Reader;
  /** What arrow keys call it, in a list that has them. */
  stop?: string;
  tabbable?: boolean;
  onOpen: (key: string) => void;
}

/** A block in a list of a day: when, what, where and whose. */
export const ListedBlock = memo(function ListedBlock(props: ListedBlockProps) {
  const { block, day, people, stop, tabbable = true, onOpen } = props;
  const reader = block.allDay ? props.reader : readerIn(props.reader, day.zone);
  const glows = useGlow(block.id) !== null;
  const proposed = proposedText(block, people);
  const [from, until] = timesOn(block, day, reader);
  return (
    <button
      type="button"
      tabIndex={tabbable ? 0 : -1}
      data-block-id={block.key}
      data-stop={stop}
      data-kind={block.kind}
      data-hue={block.kind === "theirs" ? people.partner?.hue : people.me.hue}
      onClick={() => onOpen(block.key)}
      className={`relative grid min-h-12 w-full scroll-mt-16 grid-cols-[4.75rem_0.625rem_1fr] gap-x-3 rounded-lg px-2 py-1.5 text-start hover:bg-sunk ${glows ? "glows" : ""}`}
    >
      <span className="sr-only">{blockLabel(block, people, reader)}</span>
      <span aria-hidden className="leading-snug">
        {from}
        {until ? <span className="block text-small text-ink-soft">{until}</span> : null}
      </span>
      <span
        data-beside={isSideBySide(block.row) || undefined}
        className={`relative overflow-clip rounded-sm ${lookOf(block)}`}
      />
      <span aria-hidden className="min-w-0">
        <span className="block leading-snug wrap-anywhere">
          <WhoseMark block={block} people={people} />
          <ProtectMark block={block} className="me-1 inline-block align-[-0.1em]" />
          <bdi className="font-semibold">{titleOf(block, people)}</bdi>
        </span>
        <span className="block text-small text-ink-soft">
          {block.sharing === "hidden" && people.partner ? <LaceMark className="me-1 inline align-[-0.15em]" /> : null}
          {block.sharing === "hidden" && people.partner ? shownText(block, people) : whoseText(block, people)}
          {proposed ? `, ${proposed}` : ""}
          {block.detail?.place ? (
            <>
              {", "}
              <bdi>{block.detail.place}</bdi>
            </>
          ) : null}
        </span>
      </span>
    </button>
  );
});

/** What of the block lies on the day: from when, and until when. */
function timesOn({ startMs, endMs, allDay, isLong }: GridBlock, day: Day, reader: Reader): [string, string] {
  const begins = startMs >= day.startMs;
  const ends = endMs <= day.endMs;
  if (allDay || (!begins && !ends)) return ["all day", ""];
  if (!begins) return [`until ${timeText(endMs, reader)}`, ""];
  return [timeText(startMs, reader), isLong && !ends ? "" : timeText(endMs, reader)];
}
