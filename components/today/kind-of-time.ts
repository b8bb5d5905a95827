import type { GridBlock } from "@/components/calendar/grid-block";
import type { Kind } from "@/lib/calendar/shown-kinds";
import type { People } from "@/components/shell/people";

/** The same shapes as in the calendar: mine is filled, theirs an outline, ours woven with a two-tone edge. */
export const KIND_LOOK: Record<Kind, string> = {
  mine: "border border-hue-ink bg-hue-solid text-hue-on",
  theirs: "border-2 border-hue-ink bg-surface",
  we: "weave two-tone-edge relative overflow-hidden border border-line-strong ps-6",
};

/** What kind of time a person is in; nothing planned is open, not idle. */
export function kindOfTime(block: GridBlock | null, isMe: boolean): string {
  if (!block) return "Open time";
  if (block.kind === "we") return "Our time";
  return isMe ? "Your own time" : "Their own time";
}

/** The title, as far as there is one to be seen. */
export function blockTitleForToday(block: GridBlock, { partner }: People): string {
  if (block.detail?.title) return block.detail.title;
  return block.kind === "theirs" && !block.detail && partner ? "Taken" : "";
}
