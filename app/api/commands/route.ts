import { z } from "zod";
import { acknowledged } from "@/lib/auth/answer";
import { mutation } from "@/lib/auth/gate";
import { runtime } from "@/lib/runtime";

/** A command without a socket. The answer is an `Ack`. */
export function POST(request: Request): Promise<Response> {
  return mutation(request, z.unknown(), async (message, session) => {
    return acknowledged(await runtime().execute(session, message));
  });
}
