import { ruleAt, wallChanges, type Edit } from "@/components/calendar/edit";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { Scope } from "@/components/calendar/scope";
import { seriesEdit, withRestOfCount, type SeriesEdit } from "@/components/calendar/series-edit";
import { describeBlock, moveBlock, protectBlock, removeBlock, shareBlock } from "@/lib/calendar/block-commands";
import {
  cancelOccurrence,
  describeOccurrence,
  moveOccurrence,
  shareOccurrence,
} from "@/lib/calendar/occurrence-commands";
import { wallTimesAt } from "@/lib/calendar/occurrences";
import type { BlockRow, Sharing } from "@/lib/calendar/schema";
import { changeSeries, endSeries, splitSeries } from "@/lib/calendar/series-commands";
import type { LocalText } from "@/lib/calendar/time";
import { setDuty, setSideBySide } from "@/lib/calendar/kinds-apart";
import { newId, type Id } from "@/lib/ids";
import type { Command } from "@/lib/sync/command";

/** A command of an act, to be given. */
export interface Step {
  readonly name: string;
  give(run: Run): void;
}

export type Run = <Input>(command: Command<Input>, input: Input) => void;

/** What to give, in this order and at once; and the key of the block at hand after it, where that is known. */
export interface Act {
  readonly steps: readonly Step[];
  readonly key: string | null;
}

/** How much of a block the partner sees. */
const SHOWN: Record<Sharing, number> = { hidden: 0, time: 1, open: 2, we: 2 };

/**
 * The commands of an edit, for the dates it is meant for. What closes is closed before it is written into, and what
 * opens is opened after: the partner never gets what was in between. Undo goes the other way round, and so keeps to it too.
 * `offered`: its times are only proposed, so that what is written is kept apart from them.
 */
export function editAct(block: GridBlock, edit: Edit, scope: Scope, zone: string, offered = false): Act {
  const { original } = block;
  if (original === null) return plainAct(block, edit, zone);
  if (scope === "one") return oneAct(block, original, edit, zone);
  return scope === "all" ? allAct(block, original, edit, zone) : restAct(block, original, edit, zone, offered);
}

/** The command that takes away the dates that are meant. */
export function removeStep({ id, original }: GridBlock, scope: Scope): Step {
  if (original === null || scope === "all") return step(removeBlock, { id });
  return scope === "one" ? step(cancelOccurrence, { id, original }) : step(endSeries, { id, original });
}

function plainAct(block: GridBlock, edit: Edit, zone: string): Act {
  const { id, row } = block;
  return { steps: shared(block, edit, id, plainSteps(id, row, edit, zone)), key: edit.sharing ? null : id };
}

function oneAct(block: GridBlock, original: LocalText, edit: Edit, zone: string): Act {
  const { id, row, key } = block;
  const { to, words, sharing } = edit;
  const blockId = newId();
  const leave = (as: Sharing) => step(shareOccurrence, { id, original, blockId, detailId: newId(), sharing: as });
  if (closes(block, edit)) return { steps: [leave(sharing!), ...plainSteps(blockId, row, edit, zone)], key: blockId };
  // Whole days among dates with hours, or the other way round, are no date of that series any more; nor is what is side
  // by side, a duty, or protected, among what is not.
  if ((to && to.allDay !== row.allDay) || kindSteps(id, edit).length > 0) {
    const steps = [leave(block.sharing), ...shared(block, edit, blockId, plainSteps(blockId, row, edit, zone))];
    return { steps, key: sharing ? null : blockId };
  }
  const wall = to ? wallChanges(row, to, zone) : {};
  const steps = [
    ...stepIf(wall, moveOccurrence, { id, original, ...wall }),
    ...stepIf(words, describeOccurrence, { id, original, ...words }),
  ];
  return sharing ? { steps: [...steps, leave(sharing)], key: blockId } : { steps, key };
}

function allAct(block: GridBlock, original: LocalText, edit: Edit, zone: string): Act {
  const { id, series } = block;
  const changes = seriesEdit(block, original, series, edit, zone);
  const { when } = changes;
  const steps = [
    ...stepIf(when, changeSeries, { id, ...when, ...asking(series) }),
    ...hangingSteps(block, id, edit, changes),
  ];
  return { steps: shared(block, edit, id, steps), key: edit.sharing ? null : keyOf(id, edit, changes) };
}

function restAct(block: GridBlock, original: LocalText, edit: Edit, zone: string, offered: boolean): Act {
  const { id, series } = block;
  const begins = { ...wallTimesAt(series, original), allDay: series.allDay };
  const changes = seriesEdit(block, original, begins, edit, zone);
  const { rrule } = changes.when;
  const when = rrule ? { ...changes.when, rrule: withRestOfCount(rrule, series, original) } : changes.when;
  const blockId = newId();
  const split = { id, original, blockId, detailId: newId() };
  const hanging = hangingSteps(block, blockId, edit, changes);
  const later = [...stepIf(when, changeSeries, { id: blockId, ...when }), ...hanging];
  // What is only offered makes no block of the rest that could be written into.
  const isApart = closes(block, edit) || (offered && hanging.length > 0);
  const steps = isApart
    ? [step(splitSeries, split), ...shared(block, edit, blockId, later)]
    : [step(splitSeries, { ...split, ...when }), ...shared(block, edit, blockId, hanging)];
  return { steps, key: edit.sharing ? null : keyOf(blockId, edit, changes) };
}

/** Of a block that does not repeat, or is about to. */
function plainSteps(id: Id, row: BlockRow, edit: Edit, zone: string): Step[] {
  const { to, words, repeats } = edit;
  const wall = to ? wallChanges(row, to, zone) : {};
  const rrule = repeats && ruleAt(repeats.rrule, repeats.start, wall.localStart ?? row.localStart);
  const { allDay: _, ...times } = wall;
  return [
    ...(rrule || wall.allDay !== undefined
      ? [step(changeSeries, { id, ...wall, ...(rrule ? { rrule } : {}), ...asking(row) })]
      : row.status === "firm"
        ? stepIf(times, moveBlock, { id, ...times })
        : stepIf(times, changeSeries, { id, ...times, ...asking(row) })),
    ...stepIf(words, describeBlock, { id, ...words }),
    ...kindSteps(id, edit),
  ];
}

/**
 * The words of a series; and of the date at hand what it has of its own, times or words: an edit of all is one of this
 * date too.
 */
function hangingSteps(block: GridBlock, id: Id, edit: Edit, { wall, at }: SeriesEdit): Step[] {
  const { to, words, repeats } = edit;
  const { exception, detail } = block;
  const { localStart, localEnd, zone } = wall;
  const hasTimes = to !== null && exception?.localStart != null;
  const hasWords = detail !== null && detail.originalLocalStart !== null;
  const own = repeats === undefined && at !== null;
  return [
    ...(own && hasTimes ? [step(moveOccurrence, { id, original: at, localStart, localEnd, zone })] : []),
    ...stepIf(words, describeBlock, { id, ...words }),
    ...(own && hasWords ? stepIf(words, describeOccurrence, { id, original: at, ...words }) : []),
    ...kindSteps(id, edit),
  ];
}

/** What kind of time it is: side by side or not, a duty or not, protected or not. */
function kindSteps(id: Id, { sideBySide, duty, isProtected }: Edit): Step[] {
  return [
    ...(sideBySide === undefined ? [] : [step(setSideBySide, { id, sideBySide })]),
    ...(duty === undefined ? [] : [step(setDuty, { id, duty })]),
    ...(isProtected === undefined ? [] : [step(protectBlock, { id, protected: isProtected })]),
  ];
}

/** What changes whose it is, before or after the other steps. */
function shared(block: GridBlock, edit: Edit, id: Id, steps: readonly Step[]): readonly Step[] {
  const { sharing } = edit;
  if (sharing === undefined) return steps;
  const share = step(shareBlock, { id, sharing });
  return closes(block, edit) ? [share, ...steps] : [...steps, share];
}

function closes(block: GridBlock, { sharing }: Edit): boolean {
  return sharing !== undefined && SHOWN[sharing] < SHOWN[block.sharing];
}

function keyOf(id: Id, { repeats }: Edit, { at }: SeriesEdit): string | null {
  return repeats === null ? id : at && `${id}@${at}`;
}

/** What is only proposed is moved by asking: also where the other has said yes before that arrives. */
function asking({ status, ownerId }: BlockRow): { asks?: true } {
  return status !== "firm" && ownerId === null ? { asks: true } : {};
}

function stepIf<Input>(changes: object, command: Command<Input>, input: Input): Step[] {
  return Object.keys(changes).length > 0 ? [step(command, input)] : [];
}

export function step<Input>(command: Command<Input>, input: Input): Step {
  return { name: command.name, give: (run) => run(command, input) };
}
