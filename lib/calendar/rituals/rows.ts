import { Ritual, RitualMark } from "@/lib/calendar/schema";
import type { RitualMarkRow, RitualRow, RitualSharing } from "@/lib/calendar/schema";
import type { DateText } from "@/lib/calendar/day";
import { checkRule, parseRule, ruleText } from "@/lib/calendar/rrule";
import { DAY, instantText, MINUTE, wallMs } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import {
  ALWAYS,
  mayWrite,
  mine,
  ours,
  put,
  read,
  type Actor,
  type Read,
  type Rows,
  type Write,
} from "@/lib/sync/command";

/** What the plans of the rituals' commands have in common. */

/** The columns that say whose a row is. */
export type Whose = Pick<RitualRow, "spaceId" | "ownerId" | "authorId">;

/** @throws Refusal `alone` of what two would see */
export function whoseOf(sharing: RitualSharing, actor: Actor): Whose {
  return {
    spaceId: sharing === "hidden" ? mine(actor) : ours(actor),
    ownerId: sharing === "we" ? null : actor.userId,
    authorId: actor.userId,
  };
}

/** Whose a ritual is, and who sees it, as its row says. */
export function ritualSharingOf({ spaceId, ownerId }: Pick<RitualRow, "spaceId" | "ownerId">): RitualSharing {
  if (ownerId === null) return "we";
  return spaceId === ownerId ? "hidden" : "open";
}

/** @throws Refusal `no-such-ritual`, `not-your-ritual` */
export function writableRitual(rows: Rows, id: Id, actor: Actor): RitualRow {
  const ritual = rows.get(Ritual, id);
  if (!ritual) throw new Refusal("no-such-ritual");
  if (!mayWrite(ritual, actor)) throw new Refusal("not-your-ritual");
  return ritual;
}

/** A ritual with all its marks, also those of dates that no page holds. */
export function wholeRitual(id: Id): Read[] {
  return [read(Ritual, { id }), read(RitualMark, { ritualId: id }, { during: ALWAYS })];
}

export function marksOf(rows: Rows, id: Id): readonly RitualMarkRow[] {
  return rows.list(RitualMark).filter(({ ritualId }) => ritualId === id);
}

/** The own columns of a mark. */
export function markOn(ritualId: Id, date: DateText, line = "") {
  return { ritualId, date, line, ...reachOfDate(date) };
}

/** From the first place on Earth where it is that date to the last. */
function reachOfDate(date: DateText): Pick<RitualMarkRow, "reachStart" | "reachEnd"> {
  const midnight = wallMs(`${date}T00:00:00`);
  return {
    reachStart: instantText(midnight - 14 * 60 * MINUTE),
    reachEnd: instantText(midnight + DAY + 12 * 60 * MINUTE),
  };
}

/** The read that brings a mark of a date. */
export function marksOn(ritualId: Id, date: DateText): Read {
  const { reachStart: from, reachEnd: to } = reachOfDate(date);
  return read(RitualMark, { ritualId, date }, { during: { from, to } });
}

/**
 * The columns as they are kept.
 * @throws Refusal of what cannot be: `no-such-date`, `rule-malformed`, `rule-never` and their like
 */
export function settledRitual<Columns extends Pick<RitualRow, "scale" | "rrule" | "startsOn">>(
  columns: Columns,
): Columns {
  const start = `${columns.startsOn}T00:00:00`;
  wallMs(start);
  if (columns.rrule === null) {
    // Any day of the week is a way to be weekly, and of nothing else.
    if (columns.scale !== "weekly") throw new Refusal("rule-malformed");
    return columns;
  }
  const rule = parseRule(columns.rrule);
  checkRule(rule, start);
  return { ...columns, rrule: ruleText(rule) };
}

/**
 * Rituals whose time a block is follow it to the one that it becomes: one that both see never names a block that only I do.
 * `rows` hold those that name it.
 */
export function ritualsAlong(
  rows: Rows,
  from: Id,
  to: { readonly id: Id; readonly spaceId: Id },
  actor: Actor,
): Write[] {
  return rows
    .list(Ritual)
    .filter((ritual) => ritual.blockId === from && mayWrite(ritual, actor))
    .map((ritual) => {
      const sees = ritual.spaceId === mine(actor) || ritual.spaceId === to.spaceId;
      return put(Ritual, { ...ritual, blockId: sees ? to.id : null });
    });
}
