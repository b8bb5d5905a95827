import { z } from "zod";
import { json } from "@/lib/auth/answer";
import { mutation } from "@/lib/auth/gate";
import { runtime } from "@/lib/runtime";

/** A command without a socket. The answer is an `Ack`. */
export function POST(request: Request): Promise<Response> {
  return mutation(request, z.unknown(), async (message, session) => {
    const ack = await runtime().execute(session, message);
    return json(ack, ack.ok ? 200 : ack.retry ? 503 : 409);
  });
}
