import { ruleAt, seriesWall, wallChanges, wallOf } from "@/components/calendar/edit";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { OtherTime } from "@/components/calendar/proposals/use-answers";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { whenColumns } from "@/lib/calendar/block-rows";
import { occurrencesOf } from "@/lib/calendar/occurrences";
import { timesOf, type Times } from "@/lib/calendar/snap";
import { coversADate } from "@/lib/calendar/whole-days";
import { isRefusal } from "@/lib/errors";
import type { TimeRange } from "@/lib/sync/protocol";

/** What one gives another place by hand is called so in the grid. */
const PLACED = "placing:";

/** The other times that are offered for what stands, beside it: to be seen and opened, not to be moved. */
export function offeredBlocks(all: readonly Waiting[], range: TimeRange, zone: string): GridBlock[] {
  return all
    .filter(({ isBeside, stage }) => isBeside && (stage === "to-answer" || stage === "asked"))
    .flatMap(({ offered, proposal }) => {
      if (proposal.rrule === null) return [{ ...offered, original: null, proposal, editable: false }];
      return occurrencesOf(offered.row, [], range).map((one) => {
        const times = timesOf(one.row, zone);
        const key = `${offered.key}@${one.original ?? ""}`;
        const isLong = offered.allDay || coversADate(times, zone);
        return { ...offered, ...one, ...times, key, isLong, proposal, editable: false };
      });
    });
}

/** The proposal that such a block stands for. */
export function offeredAs(key: string, all: readonly Waiting[]): Waiting | null {
  return all.find(({ offered }) => key === offered.key || key.startsWith(`${offered.key}@`)) ?? null;
}

/** A proposal that is being placed, as a block that hands and keys can move. */
export function placedBlock(waiting: Waiting, times: Times | null, zone: string): GridBlock {
  const { offered, id } = waiting;
  const row = { ...offered.row, ...whenColumns({ ...timeOf(waiting, times, zone), rrule: null }) };
  const at = times ?? { startMs: offered.startMs, endMs: offered.endMs };
  return { ...offered, ...at, row, series: row, key: `${PLACED}${id}`, original: null, proposal: null, editable: true };
}

/** The same proposal, were it at that other time; as it is where there is no such time. */
export function offeredAt(waiting: Waiting, time: OtherTime, zone: string): Waiting {
  const { offered } = waiting;
  const { row: was } = offered;
  try {
    const rrule = was.rrule && ruleAt(was.rrule, was.localStart, time.localStart);
    const row = { ...was, ...whenColumns({ ...time, rrule }) };
    return { ...waiting, offered: { ...offered, ...timesOf(row, zone), row, series: row } };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return waiting;
  }
}

/** The same once one date of it is at other instants: a series is answered as a whole, and shifts by as much. */
export function timeBy(waiting: Waiting, block: GridBlock, times: Times, zone: string): OtherTime {
  const { row, allDay } = waiting.offered;
  if (row.rrule === null) return timeOf(waiting, times, zone);
  return seriesWall(wallOf(row), block, { ...times, allDay }, zone);
}

/** The wall times of a proposal at other instants. */
function timeOf({ offered }: Waiting, times: Times | null, zone: string): OtherTime {
  const { row, allDay } = offered;
  return { ...wallOf(row), ...(times ? wallChanges(row, { ...times, allDay }, zone) : {}) };
}
