"use client";
import { useMemo, useState } from "react";
import { datesText, titleOf, whenOf } from "@/components/calendar/block-words";
import type { Meant } from "@/components/calendar/edit";
import { editAct, removeStep } from "@/components/calendar/edit-steps";
import type { GridBlock } from "@/components/calendar/grid-block";
import { readThere } from "@/components/calendar/read-there";
import { scopesOf, type Scope } from "@/components/calendar/scope";
import { actOf, useAttempt, type Attempt } from "@/components/calendar/stopped-context";
import type { Revealed } from "@/components/calendar/use-cursor";
import type { People } from "@/components/shell/people";
import { announce, sayDone } from "@/components/shell/said";
import type { Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";
import { useRun } from "@/lib/sync/client/react";

/** What was done to a block, as long as something is asked about it. */
export interface Held {
  readonly block: GridBlock;
  /** Where it is to go; null: it is to be removed. */
  readonly to: Times | null;
}

/** What was done to a date of a series, before it is said which dates are meant. */
export interface Asked extends Held {
  readonly scopes: readonly Scope[];
}

/**
 * What hands and keys on the grid do to a block, each said in words; of a series, once it is answered which dates are
 * meant. `onMoved`: a block is at these times now, and where it is called otherwise, `led` says how.
 */
export function useActs(people: People, reader: Reader, onMoved: (times: Times, led: Revealed | null) => void) {
  const run = useRun();
  const attempt = useAttempt();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const hands = useMemo(() => {
    const moving = (block: GridBlock, to: Times, scope: Scope): Attempt => {
      const meant: Meant = { startMs: to.startMs, endMs: to.endMs, allDay: block.allDay };
      const { zone } = readThere(reader, people.me, meant);
      const { steps, key } = editAct(block, { to: meant, words: {} }, scope, zone);
      return {
        act: actOf(steps),
        key: block.key,
        at: (times) => moving(block, times, scope),
        done(answer) {
          setHeld(null);
          // What was only offered is where it was.
          if (answer === "propose") return;
          announce(`Moved to ${whenOf({ ...block, ...meant }, people.me, reader)}`);
          onMoved(to, key === block.key ? null : { id: key, atMs: to.startMs });
        },
        left: () => setHeld(null),
      };
    };
    const move = (block: GridBlock, to: Times, scope: Scope) => {
      const one = moving(block, to, scope);
      if (one.act.length === 0) return;
      setHeld({ block, to });
      attempt(one);
    };
    const remove = (block: GridBlock, scope: Scope) => {
      removeStep(block, scope).give(run);
      sayDone(removedText(block, scope, people, readThere(reader, people.me, block)));
    };
    const act = ({ block, to }: Held, scope: Scope) => (to ? move(block, to, scope) : remove(block, scope));
    const ask = (block: GridBlock, to: Times | null) => {
      const scopes = scopesOf(block);
      if (scopes.length > 1) setAsked({ block, to, scopes });
      else act({ block, to }, "all");
    };
    return {
      act,
      move: (block: GridBlock, to: Times) => {
        if (block.startMs !== to.startMs || block.endMs !== to.endMs) ask(block, to);
      },
      remove: (block: GridBlock) => ask(block, null),
    };
  }, [run, attempt, people, reader, onMoved]);
  return {
    asked,
    /** What stays where it was put, as it is not settled yet. */
    held: asked ?? held,
    move: hands.move,
    remove: hands.remove,
    answer(scope: Scope): void {
      if (asked) hands.act(asked, scope);
      setAsked(null);
    },
    /** Nothing has happened. */
    leave: () => setAsked(null),
  };
}

function removedText(block: GridBlock, scope: Scope, people: People, reader: Reader): string {
  const title = titleOf(block, people);
  if (block.original === null) return `${title} is removed.`;
  if (scope === "all") return `${title} is removed, with all its dates.`;
  const date = datesText(block, reader);
  return scope === "one" ? `${title} on ${date} is removed.` : `${title} is removed from ${date} on.`;
}
