/** The reference's process: a bare relay of moves. */
import { answer } from "@/bench/child";
import { openRelay } from "@/bench/relay";
import type { Opened, ServerQuestion } from "@/bench/live/messages";
import { newId } from "@/lib/ids";

answer((question: ServerQuestion) =>
  question.ask === "open" ? open(question.adminUrl, question.couples) : Promise.resolve(null),
);

async function open(adminUrl: string, count: number): Promise<Opened> {
  const url = await openRelay(adminUrl, "jsonb", JSON.stringify);
  const person = () => ({ userId: newId(), sessionId: newId(), cookie: "" });
  const couples = Array.from({ length: count }, () => ({
    coupleId: newId(),
    people: [person(), person()] as [ReturnType<typeof person>, ReturnType<typeof person>],
    blocks: Array.from({ length: 20 }, newId),
  }));
  return { url, couples };
}
