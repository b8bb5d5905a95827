import type { Id } from "@/lib/ids";
import type { Notice } from "@/lib/sync/client/store";

/** Where the commands that make a block say its id. */
const MAKES: Readonly<Record<string, string>> = {
  "block.schedule": "id",
  "occurrence.share": "blockId",
  "series.split": "blockId",
  "proposal.single": "madeId",
};

/** A refusal, and those that are nothing but what came of it: a block that was not made could not be written into either. */
export interface Gathered {
  readonly notice: Notice;
  readonly after: readonly Notice[];
}

/** The refusals that are told, in their order: of one act that could not begin, one. */
export function gathered(notices: readonly Notice[]): readonly Gathered[] {
  const told: { notice: Notice; made: Id | null; after: Notice[] }[] = [];
  for (const notice of notices) {
    const first = told.find(({ made }) => made !== null && isAbout(notice, made));
    if (first) first.after.push(notice);
    else told.push({ notice, made: madeBy(notice), after: [] });
  }
  return told.map(({ notice, after }) => ({ notice, after }));
}

function madeBy({ command, input }: Notice): Id | null {
  const key = MAKES[command];
  return key === undefined ? null : ((input as Readonly<Record<string, Id | undefined>>)[key] ?? null);
}

function isAbout({ input }: Notice, blockId: Id): boolean {
  const about = input as { id?: Id; blockId?: Id };
  return about.id === blockId || about.blockId === blockId;
}
