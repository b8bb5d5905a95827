import { weekdayAt, monthAt } from "@/lib/calendar/phrase/names";
import { lengthAt } from "@/lib/calendar/phrase/read-length";
import { partAt } from "@/lib/calendar/phrase/read-part";
import type { Reading } from "@/lib/calendar/phrase/said";
import { goesOn, past, textAt, type Token } from "@/lib/calendar/phrase/tokens";

const GONE = ["last", "past", "previous"];
const UNITS = ["week", "weekend", "month", "year"];

/** What sounds like a time and cannot be planned: "last Friday", "the next two weeks", "the other day", "good night". */
export function readPast(tokens: readonly Token[], i: number): Reading | null {
  const said = {};
  const text = textAt(tokens, i);
  if (text === "yesterday") return { said, isOver: true, next: partAt(tokens, i + 1)?.next ?? i + 1 };
  const part = partAt(tokens, i + 1);
  if (text === "good" && part !== null) return { said, next: part.next };
  if (text === "other" && textAt(tokens, i - 1) === "the") {
    if (part !== null) return { said, isOver: true, next: part.next };
    if (["day", ...UNITS].includes(textAt(tokens, i + 1))) return { said, isOver: true, next: i + 2 };
  }
  if (goesOn(tokens, i, "next", "year")) return { said, next: i + 2 };
  if (![...GONE, "next", "these", "coming", "first", "those"].includes(text)) return null;
  const length = lengthAt(tokens, past(tokens, i + 1, "few"));
  if (length !== null) return { said, next: length.next };
  if (!GONE.includes(text)) return null;
  if (UNITS.includes(textAt(tokens, i + 1))) return { said, isOver: true, next: i + 2 };
  const gone = part ?? weekdayAt(tokens, i + 1) ?? monthAt(tokens, i + 1);
  return gone === null ? null : { said, isOver: true, next: partAt(tokens, gone.next)?.next ?? gone.next };
}
