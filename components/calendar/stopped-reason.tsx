"use client";
import { useMemo, type ReactNode } from "react";
import { titleOf } from "@/components/calendar/block-words";
import { gridBlock, type GridBlock } from "@/components/calendar/grid-block";
import { isOneBlock, lookedAt, stoppedLines } from "@/components/calendar/stopped-lines";
import { wordsFor } from "@/components/notices/words-for";
import type { People } from "@/components/shell/people";
import { Lace } from "@/components/ui/lace";
import type { Reader } from "@/lib/calendar/format";
import { BlockDetail } from "@/lib/calendar/schema";
import type { Stopped, StopCode } from "@/lib/calendar/stopped";
import { DAY, instantMs } from "@/lib/calendar/time";
import { useHold, useNow, useRows } from "@/lib/sync/client/react";

/** So many are listed; of a series there may be dozens. */
const LISTED = 5;

/** What comes back at least this often, and does so to the end of what is looked through, goes on after it. Milliseconds. */
const SEASON = 92 * DAY;

/** What is protected, whose and when: of what the partner keeps to themself, no more than the time. */
export function StoppedReason({
  stop,
  code,
  people,
  reader,
}: {
  stop: Stopped | null;
  code: StopCode;
  people: People;
  reader: Reader;
}) {
  const details = useRows(BlockDetail);
  const now = useNow();
  const range = useMemo(() => lookedAt(stop, now), [stop, now]);
  const { held } = useHold(range);
  const lines = useMemo(
    () => (stop ? stoppedLines(stop, details, people, reader) : []),
    [stop, details, people, reader],
  );
  if (stop && code === "protected-ours") return <Moves stop={stop} people={people} />;
  const [first] = lines;
  if (!first) return <p>{wordsFor(code)}</p>;
  const repeats = stop?.laid.block.rrule !== null;
  if (lines.length === 1 && !repeats) {
    return (
      <p>
        <Whose block={first.over} people={people} />: {first.when}.
        <OnlyMine block={first.over} people={people} />
      </p>
    );
  }
  const isOne = isOneBlock(lines);
  const more = lines.length - LISTED;
  // What repeats without an end, or for long, is looked through for a year: dates up to there are not the last ones.
  const reachesOn = stop !== null && instantMs(stop.laid.block.reachEnd) > range.to;
  const goesOn = reachesOn && lines.at(-1)!.over.startMs > range.to - SEASON;
  return (
    <>
      <p>
        {isOne ? (
          <>
            <Whose block={first.over} people={people} />.
            <OnlyMine block={first.over} people={people} />{" "}
          </>
        ) : null}
        {repeats ? countText(lines.length) : "More than one protected time is in the way:"}
      </p>
      <ul className="grid list-disc gap-1 ps-5">
        {lines.slice(0, LISTED).map(({ key, over, when }) => (
          <li key={key}>
            {when}
            {isOne ? null : (
              <>
                {": "}
                <Whose block={over} people={people} />
                <OnlyMine block={over} people={people} />
              </>
            )}
          </li>
        ))}
        {more > 0 ? (
          <li>
            and {more} more{goesOn ? " in the year to come" : `, the last on ${lines.at(-1)!.when}`}
          </li>
        ) : null}
      </ul>
      {held || !repeats ? null : (
        <p role="status" className="text-ink-soft">
          Looking through what comes later…
        </p>
      )}
    </>
  );
}

/** What is ours and protected goes elsewhere only if both say so. */
function Moves({ stop, people }: { stop: Stopped; people: People }) {
  const details = useRows(BlockDetail);
  const { block } = stop.laid;
  const own = details.filter(({ blockId }) => blockId === block.id);
  const occurrence = { key: block.id, original: null, row: block, series: block, exception: null };
  const seen = gridBlock(occurrence, { details: own, proposals: [] }, "firm", people.me);
  return (
    <p>
      <Whose block={seen} people={people} />, and so it moves only with a yes from you both.
    </p>
  );
}

function Whose({ block, people }: { block: GridBlock; people: People }): ReactNode {
  const title = block.detail?.title ? <bdi className="font-semibold">{titleOf(block, people)}</bdi> : null;
  if (block.kind === "we") return title ? <>{title} is protected for you both</> : "This is protected for you both";
  if (block.kind === "mine") return <>You have protected {title ?? "this time"}</>;
  return (
    <>
      <bdi>{people.partner?.name ?? "Your partner"}</bdi> has protected {title ?? "this time"}
    </>
  );
}

function OnlyMine({ block, people }: { block: GridBlock; people: People }) {
  if (block.sharing !== "hidden" || !people.partner) return null;
  return <Lace words="only you know" className="ms-2" />;
}

function countText(dates: number): string {
  return dates === 1 ? "One of the dates lies over it:" : `${dates} of the dates lie over protected time:`;
}
