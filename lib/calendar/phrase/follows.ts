import { monthAt, weekdayAt } from "@/lib/calendar/phrase/names";
import { textAt, type Token } from "@/lib/calendar/phrase/tokens";

const WORDS = new Set(
  (
    "with in on for and or then at to by please sharp so when we i you he she they it if but because as the a an my our " +
    "your his her until till til through today tonight tomorrow this next coming every each sometime works work would " +
    "is are could should can will might may maybe perhaps ok okay latest instead too again about after from all only " +
    "morning afternoon evening night mornings afternoons evenings weekly daily monthly noon midnight"
  ).split(" "),
);

/**
 * Whether a bare number ends there as a time does: before the end, a mark, or a word that goes on with the sentence. In
 * "at 5 flats" and "the 3rd floor" it counts or names something.
 */
export function numberEndsAt(tokens: readonly Token[], i: number): boolean {
  const text = textAt(tokens, i);
  if (/^[-.,:/]$/.test(text) && tokens[i]!.glued && tokens[i + 1]?.glued && /^\d/.test(textAt(tokens, i + 1)))
    return false;
  if (text === "" || WORDS.has(text) || /^[.,;:!?()\n"”'’/-]$/.test(text)) return true;
  return weekdayAt(tokens, i) !== null || monthAt(tokens, i) !== null;
}

/** Whether the number there is the rest of a longer one, of a sum of money or of a score. */
export function isTornNumber(tokens: readonly Token[], i: number): boolean {
  const before = textAt(tokens, i - 1);
  if (/^[$€£#]$/.test(before)) return true;
  return (tokens[i]?.glued ?? false) && /^[\d.,:/\\-]/.test(before) && /^\d/.test(textAt(tokens, i - 2));
}
