import { titleOf, whenOf } from "@/components/calendar/block-words";
import { gridBlock, type GridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";
import { dateText, type Reader } from "@/lib/calendar/format";
import type { Candidate } from "@/lib/calendar/bringing";
import type { Occurrence } from "@/lib/calendar/occurrences";
import { repeatText } from "@/lib/calendar/repeat-words";
import { parseRule } from "@/lib/calendar/rrule";
import { instantMs } from "@/lib/calendar/time";
import { dateIn } from "@/lib/calendar/whole-days";

/** What a block of a file is called, also where it has no title. */
export function calledOf(candidate: Candidate, people: People): string {
  return titleOf(seen(candidate, firstOf(candidate), people), people);
}

/** How it repeats; empty where it does not. */
export function repeatsOf({ brought: { rrule, localStart } }: Candidate, locale: string): string {
  return rrule === null ? "" : repeatText(parseRule(rrule), localStart, locale);
}

/** The blocks that come next, each with when that is. */
export function nextOf(
  candidates: readonly Candidate[],
  most: number,
  people: People,
  reader: Reader,
): { readonly candidate: Candidate; readonly title: string; readonly when: string }[] {
  return candidates
    .flatMap((candidate) => (candidate.next ? [{ candidate, next: candidate.next }] : []))
    .sort((a, b) => (a.next.row.startsAt < b.next.row.startsAt ? -1 : 1))
    .slice(0, most)
    .map(({ candidate, next }) => {
      const block = seen(candidate, next, people);
      return { candidate, title: titleOf(block, people), when: whenOf(block, people.me, reader) };
    });
}

/** From the first date to the last one: `from 3 March 2024 to 1 June 2027`; without an end where one of them has none. */
export function spanOf(candidates: readonly Candidate[], locale: string): string {
  const [first] = candidates.map(({ laid }) => laid.block.localStart).sort();
  const last = candidates
    .map(({ laid }) => laid.block.reachEnd)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return "";
  const from = dateText(dateIn(first), locale, true);
  if (last.startsWith(CALENDAR_END)) return `from ${from} on, without an end`;
  // The last moment, as an end at midnight is that of the day before.
  const to = dateText(new Date(instantMs(last) - 1).toISOString().slice(0, 10), locale, true);
  return from === to ? `on ${from}` : `from ${from} to ${to}`;
}

const CALENDAR_END = "2200-01-01";

function firstOf({ laid: { block } }: Candidate): Occurrence {
  return { key: block.id, original: null, row: block, series: block, exception: null };
}

function seen({ brought, laid }: Candidate, occurrence: Occurrence, people: People): GridBlock {
  const { id, spaceId, ownerId, authorId } = laid.block;
  const whose = { id, spaceId, ownerId, authorId, blockId: id, soloKind: null };
  const own = [{ ...brought, originalLocalStart: null }, ...brought.own];
  const details = own.map(({ originalLocalStart, title, notes, place, link }) => {
    return { ...whose, originalLocalStart, title, notes, place, link };
  });
  return gridBlock(occurrence, { details, proposals: [] }, "firm", people.me);
}
