import type { z } from "zod";
import { answering, json } from "@/lib/auth/answer";
import { jsonBody } from "@/lib/auth/body";
import { callerOf, type Caller } from "@/lib/auth/caller";
import { limits } from "@/lib/auth/limits";
import { originAllowed } from "@/lib/auth/origin";
import { resolveSession, type Session } from "@/lib/auth/session";
import { Refusal } from "@/lib/errors";
import { runtime } from "@/lib/runtime";

/** What a handler makes of a request: data to answer as JSON (nothing: `{ ok: true }`), or a whole response. */
type Handled = Promise<unknown>;

/**
 * A route handler that changes something for one who is signed in: it comes from our own page, is JSON of the right shape
 * and size, and not one of too many.
 */
export function mutation<Input>(
  request: Request,
  input: z.ZodType<Input>,
  handle: (input: Input, session: Session, caller: Caller) => Handled,
): Promise<Response> {
  return openMutation(request, input, async (given, caller, session) => {
    if (session === null) throw new Refusal("signed-out");
    await limits().mutation(session);
    return handle(given, session, caller);
  });
}

/** The same for nobody too; `handle` sees to its own limits. */
export function openMutation<Input>(
  request: Request,
  input: z.ZodType<Input>,
  handle: (input: Input, caller: Caller, session: Session | null) => Handled,
): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const given = input.parse(await jsonBody(request));
    const caller = callerOf(request.headers);
    return answer(await handle(given, caller, await resolveSession(caller.cookies)));
  });
}

/** A route handler that only reads, for one who is signed in. */
export function reading(request: Request, handle: (session: Session) => Handled): Promise<Response> {
  return answering(async () => {
    const session = await resolveSession(request.headers.get("cookie"));
    if (session === null) throw new Refusal("signed-out");
    return answer(await handle(session));
  });
}

/** @throws Refusal `foreign-origin` */
export function checkOrigin(request: Request): void {
  const headers = { origin: request.headers.get("origin"), host: request.headers.get("host") };
  if (!originAllowed(headers, runtime().env)) throw new Refusal("foreign-origin");
}

function answer(handled: unknown): Response {
  return handled instanceof Response ? handled : json(handled ?? { ok: true });
}
