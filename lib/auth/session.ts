import { randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { chunkedCookieValue, setCookie } from "@/lib/auth/cookies";
import { deviceWords } from "@/lib/auth/device";
import { digest } from "@/lib/auth/keyed";
import { Refusal } from "@/lib/errors";
import { newId, type Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

/** Who is signed in, and through which session. */
export interface Session {
  readonly sessionId: Id;
  readonly userId: Id;
}

/** A session just made: `sid` is the secret that its cookie carries and that is kept nowhere else. */
export interface NewSession extends Session {
  readonly sid: string;
}

/** An account whose password was just found right, or set. */
export interface Verified {
  readonly id: Id;
  readonly passwordHash: string;
}

/** From its making, however much it is used. */
export const SESSION_SECONDS = 90 * 86_400;

const TOUCHED_AT_MOST_EVERY_MS = 5 * 60_000;

/**
 * Begins a session. It is made only while the password it was earned with still holds: a change of password that happens
 * at the same moment waits for this row or is waited for, so that it ends every session it should.
 *
 * @throws Refusal `sign-in-wrong` when the password has just been changed
 */
export async function createSession(user: Verified, userAgent: string | null): Promise<NewSession> {
  const sessionId = newId();
  const sid = newToken();
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000);
  const made = await runtime().signIn.$executeRaw`
    INSERT INTO "Session" ("id", "userId", "tokenHash", "device", "expiresAt")
    SELECT ${sessionId}::uuid, "id", ${digest(sid)}, ${deviceWords(userAgent)}, ${expiresAt}
      FROM "User" WHERE "id" = ${user.id}::uuid AND "passwordHash" = ${user.passwordHash} FOR SHARE`;
  if (made !== 1) throw new Refusal("sign-in-wrong");
  return { sessionId, userId: user.id, sid };
}

/**
 * The one gate: who is behind this Cookie header; null when nobody is. The cookie is only an envelope; the `Session` row
 * decides, each time. Pages, handlers and sockets all ask here.
 *
 * @throws when the database cannot be asked: that is not the same as being signed out
 */
export async function resolveSession(cookieHeader: string | null): Promise<Session | null> {
  const sid = await sidOf(cookieHeader);
  return sid === null ? null : sessionOf(sid);
}

/** The live session of a token; null when it is unknown, ended or expired. */
export async function sessionOf(sid: string): Promise<Session | null> {
  const { signIn } = runtime();
  const row = await signIn.session.findUnique({ where: { tokenHash: digest(sid) } });
  const now = Date.now();
  if (!row || row.revokedAt !== null || row.expiresAt.getTime() <= now) return null;
  if (row.lastUsedAt.getTime() < now - TOUCHED_AT_MOST_EVERY_MS) {
    await signIn.session.updateMany({ where: { id: row.id }, data: { lastUsedAt: new Date(now) } });
  }
  return { sessionId: row.id, userId: row.userId };
}

/** The Set-Cookie header that signs a browser in, in the envelope that next-auth reads and writes. */
export async function sessionCookie(sid: string): Promise<string> {
  return setCookie("session", await sealSession(sid), { maxAge: SESSION_SECONDS }, runtime().env);
}

/** The value of the session cookie. */
export function sealSession(sid: string): Promise<string> {
  return seal({ sid }, SESSION_SECONDS);
}

/** A secret for a browser to hold; of it only `digest` is kept here. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What only this server can read, for so many seconds. */
export function seal(said: Record<string, string>, seconds: number): Promise<string> {
  return encode({ token: said, secret: runtime().secret, maxAge: seconds });
}

/** What was sealed. Of what was not sealed by us, or too long ago, nothing: it says nothing about anybody. */
export async function unsealed(sealed: string | null): Promise<Record<string, unknown>> {
  if (sealed === null) return {};
  return (await decode({ token: sealed, secret: runtime().secret }).catch(() => null)) ?? {};
}

async function sidOf(cookieHeader: string | null): Promise<string | null> {
  const { sid } = await unsealed(chunkedCookieValue(cookieHeader, "session", runtime().env));
  return typeof sid === "string" ? sid : null;
}
