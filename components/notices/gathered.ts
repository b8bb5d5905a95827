import type { Id } from "@/lib/ids";
import type { Notice } from "@/lib/sync/client/store";

/** Where the commands that make a block say its id. */
const MAKES: Readonly<Record<string, string>> = {
  "block.schedule": "id",
  "occurrence.share": "blockId",
  "series.split": "blockId",
  "proposal.single": "madeId",
};

/**
 * A refusal, and those that say nothing else: a block that was not made could not be written into either, and one that is
 * gone was moved in vain as often as it was tried.
 */
export interface Gathered {
  readonly notice: Notice;
  readonly after: readonly Notice[];
}

/** The refusals that are told, in their order: of one act that could not begin, one. */
export function gathered(notices: readonly Notice[]): readonly Gathered[] {
  const told: { notice: Notice; made: Id | null; after: Notice[] }[] = [];
  for (const notice of notices) {
    const first = told.find((one) => (one.made === null ? saysTheSame(notice, one.notice) : isAbout(notice, one.made)));
    if (first) first.after.push(notice);
    else told.push({ notice, made: madeBy(notice), after: [] });
  }
  return told.map(({ notice, after }) => ({ notice, after }));
}

interface About {
  readonly id?: Id;
  readonly blockId?: Id;
}

function madeBy({ command, input }: Notice): Id | null {
  const key = MAKES[command];
  return key === undefined ? null : ((input as Readonly<Record<string, Id | undefined>>)[key] ?? null);
}

/** Whether they read the same: people's own words in either are told with the first. */
function saysTheSame(one: Notice, before: Notice): boolean {
  const [{ id, blockId }, was] = [one.input as About, before.input as About];
  const isSame = one.command === before.command && one.code === before.code;
  return isSame && (id ?? blockId) !== undefined && id === was.id && blockId === was.blockId;
}

function isAbout({ input }: Notice, blockId: Id): boolean {
  const about = input as About;
  return about.id === blockId || about.blockId === blockId;
}
