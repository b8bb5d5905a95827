import { componentsOf, type Component } from "@/lib/calendar/ical/components";
import { eventIn, type FoundEvent, type Remark } from "@/lib/calendar/ical/event";
import { propertiesOf, textNamed } from "@/lib/calendar/ical/property";
import { alone, seriesWith, type FoundBlock } from "@/lib/calendar/ical/series";
import { zonesOf } from "@/lib/calendar/ical/zones";
import { isRefusal } from "@/lib/errors";

/** What was found in a file. */
export interface Found {
  /** In the order of their beginnings. */
  readonly blocks: readonly FoundBlock[];
  /** How many could not be brought in, by why: codes of refusals, or `to-do`, `cut-off`, `unreadable`, `cancelled`. */
  readonly losses: ReadonlyMap<string, number>;
  /** How many are otherwise than in the file, by what it is. */
  readonly remarks: ReadonlyMap<Remark, number>;
  /** The names of zones that are not known. */
  readonly unknownZones: readonly string[];
}

/** Parts of a calendar that are no events and yet people's own. */
const OTHERS: Readonly<Record<string, string>> = { VTODO: "to-do", VJOURNAL: "journal" };

/**
 * Reads the text of a calendar (lib/calendar/ical/file-text.ts), piece by piece: after each piece it yields how far it is,
 * from 0 to 1, for whoever drives it to let others have their turn. What cannot be read is counted, and spoils nothing.
 * @param own the zone of whoever reads it, IANA
 */
export function* readCalendar(text: string, own: string): Generator<number, Found> {
  const components: Component[] = [];
  for (const component of componentsOf(text)) {
    components.push(component);
    yield component.read / 4;
  }
  const losses = new Map<string, number>();
  const lose = (why: string) => void losses.set(why, (losses.get(why) ?? 0) + 1);
  const calendar = propertiesOf(components.at(-1)!.lines, OF_CALENDAR);
  const described = new Map(
    components
      .filter(({ name }) => name === "VTIMEZONE")
      .map(({ lines }) => [textNamed(propertiesOf(lines, OF_ZONE), "tzid"), lines]),
  );
  const zones = zonesOf(described, textNamed(calendar, "x-wr-timezone"), own);
  const isCalledOff = textNamed(calendar, "method").toUpperCase() === "CANCEL";

  const groups = new Map<string, FoundEvent[]>();
  const events = components.filter(({ name }) => name === "VEVENT");
  for (const { name } of components) if (Object.hasOwn(OTHERS, name)) lose(OTHERS[name]!);
  for (const [n, { lines, whole }] of events.entries()) {
    // What it would have gone on with may have been how it repeats.
    if (!whole) lose("cut-off");
    const event = whole ? orLost(() => eventIn(lines, zones), lose) : null;
    if (event) {
      const key = event.uid === "" ? `#${n}` : event.uid;
      groups.set(key, [...(groups.get(key) ?? []), isCalledOff ? { ...event, isCancelled: true } : event]);
    }
    yield 1 / 4 + n / events.length / 2;
  }

  const blocks: FoundBlock[] = [];
  let done = 0;
  for (const group of groups.values()) {
    blocks.push(...blocksOf(group, lose));
    yield 3 / 4 + ++done / groups.size / 4;
  }
  const remarks = new Map<Remark, number>();
  for (const block of blocks) for (const one of block.remarks) remarks.set(one, (remarks.get(one) ?? 0) + 1);
  return {
    blocks: blocks.sort((a, b) => (a.when.localStart < b.when.localStart ? -1 : 1)),
    losses,
    remarks,
    unknownZones: zones.unknown(),
  };
}

const OF_CALENDAR = new Set(["method", "x-wr-timezone"]);
const OF_ZONE = new Set(["tzid"]);

/** The blocks of events that have one name: a series with the dates that are otherwise, or what happens once. */
function blocksOf(group: readonly FoundEvent[], lose: (why: string) => void): readonly FoundBlock[] {
  const heads = newest(group.filter(({ instead }) => instead === null));
  const dates = newest(group.filter(({ instead }) => instead !== null));
  const series = heads.find(({ when, isCancelled }) => when.rrule !== null && !isCancelled);
  // Of a series that is called off, its dates are, too.
  const isCalledOff = heads.length > 0 && heads.every(({ isCancelled }) => isCancelled);
  const others = series || isCalledOff ? [] : dates;
  return [...heads, ...others].flatMap((event) => {
    if (event.isCancelled) {
      lose("cancelled");
      return [];
    }
    return orLost(() => (event === series ? seriesWith(event, dates) : [alone(event)]), lose) ?? [];
  });
}

/**
 * Of those that say the same twice, the one that was changed last. Some programs call different things by one name: these
 * stay.
 */
function newest(events: readonly FoundEvent[]): FoundEvent[] {
  const last = new Map<string, FoundEvent>();
  for (const event of events) {
    const { instead, when, words } = event;
    const at = instead ? [instead.local, instead.zone] : [when.localStart, when.zone, when.rrule];
    const [one, other] = [JSON.stringify(at), JSON.stringify([...at, words.title])];
    const before = last.get(one);
    const isOther = before?.sequence === event.sequence && before.words.title !== words.title;
    if (isOther) last.set(other, event);
    else if (!before || before.sequence <= event.sequence) last.set(one, event);
  }
  return [...last.values()];
}

function orLost<What>(read: () => What, lose: (why: string) => void): What | null {
  try {
    return read();
  } catch (error) {
    lose(isRefusal(error) ? error.code : "unreadable");
    return null;
  }
}
