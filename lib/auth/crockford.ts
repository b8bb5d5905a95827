/**
 * Codes that people read from one screen and type on another: Crockford's base 32 (crockford.com/base32.html), without
 * letters that look like digits, in groups of four.
 */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The first `length` symbols of `bytes`, five bits each; `bytes` must hold enough of them. */
export function crockford(bytes: Uint8Array, length: number): string {
  let code = "";
  for (let at = 0; at < length; at++) {
    const bit = at * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    code += SYMBOLS.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return code;
}

/** `ABCDEFGH` as `ABCD-EFGH`. */
export function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

/**
 * What was typed, as `crockford` writes it: any case, spaces or dashes, and O, I and L for the digits they look like.
 * Null when it cannot be a code of that length.
 */
export function typedCode(text: string, length: number): string | null {
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === length && Array.from(code).every((symbol) => SYMBOLS.includes(symbol)) ? code : null;
}
