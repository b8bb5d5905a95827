/** Our server's process, with a document for each couple. */
import { answer } from "@/bench/child";
import { makeCouple } from "@/bench/couple";
import { makeDocument } from "@/bench/doc/make-document";
import type { Open, Opened, Pair } from "@/bench/doc/messages";
import { listen, openProduct, settle } from "@/bench/product";

answer(async ({ adminUrl, couples }: Open): Promise<Opened> => {
  const { admin, database, sockets } = await openProduct(adminUrl);
  const pairs: Pair[] = [];
  for (let n = 0; n < couples; n++) {
    const couple = await makeCouple([]);
    const { documentId } = await makeDocument(database, couple);
    pairs.push({ coupleId: couple.coupleId, documentId, people: couple.people });
  }
  await settle(admin);
  return { url: await listen(sockets), pairs };
});
