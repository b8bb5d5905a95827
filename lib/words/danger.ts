import { phrase } from "@/lib/words/reading";

const WHOM = "(?:me|us|him|her|the (?:kids|children)|my (?:son|daughter|child))";
const DANGER = phrase(
  `(?:hit|hits|hitting|beat|beats|beating|slap|slaps|slapped|kick|kicks|kicked|punch|punches|punched|choke|chokes|choked` +
    `|strangle|strangled|shove|shoves|shoved|push|pushes|pushed|grab|grabs|grabbed|threaten|threatens|threatened|threatening` +
    `|rape|raped|force|forces|forced) ${WHOM}(?! away| up| at | in the | a hug)` +
    "|(?:afraid|scared|frightened|terrified) of you|kill (?:me|us|myself|yourself)|abuse|abused|abusive|violent|violence" +
    "|unsafe|threatened|intimidated|harassed|coerced",
);

/**
 * Whether a text tells of violence or of being in danger. Such a text is left as it is: no word of it is called blame, and
 * nothing softer is offered. It is no detector of danger, and nothing else follows from it.
 */
export function tellsOfDanger(reading: string): boolean {
  return reading.search(DANGER) !== -1;
}
