/** The fields of commands that hold people's own words, as they are to be read. */
const WORDS = "title place notes word name how line words text statement ifWords willWords".split(" ");

/** What has such fields further in: the options of a decision, what a goal is to be, the answers, the lines of a dream. */
const WITHIN = "options to answers body".split(" ");

/** What a person had written into a command, each field on lines of its own; empty when nothing. */
export function writtenIn(input: unknown): string {
  if (typeof input === "string") return input;
  if (Array.isArray(input)) return joined(input.map(writtenIn));
  if (typeof input !== "object" || input === null) return "";
  const fields = input as Readonly<Record<string, unknown>>;
  return joined([
    ...WORDS.map((key) => fields[key]).filter((value) => typeof value === "string"),
    ...WITHIN.map((key) => writtenIn(fields[key])),
  ]);
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}
