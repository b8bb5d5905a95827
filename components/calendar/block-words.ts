import type { GridBlock } from "@/components/calendar/grid-block";
import { readThere } from "@/components/calendar/read-there";
import { zoneOf, type People, type Person } from "@/components/shell/people";
import { placeOfZone } from "@/components/ui/zone-list";
import type { DateText } from "@/lib/calendar/day";
import { datedText, dateText, shortDateText, spanText, timeText, type Reader } from "@/lib/calendar/format";
import type { Kind } from "@/lib/calendar/shown-kinds";
import { isDuty, isSideBySide } from "@/lib/calendar/kinds-apart";
import { instantMs } from "@/lib/calendar/time";
import { datesOfTimes } from "@/lib/calendar/whole-days";

/** What is written on a block: its title, or what can be said without one. */
export function titleOf(block: GridBlock, { partner }: People): string {
  if (block.detail?.title) return block.detail.title;
  if (block.kind === "theirs") return block.detail && partner ? `${partner.name}’s time` : "Taken";
  if (block.kind === "we") return isSideBySide(block.row) ? "Side by side" : "Our time";
  return "Your time";
}

/** Whose it is, in words. */
export function whoseText(block: GridBlock, people: People): string {
  if (isSideBySide(block.row)) return "ours, side by side";
  const whose = kindText(block.kind, people);
  return isDuty(block.row) ? `${whose}, a duty` : whose;
}

/** Whose a kind is, in words. */
export function kindText(kind: Kind, { partner }: People): string {
  if (kind === "we") return "ours";
  return kind === "mine" ? "yours" : `${partner?.name ?? "your partner"}’s`;
}

/** A kind by itself: `Yours`, `Ben’s`, `Ours`. */
export function whoseName(kind: Kind, { partner }: People): string {
  return kind === "we" ? "Ours" : kind === "mine" ? "Yours" : `${partner?.name ?? "Your partner"}’s`;
}

/** What the partner sees of a block of mine; empty where there is nothing to say. */
export function shownText(block: GridBlock, { partner }: People): string {
  if (block.kind !== "mine" || !partner) return "";
  if (block.sharing === "hidden") return "only you";
  return block.sharing === "time" ? `${partner.name} sees only the time` : `${partner.name} sees this`;
}

/** What can be said of a block besides when and whose it is. */
function besidesText({ original, row }: GridBlock): string {
  return [original === null ? "" : "repeats", row.protected ? "protected" : ""].filter(Boolean).join(", ");
}

/** `10:00 – 11:00`, or that it takes whole days. */
export function timesText(block: GridBlock, reader: Reader): string {
  return block.allDay ? "all day" : spanText(block.startMs, block.endMs, reader);
}

/** `Friday 12 June`; of several days, `Friday 12 June to Sunday 14 June`; with `withYear`, all with their years. */
export function datesText(block: GridBlock, reader: Reader, withYear = false): string {
  const { first, last } = datesOfTimes(block, reader.zone);
  const said = (date: DateText) => (withYear ? dateText(date, reader.locale, true) : datedText(date, reader));
  return block.isLong && first !== last ? `${said(first)} to ${said(last)}` : said(first);
}

/** Both, by the clock where one is then: `Friday 12 June, 10:00 – 11:00`. */
export function whenOf(block: GridBlock, me: Person, reader: Reader): string {
  const there = readThere(reader, me, block);
  return `${datesText(block, there)}, ${timesText(block, there)}`;
}

/** Below the title, where there is room: first when it is. */
export function saidBelow(block: GridBlock, people: People, reader: Reader): string[] {
  const onlyYou = block.sharing === "hidden" ? shownText(block, people) : "";
  const theirs = partnersTimeText(block, people, reader);
  return [timesText(block, reader), theirs, onlyYou, block.detail?.place ?? ""].filter(Boolean);
}

/** The same in one. */
export function whenAndWhere(block: GridBlock, people: People, reader: Reader): string {
  return saidBelow(block, people, reader).join(", ");
}

/** When it begins for the partner, of what touches them, where their clock is another one then. */
function partnersTimeText({ kind, allDay, startMs }: GridBlock, { partner }: People, reader: Reader): string {
  if (!partner || allDay || kind === "mine") return "";
  const zone = zoneOf(partner, startMs);
  if (zone === reader.zone) return "";
  const there = { ...reader, zone };
  const day = shortDateText(startMs, there);
  const otherDay = day === shortDateText(startMs, reader) ? "" : ` ${day}`;
  return `${timeText(startMs, there)}${otherDay} for ${partner.name}`;
}

/**
 * The whole block in a sentence, for those who listen: what, time, day, whose. It begins with what is written on the
 * block, so that it can be called by that.
 */
export function blockLabel(block: GridBlock, people: People, reader: Reader): string {
  const shown = block.sharing === "hidden" ? "" : shownText(block, people);
  const parts = [titleOf(block, people), whenAndWhere(block, people, reader), datesText(block, reader)];
  const pinned = pinnedText(block, people, reader);
  const says = [pinned, whoseText(block, people), besidesText(block), shown, proposedText(block, people)];
  return [...parts, ...says].filter(Boolean).join(", ");
}

/** When a block begins by the clock that it is pinned to, where that is another one than its reader's and the partner's. */
function pinnedText({ row, allDay, startMs }: GridBlock, { partner }: People, reader: Reader): string {
  const { zone } = row;
  // Those that were put to UTC for want of a wall time are pinned to nothing.
  if (
    allDay ||
    zone === null ||
    zone === "UTC" ||
    zone === reader.zone ||
    (partner && zoneOf(partner, startMs) === zone)
  )
    return "";
  const [there, here] = [timeText(startMs, { ...reader, zone }), timeText(startMs, reader)];
  return there === here ? "" : `${there} in ${placeOfZone(zone)}`;
}

/** Who has proposed what of it, and whose answer it waits for; empty where nothing waits. */
export function proposedText({ standing, proposal }: GridBlock, { me, partner }: People): string {
  const name = partner?.name ?? "your partner";
  if (!proposal) return standing === "proposed" ? "proposed" : "";
  const what = standing === "proposed" ? "proposed" : "another time proposed";
  return proposal.by === me.id ? `${what} by you, waits for ${name}` : `${what} by ${name}, waits for you`;
}

/** Who changed a block of ours last, and when; empty where nobody has. */
export function changedText({ series }: GridBlock, { me, partner }: People, reader: Reader): string {
  const { changedBy, changedAt } = series;
  if (!changedBy || !changedAt) return "";
  const who = changedBy === me.id ? "You" : (partner?.name ?? "Your partner");
  const at = instantMs(changedAt);
  return `${who} changed this on ${shortDateText(at, reader)} at ${timeText(at, reader)}.`;
}
