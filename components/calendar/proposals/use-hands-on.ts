"use client";
import { useCallback, useState } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { InCalendar } from "@/components/calendar/proposals/use-proposals-in-calendar";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import type { Scope } from "@/components/calendar/scope";
import type { Asked } from "@/components/calendar/use-acts";
import type { Revealed } from "@/components/calendar/use-cursor";
import type { Times } from "@/lib/calendar/snap";

interface Hands {
  move(block: GridBlock, to: Times): void;
  remove(block: GridBlock): void;
}

/** What was done to a date of a series that is proposed, before it is said whether that date alone is meant. */
interface AskedOfDate extends Asked {
  readonly about: Waiting;
}

const SCOPES: readonly Scope[] = ["one", "all"];

/** What hands and keys in the calendar do: to what is being placed, to what is proposed, and to blocks. */
export function useHandsOn(proposals: InCalendar, acts: Hands, onMoved: (to: Times, led: Revealed | null) => void) {
  const { move, refuse, leave, ofDate, moveDate, removeDate } = proposals;
  const { move: moveBlock, remove } = acts;
  const [asked, setAsked] = useState<AskedOfDate | null>(null);
  const moveAll = useCallback(
    (block: GridBlock, to: Times) => {
      if (move(block, to)) onMoved(to, null);
      else moveBlock(block, to);
    },
    [move, moveBlock, onMoved],
  );
  const removeAll = useCallback(
    (block: GridBlock) => {
      if (!refuse(block)) remove(block);
    },
    [refuse, remove],
  );
  /** Asks which dates are meant, where there is a choice; answers whether it does. */
  const ask = useCallback(
    (block: GridBlock, to: Times | null) => {
      const about = ofDate(block);
      if (about) setAsked({ block, to, about, scopes: SCOPES });
      return about !== null;
    },
    [ofDate],
  );
  const onMove = useCallback(
    (block: GridBlock, to: Times) => {
      if (block.startMs === to.startMs && block.endMs === to.endMs) return;
      if (!ask(block, to)) moveAll(block, to);
    },
    [ask, moveAll],
  );
  const onRemove = useCallback(
    (block: GridBlock) => {
      if (!leave(block) && !ask(block, null)) removeAll(block);
    },
    [leave, ask, removeAll],
  );
  const answer = (scope: Scope) => {
    setAsked(null);
    if (!asked) return;
    const { block, to, about } = asked;
    if (to) {
      if (scope === "all") return moveAll(block, to);
      // It is a block of its own now, and is held on to as that.
      return onMoved(to, { id: moveDate(about, to), atMs: to.startMs });
    }
    if (scope === "all") removeAll(block);
    else removeDate(about);
  };
  return { onMove, onRemove, asked, answer, leave: () => setAsked(null) };
}

/** What is about to be done with those dates, as a button says it. */
export function actOnDates({ to, about }: AskedOfDate, scope: Scope, partner: string): string {
  if (to) return `Propose to ${partner}`;
  if (about.stage === "to-answer") return "Decline";
  return scope === "all" ? "Remove" : "Take it back";
}
