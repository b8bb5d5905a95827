import { cookieValue, setCookie } from "@/lib/auth/cookies";
import { deviceWords } from "@/lib/auth/device";
import { digest } from "@/lib/auth/keyed";
import { newToken, seal, sessionOf, unsealed, type Session } from "@/lib/auth/session";
import { closeTabs, markRevoked } from "@/lib/auth/session-list";
import { Refusal } from "@/lib/errors";
import { newId, type Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

/**
 * A seat at one screen: whoever hands a device over stays there with it, to say their own word in one talk while the other
 * is signed in. It opens nothing: no page, no row, no socket; app/api/seat gives a few commands through it. It is a session
 * like any other in all that ends sessions: the list of devices, a new password, the leaving of an account
 * (docs/decisions/one-device.md).
 */
export interface Seat extends Session {
  /** What it is for. */
  readonly talkId: Id;
}

/** Longer than any evening: a talk left open is over by then. */
const SEAT_SECONDS = 12 * 3_600;

/**
 * Ends the session, with its tabs, and leaves a seat in its place.
 *
 * @returns the Set-Cookie header of the seat
 * @throws Refusal `signed-out` when the session has ended meanwhile
 */
export async function handOver({ sessionId, userId }: Session, talkId: Id, userAgent: string | null): Promise<string> {
  const { signIn, env } = runtime();
  const token = newToken();
  const ended = await signIn.$transaction(async (tx) => {
    // A change of password ends all sessions under this lock: there is none that it overlooks.
    await tx.$executeRaw`SELECT FROM "User" WHERE "id" = ${userId}::uuid FOR SHARE`;
    const revoked = await markRevoked(tx, { id: sessionId, userId });
    if (revoked.length === 0) throw new Refusal("signed-out");
    await tx.session.create({
      data: {
        id: newId(),
        userId,
        tokenHash: digest(token),
        device: `${deviceWords(userAgent)}, for one check-in`,
        expiresAt: new Date(Date.now() + SEAT_SECONDS * 1000),
      },
    });
    return revoked;
  });
  closeTabs(ended);
  // Under another name than a session's token: in the place of a session's cookie it says nothing.
  return setCookie("seat", await seal({ seat: token, talk: talkId }, SEAT_SECONDS), { maxAge: SEAT_SECONDS }, env);
}

/** The seat that this Cookie header holds; null where there is none that is live. */
export async function resolveSeat(cookieHeader: string | null): Promise<Seat | null> {
  const { seat, talk } = await unsealed(cookieValue(cookieHeader, "seat", runtime().env));
  if (typeof seat !== "string" || typeof talk !== "string") return null;
  const session = await sessionOf(seat);
  return session && { ...session, talkId: talk };
}

/** Ends a seat. It may have ended already. */
export async function leaveSeat({ sessionId, userId }: Session): Promise<void> {
  closeTabs(await markRevoked(runtime().signIn, { id: sessionId, userId }));
}
