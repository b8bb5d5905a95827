import { z } from "zod";
import { isPassing, refusalOf } from "@/lib/db/refusals";
import { isRefusal, type Refusal } from "@/lib/errors";
import { logFault } from "@/lib/log";
import { runtime } from "@/lib/runtime";
import type { Ack } from "@/lib/sync/protocol";

/** Codes that have a status of their own; any other refusal is 409: understood, and not done. */
const STATUS: Readonly<Record<string, number>> = {
  malformed: 400,
  "signed-out": 401,
  "sign-in-wrong": 401,
  "foreign-origin": 403,
  "password-wrong": 403,
  "recovery-wrong": 403,
  "not-yours": 403,
  "invitation-unknown": 404,
  "session-unknown": 404,
  "too-large": 413,
  "not-json": 415,
  "too-many-tries": 429,
};

/** A JSON answer that nothing keeps. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store", ...headers } });
}

/** What became of a command, as a route answers it. */
export function acknowledged(ack: Ack): Response {
  return json(ack, ack.ok ? 200 : ack.retry ? 503 : 409);
}

/**
 * The one place where what a route handler throws becomes an answer: `{ ok: false, code }`, and `retry` where nothing was
 * decided and the same may be tried again. The shape is that of an `Ack`.
 */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof z.ZodError) return refused(codeOf(error), 400);
    const refusal = isRefusal(error) ? error : refusalOf(error);
    if (refusal) return refused(refusal.code, STATUS[refusal.code] ?? 409, retryAfterOf(refusal));
    if (isPassing(error) || !(await runtime().database.ping())) {
      return json({ ok: false, code: "unavailable", retry: true }, 503);
    }
    logFault("A request failed", error);
    return json({ ok: false, code: "unexpected" }, 500);
  }
}

function refused(code: string, status: number, retryAfter: number | null = null): Response {
  if (retryAfter === null) return json({ ok: false, code }, status);
  return json({ ok: false, code, retryAfter }, status, { "Retry-After": String(retryAfter) });
}

/** Seconds, for a refusal that passes by itself. */
function retryAfterOf(refusal: Refusal): number | null {
  return "retryAfter" in refusal && typeof refusal.retryAfter === "number" ? refusal.retryAfter : null;
}

/** Our schemas give codes as messages; zod's own sentences are for nobody. */
function codeOf(error: z.ZodError): string {
  const message = error.issues[0]?.message ?? "";
  return /^[a-z]+(-[a-z]+)*$/.test(message) ? message : "malformed";
}
