import { past, textAt, type Read, type Token } from "@/lib/calendar/phrase/tokens";

const numbered = (words: string, from = 0, by = 1) => words.split(" ").map((word, i) => [word, from + i * by] as const);

const ONES = new Map(
  numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  ),
);
const TENS = new Map(numbered("twenty thirty forty fifty", 20, 10));
const ORDINALS = new Map(
  numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
  ),
);

/** A whole number in digits (four at most) or in words up to fifty-nine. */
export function wholeAt(tokens: readonly Token[], i: number): Read<number> | null {
  const text = textAt(tokens, i);
  if (/^\d{1,4}$/.test(text)) return { value: Number(text), next: i + 1 };
  const tens = TENS.get(text);
  if (tens === undefined) return read(ONES.get(text), i + 1);
  const j = past(tokens, i + 1, "-");
  const ones = ONES.get(textAt(tokens, j)) ?? 0;
  return ones >= 1 && ones <= 9 ? { value: tens + ones, next: j + 1 } : { value: tens, next: i + 1 };
}

/** `3rd`, `third`, `twenty-first`, `thirtieth`. */
export function ordinalAt(tokens: readonly Token[], i: number): Read<number> | null {
  const text = textAt(tokens, i);
  if (/^\d{1,2}$/.test(text)) {
    const ending = tokens[i + 1];
    return ending?.glued && /^(?:st|nd|rd|th)$/.test(ending.text) ? { value: Number(text), next: i + 2 } : null;
  }
  if (text === "thirtieth") return { value: 30, next: i + 1 };
  const tens = TENS.get(text);
  if (tens === undefined) return read(ORDINALS.get(text), i + 1);
  const j = past(tokens, i + 1, "-");
  const ones = ORDINALS.get(textAt(tokens, j)) ?? 0;
  return ones >= 1 && ones <= 9 ? { value: tens + ones, next: j + 1 } : null;
}

/** As `ordinalAt`, and `last`, which is −1. */
export function ordinalOrLastAt(tokens: readonly Token[], i: number): Read<number> | null {
  return textAt(tokens, i) === "last" ? { value: -1, next: i + 1 } : ordinalAt(tokens, i);
}

function read(value: number | undefined, next: number): Read<number> | null {
  return value === undefined ? null : { value, next };
}
