"use client";
import { Copy, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { OfBoundary } from "@/components/boundaries/of-boundary";
import { apartOf } from "@/components/calendar/apart";
import { BlockFieldSet } from "@/components/calendar/block-fields";
import {
  changedFields,
  editOf,
  fieldsOf,
  fieldsOfNew,
  formErrors,
  protectError,
  ruleStartOf,
  ruleWith,
  withRuleMoved,
  type BlockFields,
  type FieldErrors,
  type NewBlock,
} from "@/components/calendar/block-form";
import { changedText } from "@/components/calendar/block-words";
import { isNothing } from "@/components/calendar/edit";
import { timesOfFields, withAllDay, withStart, writtenElsewhere } from "@/components/calendar/field-times";
import type { GridBlock } from "@/components/calendar/grid-block";
import { useProposes } from "@/components/calendar/proposals/use-proposes";
import { BlockProposal } from "@/components/calendar/proposals/block-proposal";
import { ReminderField, ReminderSelect } from "@/components/calendar/reminder-field";
import { scopesOf, type Scope } from "@/components/calendar/scope";
import { ScopeQuestion } from "@/components/calendar/scope-question";
import { useKeep } from "@/components/calendar/use-keep";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { SheetFoot } from "@/components/ui/sheet-foot";
import { useFirstError } from "@/components/ui/use-first-error";
import type { Reader } from "@/lib/calendar/format";
import { BlockException } from "@/lib/calendar/schema";
import type { Times } from "@/lib/calendar/snap";
import { useNow, useRows } from "@/lib/sync/client/react";

interface BlockSheetProps {
  /** The block to change, as it is now; null once it is gone. */
  block: GridBlock | null;
  /** What a new one begins with; and what a block that went away is made of anew. */
  begin: NewBlock;
  isNew: boolean;
  people: People;
  reader: Reader;
  onRemove: (block: GridBlock) => void;
  /** The same once more, beside it. */
  onDuplicate: (block: GridBlock) => void;
  /** It is kept, under this key and at these times. Where it crosses between I and We its key is not known beforehand. */
  onKept: (key: string | null, times: Times) => void;
  onClose: () => void;
}

/**
 * Makes a block, or changes one. What a person has not touched follows what is there, so that the other's changes show
 * while it is open and are not undone by keeping. Of a series it asks which dates are meant.
 */
export function BlockSheet(props: BlockSheetProps) {
  const { block, begin, isNew, people, reader, onRemove, onDuplicate, onKept, onClose } = props;
  const [writtenIn, setWrittenIn] = useState(reader.zone);
  const keep = useKeep(reader.zone);
  const exceptions = useRows(BlockException);
  const now = useNow();
  const [edits, setEdits] = useState<Partial<BlockFields>>({});
  const [errors, setErrors] = useState<FieldErrors>({});
  const form = useRef<HTMLFormElement>(null);
  useFirstError(form, errors);
  const [last, setLast] = useState<BlockFields | null>(null);
  const [isUnclear, setUnclear] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const was = block ? fieldsOf(block, writtenIn) : (last ?? fieldsOfNew(begin, writtenIn));
  if (block && (!last || Object.keys(changedFields(last, was)).length > 0)) setLast(was);
  const fields = { ...was, ...edits };
  const changed = changedFields(was, fields);
  const at = fields.allDay ? reader.zone : writtenIn;
  const meant = timesOfFields(fields, changed, block ?? begin, at);
  const change = block && meant.times ? editOf(fields, was, meant.times, block) : null;
  // How it repeats is not changed for one date, and one that is over cannot be protected.
  const notOne = change?.repeats !== undefined || (change?.isProtected === true && meant.times!.endMs <= now);
  const scopes = block && change && !isNothing(change) ? scopesOf(block, notOne) : [];
  const isGone = !isNew && !block;
  const repeatStart = ruleStartOf(fields, block);
  const asBefore = ruleWith(was, ruleStartOf(was, block), repeatStart);

  const isSame = change !== null && isNothing(change);
  const proposes = useProposes();
  const isOurs = fields.sharing === "we" && block?.sharing === "we" && block.standing === "firm";
  /** One date alone does not repeat, and so may go straight in where its series would be proposed. */
  const isProposed = (scope: Scope) =>
    fields.sharing === "we" && !isOurs && !!meant.times && proposes(meant.times, scope === "one" ? null : fields.rrule);
  const actOn = (scope: Scope) => keepWords(fields, people, isProposed(scope));
  const act = keepWords(fields, people, isProposed("all") && (scopes.length < 2 || isProposed(scopes[0]!)));

  const edit = (next: Partial<BlockFields>) => setEdits({ ...edits, ...next });
  /** What a person chose as its way of repeating goes along with its start; what is as it was does so by itself. */
  const editTimes = ({ start, end, allDay, rrule }: BlockFields) =>
    edit({ start, end, allDay, ...(edits.rrule === undefined ? {} : { rrule }) });
  const keptAs = (scope: Scope) => {
    setAsking(false);
    if (block && change) keep.change(block, change, scope, meant.times!, onKept);
  };
  const submit = () => {
    const unprotectable = meant.times ? protectError(fields, changed, meant.times, block, now) : {};
    const found = { ...meant.errors, ...formErrors(fields, block), ...unprotectable };
    setErrors(found);
    if (!meant.times || Object.keys(found).length > 0 || isUnclear) return;
    if (scopes.length > 1) return setAsking(true);
    if (block) return keptAs("all");
    // One who is alone by now, the other having left meanwhile, keeps it as their own.
    const own = people.partner ? fields : { ...fields, sharing: "hidden" as const };
    keep.make(own, meant.times, at, onKept);
  };

  return (
    <Sheet
      title={isNew ? "New block" : "Change block"}
      onClose={onClose}
      unsaved={block ? !change || !isNothing(change) : Object.keys(changed).some((key) => !isNew || !OFFERED.has(key))}
    >
      {block ? <OfBoundary blockId={block.id} people={people} /> : null}
      {isNew ? null : <BlockProposal block={block} people={people} reader={reader} onDone={onClose} />}
      <form
        ref={form}
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
          writtenIn={writtenIn}
          people={people}
          locale={reader.locale}
          isNew={isNew}
          repeats={edits.rrule === undefined ? asBefore : edits.rrule}
          repeatStart={repeatStart}
          apart={apartOf(block, exceptions, repeatStart)}
          isLaterDate={block?.original != null && block.original !== block.series.localStart}
          onChange={edit}
          onRepeats={(rrule) => {
            const { rrule: _, ...others } = edits;
            setEdits(rrule === asBefore ? others : { ...others, rrule });
          }}
          onUnclear={setUnclear}
          onStart={(start) => editTimes(withRuleMoved(fields, withStart(fields, start, writtenIn)))}
          onEnd={(end) => edit({ end })}
          onAllDay={(allDay) => editTimes(withRuleMoved(fields, withAllDay(fields, allDay)))}
          onZone={(zone, pinned) => {
            setWrittenIn(zone);
            setEdits(
              pinned
                ? { ...edits, zone, start: fields.start, end: fields.end }
                : writtenElsewhere(edits, writtenIn, zone),
            );
          }}
        />
        {block ? (
          <ReminderField block={block} />
        ) : (
          <ReminderSelect value={fields.remindMinutes} onChange={(remindMinutes) => edit({ remindMinutes })} />
        )}
        {block ? (
          <Button
            kind="quiet"
            className="justify-self-start"
            // What is written here and not kept yet would be lost.
            disabled={!isSame}
            onClick={() => {
              onClose();
              onDuplicate(block);
            }}
          >
            <Copy aria-hidden size={18} />
            Duplicate
          </Button>
        ) : null}
        {block ? <p className="text-small text-ink-soft">{changedText(block, people, reader)}</p> : null}
        <SheetFoot>
          {/* Beside the button, which now means another thing: whoever writes further down sees it too. */}
          {isGone ? (
            <div className="w-full">
              <Notice title="This block is not there any more.">
                It was removed, or is shown otherwise now. What is written here can be kept as a new block.
              </Notice>
            </div>
          ) : null}
          <Button type="submit" kind={block?.proposal && isSame ? "quiet" : "primary"} className="flex-1">
            {act}
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
        </SheetFoot>
      </form>
      {isAsking && block && change ? (
        <ScopeQuestion
          block={block}
          scopes={scopes}
          act={actOn}
          people={people}
          reader={reader}
          onAnswer={keptAs}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Sheet>
  );
}

/** What a new block has without anybody's having written it. */
const OFFERED = new Set(["start", "end", "sharing", "zone", "allDay"]);

/** What is about to be shared or proposed says so. */
function keepWords({ sharing }: BlockFields, { partner }: People, isProposed: boolean): string {
  if (partner && isProposed) return `Propose to ${partner.name}`;
  return partner && (sharing === "we" || sharing === "open") ? `Share with ${partner.name}` : "Keep";
}
