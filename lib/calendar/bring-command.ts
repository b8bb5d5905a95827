import { z } from "zod";
import { spacesOf, writable } from "@/lib/calendar/block-rows";
import { placed } from "@/lib/calendar/laying";
import { guardsAround, saidSo } from "@/lib/calendar/protection";
import { removedWhole } from "@/lib/calendar/removing";
import { Block, BlockDetail, BlockException, Proposal, Reminder } from "@/lib/calendar/schema";
import { detailWords, localTime, rruleText, wallTimes } from "@/lib/calendar/schema";
import { wholeRows } from "@/lib/calendar/whole-rows";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, everySpace, put, read } from "@/lib/sync/command";
import { idSchema, type Table } from "@/lib/sync/table";

/** So many blocks come with one command at most; more come with several, which are one act. */
export const MOST_AT_ONCE = 100;
/** So many dates of a series with times or words of their own come along at most. */
const MOST_DATES = 1_000;

/** Mine, as seen by the partner or not. What is ours is proposed, one by one, and not poured over the other. */
export const broughtSharing = z.enum(["open", "time", "hidden"]);
export type BroughtSharing = z.infer<typeof broughtSharing>;

const broughtBlock = z.strictObject({
  ...wallTimes,
  allDay: z.boolean(),
  rrule: rruleText,
  ...detailWords,
  /** Dates of a series that do not take place. */
  cancelled: z.array(localTime).max(MOST_DATES),
  /** Dates at other times. */
  moved: z.array(z.strictObject({ originalLocalStart: localTime, ...wallTimes })).max(MOST_DATES),
  /** Dates with words of their own. */
  own: z.array(z.strictObject({ originalLocalStart: localTime, ...detailWords })).max(MOST_DATES),
});
export type BroughtBlock = z.infer<typeof broughtBlock>;

/** What of a block's rows follows from what is brought in. Not protected: that is for its owner to say, one by one. */
export function broughtRows(
  { title, notes, place, link, cancelled, moved, own, ...when }: BroughtBlock,
  { id, sharing, duty }: { readonly id: Id; readonly sharing: BroughtSharing; readonly duty: boolean },
  context: Parameters<typeof wholeRows>[2],
) {
  const exceptions = [
    ...cancelled.map((originalLocalStart) => ({ originalLocalStart, cancelled: true, ...NOWHERE })),
    ...moved.map((one) => ({ ...one, cancelled: false })),
  ];
  const details = [{ originalLocalStart: null, title, notes, place, link }, ...own].map((words) => {
    return { ...words, soloKind: null };
  });
  const columns = { protected: false, sideBySide: false, duty, status: "firm" } as const;
  return wholeRows({ id, sharing, when, exceptions, details }, columns, context);
}

const NOWHERE = { localStart: null, localEnd: null, zone: null } as const;

/**
 * Brings in blocks from another calendar, all as mine. Protected time is asked of each as of any new block: what would
 * lie over it is refused, and all that comes with it, unless the answer is said.
 */
export const bringBlocks = defineCommand({
  name: "block.bring",
  input: z.strictObject({
    sharing: broughtSharing,
    /** All of it is work and duties. */
    duty: z.boolean().optional(),
    blocks: z.array(broughtBlock).min(1).max(MOST_AT_ONCE),
    ...saidSo,
  }),
  spaces: (input, actor) => spacesOf(input.sharing, actor).asked,
  reads: () => guardsAround({}),
  plan: (rows, { sharing, duty = false, blocks, anyway, propose }, context) => {
    // First of all, so that taking back knows them.
    const ids = blocks.map(() => context.newId());
    return blocks.flatMap((one, n) => {
      const whole = broughtRows(one, { id: ids[n]!, sharing, duty }, context);
      return [
        ...placed(rows, whole, { anyway, propose }, context),
        ...whole.details().map((row) => put(BlockDetail, row)),
        ...whole.exceptions.map((row) => put(BlockException, row)),
      ];
    });
  },
  undo: (_rows, { blocks }, { newId }) => ({ name: "block.unbring", input: { ids: blocks.map(() => newId()) } }),
});

/** What hangs on blocks, and goes with them. */
const HANG = [BlockDetail, BlockException, Proposal, Reminder].map((table) => table as unknown as Table);

/** Takes back what was brought in: those of the blocks that are still there. */
export const unbringBlocks = defineCommand({
  name: "block.unbring",
  input: z.strictObject({ ids: z.array(idSchema).min(1).max(MOST_AT_ONCE) }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ ids }) => [read(Block, { id: ids }), ...HANG.map((table) => read(table, { blockId: ids }))],
  plan: (rows, { ids }, { actor }) => {
    const there = ids.filter((id) => rows.get(Block, id));
    if (there.length === 0) throw new Refusal("no-such-block");
    return there.flatMap((id) => removedWhole(rows, writable(rows, id, actor)));
  },
});
