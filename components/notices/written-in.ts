/** The fields of commands that hold people's own words, as they are to be read. */
const WORDS = "title place notes word name how line words statement ifWords willWords".split(" ");

/** What a person had written into a command, each field on lines of its own; empty when nothing. */
export function writtenIn(input: unknown): string {
  if (typeof input !== "object" || input === null) return "";
  const fields = input as Readonly<Record<string, unknown>>;
  return WORDS.map((key) => fields[key])
    .filter((value) => typeof value === "string" && value !== "")
    .join("\n");
}
