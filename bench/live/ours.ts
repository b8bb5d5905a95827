/**
 * The server's process: everything of server.ts that a move goes through, and nothing of Next. The sockets resolve real
 * session cookies; each command is checked against its session in the database, as always.
 */
import { answer } from "@/bench/child";
import { makeCouple, wallTime, type Couple } from "@/bench/couple";
import type { Opened, ServerQuestion } from "@/bench/live/messages";
import { Stopwatch } from "@/bench/live/stopwatch";
import { listen, openProduct, settle } from "@/bench/product";

const BLOCKS = 20;

const stopwatch = new Stopwatch();

answer((question: ServerQuestion) =>
  question.ask === "open" ? open(question.adminUrl, question.couples) : Promise.resolve(stopwatch.read()),
);

async function open(adminUrl: string, count: number): Promise<Opened> {
  const product = await openProduct(adminUrl, stopwatch);
  const couples: Couple[] = [];
  const starts = Array.from({ length: BLOCKS }, (_, n) => wallTime(Date.UTC(2026, 4, 1, 8 + n * 3)));
  for (let n = 0; n < count; n++) couples.push(await makeCouple(starts));
  await settle(product.admin);
  return { url: await listen(product.sockets), couples };
}
