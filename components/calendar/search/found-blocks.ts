import { BlockJoin, type GridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";
import type { Hit, SearchAnswer } from "@/lib/calendar/search";
import { DAY, instantMs, wallMs } from "@/lib/calendar/time";
import type { Id } from "@/lib/ids";
import type { TimeRange } from "@/lib/sync/protocol";

export interface FoundBlocks {
  /** What is going on or comes, the soonest first. */
  readonly coming: readonly GridBlock[];
  /** What is over, the last first. */
  readonly over: readonly GridBlock[];
}

/** How far from now one date of a series is looked for: first nearby, then as far as the rarest rules go. Milliseconds. */
const AWAY = [62 * DAY, 9 * 366 * DAY];

/**
 * The blocks that a search has found, as they happen: of a series the date whose words they are, else the one that is on
 * or comes next, else the last there was. `now` in Unix milliseconds.
 */
export function foundBlocks(answer: SearchAnswer, people: People, now: number): FoundBlocks {
  const found = new Map<string, GridBlock>();
  for (const hit of answer.hits) {
    const block = hit.original === null ? nextOf(hit, answer, people, now) : dateOf(hit, answer, people);
    if (block) found.set(block.key, block);
  }
  const all = [...found.values()];
  return {
    coming: all.filter(({ endMs }) => endMs > now).sort(byTime),
    over: all.filter(({ endMs }) => endMs <= now).sort((one, other) => byTime(other, one)),
  };
}

function nextOf({ blockId }: Hit, answer: SearchAnswer, people: People, now: number): GridBlock | undefined {
  const row = answer.blocks.find(({ id }) => id === blockId);
  if (!row) return undefined;
  const from = Math.min(Math.max(now, instantMs(row.reachStart)), instantMs(row.reachEnd));
  for (const away of AWAY) {
    const next = joined(answer, blockId, people, { from, to: from + away }).find(({ endMs }) => endMs > now);
    if (next) return next;
  }
  for (const away of AWAY) {
    const last = joined(answer, blockId, people, { from: from - away, to: from }).at(-1);
    if (last) return last;
  }
  return undefined;
}

/** Where the date was moved to, if it was, else near where its rule has it, whatever the zone. */
function dateOf({ blockId, original }: Hit, answer: SearchAnswer, people: People): GridBlock | undefined {
  const moved = answer.exceptions.find((one) => one.blockId === blockId && one.originalLocalStart === original);
  const near = moved?.startsAt ? instantMs(moved.startsAt) : wallMs(original!);
  const range = { from: near - 2 * DAY, to: near + 2 * DAY };
  return joined(answer, blockId, people, range).find((one) => one.original === original);
}

/** What happens of one block in the range, in time. */
function joined(answer: SearchAnswer, blockId: Id, people: People, range: TimeRange): GridBlock[] {
  const { blocks, details, exceptions, proposals } = answer;
  const rows = blocks.filter(({ id }) => id === blockId);
  return new BlockJoin().join(rows, details, exceptions, people, range, proposals).sort(byTime);
}

const byTime = (one: GridBlock, other: GridBlock) => one.startMs - other.startMs;
