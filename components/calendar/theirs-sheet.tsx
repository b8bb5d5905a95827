"use client";
import { OfBoundary } from "@/components/boundaries/of-boundary";
import { BlockLink } from "@/components/calendar/block-link";
import { datesText, timesText, titleOf } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { BlockProposal } from "@/components/calendar/proposals/block-proposal";
import { ProtectMark } from "@/components/calendar/protect-mark";
import { repeatThere } from "@/components/calendar/repeat-there";
import { ReminderField } from "@/components/calendar/reminder-field";
import { PartnersTime } from "@/components/calendar/partners-time";
import type { People } from "@/components/shell/people";
import { Sheet } from "@/components/ui/sheet";
import type { Reader } from "@/lib/calendar/format";

/**
 * A block of the partner's, as far as they show it: to read, not to change. Null once it is removed, or hidden: the two
 * look the same, and nothing of it stays.
 */
export function TheirsSheet({
  block,
  people,
  reader,
  onClose,
}: {
  block: GridBlock | null;
  people: People;
  reader: Reader;
  onClose: () => void;
}) {
  if (!block) {
    return (
      <Sheet title="Not there any more" onClose={onClose}>
        <p role="status">What you were looking at is not in the calendar any more.</p>
      </Sheet>
    );
  }
  const name = people.partner?.name ?? "Your partner";
  return (
    <Sheet title={<span dir="auto">{titleOf(block, people)}</span>} onClose={onClose}>
      <OfBoundary blockId={block.id} people={people} />
      <BlockProposal block={block} people={people} reader={reader} onDone={onClose} />
      <div className="grid gap-2">
        <p>
          {datesText(block, reader)}, {timesText(block, reader)}
        </p>
        {block.original === null ? null : <p>{repeatThere(block.series, reader)}</p>}
        {block.allDay ? null : <PartnersTime people={people} times={block} locale={reader.locale} />}
        {block.detail?.place ? <p dir="auto">{block.detail.place}</p> : null}
        {block.detail ? <BlockLink link={block.detail.link} /> : null}
        {block.detail?.notes ? (
          <p dir="auto" className="whitespace-pre-wrap">
            {block.detail.notes}
          </p>
        ) : null}
        <ReminderField block={block} />
        <p className="text-ink-soft">
          This is <bdi>{name}</bdi>’s time
          {block.detail ? ", and theirs to change." : ". They show that it is taken, and no more."}
        </p>
        {block.row.protected ? (
          <p className="flex items-center gap-2 text-ink-soft">
            <ProtectMark block={block} />
            <span>
              It is protected: you can propose something of yours both over it, and <bdi>{name}</bdi> answers.
            </span>
          </p>
        ) : null}
      </div>
    </Sheet>
  );
}
