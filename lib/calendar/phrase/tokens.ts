/** A word, a number or a mark of a text. */
export interface Token {
  /** In small letters; dashes are `-`, `p.m.` is `pm`, `Friday's` is `friday`. */
  readonly text: string;
  /** Where it is in the text, end excluded. */
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
}

/** What was read, and the index of the token after it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

// No two alternatives can begin and go on alike, so that a text is gone through once, whatever it is.
const TOKEN = /[ap]\.\s?m(?:\.|(?![\p{L}\d]))|\p{L}+(?:['’]\p{L}+)*|\d+|\n|\S/giu;

export function tokensOf(text: string): Token[] {
  let last = 0;
  return Array.from(text.matchAll(TOKEN), ({ 0: match, index }) => {
    const token = { text: plain(match), start: index, end: index + match.length, glued: index === last && index > 0 };
    last = token.end;
    return token;
  });
}

/** The text of a token; the empty text before the first and after the last. */
export function textAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.text ?? "";
}

/** The index after the token where it is one of these words, else the index itself. */
export function past(tokens: readonly Token[], i: number, ...words: readonly string[]): number {
  return words.includes(textAt(tokens, i)) ? i + 1 : i;
}

/** Whether the tokens go on with these words. */
export function goesOn(tokens: readonly Token[], i: number, ...words: readonly string[]): boolean {
  return words.every((word, k) => textAt(tokens, i + k) === word);
}

function plain(match: string): string {
  const text = match.toLowerCase().replace("’", "'");
  if (/^[ap]\./.test(text)) return `${text[0]!}m`;
  if (/^[‐‑‒–—―−]$/.test(text)) return "-";
  if (text === "@") return "at";
  return text.endsWith("'s") ? text.slice(0, -2) : text;
}
