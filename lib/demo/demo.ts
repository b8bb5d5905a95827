import { Temporal } from "temporal-polyfill";
import { crockford, grouped } from "@/lib/auth/crockford";
import { keyed } from "@/lib/auth/keyed";
import { hashNewPassword } from "@/lib/auth/password";
import { createSession } from "@/lib/auth/session";
import { introduceProfile } from "@/lib/couple/commands";
import { createInvitation } from "@/lib/couple/invitations";
import { acceptInvitation } from "@/lib/couple/joining";
import { lifeAround, type Who } from "@/lib/demo/life";
import { writeDocuments } from "@/lib/demo/written";
import { StartError } from "@/lib/errors";
import { derivedId, idTime, newId, type Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";

/** How to come in as one of the two. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface Demo {
  readonly people: readonly DemoPerson[];
  /** The day its ten weeks lie around. */
  readonly around: string;
}

const TWO: Record<Who, { name: string; email: string; hue: number }> = {
  mara: { name: "Mara", email: "mara@demo.twofold", hue: 1 },
  jonas: { name: "Jonas", email: "jonas@demo.twofold", hue: 5 },
};

const ZONE = "Europe/Berlin";

/** For so long after the demo was begun, a start goes on with what an earlier one may not have finished. Milliseconds. */
const GOES_ON = 3_600_000;

interface Someone {
  readonly userId: Id;
  readonly sessionId: Id;
}

/**
 * Two partners and ten weeks of their life, through the product's own commands. Each has the id that follows from when
 * the demo was begun, so that a start which was cut off is gone on with, and what people did since is left alone.
 *
 * @throws StartError where there are people of other houses
 */
export async function openDemo(): Promise<Demo> {
  const { signIn } = runtime();
  const emails = Object.values(TWO).map(({ email }) => email);
  const others = await signIn.user.count({ where: { email: { notIn: emails } } });
  if (others > 0) {
    throw new StartError(
      "This database has people in it, and the demo makes up people of its own. Start it without DATABASE_URL and " +
        "DATA_DIR, or name a database and a folder that are empty.",
    );
  }
  const begun = idTime(await account("mara"));
  await account("jonas");
  if (Date.now() - begun < GOES_ON) await live(begun);
  const people = Object.values(TWO).map(({ name, email }) => ({ name, email, password: passwordOf(email) }));
  return {
    people,
    around: Temporal.Instant.fromEpochMilliseconds(begun).toZonedDateTimeISO(ZONE).toPlainDate().toString(),
  };
}

async function account(who: Who): Promise<Id> {
  const { signIn } = runtime();
  const { email } = TWO[who];
  const there = await signIn.user.findUnique({ where: { email } });
  if (there) return there.id;
  const id = newId();
  await signIn.user.create({ data: { id, email, passwordHash: await hashNewPassword(passwordOf(email), email) } });
  return id;
}

function passwordOf(email: string): string {
  return grouped(crockford(keyed(runtime().secret, "demo", email), 16)).toLowerCase();
}

async function live(begun: number): Promise<void> {
  const two = { mara: await someone("mara"), jonas: await someone("jonas") };
  const seed = two.mara.userId;
  for (const [n, who] of (["mara", "jonas"] as const).entries()) {
    const { name, hue } = TWO[who];
    if ((await coupleOf(two[who])) === null) {
      await give(two[who], null, derivedId(seed, -1 - n), introduceProfile.name, { name, hue, zone: ZONE });
    }
  }
  if ((await coupleOf(two.mara)) === null) {
    const { token } = await createInvitation(two.mara);
    await acceptInvitation(two.jonas, { token }, null);
  }
  const coupleId = await coupleOf(two.mara);
  const today = Temporal.Instant.fromEpochMilliseconds(begun).toZonedDateTimeISO(ZONE).toPlainDate();
  const ids = { mara: two.mara.userId, jonas: two.jonas.userId };
  for (const { by, id, name, input } of lifeAround(today, ids)) await give(two[by], coupleId, id, name, input);
  if (coupleId !== null) await writeDocuments(two, coupleId);
  const sessions = Object.values(two).map(({ sessionId }) => sessionId);
  await runtime().signIn.session.deleteMany({ where: { id: { in: sessions } } });
}

async function someone(who: Who): Promise<Someone> {
  const user = await runtime().signIn.user.findUniqueOrThrow({ where: { email: TWO[who].email } });
  return createSession(user, null);
}

async function coupleOf(one: Someone): Promise<Id | null> {
  const [row] = await runtime().database.withActor(one, (tx) =>
    tx.query<{ coupleId: Id | null }>(`SELECT my_couple() AS "coupleId"`),
  );
  return row?.coupleId ?? null;
}

async function give(one: Someone, coupleId: Id | null, id: Id, name: string, input: unknown): Promise<void> {
  const as = { userId: one.userId, coupleId };
  const ack = await runtime().execute(one, { v: SCHEMA_VERSION, id, name, input, as });
  if (!ack.ok) throw new Error(`The demo's ${name} was refused: ${ack.code}`);
}
