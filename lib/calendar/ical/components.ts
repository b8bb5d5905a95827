/** A part of a calendar's file: `VEVENT` and its like, with the lines that are its own. */
export interface Component {
  /** In capitals; empty for the lines of the calendar itself. */
  readonly name: string;
  readonly lines: readonly string[];
  /** Whether its end is there: a file may have been cut off, or one part have begun within another. */
  readonly whole: boolean;
  /** How far into the text it goes, from 0 to 1. */
  readonly read: number;
}

interface Open {
  readonly name: string;
  readonly lines: string[];
  /** What is open within it, such as an alarm: its lines are left out. */
  readonly within: string[];
}

const CALENDAR = "VCALENDAR";

/** Takes a text (of whole lines) into its parts before anything in it is read, so that a bad one spoils no other. */
export function* componentsOf(text: string): Generator<Component> {
  const own: string[] = [];
  let open: Open | null = null;
  let at = 0;
  const closed = ({ name, lines }: Open, whole: boolean) => ({ name, lines, whole, read: at / text.length });
  while (at < text.length) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end).trimEnd();
    at = end + 1;
    const [, mark, said] = /^(BEGIN|END):\s*([A-Z-]+)$/i.exec(line) ?? [];
    const name = said?.toUpperCase() ?? "";
    if (name === CALENDAR) continue;
    if (!mark) {
      if (!open) own.push(line);
      else if (open.within.length === 0) open.lines.push(line);
    } else if (mark.toUpperCase() === "BEGIN") {
      if (open && name !== "VEVENT") {
        open.within.push(name);
        continue;
      }
      if (open) yield closed(open, false);
      open = { name, lines: [], within: [] };
    } else if (open?.within.includes(name)) {
      while (open.within.pop() !== name);
    } else if (open?.name === name) {
      yield closed(open, true);
      open = null;
    }
  }
  if (open) yield closed(open, false);
  yield { name: "", lines: own, whole: true, read: 1 };
}
