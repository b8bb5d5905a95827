"use client";
import { createPortal } from "react-dom";
import { titleOf } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { readerIn } from "@/components/calendar/read-there";
import type { People } from "@/components/shell/people";
import type { DateText } from "@/lib/calendar/day";
import { dayAxis, hourLabels, type DayAxis } from "@/lib/calendar/day-axis";
import { dateRangeText, dayNames, spanText, timeText, wallText, type Reader } from "@/lib/calendar/format";
import { onPaper, paperWeek, type PaperDay, type PaperWeek } from "@/lib/calendar/paper";
import { seenDays } from "@/lib/calendar/seen-day";
import type { Kind } from "@/lib/calendar/shown-kinds";
import { placeOfZone } from "@/components/ui/zone-list";
import { clockOf } from "@/lib/couple/whereabouts";

export interface WeekOnPaperProps {
  /** The seven. */
  dates: readonly DateText[];
  blocks: readonly GridBlock[];
  people: People;
  reader: Reader;
  /** With what only the reader sees. */
  everything: boolean;
}

/** A week on one page, lying: black on white, whose time it is in lines and names. Drawn while the page is printed. */
export function WeekOnPaper({ dates, blocks, people, reader, everything }: WeekOnPaperProps) {
  const { me, partner } = people;
  const axis = dayAxis(seenDays(dates, clockOf(me)));
  const shown = blocks.filter((block) => onPaper(block, everything || !partner) !== null);
  const week = paperWeek(axis, shown);
  const [first, last] = [axis.days[0]!.date, axis.days.at(-1)!.date];
  const page = { week, axis, people, reader, everything };
  return createPortal(
    <section aria-label="The week on paper" className="paper" lang={reader.locale}>
      <header>
        <h1>
          {dateRangeText(first, last, reader.locale)} {last.slice(0, 4)}
        </h1>
        {partner ? (
          <p>
            {(["mine", "theirs", "we"] as const).map((kind) => (
              <span key={kind} data-kind={kind}>
                <bdi>{kind === "mine" ? me.name : kind === "theirs" ? partner.name : "Both"}</bdi>
              </span>
            ))}
            {partner.zone === reader.zone ? null : <i>Times in {placeOfZone(reader.zone)}</i>}
          </p>
        ) : null}
      </header>
      <div className="days">
        <span />
        {axis.days.map(({ date, zone }) => {
          const { weekday, day } = dayNames(date, reader.locale);
          return (
            <h2 key={date}>
              {weekday} {day}
              {zone === me.home ? null : <i> {placeOfZone(zone)}</i>}
            </h2>
          );
        })}
        <Above {...page} />
      </div>
      <div className="hours">
        <Hours axis={axis} week={week} locale={reader.locale} />
        {week.days.map((one) => (
          <Among key={one.day.date} {...page} one={one} />
        ))}
      </div>
    </section>,
    document.body,
  );
}

interface PageProps extends Omit<WeekOnPaperProps, "blocks" | "dates"> {
  axis: DayAxis;
  week: PaperWeek<GridBlock>;
}

/** What lasts whole days, written below each of them. */
function Above({ week, ...page }: PageProps) {
  if (week.days.every(({ above }) => above.length === 0)) return null;
  return (
    <>
      <span>All day</span>
      {week.days.map(({ day, above }) => (
        <div key={day.date}>
          {above.map((block) => (
            <p key={block.key} data-kind={block.kind} data-proposed={block.standing === "proposed" || undefined}>
              <Words block={block} {...page} />
            </p>
          ))}
        </div>
      ))}
    </>
  );
}

function Hours({ axis, week: { from, to }, locale }: { axis: DayAxis; week: PaperWeek<GridBlock>; locale: string }) {
  return (
    <div>
      {hourLabels(axis)
        .filter(({ position }) => position >= from && position < to)
        .map(({ position, wall }) => (
          <span key={position} style={{ insetBlockStart: part(position - from, to - from) }}>
            {wallText(wall, locale)}
          </span>
        ))}
    </div>
  );
}

function Among({ week: { from, to }, one, ...page }: PageProps & { one: PaperDay<GridBlock> }) {
  const { axis } = page;
  const reader = readerIn(page.reader, one.day.zone);
  return (
    <div>
      {hourLabels(axis)
        .filter(({ position }) => position > from && position < to)
        .map(({ position }) => (
          <hr key={position} style={{ insetBlockStart: part(position - from, to - from) }} />
        ))}
      {one.among.map(({ block, column, span, columns, ...placed }) => (
        <p
          key={block.key}
          data-kind={block.kind}
          data-proposed={block.standing === "proposed" || undefined}
          style={{
            insetBlockStart: part(placed.from - from, to - from),
            blockSize: part(Math.min(placed.to, to) - placed.from, to - from),
            insetInlineStart: part(column, columns),
            inlineSize: part(span, columns),
          }}
        >
          <Words block={block} {...page} />{" "}
          {columns > 2 ? timeText(block.startMs, reader) : spanText(block.startMs, block.endMs, reader)}
        </p>
      ))}
    </div>
  );
}

/** Whose it is by name, where there are two; and what it is, as far as paper may say it. */
function Words({ block, people, everything }: Pick<PageProps, "people" | "everything"> & { block: GridBlock }) {
  const { me, partner } = people;
  const whole = onPaper(block, everything || !partner) === "whole";
  const names: Record<Kind, string> = { mine: me.name, theirs: partner?.name ?? "", we: "Both" };
  // Read by both: nothing on it is “yours”.
  const title = block.kind === "mine" && !(whole && block.detail?.title) ? "Taken" : titleOf(block, people);
  return (
    <>
      <b dir="auto">{title}</b>
      {partner ? <bdi> {names[block.kind]}</bdi> : null}
      {block.row.protected && whole ? " · protected" : ""}
      {block.standing === "proposed" ? " · proposed" : ""}
    </>
  );
}

function part(of: number, whole: number): string {
  return `${(of / whole) * 100}%`;
}
