import type { BlockRow, ProposalRow } from "@/lib/calendar/schema";

/** What a block is by now: settled, waiting for an answer, or answered with no. */
export type Standing = BlockRow["status"];

/** When something is, as a block and a proposal both say it. */
export type Timing = Pick<BlockRow, "localStart" | "localEnd" | "zone" | "allDay" | "rrule">;

/**
 * What a block is by now. A block of one's own that lies over what is ours waits for the other, who cannot write its row:
 * there their answer to the proposal counts, as long as it is about when the block is now. `proposals` may be those of
 * other blocks, too.
 */
export function standingOf(block: BlockRow, proposals: readonly ProposalRow[]): Standing {
  if (block.status !== "proposed" || block.ownerId === null) return block.status;
  // In one's own space there is nobody to ask: it came there when the two parted.
  if (block.spaceId === block.ownerId) return "firm";
  const about = proposals.filter((one) => one.blockId === block.id && one.originalLocalStart === null);
  if (about.some(({ state }) => state === "open")) return "proposed";
  const answers = about.filter((one) => sameTiming(one, block)).map(({ state }) => state);
  if (answers.includes("accepted")) return "firm";
  return answers.includes("declined") || answers.includes("countered") ? "declined" : "proposed";
}

/** Whether two say the same of when something is. */
export function sameTiming(one: Timing, other: Timing): boolean {
  return KEYS.every((key) => one[key] === other[key]);
}

const KEYS = ["localStart", "localEnd", "zone", "allDay", "rrule"] as const;
