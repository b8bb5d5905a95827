/** By the name of the command; `*` stands for the block. */
const TITLES: Readonly<Record<string, string>> = {
  "block.schedule": "The block was not made.",
  "block.move": "* was not moved.",
  "block.describe": "The words of * were not changed.",
  "block.share": "What * shows was not changed.",
  "block.protect": "Whether * is protected was not changed.",
  "block.bring": "Some of what was in the file was not brought in.",
  "block.unbring": "What was brought in was not taken back.",
  "block.remove": "* was not removed.",
  "series.change": "* was not changed.",
  "series.split": "The dates of * were not changed.",
  "series.end": "The dates of * were not removed.",
  "occurrence.move": "The date of * was not moved.",
  "occurrence.cancel": "The date of * was not removed.",
  "occurrence.describe": "The words of the date of * were not changed.",
  "occurrence.share": "What the date of * shows was not changed.",
  "proposal.make": "The other time was not proposed.",
  "proposal.accept": "The proposal was not accepted.",
  "proposal.decline": "The proposal was not declined.",
  "proposal.counter": "The other time was not proposed.",
  "proposal.withdraw": "The proposal was not taken back.",
  "proposal.single": "The date of * was not answered by itself.",
  "proposal.together": "The date of * was not put back among the others.",
  "proposal.reopen": "Your answer was not taken back.",
  "profile.change": "Your profile was not changed.",
};

/** Of one date of a series that is proposed: what its answer was to be, by the name of that command. */
const OF_DATE: Readonly<Record<string, string>> = {
  "proposal.accept": "The date of * was not accepted.",
  "proposal.decline": "The date of * was not declined.",
  "proposal.withdraw": "The date of * was not taken back.",
  "proposal.counter": "The other time was not proposed.",
  "series.change": "The other time was not proposed.",
};

/**
 * What was not done, in words; empty of a command that has none.
 * @param block what the block is called; null where that is not known
 * @param next the name of the command that was given with it and could not be done without it
 */
export function refusedTitle(command: string, block: string | null, next: string | null = null): string {
  const ofDate = command === "proposal.single" && next !== null ? OF_DATE[next] : undefined;
  const title = ofDate ?? TITLES[command] ?? "";
  const called = block ?? (title.startsWith("*") ? "The block" : "the block");
  // By a function: in words of people, `$` would mean a part of the title.
  return title.replace("*", () => called);
}
