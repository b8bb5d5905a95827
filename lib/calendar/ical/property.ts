import ICAL from "ical.js";
import { Refusal } from "@/lib/errors";

/** One line of a component, as RFC 5545 has it. */
export interface Property {
  /** In small letters. */
  readonly name: string;
  /** By their names in small letters. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly values: readonly unknown[];
  /** What stands after the first colon, as it was written. */
  readonly written: string;
}

/** What says when something is: where it cannot be read, nothing is known. */
const DECISIVE = new Set(["dtstart", "dtend", "recurrence-id", "exdate"]);

/** Rules are read by lib/calendar/rrule.ts: of a small flaw in one, ical.js would not say that there is any. */
const OWN = new Set(["rrule", "exrule"]);

/**
 * Reads those of the lines whose names are wanted; of words that cannot be read there are none.
 * @throws Refusal `unreadable` of what says when
 */
export function propertiesOf(lines: readonly string[], wanted: ReadonlySet<string>): Property[] {
  return lines.flatMap((line) => {
    const name = /^[A-Z0-9-]+/i.exec(line)?.[0].toLowerCase();
    if (name === undefined || !wanted.has(name)) return [];
    const written = line.slice(line.indexOf(":") + 1);
    if (OWN.has(name)) return [{ name, params: {}, values: [], written }];
    try {
      const [, params, , ...values] = ICAL.parse.property(quoted(line)) as [string, Property["params"], ...unknown[]];
      return [{ name, params, values, written }];
    } catch {
      if (DECISIVE.has(name)) throw new Refusal("unreadable");
      return [];
    }
  });
}

/** A zone's name with a colon in it, which Outlook writes without the quotes that belong around it. */
function quoted(line: string): string {
  return line.replace(/;TZID=([^";]*:[^";]*):(\d{8}(?:T\d{6}Z?)?)$/i, `;TZID="$1":$2`);
}

export function propertyNamed(properties: readonly Property[], name: string): Property | undefined {
  return properties.find((one) => one.name === name);
}

/** The text of a property; empty where it is not there. */
export function textNamed(properties: readonly Property[], name: string): string {
  const value = propertyNamed(properties, name)?.values[0];
  return typeof value === "string" ? value : "";
}

/**
 * How long a DURATION says: days by the clock on the wall, and milliseconds besides. Null: nothing that can be read.
 */
export function durationIn(property: Property | undefined): { readonly days: number; readonly ms: number } | null {
  try {
    const { isNegative, weeks, days, hours, minutes, seconds } = ICAL.Duration.fromString(String(property?.values[0]));
    const sign = isNegative ? -1 : 1;
    return { days: sign * (weeks * 7 + days), ms: sign * ((hours * 60 + minutes) * 60 + seconds) * 1_000 };
  } catch {
    return null;
  }
}
