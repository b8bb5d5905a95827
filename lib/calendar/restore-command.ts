import { z } from "zod";
import { spacesOf } from "@/lib/calendar/block-rows";
import { placedAgain } from "@/lib/calendar/laying";
import { guardsAround, saidSo } from "@/lib/calendar/protection";
import { reminderMinutes, reminderRow } from "@/lib/calendar/reminder";
import { ritualsAlong } from "@/lib/calendar/rituals/rows";
import { BlockDetail, BlockException, Reminder, Ritual } from "@/lib/calendar/schema";
import { detailWords, localTime, rruleText, sharing, soloKind, wallTimes } from "@/lib/calendar/schema";
import { wholeRows } from "@/lib/calendar/whole-rows";
import { defineCommand, put, read } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";
import { instantText } from "@/lib/calendar/time";

/** So many occurrences of a series with times or words of their own are brought back at most. */
const MOST_RESTORED = 1_000;

/** Brings a removed block back, as a new one, with the occurrences that differed; a proposal as a proposal. */
export const restoreBlock = defineCommand({
  name: "block.restore",
  input: z.strictObject({
    id: idSchema,
    sharing,
    ...wallTimes,
    allDay: z.boolean(),
    rrule: rruleText,
    protected: z.boolean(),
    sideBySide: z.boolean().optional(),
    duty: z.boolean().optional(),
    status: z.enum(["firm", "proposed", "declined"]),
    details: z
      .array(
        z.strictObject({ originalLocalStart: localTime.nullable(), ...detailWords, soloKind: soloKind.nullable() }),
      )
      .max(MOST_RESTORED),
    exceptions: z
      .array(
        z.strictObject({
          originalLocalStart: localTime,
          cancelled: z.boolean(),
          localStart: localTime.nullable(),
          localEnd: localTime.nullable(),
          zone: wallTimes.zone,
        }),
      )
      .max(MOST_RESTORED),
    remindMinutes: reminderMinutes.nullable(),
    /** The id that it had: rituals whose time it was know it by that. */
    was: idSchema.optional(),
    ...saidSo,
  }),
  spaces: (input, actor) => spacesOf(input.sharing, actor).asked,
  reads: ({ was }) => [...guardsAround({}), ...(was ? [read(Ritual, { blockId: was })] : [])],
  plan: (rows, input, context) => {
    const { id, sharing, protected: guarded, sideBySide = false, duty = false, ...rest } = input;
    const { status, details, exceptions, remindMinutes, was, anyway, propose, ...when } = rest;
    const { actor, newId, now } = context;
    // Who had changed it before went with it; of what is ours, this is a change, too.
    const changed = sharing === "we" ? { changedBy: actor.userId, changedAt: instantText(now) } : {};
    const columns = { protected: guarded, sideBySide, duty, status, ...changed };
    const whole = wholeRows({ id, sharing, when, exceptions, details }, columns, context);
    return [
      ...placedAgain(rows, whole, { anyway, propose }, context),
      ...whole.details().map((row) => put(BlockDetail, row)),
      ...whole.exceptions.map((row) => put(BlockException, row)),
      ...(remindMinutes === null ? [] : [put(Reminder, reminderRow(newId(), id, remindMinutes, actor))]),
      ...(was ? ritualsAlong(rows, was, whole.block, actor) : []),
    ];
  },
  undo: (_rows, { id }) => ({ name: "block.remove", input: { id } }),
});
