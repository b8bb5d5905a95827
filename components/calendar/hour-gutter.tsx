import { wallText } from "@/lib/calendar/format";
import { hourLabels, type DayAxis } from "@/lib/calendar/day-axis";
import type { SecondScale } from "@/lib/calendar/second-scale";

/**
 * The hours beside the days, and their lines across them. A second pass of an hour is marked as such, and so is what a day
 * goes on for past midnight. With `other`, the hours there stand between them and the days.
 */
export function HourGutter({ axis, locale, other }: { axis: DayAxis; locale: string; other: SecondScale | null }) {
  const at = (position: number) => ({ insetBlockStart: `${(position / axis.length) * 100}%` });
  return (
    <div
      aria-hidden
      className={`relative row-start-2 text-end text-small text-ink-soft ${other ? "min-w-[5.75rem]" : ""}`}
    >
      {hourLabels(axis).map(({ position, wall, again, after }) => (
        <div
          key={position}
          className={`absolute ${other ? "end-[3.1rem] font-semibold" : "end-1.5"} ${LABEL}`}
          data-first={position === 0 || undefined}
          data-hour={position === 7 * 60 || undefined}
          style={at(position)}
        >
          {wallText(wall, locale)}
          {again ? <span className="block italic">again</span> : null}
          {after ? <span className="block italic">after</span> : null}
        </div>
      ))}
      {other
        ? other.labels.map(({ position, wall }) => (
            <div
              key={position}
              className={`absolute end-1.5 ${LABEL}`}
              data-first={position === 0 || undefined}
              style={at(position)}
            >
              {wallText(wall, locale)}
            </div>
          ))
        : null}
    </div>
  );
}

const LABEL = "-translate-y-1/2 leading-none whitespace-nowrap data-first:translate-y-0.5";

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
