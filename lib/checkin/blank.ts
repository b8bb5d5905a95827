/** What has no ink: blanks, controls, marks of direction and joiners, and the empty pattern of Braille. */
const INKLESS = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether nothing of a text can be seen, however many characters it has. */
export function isBlank(text: string): boolean {
  return text.replace(INKLESS, "") === "";
}
