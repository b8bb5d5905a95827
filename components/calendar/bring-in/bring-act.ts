import type { Answer } from "@/components/calendar/stopped-answer";
import { bringBlocks, MOST_AT_ONCE, type BroughtBlock, type BroughtSharing } from "@/lib/calendar/bring-command";
import { shownAs, type Candidate } from "@/lib/calendar/bringing";
import type { Given } from "@/lib/sync/client/react";

/** A block that is brought in, and what was said where protected time is in its way. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly answer: Answer | null;
}

/** So many characters of JSON go into a command (it can hold 64 Ki), and so many series: looking each through takes a while. */
const LONGEST = 48_000;
const MOST_SERIES = 20;

/** The commands that bring them in, to be given at once. Those that go together are seen alike, and have one answer. */
export function bringAct(chosen: readonly Chosen[], sharing: BroughtSharing, duty: boolean): Given[] {
  const groups = new Map<
    string,
    { readonly sharing: BroughtSharing; readonly answer: Answer | null; blocks: BroughtBlock[] }
  >();
  for (const { candidate, answer } of chosen) {
    const shown = shownAs(candidate, sharing);
    const key = `${shown} ${answer ?? ""}`;
    const group = groups.get(key) ?? { sharing: shown, answer, blocks: [] };
    groups.set(key, group);
    group.blocks.push(candidate.brought);
  }
  return [...groups.values()].flatMap(({ sharing: shown, answer, blocks }) => {
    // Of mine and ours at once, what takes the other's word takes mine, too.
    const said = answer === null ? {} : answer === "anyway" ? { anyway: true } : { anyway: true, propose: true };
    const input = { sharing: shown, ...(duty ? { duty } : {}), ...said };
    return packed(blocks).map((some) => ({ command: bringBlocks, input: { ...input, blocks: some } }));
  });
}

function packed(blocks: readonly BroughtBlock[]): BroughtBlock[][] {
  const packs: BroughtBlock[][] = [];
  let [length, series] = [Infinity, 0];
  for (const block of blocks) {
    const own = JSON.stringify(block).length + 1;
    const repeats = block.rrule === null ? 0 : 1;
    const isFull = length + own > LONGEST || series + repeats > MOST_SERIES || packs.at(-1)!.length === MOST_AT_ONCE;
    if (isFull) {
      packs.push([]);
      [length, series] = [0, 0];
    }
    packs.at(-1)!.push(block);
    length += own;
    series += repeats;
  }
  return packs;
}
