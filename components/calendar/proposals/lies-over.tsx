"use client";
import { useMemo } from "react";
import type { InTheWay } from "@/components/calendar/proposals/in-the-way";
import { titleOf, whenOf, whoseText } from "@/components/calendar/block-words";
import { gridBlock } from "@/components/calendar/grid-block";
import { useDated } from "@/components/calendar/use-dated";
import type { People } from "@/components/shell/people";
import { Lace } from "@/components/ui/lace";
import type { Clash } from "@/lib/calendar/clash";
import type { Reader } from "@/lib/calendar/format";
import { BlockDetail } from "@/lib/calendar/schema";
import { useRows } from "@/lib/sync/client/react";

/** So many are named; of a series there may be dozens. */
const NAMED = 3;

/**
 * What of my own, or of ours that is protected, a proposal would lie over; what nothing protects in quiet words. Read by
 * nobody but me.
 */
export function LiesOver({
  way: { clashes, besides = [] },
  people,
  reader,
  isThere = false,
}: {
  way: Pick<InTheWay, "clashes"> & Partial<Pick<InTheWay, "besides">>;
  people: People;
  reader: Reader;
  /** Whether it is in the calendar already. */
  isThere?: boolean;
}) {
  const says = isThere ? "It lies over" : "It would lie over";
  return (
    <>
      {clashes.length > 0 ? (
        <div className="grid gap-1 border-s-4 border-line ps-3">
          <p>{says}</p>
          <Named clashes={clashes} people={people} reader={reader} />
        </div>
      ) : null}
      {besides.length > 0 ? (
        <div className="grid gap-1 text-small text-ink-soft">
          <p>{clashes.length > 0 ? "And over" : says}</p>
          <Named clashes={besides} people={people} reader={reader} />
        </div>
      ) : null}
    </>
  );
}

function Named({ clashes, people, reader }: { clashes: readonly Clash[]; people: People; reader: Reader }) {
  const more = clashes.length - NAMED;
  const dated = useDated(reader);
  return (
    <ul className="grid gap-1">
      {clashes.slice(0, NAMED).map((clash) => (
        <Over key={`${clash.laid.key} ${clash.over.key}`} clash={clash} people={people} reader={dated} />
      ))}
      {more > 0 ? <li>and {more} more.</li> : null}
    </ul>
  );
}

function Over({ clash: { over }, people, reader }: { clash: Clash; people: People; reader: Reader }) {
  const rows = useRows(BlockDetail);
  const block = useMemo(() => {
    const details = rows.filter(({ blockId }) => blockId === over.row.id);
    return gridBlock(over, { details, proposals: [] }, "firm", people.me);
  }, [rows, over, people]);
  const whose = [whoseText(block, people), block.row.protected ? "protected" : ""].filter(Boolean).join(", ");
  return (
    <li>
      <bdi className="font-semibold">{titleOf(block, people)}</bdi>, {whenOf(block, people.me, reader)} ({whose})
      {block.sharing === "hidden" ? <Lace words="only you see this" className="ms-2" /> : null}
    </li>
  );
}
