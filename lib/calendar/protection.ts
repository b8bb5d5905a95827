import { z } from "zod";
import { exceptionsOf } from "@/lib/calendar/block-rows";
import { newClashes, type Clash, type Laid } from "@/lib/calendar/clash";
import { consentFor, consentToAccept } from "@/lib/calendar/consent";
import { Block, BlockException, type BlockRow } from "@/lib/calendar/schema";
import { Stopped } from "@/lib/calendar/stopped";
import { DAY, instantMs, LONGEST_DAYS, type LocalText } from "@/lib/calendar/time";
import type { Id } from "@/lib/ids";
import { read, type PlanContext, type Read, type Rows } from "@/lib/sync/command";

/** What the calendar's commands ask of protected time before they lay something over it. */

/** What a person says who knows what is in the way: of their own time, keep it anyway; of the other's, propose it. */
export const saidSo = { anyway: z.boolean().optional(), propose: z.boolean().optional() };

export interface SaidSo {
  readonly anyway?: boolean | undefined;
  readonly propose?: boolean | undefined;
}

/** When something is going to be, as far as the input of a command says. */
interface Given {
  readonly localStart?: LocalText | undefined;
  readonly localEnd?: LocalText | undefined;
  /** Null: it does not repeat; not given: perhaps. */
  readonly rrule?: string | null | undefined;
}

/** What protects is both: what is only proposed is nobody's time yet. */
const GUARDS = { protected: true, status: "firm" } as const;

/** All of time: where nothing is said of when it is going to be. Protected blocks are few. */
const EVER = { from: "1900-01-01T00:00:00Z", to: "2200-01-01T00:00:00Z" };
const [EARLIEST, LATEST] = [Date.parse(EVER.from), Date.parse(EVER.to)];

/** The reads that bring what is protected around the times that are given; of what may repeat all from its beginning on. */
export function guardsAround(given: Given): Read[] {
  const during = windowOf(given);
  const guards = read(Block, GUARDS, { during });
  return [guards, read(BlockException, {}, { of: guards })];
}

function windowOf({ localStart, localEnd, rrule }: Given): { from: string; to: string } {
  const [start, end] = [Date.parse(`${localStart ?? ""}Z`), Date.parse(`${localEnd ?? ""}Z`)];
  // Dates that do not exist are the plan's to refuse.
  const from = Number.isNaN(start) ? end - LONGEST_DAYS * DAY : start;
  const to = Number.isNaN(end) ? start + LONGEST_DAYS * DAY : end;
  if (Number.isNaN(from) || Number.isNaN(to)) return EVER;
  // Zones shift what is said by less than a day.
  const text = (ms: number) => new Date(Math.min(Math.max(ms, EARLIEST), LATEST)).toISOString();
  return { from: text(Math.min(from, to) - DAY), to: rrule !== null ? EVER.to : text(Math.max(from, to) + DAY) };
}

export interface Asked {
  /** Whether it takes the other's word, and they were not asked yet. */
  readonly others: boolean;
  /** Whether it lies over protected time that both can see. */
  readonly seen: boolean;
}

/** What was so before, where it was settled; and blocks that it cannot be in the way of, as they are a part of it. */
export interface Before {
  readonly before?: readonly Laid[];
  readonly apart?: readonly Id[];
}

/**
 * Asks for the consent it takes to lay a block there.
 * @throws Refusal `over-protected` unless it is proposed, `over-own-protected` unless it is said to be meant so
 */
export function ask(rows: Rows, laid: Laid, said: SaidSo, { actor, now }: PlanContext, more: Before = {}): Asked {
  const clashes = clashesAt(rows, laid, now, more);
  const consent = ({ over }: Clash) => consentFor(laid.block, over.series, actor);
  const stops = clashes.filter((clash) => consent(clash) !== "nobody");
  const needed = stops.map(consent);
  const others = needed.includes("others");
  if (others && !said.propose) throw new Stopped("over-protected", laid, stops);
  if (needed.includes("mine") && !said.anyway) throw new Stopped("over-own-protected", laid, stops);
  return { others, seen: clashes.some(({ over }) => over.series.spaceId !== actor.userId) };
}

/**
 * The same for whoever accepts a proposal.
 * @throws Refusal `over-protected`, `over-own-protected`, unless they say that they know
 */
export function askToAccept(rows: Rows, laid: Laid, said: SaidSo, { actor, now }: PlanContext, more: Before): void {
  if (said.anyway) return;
  const consent = ({ over }: Clash) => consentToAccept(laid.block, over.series, actor);
  const stops = clashesAt(rows, laid, now, more).filter((clash) => consent(clash) !== "nobody");
  const needed = stops.map(consent);
  if (needed.includes("others")) throw new Stopped("over-protected", laid, stops);
  if (needed.includes("mine")) throw new Stopped("over-own-protected", laid, stops);
}

function clashesAt(rows: Rows, laid: Laid, now: number, { before = [], apart = [] }: Before): readonly Clash[] {
  const guards = rows
    .list(Block)
    .filter((block) => isGuard(block) && !apart.includes(block.id))
    .map((block): Laid => ({ block, exceptions: exceptionsOf(rows, block.id) }));
  return newClashes(laid, before, guards, now);
}

/** Whether a block stops what would be laid over it. */
export function isGuard(block: BlockRow): boolean {
  return block.protected && block.status === "firm";
}

/** Whether all of it is over: what is over needs nobody's consent, and nobody can give it. */
export function isOver({ reachEnd }: Pick<BlockRow, "reachEnd">, now: number): boolean {
  return instantMs(reachEnd) <= now;
}
