import { json } from "@/lib/auth/answer";
import type { Caller } from "@/lib/auth/caller";
import { rememberDevice } from "@/lib/auth/known-device";
import { sessionCookie, type NewSession } from "@/lib/auth/session";

/** The answer that signs a browser in, after signing up or recovering. */
export async function signedIn(session: NewSession, caller: Caller, body: object): Promise<Response> {
  const response = json(body);
  response.headers.append("set-cookie", await sessionCookie(session.sid));
  response.headers.append("set-cookie", rememberDevice(caller.cookies, session.userId));
  return response;
}
