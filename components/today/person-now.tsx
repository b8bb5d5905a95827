import { blockTitleForToday, kindOfTime, KIND_LOOK } from "@/components/today/kind-of-time";
import { timesText } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { ProtectMark } from "@/components/calendar/protect-mark";
import { WhoseMark } from "@/components/calendar/whose-mark";
import { Initial } from "@/components/shell/initial";
import type { People, Person } from "@/components/shell/people";
import { Lace } from "@/components/ui/lace";
import { placeOfZone } from "@/components/ui/zone-list";
import { dateOf } from "@/lib/calendar/day";
import { shortDateText, timeText, type Reader } from "@/lib/calendar/format";
import type { NowAndNext } from "@/lib/calendar/now-and-next";

/** One of us: the kind of time they are in, what it is as far as it is shown, and what comes next. */
export function PersonNow({
  person,
  people,
  reader,
  nowMs,
  now,
  next,
}: NowAndNext<GridBlock> & { person: Person; people: People; reader: Reader; nowMs: number }) {
  const isMe = person.id === people.me.id;
  const look = now ? KIND_LOOK[now.kind] : "border border-line bg-surface";
  return (
    <section
      aria-label={isMe ? "You" : person.name}
      data-hue={person.hue}
      className={`grid min-w-0 content-start gap-3 rounded-xl p-4 ${look}`}
    >
      <h2 className="flex items-center gap-2 font-semibold">
        {isMe ? null : <Initial person={person} />}
        <bdi className="min-w-0 truncate">{isMe ? "You" : person.name}</bdi>
        {person.zone === reader.zone ? null : (
          <span className="ms-auto shrink-0 text-small font-normal">
            {timeText(nowMs, { ...reader, zone: person.zone })} in {placeOfZone(person.zone)}
          </span>
        )}
      </h2>
      <div>
        <p className="text-title font-semibold">{kindOfTime(now, isMe)}</p>
        {now ? (
          <>
            <p dir="auto" className="text-lead">
              {blockTitleForToday(now, people)}
            </p>
            <p>
              {endText(now, nowMs, reader)}
              {now.row.protected ? (
                <>
                  , <ProtectMark block={now} className="inline-block align-[-0.1em]" /> protected
                </>
              ) : null}
            </p>
            {now.kind === "mine" && now.sharing === "hidden" && people.partner ? <Lace /> : null}
          </>
        ) : null}
      </div>
      <p className="flex flex-wrap items-center gap-x-1.5 border-t border-current/30 pt-3">
        {next ? (
          <>
            <span>Next:</span>
            <WhoseMark block={next} people={people} />
            <span dir="auto" className="min-w-0 font-semibold">
              {blockTitleForToday(next, people) || kindOfTime(next, isMe)}
            </span>
            <span>{startText(next, nowMs, reader)}</span>
            <ProtectMark block={next} />
            {next.row.protected ? <span className="sr-only">protected</span> : null}
          </>
        ) : (
          `Nothing ${now ? "else " : ""}planned today or tomorrow.`
        )}
      </p>
    </section>
  );
}

function endText({ endMs, allDay }: GridBlock, nowMs: number, reader: Reader): string {
  const isToday = (ms: number) => dateOf(ms, reader.zone) === dateOf(nowMs, reader.zone);
  // Whole days end with their last one.
  if (allDay) return isToday(endMs - 1) ? "all day" : `until ${shortDateText(endMs - 1, reader)}`;
  const end = timeText(endMs, reader);
  return isToday(endMs) ? `until ${end}` : `until ${shortDateText(endMs, reader)}, ${end}`;
}

function startText(block: GridBlock, nowMs: number, reader: Reader): string {
  const isToday = dateOf(block.startMs, reader.zone) === dateOf(nowMs, reader.zone);
  return isToday ? timesText(block, reader) : `tomorrow, ${timesText(block, reader)}`;
}
