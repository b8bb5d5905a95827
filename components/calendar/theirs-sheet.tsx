"use client";
import { PartnersTime } from "@/components/calendar/block-fields";
import { titleOf } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { ReminderField } from "@/components/calendar/reminder-field";
import type { People } from "@/components/shell/people";
import { Sheet } from "@/components/ui/sheet";
import { dateOf } from "@/lib/calendar/day";
import { dateText, spanText, type Reader } from "@/lib/calendar/format";

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
      <div className="grid gap-2">
        <p>
          {dateText(dateOf(block.startMs, reader.zone), reader.locale)}, {spanText(block.startMs, block.endMs, reader)}
        </p>
        <PartnersTime people={people} times={block} locale={reader.locale} />
        {block.detail?.place ? <p dir="auto">{block.detail.place}</p> : null}
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
      </div>
    </Sheet>
  );
}
