import { Refusal } from "@/lib/errors";

/** The largest file that is read, in bytes: a calendar of twenty years is smaller. */
export const LARGEST_FILE = 4 * 1024 * 1024;

/** Of one file no more blocks are read. */
export const MOST_READ = 5_000;

const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20];

/**
 * The text of an iCalendar file with its lines made whole, each ended by `\n`. They are unfolded as bytes, since some
 * programs fold in the middle of a character (RFC 5545 §3.1). What is not UTF-8 is taken for the Latin of old programs.
 * @throws Refusal `file-too-large`, `not-a-calendar`, `too-many-in-file`
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_FILE) throw new Refusal("file-too-large");
  const text = decoded(bytes);
  if (!/^\s*BEGIN:VCALENDAR\s*$/im.test(text)) throw new Refusal("not-a-calendar");
  let count = 0;
  for (const _ of text.matchAll(/^BEGIN:VEVENT/gim)) if (++count > MOST_READ) throw new Refusal("too-many-in-file");
  return text;
}

function decoded(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff && "utf-16be";
  // Two bytes each: folded before they were written so.
  if (wide)
    return new TextDecoder(wide)
      .decode(bytes)
      .replace(/\r\n?/g, "\n")
      .replace(/\n[ \t]/g, "");
  if (bytes.includes(0)) throw new Refusal("not-a-calendar");
  const whole = unfolded(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(whole);
  } catch {
    return new TextDecoder("windows-1252").decode(whole);
  }
}

function unfolded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte !== LF && byte !== CR) {
      whole[length++] = byte;
      continue;
    }
    if (byte === CR && bytes[at + 1] === LF) at++;
    const next = bytes[at + 1];
    if (next === SPACE || next === TAB) at++;
    else whole[length++] = LF;
  }
  return whole.subarray(0, length);
}
