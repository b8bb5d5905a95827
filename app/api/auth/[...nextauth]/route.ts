import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { answering, json } from "@/lib/auth/answer";
import { jsonBody } from "@/lib/auth/body";
import { callerOf } from "@/lib/auth/caller";
import { checkOrigin } from "@/lib/auth/gate";
import { rememberDevice } from "@/lib/auth/known-device";
import { authOptions, type SignInOutcome } from "@/lib/auth/options";
import { resolveSession } from "@/lib/auth/session";
import { revokeSession } from "@/lib/auth/session-list";
import { Refusal } from "@/lib/errors";
import { runtime } from "@/lib/runtime";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Only what the product uses of next-auth is reachable. */
const READS = ["csrf", "session"];
const SIGN_IN = "callback/credentials";
const WRITES = [SIGN_IN, "signout"];

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return answering(async () => {
    const { nextauth } = await context.params;
    if (!READS.includes(nextauth.join("/"))) return json({ ok: false, code: "unknown" }, 404);
    // next-auth takes the cookie away when its callback throws. A database out of reach is told here, before that.
    await resolveSession(request.headers.get("cookie"));
    return handle(request, context);
  });
}

export function POST(request: NextRequest, context: Context): Promise<Response> {
  return answering(async () => {
    const action = (await context.params).nextauth.join("/");
    if (!WRITES.includes(action)) return json({ ok: false, code: "unknown" }, 404);
    checkOrigin(request);
    const body = JSON.stringify(await jsonBody(request));
    if (action === "signout") {
      const session = await resolveSession(request.headers.get("cookie"));
      if (session) await revokeSession(session.userId, session.sessionId);
    }
    const { url, headers } = request;
    return handle(new NextRequest(url, { method: "POST", headers, body }), context, action);
  });
}

async function handle(request: NextRequest, context: Context, action = ""): Promise<Response> {
  const caller = callerOf(request.headers);
  const outcome: SignInOutcome = {};
  const options = authOptions(runtime(), caller, outcome);
  const response = (await NextAuth(request as never, context as never, options)) as Response;
  if (outcome.error) throw outcome.error;
  if (outcome.session) response.headers.append("set-cookie", rememberDevice(caller.cookies, outcome.session.userId));
  else if (action === SIGN_IN) throw new Refusal("malformed"); // its own token against forged requests was missing
  return response;
}
