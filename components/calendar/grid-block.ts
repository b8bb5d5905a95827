import type { People, Person } from "@/components/shell/people";
import { occurrencesOf, type Occurrence } from "@/lib/calendar/occurrences";
import type { BlockDetailRow, BlockExceptionRow, BlockRow, ProposalRow, Sharing } from "@/lib/calendar/schema";
import { sharingOf } from "@/lib/calendar/sharing";
import type { Kind } from "@/lib/calendar/shown-kinds";
import { timesOf } from "@/lib/calendar/snap";
import { standingOf } from "@/lib/calendar/standing";
import type { LocalText } from "@/lib/calendar/time";
import { coversADate, dateIn } from "@/lib/calendar/whole-days";
import { clockOf } from "@/lib/couple/whereabouts";
import type { Id } from "@/lib/ids";
import type { TimeRange } from "@/lib/sync/protocol";

/** A block as it happens once, for one reader. Times in Unix milliseconds. */
export interface GridBlock extends Occurrence {
  /** The block's: all occurrences of a series have the same. */
  readonly id: Id;
  /** Null where its owner shows no more than that the time is taken. */
  readonly detail: BlockDetailRow | null;
  readonly kind: Kind;
  readonly sharing: Sharing;
  readonly ownerId: Id | null;
  readonly startMs: number;
  readonly endMs: number;
  readonly allDay: boolean;
  /** Of whole days, or so long that a date is in it from beginning to end: it stands above the hours. */
  readonly isLong: boolean;
  /** Whether it is the reader's to change. */
  readonly editable: boolean;
  /** Settled, or waiting for one of the two to say yes; what was declined is in no calendar. */
  readonly standing: "firm" | "proposed";
  /** What is proposed of it and not answered: the block itself, or another time for it or for this date. */
  readonly proposal: ProposalRow | null;
}

/** What hangs on a block. */
interface Hanging {
  readonly details: readonly BlockDetailRow[];
  readonly exceptions: readonly BlockExceptionRow[];
  readonly proposals: readonly ProposalRow[];
}

interface Known extends Hanging {
  readonly reader: string;
  readonly range: TimeRange | null;
  readonly blocks: readonly GridBlock[];
}

const NOTHING: Hanging = nothing();

function nothing() {
  return { details: [] as BlockDetailRow[], exceptions: [] as BlockExceptionRow[], proposals: [] as ProposalRow[] };
}

/**
 * Blocks joined with what hangs on them, series as the occurrences they have in a range. What has not changed is the same
 * object as last time, and so is not drawn again when something else changes.
 */
export class BlockJoin {
  private readonly known = new WeakMap<BlockRow, Known>();

  join(
    rows: readonly BlockRow[],
    details: readonly BlockDetailRow[],
    exceptions: readonly BlockExceptionRow[],
    people: People,
    range: TimeRange,
    proposals: readonly ProposalRow[] = [],
  ): GridBlock[] {
    const hanging = new Map<Id, ReturnType<typeof nothing>>();
    const on = (blockId: Id) => {
      const known = hanging.get(blockId) ?? nothing();
      hanging.set(blockId, known);
      return known;
    };
    for (const detail of details) on(detail.blockId).details.push(detail);
    for (const exception of exceptions) on(exception.blockId).exceptions.push(exception);
    for (const proposal of proposals) on(proposal.blockId).proposals.push(proposal);
    const reader = readerKey(people);
    return rows.flatMap((row) => this.one(row, hanging.get(row.id) ?? NOTHING, people.me, reader, range));
  }

  private one(row: BlockRow, hanging: Hanging, me: Person, reader: string, range: TimeRange): readonly GridBlock[] {
    const known = this.known.get(row);
    const holds = known?.reader === reader && LISTS.every((list) => same<unknown>(known[list], hanging[list]));
    const isThere = holds && (known.range === null || sameRange(known.range, range));
    if (isThere) return known.blocks;
    const before = new Map(holds ? known.blocks.map((block) => [block.key, block]) : []);
    const standing = standingOf(row, hanging.proposals);
    const occurrences: readonly Occurrence[] =
      standing === "declined"
        ? []
        : row.rrule === null
          ? [{ key: row.id, original: null, row, series: row, exception: null }]
          : occurrencesOf(row, hanging.exceptions, range);
    const blocks = occurrences.map(
      (one) => before.get(one.key) ?? gridBlock(one, hanging, standing === "firm" ? "firm" : "proposed", me),
    );
    this.known.set(row, { ...hanging, reader, range: row.rrule === null ? null : range, blocks });
    return blocks;
  }
}

const LISTS = ["details", "exceptions", "proposals"] as const;

/** An occurrence as its reader sees it. */
export function gridBlock(
  occurrence: Occurrence,
  { details, proposals }: Pick<Hanging, "details" | "proposals">,
  standing: GridBlock["standing"],
  me: Person,
): GridBlock {
  const { row, original } = occurrence;
  const open = proposals.filter(({ state }) => state === "open");
  const whole = details.find((detail) => detail.originalLocalStart === null);
  // Hours that float are so many o'clock where one is that day; whole days are read by the clock of all that is seen.
  const floats = row.zone === null && !row.allDay;
  const times = timesOf(row, floats ? clockOf(me)(dateIn(row.localStart)) : me.zone);
  const own = original === null ? undefined : details.find((detail) => detail.originalLocalStart === original);
  return {
    ...occurrence,
    id: row.id,
    detail: own ?? whole ?? null,
    kind: row.ownerId === null ? "we" : row.ownerId === me.id ? "mine" : "theirs",
    sharing: sharingOf(row, whole, { userId: me.id, coupleId: null }),
    ownerId: row.ownerId,
    ...times,
    allDay: row.allDay,
    isLong: row.allDay || coversADate(times, me.zone),
    editable: row.ownerId === null || row.ownerId === me.id,
    standing,
    proposal: proposalAbout(open, original),
  };
}

/** Of proposals about one block, the one that an occurrence is asked about: itself, it and those after it, or all. */
export function proposalAbout<Said extends Pick<ProposalRow, "originalLocalStart" | "rrule">>(
  said: readonly Said[],
  original: LocalText | null,
): Said | null {
  const isRest = ({ originalLocalStart: from, rrule }: Said) => from !== null && rrule !== null;
  return (
    said.find((one) => one.originalLocalStart === original) ??
    said.find((one) => isRest(one) && original !== null && original > one.originalLocalStart!) ??
    said.find((one) => one.originalLocalStart === null) ??
    null
  );
}

/** Whoever reads blocks the same way has the same. */
function readerKey({ me, partner }: People): string {
  return JSON.stringify([me.id, me.zone, me.home, me.trips, partner?.id]);
}

function same<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i]);
}

function sameRange(one: TimeRange, other: TimeRange): boolean {
  return one.from === other.from && one.to === other.to;
}
