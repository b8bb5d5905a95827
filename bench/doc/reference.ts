/** The reference's process: a bare relay of the same bytes. */
import { answer } from "@/bench/child";
import type { Open, Opened } from "@/bench/doc/messages";
import { openRelay } from "@/bench/relay";
import { newId } from "@/lib/ids";

answer(async ({ adminUrl, couples }: Open): Promise<Opened> => {
  const url = await openRelay(adminUrl, "bytea", (bytes) => bytes);
  const pairs = Array.from({ length: couples }, () => ({ coupleId: newId(), documentId: newId(), people: null }));
  return { url, pairs };
});
