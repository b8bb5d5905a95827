import { z } from "zod";
import { json } from "@/lib/auth/answer";
import { clearCookies } from "@/lib/auth/cookies";
import { mutation } from "@/lib/auth/gate";
import { handOver, leaveSeat, resolveSeat } from "@/lib/auth/seat";
import { runtime } from "@/lib/runtime";
import { idSchema } from "@/lib/sync/table";

const input = z.strictObject({ talkId: idSchema });

/** Ends the session at this screen, so that the other can sign in to it, and leaves a seat for the talk. */
export function POST(request: Request): Promise<Response> {
  return mutation(request, input, async ({ talkId }, session, { cookies, userAgent }) => {
    const former = await resolveSeat(cookies);
    if (former) await leaveSeat(former);
    const seat = await handOver(session, talkId, userAgent);
    const response = json({ ok: true });
    for (const cookie of clearCookies(cookies, "session", runtime().env)) response.headers.append("set-cookie", cookie);
    response.headers.append("set-cookie", seat);
    return response;
  });
}
