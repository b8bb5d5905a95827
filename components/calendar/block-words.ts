import type { GridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";
import { dateText, spanText, type Reader } from "@/lib/calendar/format";
import { dateOf } from "@/lib/calendar/day";

/** What is written on a block: its title, or what can be said without one. */
export function titleOf(block: GridBlock, { partner }: People): string {
  if (block.detail?.title) return block.detail.title;
  if (block.kind === "theirs") return block.detail && partner ? `${partner.name}’s time` : "Taken";
  return block.kind === "we" ? "Our time" : "Your time";
}

/** Whose it is, in words. */
export function whoseText(block: GridBlock, { partner }: People): string {
  if (block.kind === "we") return "ours";
  return block.kind === "mine" ? "yours" : `${partner?.name ?? "your partner"}’s`;
}

/** What the partner sees of a block of mine; empty where there is nothing to say. */
export function shownText(block: GridBlock, { partner }: People): string {
  if (block.kind !== "mine" || !partner) return "";
  if (block.sharing === "hidden") return "only you";
  return block.sharing === "time" ? `${partner.name} sees only the time` : `${partner.name} sees this`;
}

/** Below the title, where there is room. */
export function whenAndWhere(block: GridBlock, people: People, reader: Reader): string {
  const onlyYou = block.sharing === "hidden" ? shownText(block, people) : "";
  return [spanText(block.startMs, block.endMs, reader), onlyYou, block.detail?.place].filter(Boolean).join(", ");
}

/**
 * The whole block in a sentence, for those who listen: what, time, day, whose. It begins with what is written on the
 * block, so that it can be called by that.
 */
export function blockLabel(block: GridBlock, people: People, reader: Reader): string {
  const day = dateText(dateOf(block.startMs, reader.zone), reader.locale);
  const shown = block.sharing === "hidden" ? "" : shownText(block, people);
  const parts = [titleOf(block, people), whenAndWhere(block, people, reader), day, whoseText(block, people), shown];
  return parts.filter(Boolean).join(", ");
}
