import { PARTS_OF_DAY, type PartName } from "@/lib/calendar/phrase/parts";
import type { Reading } from "@/lib/calendar/phrase/said";
import { goesOn, past, textAt, type Read, type Token } from "@/lib/calendar/phrase/tokens";

const NAMES = new Map<string, PartName>([
  ["morning", "morning"],
  ["forenoon", "morning"],
  ["afternoon", "afternoon"],
  ["evening", "evening"],
  ["night", "night"],
  ["lunchtime", "lunchtime"],
  ["pm", "afternoon"],
]);
const MEALS = new Map([
  ["breakfast", "am"],
  ["brunch", "am"],
  ["dinner", "pm"],
  ["supper", "pm"],
] as const);

/** The name of a part of the day, with what it is nearer called: "late afternoon". */
export function partAt(tokens: readonly Token[], i: number): Read<{ part: PartName; plural: boolean }> | null {
  if (goesOn(tokens, i, "after", "work")) return { value: { part: "after work", plural: false }, next: i + 2 };
  if (goesOn(tokens, i, "lunch", "time")) return { value: { part: "lunchtime", plural: false }, next: i + 2 };
  if (goesOn(tokens, i, "date", "night")) return { value: { part: "evening", plural: false }, next: i + 2 };
  const nearer = ["early", "late"].includes(textAt(tokens, i)) ? `${textAt(tokens, i)} ` : "";
  const j = nearer ? i + 1 : i;
  const text = textAt(tokens, j);
  const plural = text.endsWith("s");
  const name = NAMES.get(plural ? text.slice(0, -1) : text);
  if (name === undefined) return null;
  const wanted = `${nearer}${name}`;
  const part = Object.hasOwn(PARTS_OF_DAY, wanted) ? (wanted as PartName) : name;
  return { value: { part, plural }, next: j + 1 };
}

/** "in the morning", "at lunchtime", "after work"; a part alone counts beside a day, or as the whole answer. */
export function readPart(tokens: readonly Token[], i: number): Reading | null {
  const meal = MEALS.get(textAt(tokens, i) as "breakfast");
  if (meal !== undefined) return { said: { meal }, next: i + 1 };
  const afterLead = ledTo(tokens, i);
  const part = partAt(tokens, afterLead);
  if (part === null) return null;
  const said = { part: part.value.part };
  const led = afterLead > i || part.value.part === "after work";
  return led && !part.value.plural ? { said, next: part.next } : { said, next: part.next, loose: "alone" };
}

function ledTo(tokens: readonly Token[], i: number): number {
  const text = textAt(tokens, i);
  if (["in", "during", "on"].includes(text) && textAt(tokens, i + 1) === "the") return i + 2;
  if (["at", "over"].includes(text)) {
    const after = textAt(tokens, i + 1);
    return after === "night" || after.startsWith("lunch") ? i + 1 : i;
  }
  return text === "in" ? past(tokens, i, "in") : i;
}
