import { ShieldCheck } from "lucide-react";
import { hoursText } from "@/components/calendar/balance/balance-words";
import { LOOK } from "@/components/calendar/block-look";
import type { Share } from "@/lib/calendar/balance";
import type { Kind } from "@/lib/calendar/shown-kinds";

/** A wish, as a line across a column: minutes of the span, and whose it is; `short` below the column. */
export interface WishMark {
  readonly who: string;
  readonly short: string;
  readonly minutes: number;
}

export interface ColumnData {
  readonly kind: Kind;
  readonly name: string;
  readonly hue: number | undefined;
  readonly share: Share;
  /** Of what is ours: on top of it, and counted apart. */
  readonly sideBySide: Share | null;
  /** Of what is one's own: beside it, and counted apart. Minutes. */
  readonly duties: number;
  readonly wishes: readonly WishMark[];
}

/** At least so much fills the height, so that a little does not look like much. Minutes. */
const LEAST = 8 * 60;

/**
 * The hours as columns in the looks of the calendar: mine filled, ours woven, theirs an outline. What is protected stands
 * at the foot of its column with a shield; a wish is a dashed line across; work and duties are said, and no part of it. Seen
 * only: the table says the same.
 */
export function Picture({ columns }: { columns: readonly ColumnData[] }) {
  const heights = columns.flatMap(({ share, sideBySide, wishes }) => [
    share.minutes + (sideBySide?.minutes ?? 0),
    ...wishes.map(({ minutes }) => minutes),
  ]);
  const scale = Math.max(LEAST, ...heights) * 1.08;
  return (
    <div aria-hidden className="flex justify-around gap-2">
      {columns.map((column) => (
        <Column key={column.kind} column={column} scale={scale} />
      ))}
    </div>
  );
}

function Column({ column, scale }: { column: ColumnData; scale: number }) {
  const { kind, name, hue, share, sideBySide, duties, wishes } = column;
  const part = (minutes: number) => `${(minutes / scale) * 100}%`;
  return (
    <div data-hue={hue} className="flex min-w-0 max-w-44 flex-1 flex-col items-center gap-2 text-center">
      <div className="relative flex h-64 w-full flex-col items-center justify-end border-b-2 border-line-strong">
        {sideBySide && sideBySide.minutes > 0 ? <SideBySideBar share={sideBySide} scale={scale} /> : null}
        {share.minutes > 0 ? (
          <div
            className={`relative w-[min(5rem,80%)] overflow-hidden rounded-t-lg ${LOOK[kind]}`}
            style={{ blockSize: part(share.minutes) }}
          >
            <ProtectedFoot share={share} scale={scale} />
          </div>
        ) : null}
        {wishes.map(({ who, minutes }) => (
          <div
            key={who}
            className="absolute inset-x-0 border-t-3 border-dashed border-ink bg-surface"
            style={{ insetBlockEnd: part(minutes) }}
          />
        ))}
      </div>
      <div className="grid">
        <bdi className="font-semibold wrap-anywhere">{name}</bdi>
        <span className="text-lead font-semibold">{hoursText(share.minutes)}</span>
        {share.protected > 0 ? (
          <span className="inline-flex items-center justify-center gap-1 text-small text-ink-soft">
            <ShieldCheck size={14} /> {hoursText(share.protected)}
          </span>
        ) : null}
        {sideBySide && sideBySide.minutes > 0 ? (
          <span className="text-small text-ink-soft">and {hoursText(sideBySide.minutes)} side by side</span>
        ) : null}
        {duties > 0 ? (
          <span className="text-small text-ink-soft">and {hoursText(duties)} of work and duties</span>
        ) : null}
        {wishes.map(({ who, short, minutes }) => (
          <span key={who} className="text-small text-ink-soft">
            <span className="me-1 inline-block w-4 border-t-2 border-dashed border-ink align-middle" />
            <bdi className="wrap-anywhere">{short}</bdi> {hoursText(minutes)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The same room, each with their own thing: the two hues beside each other, not woven. */
function SideBySideBar({ share, scale }: { share: Share; scale: number }) {
  return (
    <div
      data-beside
      className={`relative w-[min(5rem,80%)] overflow-hidden rounded-t-lg ${LOOK.we}`}
      style={{ blockSize: `${(share.minutes / scale) * 100}%` }}
    >
      <ProtectedFoot share={share} scale={scale} />
    </div>
  );
}

/** So much of the whole height a shield needs to be seen whole; its hours are said below in any case. */
const SHIELD = 0.1;

function ProtectedFoot({ share, scale }: { share: Share; scale: number }) {
  if (share.protected === 0) return null;
  return (
    <div
      className="absolute inset-x-0 bottom-0 grid place-items-center border-t-2 border-current"
      style={{ blockSize: `${(share.protected / share.minutes) * 100}%` }}
    >
      {share.protected / scale < SHIELD ? null : <ShieldCheck size={20} />}
    </div>
  );
}
