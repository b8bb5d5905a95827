"use client";
import { Fragment, memo, useId } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import { ListedBlock } from "@/components/calendar/listed-block";
import { readerIn } from "@/components/calendar/read-there";
import type { People } from "@/components/shell/people";
import { presentIn } from "@/lib/calendar/agenda";
import type { DateText } from "@/lib/calendar/day";
import { dateText, timeText, type Reader } from "@/lib/calendar/format";
import type { Day } from "@/lib/calendar/seen-day";
import { useNow } from "@/lib/sync/client/react";

interface AgendaDayProps {
  day: Day;
  blocks: readonly GridBlock[];
  people: People;
  reader: Reader;
  isToday: boolean;
  /** The one that Tab goes to, wherever it is. */
  stop: string | null;
  onOpen: (key: string) => void;
}

/** A day of the agenda; its heading stays in sight as long as the day does. */
export const AgendaDay = memo(function AgendaDay(props: AgendaDayProps) {
  const { day, blocks, people, reader, isToday, stop, onOpen } = props;
  const headingId = useId();
  const now = useNow();
  const present = presentIn(blocks, day, now);
  const presentLine = <PresentLine now={now} reader={readerIn(reader, day.zone)} />;
  return (
    <section data-date={day.date}>
      <h2
        id={headingId}
        className="sticky top-0 z-1 flex items-center gap-2 border-b border-line bg-paper px-2 pt-4 pb-1 font-semibold"
      >
        {dateText(day.date, reader.locale)}
        {isToday ? <span className="rounded-full bg-act px-2 text-small text-on-act">Today</span> : null}
      </h2>
      <ul aria-labelledby={headingId} className="py-1">
        {blocks.map((block, i) => (
          <Fragment key={block.key}>
            {present === i ? presentLine : null}
            <li>
              <ListedBlock
                block={block}
                day={day}
                people={people}
                reader={reader}
                stop={agendaStop(day.date, block.key)}
                tabbable={stop === agendaStop(day.date, block.key)}
                onOpen={onOpen}
              />
            </li>
          </Fragment>
        ))}
        {present === blocks.length ? presentLine : null}
        {blocks.length === 0 ? <li className="px-2 py-1.5 text-ink-soft">Nothing is planned today.</li> : null}
      </ul>
    </section>
  );
});

/** What arrow keys call a block in the agenda: one that lasts several days is there on each. */
export function agendaStop(date: DateText, key: string): string {
  return `${date} ${key}`;
}

/** Where the present is, among what was and what comes. */
function PresentLine({ now, reader }: { now: number; reader: Reader }) {
  return (
    <li data-now className="flex items-center gap-2 px-2 text-small font-semibold text-now">
      <span aria-hidden className="size-2 rounded-full bg-now" />
      <span className="shrink-0">Now, {timeText(now, reader)}</span>
      <span aria-hidden className="flex-1 border-t-2 border-now" />
    </li>
  );
}
