import Link from "next/link";
import { repeatThere } from "@/components/calendar/repeat-there";
import { dayThere, readThere } from "@/components/calendar/read-there";
import { nextStart, type CalendarTime } from "@/components/rituals/calendar-time";
import { dateWords } from "@/components/rituals/ritual-words";
import type { People } from "@/components/shell/people";
import { dateOf, type DateText } from "@/lib/calendar/day";
import { spanText, type Reader } from "@/lib/calendar/format";
import { occurrenceInstants, wallTimesAt } from "@/lib/calendar/occurrences";
import type { ProposalRow, RitualRow } from "@/lib/calendar/schema";
import { instantMs } from "@/lib/calendar/time";

/** Where a ritual's time in the calendar stands, and the way there. */
export function TimeLine({
  ritual,
  time,
  proposals,
  people,
  reader,
  today,
  now,
}: {
  ritual: RitualRow;
  time: CalendarTime | null;
  proposals: readonly ProposalRow[];
  people: People;
  reader: Reader;
  today: DateText;
  now: number;
}) {
  if (ritual.blockId === null) return null;
  if (time === null) return <p className="text-small text-ink-soft">It has no time in the calendar any more.</p>;
  const { block } = time;
  const next = nextStart(block, now);
  if (next === null) return null;
  const { startsAt, endsAt } = occurrenceInstants(wallTimesAt(block, next));
  const [startMs, endMs] = [instantMs(startsAt), instantMs(endsAt)];
  // What floats is then wherever one is.
  const begins = { startMs, allDay: block.zone === null };
  const there = readThere(reader, people.me, begins);
  const often =
    ritual.scale === "yearly" || block.rrule === null
      ? `Next ${dateWords(dateOf(startMs, there.zone), today, reader.locale)}`
      : repeatThere(block, there);
  return (
    <p className="text-small">
      <Link
        href={`/calendar?view=day&date=${dayThere(reader, people.me, begins)}`}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {often}, {spanText(startMs, endMs, there)}
      </Link>{" "}
      <span className="text-ink-soft">{stateText(time, proposals, people)}</span>
    </p>
  );
}

function stateText({ block, standing }: CalendarTime, proposals: readonly ProposalRow[], { me, partner }: People) {
  if (standing === "firm") return block.protected ? "protected" : "in the calendar";
  if (standing === "declined") return "was declined";
  const open = proposals.find(({ blockId, state }) => blockId === block.id && state === "open");
  if (open && open.by !== me.id) return "waits for your answer";
  return (
    <>
      waits for <bdi>{partner?.name ?? "your partner"}</bdi>’s answer
    </>
  );
}
