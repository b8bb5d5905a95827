import { propertiesOf, textNamed } from "@/lib/calendar/ical/property";
import { WINDOWS_ZONES } from "@/lib/calendar/ical/windows-zones";
import { isZone } from "@/lib/sync/zone";

/** The zones of a file: what its names of zones mean here. */
export interface Zones {
  /** The zone (IANA) of a TZID; of one that is not known, the owner's. */
  of(tzid: string): string;
  /** Whether that is only taken for it. */
  isGuess(tzid: string): boolean;
  /** The names that were asked for and are not known. */
  unknown(): string[];
  /** The zone of whoever reads it, IANA. */
  readonly own: string;
  /** The zone of times that name none; null: they float. */
  readonly floating: string | null;
}

/**
 * @param described by TZID the lines of the VTIMEZONE that describes it
 * @param floating what the file says of times without a zone (X-WR-TIMEZONE); empty: nothing
 * @param own the zone of whoever reads it, IANA
 */
export function zonesOf(described: ReadonlyMap<string, readonly string[]>, floating: string, own: string): Zones {
  const known = new Map<string, string | null>();
  const find = (tzid: string): string | null => {
    let zone = known.get(tzid);
    if (zone === undefined) known.set(tzid, (zone = zoneNamed(tzid) ?? zoneDescribed(described.get(tzid) ?? [])));
    return zone;
  };
  return {
    of: (tzid) => find(tzid) ?? own,
    isGuess: (tzid) => find(tzid) === null,
    unknown: () => [...known].flatMap(([tzid, zone]) => (zone === null ? [tzid] : [])),
    own,
    floating: floating === "" ? null : zoneNamed(floating),
  };
}

/**
 * The zone (IANA) that a name means: its own; the end of a path, as Thunderbird and Evolution write it
 * (`/freeassociation.sourceforge.net/Europe/Berlin`); or what Windows calls it. Null: none that is known.
 */
export function zoneNamed(name: string): string | null {
  const plain = name.trim();
  if (plain === "") return null;
  if (Object.hasOwn(WINDOWS_ZONES, plain)) return WINDOWS_ZONES[plain]!;
  const parts = plain.split("/").filter((part) => part !== "");
  const ends = plain.startsWith("/") ? [3, 2, 1].map((length) => parts.slice(-length).join("/")) : [plain];
  const found = ends.find((end) => isZone(end));
  return found === undefined ? null : asWritten(found);
}

/** What says in a VTIMEZONE where it is (libical, Evolution, KOrganizer). */
function zoneDescribed(lines: readonly string[]): string | null {
  return zoneNamed(textNamed(propertiesOf(lines, LOCATION), "x-lic-location"));
}

const LOCATION = new Set(["x-lic-location"]);

/** Runtimes know names in any letters; written they are as in the list of zones. */
function asWritten(zone: string): string {
  const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions();
  return timeZone.toLowerCase() === zone.toLowerCase() ? timeZone : zone;
}
