import { z } from "zod";
import { mutation, reading } from "@/lib/auth/gate";
import { listSessions, revokeAllSessions, revokeOtherSessions, revokeSession } from "@/lib/auth/session-list";
import { idSchema } from "@/lib/sync/table";

const input = z.union(
  [
    z.strictObject({ id: idSchema }),
    z.strictObject({ others: z.literal(true) }),
    z.strictObject({ all: z.literal(true) }),
  ],
  "malformed",
);

export function GET(request: Request): Promise<Response> {
  return reading(request, async (session) => ({ sessions: await listSessions(session) }));
}

/** Ends one session, all others, or all. */
export function DELETE(request: Request): Promise<Response> {
  return mutation(request, input, async (which, session) => {
    if ("id" in which) await revokeSession(session.userId, which.id);
    else if ("others" in which) await revokeOtherSessions(session);
    else await revokeAllSessions(session.userId);
  });
}
