import type { KeyboardEvent } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import { changeByKey, type KeyMoveContext } from "@/components/calendar/key-move";

interface AgendaKeysContext extends KeyMoveContext {
  blockOf(key: string): GridBlock | undefined;
  onStep(by: 1 | -1): void;
}

/** The keys of the agenda: from block to block and to other days; and what they do to a block. */
export function agendaKeyDown(context: AgendaKeysContext, event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
  const block = context.blockOf(event.target.dataset["blockId"] ?? "");
  const isDone = (block && changeByKey(context, block, event)) || goesByKey(context, event, event.target);
  if (isDone) event.preventDefault();
}

function goesByKey(context: AgendaKeysContext, event: KeyboardEvent<HTMLElement>, target: HTMLElement): boolean {
  if (event.altKey || event.shiftKey) return false;
  if (event.key === "PageDown" || event.key === "PageUp") {
    context.onStep(event.key === "PageDown" ? 1 : -1);
    return true;
  }
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-stop]")];
  // The list itself is before its first block, and what follows the list is after its last one.
  const from = target === event.currentTarget ? -1 : stops.includes(target) ? stops.indexOf(target) : stops.length;
  const to = NEXT[event.key]?.(from, stops.length);
  if (to === undefined) return false;
  stops[to]?.focus();
  return true;
}

/** Which stop a key goes to, of so many, from one of them or from beyond their ends. */
const NEXT: Readonly<Record<string, (from: number, count: number) => number>> = {
  ArrowDown: (from, count) => Math.min(from + 1, count - 1),
  ArrowUp: (from) => Math.max(from - 1, 0),
  Home: () => 0,
  End: (_from, count) => count - 1,
};
