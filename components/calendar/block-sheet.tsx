"use client";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { BlockFieldSet } from "@/components/calendar/block-fields";
import {
  changedFields,
  fieldsOf,
  fieldsOfNew,
  timesOfFields,
  withStartChanged,
  wordErrors,
  type BlockFields,
  type FieldErrors,
  type NewBlock,
} from "@/components/calendar/block-form";
import type { GridBlock } from "@/components/calendar/grid-block";
import { ReminderField } from "@/components/calendar/reminder-field";
import { useKeep } from "@/components/calendar/use-keep";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import type { Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";
import type { Id } from "@/lib/ids";

interface BlockSheetProps {
  /** The block to change, as it is now; null once it is gone. */
  block: GridBlock | null;
  /** What a new one begins with; and what a block that went away is made of anew. */
  begin: NewBlock;
  isNew: boolean;
  people: People;
  reader: Reader;
  onRemove: (block: GridBlock) => void;
  /** It is kept, at these times. Where it crosses between I and We its id is not known beforehand. */
  onKept: (id: Id | null, times: Times) => void;
  onClose: () => void;
}

/**
 * Makes a block, or changes one. What a person has not touched follows what is there, so that the other's changes show
 * while it is open and are not undone by keeping.
 */
export function BlockSheet({ block, begin, isNew, people, reader, onRemove, onKept, onClose }: BlockSheetProps) {
  const { zone, locale } = reader;
  const keep = useKeep(zone);
  const [edits, setEdits] = useState<Partial<BlockFields>>({});
  const [errors, setErrors] = useState<FieldErrors>({});
  const [last, setLast] = useState<BlockFields | null>(null);
  const was = block ? fieldsOf(block, zone) : (last ?? fieldsOfNew(begin, zone));
  if (block && (!last || Object.keys(changedFields(last, was)).length > 0)) setLast(was);
  const fields = { ...was, ...edits };
  const changed = changedFields(was, fields);
  const meant = timesOfFields(fields, changed, block ?? begin, zone);
  const isGone = !isNew && !block;

  const edit = (change: Partial<BlockFields>) => setEdits({ ...edits, ...change });
  const submit = () => {
    const found = { ...meant.errors, ...wordErrors(fields) };
    setErrors(found);
    if (!meant.times || Object.keys(found).length > 0) return;
    // One who is alone by now, the other having left meanwhile, keeps it as their own.
    const own = people.partner ? fields : { ...fields, sharing: "hidden" as const };
    const id = block ? keep.change(block, changed, meant.times) : keep.make(own, meant.times);
    onKept(id, meant.times);
  };

  return (
    <Sheet
      title={isNew ? "New block" : "Change block"}
      onClose={onClose}
      unsaved={Object.keys(changed).some((key) => !isNew || !["start", "end", "sharing"].includes(key))}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <BlockFieldSet
          fields={fields}
          errors={errors}
          times={meant.times ?? null}
          people={people}
          locale={locale}
          isNew={isNew}
          onChange={edit}
          onStart={(start) => {
            const next = withStartChanged(fields, start, zone);
            edit({ start: next.start, end: next.end });
          }}
        />
        {block ? <ReminderField block={block} /> : null}
        <footer className="sticky bottom-0 -mx-4 -mb-4 flex flex-wrap gap-2 border-t border-line bg-paper p-4 sm:-mx-6 sm:-mb-6 sm:px-6">
          {/* Beside the button, which now means another thing: whoever writes further down sees it too. */}
          {isGone ? (
            <div className="w-full">
              <Notice title="This block is not there any more.">
                It was removed, or is shown otherwise now. What is written here can be kept as a new block.
              </Notice>
            </div>
          ) : null}
          <Button type="submit" className="flex-1">
            {keepWords(fields, people)}
          </Button>
          {block ? (
            <Button
              kind="danger"
              onClick={() => {
                onClose();
                onRemove(block);
              }}
            >
              <Trash2 aria-hidden size={18} />
              Remove
            </Button>
          ) : null}
        </footer>
      </form>
    </Sheet>
  );
}

/** What is about to be shared says so. */
function keepWords({ sharing }: BlockFields, { partner }: People): string {
  return partner && (sharing === "we" || sharing === "open") ? `Share with ${partner.name}` : "Keep";
}
