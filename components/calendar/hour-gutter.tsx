import { wallText } from "@/lib/calendar/format";
import { hourLabels, type DayAxis } from "@/lib/calendar/day-axis";

/** The hours beside the days, and their lines across them. A second pass of an hour is marked as such. */
export function HourGutter({ axis, locale }: { axis: DayAxis; locale: string }) {
  return (
    <div aria-hidden className="relative row-start-2 text-end text-small text-ink-soft">
      {hourLabels(axis).map(({ position, wall, again }) => (
        <div
          key={position}
          className="absolute end-1.5 -translate-y-1/2 leading-none whitespace-nowrap data-first:translate-y-0.5"
          data-first={position === 0 || undefined}
          data-hour={position === 7 * 60 || undefined}
          style={{ insetBlockStart: `${(position / axis.length) * 100}%` }}
        >
          {wallText(wall, locale)}
          {again ? <span className="block italic">again</span> : null}
        </div>
      ))}
    </div>
  );
}

export function HourLines({ axis }: { axis: DayAxis }) {
  return (
    <div aria-hidden className="pointer-events-none relative col-start-2 -col-end-1 row-start-2">
      {hourLabels(axis).map(({ position }) => (
        <div
          key={position}
          className="absolute inset-x-0 border-t border-line"
          style={{ insetBlockStart: `${(position / axis.length) * 100}%` }}
        />
      ))}
    </div>
  );
}
