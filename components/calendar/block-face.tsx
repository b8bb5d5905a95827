import { Clock, Repeat } from "lucide-react";
import { Fragment, memo } from "react";
import { proposedText, saidBelow, shownText, titleOf } from "@/components/calendar/block-words";
import type { Breadth } from "@/components/calendar/breadth";
import type { GridBlock } from "@/components/calendar/grid-block";
import { ProtectMark } from "@/components/calendar/protect-mark";
import { WaitsIcon } from "@/components/calendar/waits-icon";
import { WhoseMark } from "@/components/calendar/whose-mark";
import { wordEnds } from "@/components/calendar/word-ends";
import type { People } from "@/components/shell/people";
import { LaceMark } from "@/components/ui/lace";
import { timeText, type Reader } from "@/lib/calendar/format";

/** The height of a line, in rem. */
export const LINE = 1.09375;

/** So long a block may begin where it is scrolled away: what is written on it stays in sight, below the days. Lines. */
const LONG = 8;

/**
 * What is written on a block, in as many whole lines as it has room for, of letters that are whole. All of it stands as
 * its title is read, from the left or from the right.
 */
export const BlockFace = memo(function BlockFace({
  block,
  people,
  reader,
  lines,
  breadth,
}: {
  block: GridBlock;
  people: People;
  reader: Reader;
  lines: number;
  breadth: Breadth;
}) {
  const title = titleOf(block, people);
  if (breadth === "strip") return null;
  if (breadth === "sliver") return lines > 1 ? <Along title={title} /> : <InOneLine title={title} />;
  if (breadth === "tight" && lines === 1) return <InOneLine title={title} />;
  const isWide = breadth === "wide";
  const isTight = breadth === "tight";
  const mark = isWide ? "float-end ms-0.5" : "me-1 inline-block align-[-0.15em]";
  const marks = (
    <>
      <ShownMark block={block} people={people} className={mark} />
      <RepeatsMark block={block} className={mark} />
      <WaitsMark block={block} people={people} className={mark} />
      <ProtectMark block={block} className={mark} />
    </>
  );
  return (
    <div
      dir="auto"
      className={`mt-0.5 overflow-clip text-start ${wrapping(lines)} ${lines < LONG ? "" : "sticky top-[calc(5rem+var(--all-day))]"}`}
      style={{ maxBlockSize: `${lines * LINE}rem` }}
    >
      {isWide ? marks : null}
      {isTight ? null : <WhoseMark block={block} people={people} />}
      {isTight ? <Broken title={title} /> : <span className="font-semibold">{title}</span>}
      {/* Where a word may take several lines, all signs come after it. */}
      {isTight ? (
        <>
          {" "}
          <WhoseMark block={block} people={people} />
        </>
      ) : null}
      {isWide ? null : <> {marks}</>}
      {lines > 1 && !isTight ? (
        <>
          {" "}
          <br />
          {breadth === "narrow" || (breadth === "half" && lines < 4) ? (
            <bdi>{timeText(block.startMs, reader)}</bdi>
          ) : (
            <WhenAndWhere block={block} people={people} reader={reader} />
          )}
        </>
      ) : null}
    </div>
  );
});

/** In one line as many letters as fit, of any word; in several, only a word that is longer than a line is broken. */
function wrapping(lines: number): string {
  return lines === 1 ? "break-all" : "wrap-anywhere hyphens-auto";
}

const TIGHT = "font-medium tracking-tight";

/** A title whose words may take several lines each. */
function Broken({ title }: { title: string }) {
  return (
    <span className={TIGHT}>
      {wordEnds(title).map(({ text, isTail }, i) => (
        <span key={i} className={isTail ? "whitespace-nowrap" : undefined}>
          {text}
        </span>
      ))}
    </span>
  );
}

/** As much of the title as is whole, across. */
function InOneLine({ title }: { title: string }) {
  return (
    <div
      dir="auto"
      className={`mt-0.5 overflow-clip text-start break-all ${TIGHT}`}
      style={{ maxBlockSize: `${LINE}rem` }}
    >
      <span>{title}</span>
    </div>
  );
}

/** As much of it from the top down, where no word fits across. */
function Along({ title }: { title: string }) {
  return (
    <div
      className="mt-1 mb-1 shrink-0 overflow-clip font-semibold break-all [writing-mode:vertical-rl]"
      style={{ width: `${LINE}rem` }}
    >
      <bdi>{title}</bdi>
    </div>
  );
}

/**
 * When it is, and what else there is to say, with a dot between. A dot that begins a line stands outside of what is seen,
 * so that no line begins or ends with one.
 */
function WhenAndWhere({ block, people, reader }: { block: GridBlock; people: People; reader: Reader }) {
  const [when, ...others] = saidBelow(block, people, reader);
  if (others.length === 0) return <bdi>{when}</bdi>;
  return (
    <div className="-ms-2">
      <span className="inline-block ps-2">
        <bdi>{when}</bdi>
      </span>
      {others.map((said) => (
        <Fragment key={said}>
          {" "}
          <span className="inline-block ps-2">
            <span aria-hidden className="-ms-2 inline-block w-2">
              ·
            </span>
            <bdi>{said}</bdi>
          </span>
        </Fragment>
      ))}
    </div>
  );
}

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
      <WaitsIcon aria-hidden size={13} className="overflow-visible" />
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
