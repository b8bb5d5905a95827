import { CircleQuestionMark, Clock, Repeat } from "lucide-react";
import { memo } from "react";
import { proposedText, shownText, titleOf, whenAndWhere } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { ProtectMark } from "@/components/calendar/protect-mark";
import { WhoseMark } from "@/components/calendar/whose-mark";
import type { People } from "@/components/shell/people";
import { LaceMark } from "@/components/ui/lace";
import { timeText, type Reader } from "@/lib/calendar/format";

/** The height of a line, in rem. */
export const LINE = 1.09375;

/** What is written on a block, in as many whole lines as it has room for; `narrow` when it shares its day's width. */
export const BlockFace = memo(function BlockFace({
  block,
  people,
  reader,
  lines,
  narrow,
}: {
  block: GridBlock;
  people: People;
  reader: Reader;
  lines: number;
  narrow: boolean;
}) {
  const mark = narrow ? "me-1 inline-block align-[-0.15em]" : "float-end ms-0.5";
  const marks = (
    <>
      <ShownMark block={block} people={people} className={mark} />
      <RepeatsMark block={block} className={mark} />
      <WaitsMark block={block} people={people} className={mark} />
      <ProtectMark block={block} className={mark} />
    </>
  );
  // Where a word is wider than its column, its first letters say more than all of them below each other.
  return (
    <div className="mt-0.5 overflow-clip wrap-normal hyphens-auto" style={{ maxBlockSize: `${lines * LINE}rem` }}>
      {narrow ? null : marks}
      <WhoseMark block={block} people={people} />
      <bdi className="font-semibold">{titleOf(block, people)}</bdi>
      {narrow ? <> {marks}</> : null}
      {lines > 1 ? (
        <>
          {" "}
          <br />
          {narrow && lines < 4 ? timeText(block.startMs, reader) : whenAndWhere(block, people, reader)}
        </>
      ) : null}
    </div>
  );
});

/** That it is one date of several. */
export function RepeatsMark({ block, className = "shrink-0" }: { block: GridBlock; className?: string }) {
  if (block.original === null) return null;
  return (
    <span className={className} title="Repeats">
      {/* Not clipped: with thousands of blocks, each clip is felt. */}
      <Repeat aria-hidden size={13} className="overflow-visible" />
    </span>
  );
}

/** That something of it is proposed, and not answered yet. */
export function WaitsMark({
  block,
  people,
  className = "shrink-0",
}: {
  block: GridBlock;
  people: People;
  className?: string;
}) {
  const words = proposedText(block, people);
  if (!words) return null;
  return (
    <span className={className} title={words}>
      <CircleQuestionMark aria-hidden size={14} className="overflow-visible" />
    </span>
  );
}

/** What the partner sees of a block of mine, where it is less than all. */
export function ShownMark({
  block,
  people,
  className = "shrink-0",
}: {
  block: GridBlock;
  people: People;
  className?: string;
}) {
  if (block.kind !== "mine" || !people.partner || block.sharing === "open") return null;
  return (
    <span className={className} title={shownText(block, people)}>
      {block.sharing === "hidden" ? <LaceMark /> : <Clock aria-hidden size={14} />}
    </span>
  );
}
