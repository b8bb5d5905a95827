"use client";
import type { NewBlock } from "@/components/calendar/block-form";
import { BlockSheet } from "@/components/calendar/block-sheet";
import type { People } from "@/components/shell/people";
import type { Reader } from "@/lib/calendar/format";
import type { Id } from "@/lib/ids";

/** Makes a block from somewhere else than the calendar, for something that wants to remember it. */
export function NewBlockSheet({
  begin,
  people,
  reader,
  onKept,
  onClose,
}: {
  begin: NewBlock;
  people: People;
  reader: Reader;
  onKept: (blockId: Id | null) => void;
  onClose: () => void;
}) {
  return (
    <BlockSheet
      block={null}
      begin={begin}
      isNew
      people={people}
      reader={reader}
      // There is nothing yet that these could be about.
      onRemove={() => undefined}
      onDuplicate={() => undefined}
      // Of what repeats, the key names a date, too.
      onKept={(key) => onKept(key?.split("@")[0] ?? null)}
      onClose={onClose}
    />
  );
}
