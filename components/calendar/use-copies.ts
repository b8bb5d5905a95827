"use client";
import { useEffect, useEffectEvent } from "react";
import { fieldsOf } from "@/components/calendar/block-form";
import { titleOf, whenOf } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { landingAt, timesAt } from "@/components/calendar/landing";
import { readThere } from "@/components/calendar/read-there";
import type { Revealed } from "@/components/calendar/use-cursor";
import { useKeep } from "@/components/calendar/use-keep";
import type { People } from "@/components/shell/people";
import { say, sayDone } from "@/components/shell/said";
import { isTyping } from "@/components/shell/typing";
import type { DayAxis } from "@/lib/calendar/day-axis";
import type { Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";
import type { Id } from "@/lib/ids";
import { useNow } from "@/lib/sync/client/react";

/** What was copied, and by whom: kept by this page alone, since what is private does not go where other programs read. */
let copied: { readonly by: Id; readonly block: GridBlock } | null = null;

interface CopyContext {
  readonly people: People;
  readonly reader: Reader;
  /** Of the view with hours, where that is seen. */
  readonly axis: DayAxis | null;
  readonly blocks: readonly GridBlock[];
  /** There is one more block, at these times. */
  onMade(times: Times, led: Revealed): void;
}

/**
 * The same block once more: beside itself (Ctrl D), or elsewhere (Ctrl C, Ctrl V). Of a series it is the one date, and
 * one of ours is new, and so the other's to say yes to. Answers what a button does.
 */
export function useCopies({ people, reader, axis, blocks, onMade }: CopyContext): (block: GridBlock) => void {
  const { me, partner } = people;
  const keep = useKeep(reader.zone);
  const now = useNow();
  const blockOf = (key: string) => blocks.find((block) => block.key === key);

  const make = (block: GridBlock, times: Times, beside: boolean) => {
    const { row, kind, allDay } = block;
    const isOver = times.endMs <= now;
    const read = readThere(reader, me, { ...times, allDay });
    const fields = {
      ...fieldsOf(block, read.zone),
      rrule: null,
      // What is over cannot be protected.
      isProtected: row.protected && !isOver,
      // One who is alone by now, the other having left meanwhile, keeps it as their own.
      sharing: partner ? block.sharing : ("hidden" as const),
    };
    // What the block itself lies over, and the block, are not asked about again.
    const said = beside ? { anyway: true, propose: kind === "we" } : {};
    const onKept = (key: string | null, kept: Times) => {
      const when = whenOf({ ...block, ...kept }, me, reader);
      sayDone(`${titleOf(block, people)} is there ${beside ? "a second time" : "now"}: ${when}.`);
      onMade(kept, { id: key, atMs: kept.startMs });
    };
    keep.make(fields, { ...times, allDay }, row.zone ?? read.zone, onKept, said);
  };
  const duplicate = (block: GridBlock) => make(block, block, true);

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isCommand || event.defaultPrevented || event.repeat || isTyping(event.target)) return;
    const focused = document.activeElement;
    const key = event.key.toLowerCase();
    const block = blockOf(focused?.closest<HTMLElement>("[data-block-id]")?.dataset["blockId"] ?? "");
    if (key === "v") {
      const landing = focused && landingAt(focused, axis, blockOf);
      if (!landing) return;
      if (copied?.by !== me.id) say("No block is copied. Go to one and press Ctrl C or ⌘ C first.");
      else make(copied.block, timesAt(copied.block, landing, readThere(reader, me, copied.block).zone), false);
    } else if (key === "c") {
      // What was copied before is not put anywhere in place of what one has just meant to copy.
      copied = block?.editable && !isSelecting() ? { by: me.id, block } : null;
      if (isSelecting()) return;
      if (copied) say(`${titleOf(copied.block, people)} is copied. Ctrl V or ⌘ V puts it where you are.`);
      else say(block ? "Only what you can change can be copied." : "Nothing is copied. Go to the block that you mean.");
    } else if (key === "d" && block?.editable) {
      duplicate(block);
    } else {
      return;
    }
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
  return duplicate;
}

/** Words are marked, and these are to be copied. */
function isSelecting(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
