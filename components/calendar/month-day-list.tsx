"use client";
import { ListedBlock } from "@/components/calendar/listed-block";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { dateText, type Reader } from "@/lib/calendar/format";
import { byLine, isOn } from "@/lib/calendar/month";
import type { Day } from "@/lib/calendar/seen-day";

/** What the day that was chosen in a small month has, below it. */
export function MonthDayList({
  day,
  blocks,
  people,
  reader,
  onOpen,
  onDay,
}: {
  day: Day;
  blocks: readonly GridBlock[];
  people: People;
  reader: Reader;
  onOpen: (key: string) => void;
  onDay: (date: string) => void;
}) {
  const own = blocks.filter((block) => isOn(block, day)).sort(byLine);
  return (
    <section aria-label={dateText(day.date, reader.locale)} className="px-2 pt-2 pb-4">
      <header className="flex items-center justify-between gap-2 ps-2">
        <h2 className="text-lead font-semibold">{dateText(day.date, reader.locale)}</h2>
        <Button kind="quiet" className="text-small" onClick={() => onDay(day.date)}>
          See the day
        </Button>
      </header>
      {own.length === 0 ? <p className="p-2 text-ink-soft">Nothing is planned on this day.</p> : null}
      <ul>
        {own.map((block) => (
          <li key={block.key}>
            <ListedBlock block={block} day={day} people={people} reader={reader} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  );
}
