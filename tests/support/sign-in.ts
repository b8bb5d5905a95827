import { refusalOf } from "@/lib/db/refusals";
import { readEnv } from "@/lib/env";
import { isRefusal } from "@/lib/errors";
import { newId, type Id } from "@/lib/ids";
import { runtime, setRuntime } from "@/lib/runtime";
import { makeSearch } from "@/lib/calendar/make-search";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { makeExecute } from "@/lib/sync/execute";
import { introduceProfile } from "@/lib/couple/commands";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";
import { makeSigning } from "@/lib/vision/make-signing";
import { cookieName } from "@/lib/auth/cookies";
import type { Caller } from "@/lib/auth/caller";
import { sealSession, type NewSession } from "@/lib/auth/session";
import { signUp } from "@/lib/auth/sign-up";
import { testDatabase } from "@/tests/support/database";

export const PASSWORD = "purple otter, quiet moon";

/** What the open screens would have been told. */
export interface Told {
  paired: { coupleId: Id; userIds: readonly Id[] }[];
  left: { coupleId: Id; userIds: readonly Id[] }[];
  ended: Id[];
}

/** The runtime that server.ts would build, on a database of one's own, with a hub that only remembers. */
export async function openRuntime(settings: Record<string, string> = {}) {
  const base = await testDatabase();
  const told: Told = { paired: [], left: [], ended: [] };
  const { database, secret } = base;
  const hub = {
    push() {},
    paired: (coupleId: Id, userIds: readonly Id[]) => void told.paired.push({ coupleId, userIds }),
    left: (coupleId: Id, userIds: readonly Id[]) => void told.left.push({ coupleId, userIds }),
    endSession: (sessionId: Id) => void told.ended.push(sessionId),
  };
  const execute = makeExecute({ database, hub, secret });
  const env = readEnv(settings);
  const [catchUp, search] = [makeCatchUp(database), makeSearch(database)];
  const signing = makeSigning({ database, execute });
  const runtime = { env, secret, database, signIn: base.signIn, hub, execute, catchUp, search, signing };
  setRuntime(runtime);
  return { ...base, told, runtime };
}

let callers = 0;

/** Someone at an address of their own, so that limits do not meet by accident. */
export function newCaller(cookies: string | null = null): Caller {
  callers += 1;
  return { address: `203.0.${Math.floor(callers / 250)}.${(callers % 250) + 1}`, userAgent: null, cookies };
}

/** A person with an account and, if a name is given, a profile. */
export async function newPerson({ name, hue = 1 }: { name?: string; hue?: number } = {}) {
  const email = `${newId()}@example.test`;
  const { session, recoveryCodes } = await signUp(email, PASSWORD, newCaller());
  if (name !== undefined) await introduce(session, name, hue);
  return { ...session, email, recoveryCodes, cookies: await cookiesOf(session) };
}

/** The Cookie header of a browser that holds this session. */
export async function cookiesOf({ sid }: NewSession): Promise<string> {
  return `${cookieName("session", runtime().env)}=${await sealSession(sid)}`;
}

async function introduce(session: NewSession, name: string, hue: number): Promise<void> {
  const ack = await runtime().execute(session, {
    v: SCHEMA_VERSION,
    id: newId(),
    name: introduceProfile.name,
    input: { name, hue, zone: "Europe/Berlin" },
    as: { userId: session.userId, coupleId: null },
  });
  if (!ack.ok) throw new Error(ack.code);
}

/** The code a promise is refused with, as the boundary reads it; "done" when it is not. */
export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "done",
    (error: unknown) => (isRefusal(error) ? error : refusalOf(error))?.code ?? String(error),
  );
}
