import { z } from "zod";
import { json } from "@/lib/auth/answer";
import { mutation } from "@/lib/auth/gate";
import { runtime } from "@/lib/runtime";

/** A catch-up without a socket. It only reads, but its question does not fit into an address. */
export function POST(request: Request): Promise<Response> {
  return mutation(request, z.unknown(), async (question, session) => {
    const answer = await runtime().catchUp(session, question);
    return json(answer, answer.ok ? 200 : answer.retry ? 503 : 409);
  });
}
