import { detailWords } from "@/lib/calendar/schema";
import { textNamed, type Property } from "@/lib/calendar/ical/property";
import { shortened } from "@/lib/sync/text";

export interface FoundWords {
  readonly title: string;
  readonly notes: string;
  readonly place: string;
  readonly link: string;
}

/** Words as blocks hold them, and what of them could not be kept. */
export interface KeptWords {
  readonly words: FoundWords;
  readonly isShortened: boolean;
  readonly isLinkLost: boolean;
}

export const TITLE_LONGEST = 200;
export const NOTES_LONGEST = 10_000;

/** What a component calls itself, in the lengths that blocks have. */
export function wordsIn(properties: readonly Property[]): KeptWords {
  const line = (name: string) => textNamed(properties, name).replace(/\s+/g, " ");
  const whole = {
    title: clean(line("summary")),
    notes: clean(textNamed(properties, "description").replace(/\r\n?/g, "\n"), true),
    place: clean(line("location")),
  };
  const words = {
    title: shortened(whole.title, TITLE_LONGEST),
    notes: shortened(whole.notes, NOTES_LONGEST),
    place: shortened(whole.place, TITLE_LONGEST),
  };
  const link = clean(line("url"));
  const read = detailWords.link.safeParse(link);
  const isShortened = Object.entries(words).some(([key, kept]) => kept !== whole[key as keyof typeof words]);
  return { words: { ...words, link: read.success ? read.data : "" }, isShortened, isLinkLost: !read.success };
}

/** Without what blocks cannot hold: control characters and halves of characters. */
function clean(text: string, lines = false): string {
  const control = lines ? /[^\P{Cc}\t\n]/gu : /\p{Cc}/gu;
  return text
    .replace(control, "")
    .replace(/\p{Surrogate}/gu, "")
    .normalize("NFC")
    .trim();
}
