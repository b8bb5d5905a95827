import { rowsIn } from "@/components/calendar/name-of";
import { occurrenceAt, type Occurrence } from "@/lib/calendar/occurrences";
import { isStartOf } from "@/lib/calendar/recurrence";
import { Block, BlockDetail, BlockException } from "@/lib/calendar/schema";
import type { BlockDetailRow } from "@/lib/calendar/schema";
import { MINUTE, type LocalText } from "@/lib/calendar/time";
import type { Id } from "@/lib/ids";
import type { JustGiven, SyncStore } from "@/lib/sync/client/store";
import type { BaseRow, Table } from "@/lib/sync/table";

/** When something is, in one of the columns that people move it by. */
type Times = Partial<Record<(typeof COLUMNS)[number], string | null>>;

/** Something of ours that I moved, and that the other has put elsewhere or taken out since. */
export interface Overtaken {
  /** Where I had put it. */
  readonly mine: Occurrence;
  /** Where it is now; null: it is not there any more. */
  readonly now: Occurrence | null;
  /** Who changed its block last; null where nothing says so, as it is gone. */
  readonly by: Id | null;
  /** The words that it had. */
  readonly details: readonly BlockDetailRow[];
}

interface Moved {
  readonly commandId: Id;
  /** What I gave last about the same block: until that is answered, where it is now may be about to pass. */
  readonly lastId: Id;
  readonly blockId: Id;
  readonly original: LocalText | null;
  /** What I said of when it is: what I did not touch may change. */
  readonly said: Times;
  readonly mine: Occurrence;
  readonly details: readonly BlockDetailRow[];
  /** When the server had it, Unix milliseconds. */
  answeredAt: number | null;
}

const COLUMNS = ["localStart", "localEnd", "zone"] as const;

/**
 * So long after it was sent a move is still a recent one: enough for the other to come out of a dead spot, with what they
 * did there while they could not see it.
 */
const RECENT = 10 * MINUTE;

/**
 * Of two moves of one and the same thing the server keeps the one that comes last (docs/sync.md, rule 3). This watches for
 * whoever came first: what they moved, and the other has put elsewhere within a few minutes, is told, and once.
 */
export function watchOvertaken(store: SyncStore, tell: (overtaken: readonly Overtaken[]) => void): () => void {
  let moves: readonly Moved[] = [];
  const note = () => {
    const given = store.justGiven!;
    const { id, blockId = id } = given.input as { id?: Id; blockId?: Id };
    const isAbout = (one: Moved) => one.blockId === id || one.blockId === blockId;
    // What I change myself after that is not overtaken.
    moves = moves
      .filter((one) => !isAbout(one) || holds(one, find(store, one)))
      .map((one) => (isAbout(one) ? { ...one, lastId: given.id } : one));
    const moved = movedBy(store, given);
    if (moved) moves = [...moves.filter((one) => !isSame(one, moved)), moved];
  };
  const look = () => {
    if (moves.length === 0) return;
    const overtaken: Overtaken[] = [];
    moves = moves.filter((one) => {
      if (store.notices.some(({ id }) => id === one.commandId)) return false;
      if (store.waitsFor(one.lastId)) return true;
      one.answeredAt ??= store.now();
      if (store.now() - one.answeredAt > RECENT) return false;
      const now = find(store, one);
      if (holds(one, now)) return true;
      const found = overtakenBy(store, one, now);
      if (found) overtaken.push(found);
      return false;
    });
    if (overtaken.length > 0) tell(overtaken);
  };
  const ends = [store.subscribe("given", note), store.subscribe("cursors", look), store.subscribe("outbox", look)];
  return () => ends.forEach((end) => end());
}

type Said = { id?: Id; original?: LocalText; asks?: true } & Times;

/** What a command that was just given says of when something of ours is; null where it says nothing, or it came otherwise. */
function movedBy(store: SyncStore, { id: commandId, input }: JustGiven): Moved | null {
  const { id: blockId, original = null, asks, ...rest } = input as Said;
  const said = Object.fromEntries(COLUMNS.flatMap((column) => (rest[column] == null ? [] : [[column, rest[column]]])));
  // What becomes of a proposal is told among proposals.
  if (!blockId || asks || Object.keys(said).length === 0) return null;
  const mine = find(store, { blockId, original });
  if (!mine || mine === "unknown" || mine.series.ownerId !== null) return null;
  const details = rowsOf(store, BlockDetail).filter((one) => one.blockId === blockId);
  const moved = { commandId, lastId: commandId, blockId, original, said, mine, details, answeredAt: null };
  return holds(moved, mine) ? moved : null;
}

function overtakenBy(store: SyncStore, { mine, details, commandId, lastId }: Moved, now: Found): Overtaken | null {
  if (now === "unknown") return null;
  const by = rowsOf(store, Block).find(({ id }) => id === mine.row.id)?.changedBy ?? null;
  // Another device of mine is no news. That I did something else to it here since does not make it mine.
  return by === store.actor.userId && lastId === commandId ? null : { mine, now, by, details };
}

/** Null: it is not there any more. Unknown: its series has no such date now, which says nothing of where that went. */
type Found = Occurrence | "unknown" | null;

function find(store: SyncStore, { blockId, original }: Pick<Moved, "blockId" | "original">): Found {
  const row = rowsOf(store, Block).find(({ id }) => id === blockId);
  if (!row) return null;
  if (original === null) return { key: row.id, original, row, series: row, exception: null };
  const { localStart, rrule } = row;
  if (rrule === null || !isStartOf({ localStart, rrule }, original)) return "unknown";
  const about = rowsOf(store, BlockException).filter((one) => one.blockId === blockId);
  return occurrenceAt(row, original, about.find((one) => one.originalLocalStart === original) ?? null);
}

function holds({ said }: Pick<Moved, "said">, found: Found): boolean {
  if (found === null || found === "unknown") return false;
  return COLUMNS.every((column) => said[column] === undefined || found.row[column] === said[column]);
}

function isSame(one: Moved, other: Moved): boolean {
  return one.blockId === other.blockId && one.original === other.original;
}

function rowsOf<Row extends BaseRow>(store: SyncStore, table: Table<Row>): readonly Row[] {
  return rowsIn((name) => store.rows(name), table);
}
