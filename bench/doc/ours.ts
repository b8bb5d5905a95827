/** Our server's process, with a document for each couple. */
import { answer } from "@/bench/child";
import { makeCouple } from "@/bench/couple";
import type { Open, Opened, Pair } from "@/bench/doc/messages";
import { listen, openProduct, settle } from "@/bench/product";
import { newId } from "@/lib/ids";

answer(async ({ adminUrl, couples }: Open): Promise<Opened> => {
  const { admin, database, sockets } = await openProduct(adminUrl);
  const pairs: Pair[] = [];
  for (let n = 0; n < couples; n++) {
    const { coupleId, people } = await makeCouple([]);
    const documentId = newId();
    await database.withActor(people[0], (tx) =>
      tx.query(`INSERT INTO "Document" (id, "spaceId", "authorId", kind) VALUES ($1, $2, $3, 'bench')`, [
        documentId,
        coupleId,
        people[0].userId,
      ]),
    );
    pairs.push({ coupleId, documentId, people });
  }
  await settle(admin);
  return { url: await listen(sockets), pairs };
});
