import { reachOf } from "@/lib/calendar/reach";
import { checkRule, parseRule, ruleText } from "@/lib/calendar/rrule";
import { Block, BlockDetail, BlockException, Proposal, Reminder, Ritual } from "@/lib/calendar/schema";
import type { BlockDetailRow, BlockExceptionRow, BlockRow, Sharing } from "@/lib/calendar/schema";
import { instantsOf, instantText, isSkipped, wallMs, type WallTimes } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { everySpace, mayWrite, mine, ours, put, read, type Actor, type PlanContext } from "@/lib/sync/command";
import type { Read, Rows, Write } from "@/lib/sync/command";
import { sameRow } from "@/lib/sync/loaded-rows";

/** What the plans of the calendar's commands have in common. */

/** A block with all that hangs on it, and the rituals whose time it is. */
export function wholeBlock(id: Id): Read[] {
  const hangs = { blockId: id };
  return [
    read(Block, { id }),
    read(BlockDetail, hangs),
    read(BlockException, hangs),
    read(Proposal, hangs),
    read(Reminder, hangs),
    read(Ritual, hangs),
  ];
}

/**
 * Where the two rows of a block live: what the partner may see is in We, the rest in I. And what is asked before it is
 * laid somewhere: protected time may be in either.
 */
export function spacesOf(sharing: Sharing, actor: Actor): { block: Id; detail: Id; asked: Id[] } {
  const block = sharing === "hidden" ? mine(actor) : ours(actor);
  const detail = sharing === "we" || sharing === "open" ? ours(actor) : mine(actor);
  return { block, detail, asked: everySpace(actor) };
}

/** The columns of a block that was never changed, proposed or answered. */
export const NEW = { status: "firm", waiting: false, changedBy: null, changedAt: null } as const;

/** @throws Refusal `no-such-block`, `not-yours` */
export function writable(rows: Rows, id: Id, actor: Actor): BlockRow {
  const block = rows.get(Block, id);
  // The same word for what does not exist, what is hidden from me and what is not mine to change but seen by me.
  if (!block) throw new Refusal("no-such-block");
  if (!mayWrite(block, actor)) throw new Refusal("not-yours");
  return block;
}

/** The words of a whole block, or of one occurrence where `original` says which. */
export function detailOf(rows: Rows, blockId: Id, original: string | null = null): BlockDetailRow | undefined {
  return rows.list(BlockDetail).find((detail) => detail.blockId === blockId && detail.originalLocalStart === original);
}

export function exceptionsOf(rows: Rows, blockId: Id): readonly BlockExceptionRow[] {
  return rows.list(BlockException).filter((exception) => exception.blockId === blockId);
}

/** What is said of an exception; the rest of its row follows. */
export type Exception = Pick<
  BlockExceptionRow,
  "originalLocalStart" | "cancelled" | "localStart" | "localEnd" | "zone"
> &
  Partial<Pick<BlockExceptionRow, "leftAs">>;

/**
 * The own columns of an exception: cancelled, moved to these wall times, or both, so that one which is brought back is
 * where it was. The zone of one that names none is that of its series.
 */
export function exceptionRow(
  exception: Exception,
  series: Pick<BlockRow, "zone">,
): Omit<BlockExceptionRow, "id" | "spaceId" | "ownerId" | "authorId" | "blockId"> {
  const { originalLocalStart, cancelled, localStart, localEnd, leftAs = null } = exception;
  const none = { localStart: null, localEnd: null, zone: null, startsAt: null, endsAt: null, protected: null };
  if (localStart === null || localEnd === null) return { originalLocalStart, cancelled, ...none, leftAs };
  const moved = { localStart, localEnd, zone: exception.zone ?? series.zone };
  return { originalLocalStart, cancelled, ...moved, ...instantsOf(moved), protected: null, leftAs };
}

/** When a block is, as people say it. */
export type When = WallTimes & Pick<BlockRow, "allDay" | "rrule">;

/**
 * The columns of a block that follow from when it is.
 * @throws Refusal of what cannot be: `unknown-zone`, `end-before-start`, `rule-never` and their like
 */
export function whenColumns(
  when: When,
  exceptions: readonly BlockExceptionRow[] = [],
): When & Pick<BlockRow, "startsAt" | "endsAt" | "reachStart" | "reachEnd"> {
  const { localStart, localEnd, allDay } = when;
  const zone = allDay ? null : when.zone;
  if (allDay && !(isMidnight(localStart) && isMidnight(localEnd))) throw new Refusal("not-whole-days");
  const rule = when.rrule === null ? null : parseRule(when.rrule);
  if (rule) checkRule(rule, localStart);
  if (allDay && rule && rule.byHour.length + rule.byMinute.length > 0) throw new Refusal("not-whole-days");
  const rrule = rule && ruleText(rule);
  const instants = instantsOf({ localStart, localEnd, zone });
  const columns = { localStart, localEnd, zone, allDay, rrule, ...instants };
  return { ...columns, ...reachOf(columns, exceptions) };
}

/**
 * What happens once begins and ends at times that the clock on the wall shows: what is stored is then what people see. Only
 * what repeats may begin in an hour that a date of it skips, and does so after it (lib/calendar/occurrences.ts).
 * @throws Refusal `skipped-hour`
 */
export function checkHours({ localStart, localEnd, zone, allDay, rrule }: When): void {
  if (zone === null || allDay || rrule !== null) return;
  if (isSkipped(localStart, zone) || isSkipped(localEnd, zone)) throw new Refusal("skipped-hour");
}

function isMidnight(local: string): boolean {
  return wallMs(local) % 86_400_000 === 0;
}

/**
 * Puts a block after a change; of one that is ours, it says who changed it and when. `changed`: whether anything did, also
 * of what hangs on it. A put that changes nothing says nothing.
 */
export function putBlock(
  before: BlockRow,
  after: BlockRow,
  { actor, now }: PlanContext,
  changed = !sameRow(before, after),
): Write {
  if (!changed || after.ownerId !== null) return put(Block, after);
  return put(Block, { ...after, changedBy: actor.userId, changedAt: instantText(now) });
}

/** The changes that are given; with `onlyIf`, those whose field still holds what it says (an undo takes back no more). */
export function given<T extends object>(changes: T, row: object, onlyIf: object | undefined): Given<T> {
  const now = row as Record<string, unknown>;
  const still = onlyIf as Record<string, unknown> | undefined;
  const kept = Object.entries(changes).filter(
    ([key, value]) => value !== undefined && (!still || now[key] === still[key]),
  );
  return Object.fromEntries(kept) as Given<T>;
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The fields of `row` that `like` names. */
export function pick<Row extends object, Like extends Partial<Record<keyof Row, unknown>>>(row: Row, like: Like) {
  const keys = Object.keys(like).filter((key) => like[key as keyof Like] !== undefined) as (keyof Row & keyof Like)[];
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, keyof Row & keyof Like>;
}
