import { gridBlock } from "@/components/calendar/grid-block";
import type { ProposalRows, Waiting } from "@/components/calendar/proposals/waiting";
import type { People } from "@/components/shell/people";
import { wentOver, type WentOver } from "@/lib/calendar/went-over";

/**
 * What the other put straight in over what only its reader sees, as if it had been proposed and had their yes: to be left
 * there, or answered with another time.
 */
export function toldOf(rows: ProposalRows, people: People, now: number): Waiting[] {
  const { me, partner } = people;
  return partner ? wentOver(rows, me.id, now).map((one) => asWaiting(one, rows, me, partner.id)) : [];
}

function asWaiting(
  { block, occurrence }: WentOver,
  { details }: ProposalRows,
  me: People["me"],
  partnerId: string,
): Waiting {
  const { row, original } = occurrence;
  const { localStart, localEnd, zone, allDay, startsAt, endsAt, spaceId } = row;
  const id = `told ${block.id} ${startsAt}`;
  const hanging = { details: details.filter(({ blockId }) => blockId === block.id), proposals: [] };
  return {
    id,
    stage: "told",
    proposal: {
      ...{ id, spaceId, ownerId: null, authorId: partnerId, blockId: block.id, originalLocalStart: original },
      ...{ localStart, localEnd, zone, allDay, rrule: null, startsAt, endsAt },
      ...{ by: partnerId, state: "accepted", word: "" },
    },
    block,
    offered: { ...gridBlock(occurrence, hanging, "firm", me), key: id },
    before: null,
    isBeside: false,
    date: null,
    exceptions: [],
    cameFrom: null,
  };
}
