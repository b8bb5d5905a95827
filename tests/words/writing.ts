import fc from "fast-check";

/** Words that the patterns look for, and what people and phones put around them. */
const PIECES = (
  "you You YOU you’re youre never always every time I feel like that ignored sad when need I’m and not don't " +
  "love whatever " +
  "pathetic grow up make me angry your mother so selfish lazy more space time help one evening a week … . , ! ? " +
  "; : “ ” \" ' ( ) " +
  "🫶 👩‍👩‍👧 حزين שלום é \u0301 \u0000 \uD83E"
).split(" ");

/** What somebody might write, and what nobody would: the words above in any order, or any text at all. */
export const writing = fc.oneof(
  fc.array(fc.constantFrom(...PIECES, "\n", "  "), { maxLength: 40 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ maxLength: 200 }),
);
