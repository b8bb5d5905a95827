import type { Database } from "@/lib/db/database";
import { Refusal } from "@/lib/errors";
import { newId, type Id } from "@/lib/ids";
import { readDocument } from "@/lib/sync/documents/read-document";
import type { Speaker } from "@/lib/sync/execute";
import { SCHEMA_VERSION, type Ack } from "@/lib/sync/protocol";
import { contentOf, isUnwritten, type VisionContent } from "@/lib/vision/document/content";
import { withGoals, type Named } from "@/lib/vision/document/goals-section";
import { hashOf, SIGNED_LONGEST, signedText } from "@/lib/vision/document/signed-text";
import type { GoalRow } from "@/lib/vision/schema";
import { visionId } from "@/lib/vision/document-commands";
import { proposeVersion, signVersion } from "@/lib/vision/version-commands";

export type Signing = ReturnType<typeof makeSigning>;

interface SigningOptions {
  database: Database;
  execute(speaker: Speaker, message: unknown): Promise<Ack>;
}

/** What is stored in this moment, and the text by whose hash it is signed. */
interface Stored {
  readonly coupleId: Id;
  readonly content: VisionContent;
  readonly text: string;
}

/**
 * Makes the signing of versions: what a person names by its hash is compared with what is stored in this moment, and only then
 * is it signed, by a command like any other. A plan reads rows, not what is in documents; so this stands before it.
 */
export function makeSigning({ database, execute }: SigningOptions) {
  return {
    /**
     * Keeps the present text and puts it before the other, signed.
     * @throws Refusal `alone`, `no-such-document`, `changed-since`, `nothing-to-sign`, `too-large`
     */
    async propose(speaker: Speaker, input: { id: Id; name: string; hash: string }): Promise<Ack> {
      const { coupleId, content, text } = await storedAs(speaker, input.hash);
      if (isUnwritten(content)) throw new Refusal("nothing-to-sign");
      if (text.length > SIGNED_LONGEST) throw new Refusal("too-large");
      await database.withActor(speaker, async (tx) => {
        await tx.query(FORGET, [coupleId]);
        await tx.query(KEEP, [coupleId, input.hash, text]);
      });
      return give(speaker, coupleId, proposeVersion.name, input);
    },

    /**
     * Signs the version that the other put before one, as long as it is what is stored.
     * @throws Refusal `alone`, `no-such-document`, `changed-since`
     */
    async sign(speaker: Speaker, input: { id: Id; hash: string }): Promise<Ack> {
      const { coupleId } = await storedAs(speaker, input.hash);
      return give(speaker, coupleId, signVersion.name, input);
    },

    /**
     * A text by its hash, of those that the person may read.
     * @throws Refusal `no-such-version`
     */
    async text(speaker: Pick<Speaker, "userId">, hash: string): Promise<string> {
      const [row] = await database.withActor(speaker, (tx) => tx.query<{ content: string }>(READ, [hash]));
      if (!row) throw new Refusal("no-such-version");
      return row.content;
    },
  };

  /** The text of what the person's couple has written, with their goals, where it has this hash now. */
  async function storedAs(speaker: Speaker, hash: string): Promise<Stored> {
    const [at] = await database.withActor(speaker, (tx) => tx.query<{ id: Id | null }>("SELECT my_couple() AS id"));
    const coupleId = at?.id ?? null;
    if (coupleId === null) throw new Refusal("alone");
    const read = await readDocument(database, speaker, { spaceId: coupleId, documentId: visionId(coupleId) });
    if (!read) throw new Refusal("no-such-document");
    const content = contentOf(read.doc);
    read.doc.destroy();
    const [goals, people] = await database.withActor(speaker, async (tx) => [
      await tx.query<GoalRow>(GOALS, [coupleId]),
      await tx.query<Named>(PEOPLE, [coupleId]),
    ]);
    const signable = withGoals(content, goals, people);
    const text = signedText(signable);
    if (hashOf(text) !== hash) throw new Refusal("changed-since");
    return { coupleId, content: signable, text };
  }

  function give(speaker: Speaker, coupleId: Id, name: string, input: unknown): Promise<Ack> {
    return execute(speaker, { v: SCHEMA_VERSION, id: newId(), name, input, as: { userId: speaker.userId, coupleId } });
  }
}

const KEEP = `INSERT INTO "SignedText" ("spaceId", hash, content, "madeAt") VALUES ($1, $2, $3, now()) ON CONFLICT DO NOTHING`;

/** What was set aside is not kept; what was put there just now may be about to be named. */
const FORGET = `DELETE FROM "SignedText" WHERE "spaceId" = $1 AND "madeAt" < now() - interval '1 hour'`;

const GOALS = `SELECT id, whose, words, horizon, by, state FROM "Goal" WHERE "spaceId" = $1`;
const PEOPLE = `SELECT "ownerId" AS id, name FROM "Profile" WHERE "spaceId" = $1`;

const READ = `SELECT content FROM "SignedText" WHERE hash = $1 LIMIT 1`;
